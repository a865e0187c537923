import { declared } from '../conditions/answered-yes.ts';
import { atLeast } from '../conditions/at-least.ts';
import { all, any } from '../conditions/combine.ts';
import { projectsWithInvestment } from '../conditions/each-project.ts';
import { everyYear } from '../conditions/every-year.ts';
import { rule } from '../rule.ts';

export const platformPartners = rule(
  '8.3.1',
  all(
    atLeast('platformPartners', 20, 'institutions', '不少于20家'),
    declared('platformInformationAccess', '及时获取国际科技项目和人才需求等信息'),
    declared('platformInformationSharing', '为入驻国合基地的成员单位提供信息共享服务'),
  ),
);

export const platformProjects = rule(
  '8.3.2',
  any(
    atLeast('platformProjects', 5, 'projects', '5个（含）以上'),
    atLeast('platformTotalInvestment', 100_000_000, 'yuan', '1亿元（含）以上'),
    projectsWithInvestment(
      2,
      10_000_000,
      '有2个以上在京转化落地国际技术项目已获得1000万元（含）以上风险投资等社会资本投入',
    ),
  ),
);

export const platformEvents = rule(
  '8.3.3',
  everyYear(
    'any',
    [
      { fact: 'platformLargeEvents', number: 1, unit: 'events', words: '大型国际创新资源对接活动不少于1场' },
      { fact: 'platformSmallEvents', number: 10, unit: 'events', words: '中小型国际创新资源对接活动不少于10场' },
    ],
    '每年',
  ),
);
