import { declared } from '../conditions/answered-yes.ts';
import { atLeast } from '../conditions/at-least.ts';
import { all, any } from '../conditions/combine.ts';
import { rdGrowthAtLeastBenchmark } from '../conditions/growth-at-least.ts';
import { internationalShareAtLeast } from '../conditions/share-at-least.ts';
import { rule } from '../rule.ts';

/** The second sentence of 8.4.1 is a preference, never a condition: see `preference.ts`. */
export const innovationStrength = rule(
  '8.4.1',
  declared('industryInnovationStrength', '科技创新能力较强的科技企业'),
  '依托单位为科技创新能力较强的科技企业。',
);

export const internationalRevenue = rule('8.4.2', internationalShareAtLeast(20, '不低于20%'));

export const rdGrowth = rule('8.4.3', rdGrowthAtLeastBenchmark('不低于当年度本市大中型企业研究开发费用同比增速'));

export const cooperationOrOverseasCentre = rule(
  '8.4.4',
  any(
    declared('longTermCooperation', '与国（境）外企业或科研机构建立长期稳定的合作关系'),
    declared('overseasRdCentre', '设立具有一定规模和研发实力的海外研发中心'),
  ),
);

export const industryTalents = rule(
  '8.4.5',
  all(
    declared('industryTeam', '具有研发实力较强的国际化研发团队'),
    atLeast('industryForeignTalents', 1, 'persons', '不少于1人'),
  ),
);
