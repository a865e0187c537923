import type { Fraction } from '../../../core/fraction.ts';
import { foundAt } from './at.ts';
import { COUNTER } from './counter.ts';
import { digitValue } from './digits.ts';
import { half, one, ratio, whole } from './exact.ts';
import { wordTable } from './word-table.ts';

/** What a number is a number of. `area` is in m², `yuan` in yuan, `share` in wholes, `month` in months. */
export type Kind =
  | 'count'
  | 'yuan'
  | 'foreign_money'
  | 'area'
  | 'foreign_area'
  | 'share'
  /** 1/3 without more words: a share, or a day of no year. */
  | 'fraction'
  | 'month'
  | 'day'
  | 'other';

export interface Unit {
  readonly kind: Kind;
  readonly words: string;
  readonly factor: Fraction;
  /** 半 after the unit (三年半, 两成半) adds this much of it. */
  readonly extra: Fraction | null;
  readonly end: number;
}

const NOUNS =
  'institutions?|organi[sz]ations?|compan(?:y|ies)|firms?|universit(?:y|ies)|partners?|partnerships?|institutes?|projects?|events?|people|persons?|' +
  'visitors?|visits?|delegations?|groups?|times|bases?|talents?|experts?|researchers?|staff|members?|agreements?|meetings?|conferences?|' +
  'activities|activity|items?|parks?|countries|platforms?|cent(?:er|re)s?|deals?|employees?|scientists?|entit(?:y|ies)|forums?|seminars?|workshops?|summits?|expos?|meetups?|fairs?|symposi(?:a|um)|cases?|records?';

const UNITS: readonly (readonly [words: string, kind: Kind, factor?: Fraction])[] = [
  ['%|(?:per ?cent|pct)\\b|个点(?![子位击])', 'share', ratio(1n, 100n)],
  ['‰', 'share', ratio(1n, 1000n)],
  ['成(?![立员果为功都本熟交长效绩型])', 'share', ratio(1n, 10n)],
  ['(?:个 *)?百 *分 *点|percentage points?', 'other', ratio(1n, 100n)],
  ['(?:个)?基点|basis points?', 'other', ratio(1n, 10_000n)],

  ['(?:个)?(?:平方公里|平方千米|km²|km2|sq\\.? ?km|square kilomet(?:re|er)s?)', 'area', whole(1_000_000)],
  ['(?:公顷|hectares?\\b|ha\\b)', 'area', whole(10_000)],
  ['市?亩|mu\\b', 'area', ratio(2000n, 3n)],
  ['顷', 'area', ratio(200_000n, 3n)],
  ['平方英尺|平方尺|英亩|坪|sq\\.? ?f(?:t|eet)\\b|square f(?:ee|oo)t\\b|ft²|ft2|acres?\\b', 'foreign_area'],
  [
    '(?:个)?(?:平方米|平方公尺|平米|平方|(?<=[百千万])方(?![面案向式法便])|平(?![台均方行稳时安常衡])|㎡|m²|m2|m\\^2|sq\\.? ?m\\b|sqm\\b|sq\\.? ?met(?:re|er)s?|square met(?:re|er)s?)',
    'area',
  ],

  [
    '美元|美金|欧(?:元|(?![洲盟美]))|港[币元纸]|(?:新加坡|新西兰|加拿大|澳大利亚|澳门)元|[日韩澳加坡葡][元币圆]|英?镑|美?刀(?!具)|新元|(?:瑞士)?法郎|瑞郎|新?台币|卢布|卢比|泰?铢|比索|克朗|里拉|兰特|雷亚尔|迪拉姆|奈拉|林吉特|马币|(?:us |hong kong |hk )?dollars?\\b|usd\\b|eur\\b|euros?\\b|gbp\\b|hkd\\b|jpy\\b|yen\\b|pounds?\\b|krw\\b|chf\\b|sgd\\b|aud\\b|cad\\b|[$€£]',
    'foreign_money',
  ],
  ['(?:人民币|块钱|[元圆](?![桥朝素旦件])[整正]?|块|rmb\\b|cny\\b|yuan\\b|renminbi\\b|¥)(?:人民币)?', 'yuan'],

  ['(?:周)?年(?![级度报])|载(?![体人])|(?:full |whole )?years?\\b(?! old)|yrs?\\b', 'month', whole(12)],
  ['decades?\\b', 'month', whole(120)],
  ['个月|个半月|months?\\b', 'month'],
  ['天|days?\\b', 'day'],
  ['周|星期|个星期|个礼拜|weeks?\\b', 'day', whole(7)],
  ['月|日|号|个?小时|分钟|季度|点钟?(?!\\d)|时(?=\\d|整)|hours?\\b|minutes?\\b|quarters?\\b', 'other'],
  [
    '年[级度]|层|楼|室|环|路|街|期|级|代|版|倍|折|岁|度|章|公里|千米|公分|[厘毫]米|米(?!\\w)|寸|尺|cm\\b|km\\b',
    'other',
  ],
  [`吨|公斤|千克|[毫微]克|克|斤|kg\\b|毫?升|(?<!两)两(?!${COUNTER}|[年月天地三])`, 'other'],
  ['[千兆]?(?:比特|字节)|[千兆]?赫兹?|[千兆]?瓦|千?卡', 'other'],

  [
    '(?:家|个(?!亿|人信)|只(?![有是能要做在好不需])|双(?![边方语向])|对(?![外方于比应策接一])|场次?|次|人次?|项|名|位(?!数)|所|件|份|支|条|款|批|拨|团|组|趟|轮|届|起(?=活动|项目|合作)|种|类|处|座|间|栋|台|例|笔|者|单)',
    'count',
  ],
  [`(?:(?!(?:or|and|to|in|at|more|fewer|less|each|every|per|an?|out)\\b)[a-z-]+ ){0,3}(?:${NOUNS})\\b`, 'count'],
  ['(?<=\\d)[a-z]+', 'other'],
];
const unit = wordTable(UNITS.map(([words, kind, factor]) => [words, { kind, factor: factor ?? one }] as const));

/** Units of which people say a half more: 三年半, 两成半, 三亩半. */
const HALVED = /[年成个亩顷吨米斤里]$|years?$/;
const AND_A_HALF = /半(?!年|天|个)| and a half\b/y;
/** 三成五 */
const TENTHS = / *([一二三四五六七八九])(?![家个场次人项成年月十百千万亿零一二三四五六七八九])/y;

/** The unit that begins where a number ends, or null: `12|家`, `1.2亿|元`, `75|亩`, `5|foreign partners`. */
export function unitAt(text: string, numberEnd: number): Unit | null {
  const found = unit(text, numberEnd);
  if (!found) return null;
  const { words, end } = found;
  const plain = { ...found.meaning, words };
  // 一个半月 is a month and a half.
  if (words === '个半月') return { ...plain, extra: half, end };
  const tenths = words === '成' ? foundAt(TENTHS, text, end) : null;
  if (tenths) return { ...plain, extra: ratio(digitValue(tenths.groups[0]), 10n), end: tenths.end };
  const extra = HALVED.test(words) ? foundAt(AND_A_HALF, text, end) : null;
  return { ...plain, extra: extra && half, end: extra?.end ?? end };
}

/** 三角, 五毛, 3美分 after a sum of money: hundredths of it. */
const minor = wordTable([
  ['角|毛(?!利)', 10n],
  ['美?分(?![之公钟部])|日本[銭钱]', 1n],
]);

/** What a minor unit at an offset is of the major one: in 五元三毛, 毛 is a tenth. */
export function minorUnitAt(text: string, numberEnd: number): { readonly end: number; readonly part: Fraction } | null {
  const found = minor(text, numberEnd);
  return found && { end: found.end, part: ratio(found.meaning, 100n) };
}

const FOREIGN_BEFORE = /(?:us\$|hk\$|[$€£]|usd|eur|gbp|hkd|jpy|美元|美金|欧(?:元|(?![洲盟美]))|港币|日元|英镑) ?$/;
const YUAN_BEFORE = /(?:¥|rmb|cny|人民币) ?:? ?$/;

/** A currency written before its number: `¥|5000万`, `RMB |120 million`. `start` is where it begins. */
export function currencyBefore(
  text: string,
  numberStart: number,
): { readonly kind: Kind; readonly start: number } | null {
  const from = Math.max(0, numberStart - 8);
  const window = text.slice(from, numberStart);
  const foreign = FOREIGN_BEFORE.exec(window);
  if (foreign) return { kind: 'foreign_money', start: from + foreign.index };
  const yuan = YUAN_BEFORE.exec(window);
  return yuan && { kind: 'yuan', start: from + yuan.index };
}
