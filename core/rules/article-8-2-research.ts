import { declared, exists } from '../conditions/answered-yes.ts';
import { atLeast } from '../conditions/at-least.ts';
import { all, any } from '../conditions/combine.ts';
import { everyYear } from '../conditions/every-year.ts';
import { focusPartners } from '../conditions/focus-partners.ts';
import { rule } from '../rule.ts';

export const researchPartners = rule('8.2.1', focusPartners(5, '不少于5家重点领域、重点国家（地区）'));

export const researchStrength = rule('8.2.2', declared('researchStrength', '具备较强研发能力和独特优势'));

/** 且 binds to the projects alone: the alternatives are cut by ；或 (`readings.json`, projects_drive_industry). */
export const researchProjects = rule(
  '8.2.3',
  any(
    all(
      atLeast('researchProjects', 10, 'projects', '不少于10项'),
      declared('researchProjectsDriveIndustry', '所承担项目能有效带动北京重点产业领域的发展'),
    ),
    exists('researchJointPlatform', '设有国家级或北京市级国际联合科研平台'),
    exists('researchInternationalOrganizationPlatform', '设有与国际组织合作共建的科研平台'),
  ),
);

export const researchTalents = rule(
  '8.2.4',
  all(
    declared('researchTeam', '具有研发实力较强的国际化研发团队'),
    atLeast('researchForeignTalents', 5, 'persons', '不少于5人'),
  ),
);

export const researchEvents = rule(
  '8.2.5',
  everyYear('all', [{ fact: 'researchEvents', number: 5, unit: 'events', words: '不少于5场' }], '每年'),
);
