import { declared, exists } from '../conditions/answered-yes.ts';
import { atLeast } from '../conditions/at-least.ts';
import { all, any, inPrinciple } from '../conditions/combine.ts';
import { everyYear } from '../conditions/every-year.ts';
import { rule } from '../rule.ts';

export const parkPartners = rule('8.1.1', atLeast('parkPartners', 5, 'institutions', '不少于5家'));

/** Either area is enough by itself; they are never added. */
export const parkSite = rule(
  '8.1.2',
  inPrinciple(
    any(
      atLeast('parkFloorArea', 50_000, 'm2', '不低于5万平方米'),
      atLeast('parkLandArea', 50_000, 'm2', '不低于5万平方米'),
    ),
    '原则上',
  ),
);

/** Large events do not make up for small ones: no mixing. */
export const parkEvents = rule(
  '8.1.3',
  everyYear(
    'any',
    [
      { fact: 'parkLargeEvents', number: 1, unit: 'events', words: '大型国际科技合作交流活动不少于1场' },
      { fact: 'parkSmallEvents', number: 5, unit: 'events', words: '中小型国际科技合作交流活动不少于5场' },
    ],
    '每年',
  ),
);

export const parkReception = rule(
  '8.1.4',
  all(
    declared('parkReceptionCapability', '具备较强的涉外接待能力'),
    exists('parkBilingualSigns', '中英文双语标识'),
    exists('parkBilingualMaterials', '提供中英文双语宣传资料'),
    everyYear(
      'all',
      [
        { fact: 'parkDelegations', number: 5, unit: 'visits', words: '参访团队不少于5次' },
        { fact: 'parkVisitors', number: 30, unit: 'person_visits', words: '总接待人数不少于30人次' },
      ],
      '每年',
    ),
  ),
);

export const parkServices = rule('8.1.5', declared('parkServices', '提供国际化、专业化服务'));
