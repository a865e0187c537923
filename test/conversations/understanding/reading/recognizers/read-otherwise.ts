import type { Model } from './specification.ts';

/** The cases that we read otherwise on purpose, and why. */
export const readOtherwise: Readonly<Record<Model, Readonly<Record<string, string>>>> = {
  number: {
    '2222.2222.22222.222': 'Numbers with several points are a version, an address or a clause, and no amount.',
    第零十刃: 'An ordinal is a name, and no amount.',
    单销量排名前三的品牌: 'A rank is no amount: an organization among the first three does not have three of anything.',
  },
  percent: {
    二三十个百分点: 'A loose number is an interval, 20 to 39; the specification has none.',
    二三十個百分點: 'A loose number is an interval, 20 to 39; the specification has none.',
    百分之二三十: 'A loose number is an interval, 20 to 39; the specification has none.',
    '找出酒精量在5-20%之间的产品': 'The two ends are one interval; the upper one alone would be a guess.',
  },
  currency: {},
  dimension: {
    这里水深超过250m:
      'Nothing that is asked is a length: 250m is 250 million, and where an area is asked it is asked about.',
    一位是最小的存储单位: '位 counts people.',
  },
};
