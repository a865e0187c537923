import { compare, type Fraction } from '../../../core/fraction.ts';
import { one, plus, ratio, times, zero } from './exact.ts';
import type { Range } from './range.ts';
import { about, exactValue, inside, upTo } from './range.ts';
import { wordTable } from './word-table.ts';

/**
 * What the words around a number make of it. 以上, 以下, 以内, 至少 and 不超过 include the number;
 * 超过, 不到, 不足 and 以外 do not (Civil Code, article 1259).
 */
export type BoundWord =
  | 'at_least'
  | 'at_most'
  | 'more_than'
  | 'less_than'
  /** 近百家, 小两亿: less than it by at most a tenth. */
  | 'nearly'
  /** 大约, 左右: within a fifth on either side. */
  | 'about'
  /** 可能, 好像: about it, and of a few things one more or less. */
  | 'perhaps'
  /** 五年多, 10家出头: more than it by less than one of its last place. */
  | 'and_some'
  /** 正好, 刚满. */
  | 'exactly';

type Words = readonly (readonly [words: string, bound: BoundWord])[];

/** Earlier entries win where both fit at the same place. */
const BEFORE: Words = [
  ['(?:just|slightly|a (?:little|bit)) (?:over|above|more than)|刚过|刚超过', 'and_some'],
  [
    '不超过|不超出|不多于|不高于|不大于|没(?:有)?超过|没有?多于|未超过|至多|最多|顶多|最高|上限|≤|<=|at most|no more than|not more than|up to|not over|not exceeding|a maximum of|maximum(?: of)?|within',
    'at_most',
  ],
  [
    '不少于|不低于|不小于|不下于|不下|不亚于|至少|最少|起码|最低|少说也?有?|已?满|足足|上(?=[百千万亿])|≥|>=|at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum(?: of)?',
    'at_least',
  ],
  ['刚满|刚刚满|刚好|正好|恰好|整整|exactly|precisely|just turned', 'exactly'],
  [
    '将近|接近|差不多快|近乎|差一?点(?:就)?到?|(?<![最附临])近|快到|快要|快|小(?=[\\d一二两三四五六七八九十百千万亿])|nearly|almost|close to|just under|approaching',
    'nearly',
  ],
  [
    '大约|大概|约莫|约合|约为|(?<![签预合条缔公])约|差不多|大致|around|about|approximately|approx\\.?|roughly|some|circa|ca\\.|~',
    'about',
  ],
  [
    '可能|估计|好像|貌似|似乎|也许|或许|没准|maybe|perhaps|probably|possibly|i (?:think|guess|believe)(?: it is| it was| we have| there are)?',
    'perhaps',
  ],
  [
    '不到|不足|少于|低于|小于|没到|没满|未到|未满|不满|达不到|没达到|(?<!有)没有|(?<!有)没|<|fewer than|less than|under|below|not even|(?:do|did)(?:n.t| not) (?:even |quite |yet )?(?:have|reach|get to)|have(?:n.t| not) (?:even |quite |yet )?(?:got|reached)',
    'less_than',
  ],
  [
    '超过|超出|多于|大于|高于|不止|不只|超|逾|过(?=[百千万亿半])|破(?=[\\d百千万亿])|>|(?:well )?(?:more than|over|above)|exceeding|in excess of|upwards of',
    'more_than',
  ],
];
const AFTER: Words = [
  [
    '(?:\\(含\\)|\\(包含\\)|含)?(?:及|或|和)?(?:以上|往上|之上)|起步|(?<!一)起(?![步来始])|\\+(?! ?[\\d¥])|or more|or above|or over|and above|and up|plus\\b(?! (?:\\d|an?\\b|another\\b|one\\b|two\\b|three\\b|four\\b|five\\b))|at least',
    'at_least',
  ],
  ['(?:\\(含\\)|含)?(?:及|或|和)?(?:以下|以内|之内)|封顶|or fewer|or less|or under|at most|max\\b|tops\\b', 'at_most'],
  ['以外|开外', 'more_than'],
  ['(?:都|还|也)?(?:不到|没到|未满|不足)', 'less_than'],
  ['左右|上下|前后|的样子|or so|-?ish\\b|or thereabouts|give or take', 'about'],
  ['(?<![以之])多(?![少于])|有?余(?!额|下)|出头|挂零|-odd|odd\\b', 'and_some'],
];

const LONGEST_WORD = 24;
/** `moreover 5`, `cover 5`: an English word counts only from its first letter. */
const FROM_FIRST_LETTER = '(?:(?<![a-z])|(?![a-z]))';
const ENDS_AT_NUMBER = '(?:了|有|是|为|:)? *(?=[^]$)';
const before = new RegExp(
  `${FROM_FIRST_LETTER}(?:${BEFORE.map(([words]) => `(${words})`).join('|')})${ENDS_AT_NUMBER}`,
);
const after = wordTable(AFTER);

/** A bound word with the offset where it begins (`before`) or ends (`after`). */
interface FoundBound {
  readonly bound: BoundWord;
  readonly at: number;
}

/** The bound word that ends where a number begins: `不超过|5`. The one that begins first is the whole word. */
export function boundBefore(text: string, numberStart: number): FoundBound | null {
  const from = Math.max(0, numberStart - LONGEST_WORD);
  const match = before.exec(text.slice(from, numberStart + 1));
  if (!match) return null;
  const row = match.findIndex((group, index) => index > 0 && group !== undefined) - 1;
  const [, bound] = BEFORE[row] as Words[number];
  return { bound, at: from + match.index };
}

/** The bound word that begins where a number or its unit ends: `5家|以上`. */
export function boundAfter(text: string, numberEnd: number): FoundBound | null {
  const found = after(text, numberEnd);
  return found && { bound: found.meaning, at: found.end };
}

/** A few things are not told within a fifth: 可能3个 is 2 to 4. */
function perhaps(value: Fraction, grain: Fraction): Range {
  const isFew = compare(grain, one) === 0 && compare(value, ratio(5n, 1n)) < 0 && compare(value, zero) > 0;
  if (!isFew) return about(value);
  return {
    low: { value: plus(value, ratio(-1n, 1n)), included: true },
    high: { value: plus(value, one), included: true },
  };
}

/** What a bound word makes of a range; `grain` is one of its last place. */
export function bounded(range: Range, bound: BoundWord | null, grain: Fraction): Range {
  const value = exactValue(range);
  const { low, high } = range;
  switch (bound) {
    case 'at_least':
      return { low, high: null };
    case 'more_than':
      return { low: value ? { value, included: false } : low, high: null };
    case 'at_most':
      return { low: { value: zero, included: true }, high };
    case 'less_than':
      return value ? upTo(zero, value) : { low: { value: zero, included: true }, high };
    case 'nearly':
      return value ? upTo(times(value, ratio(9n, 10n)), value) : range;
    case 'about':
      return value ? about(value) : range;
    case 'perhaps':
      return value ? perhaps(value, grain) : range;
    case 'and_some':
      return value ? inside(value, plus(value, grain)) : range;
    default:
      return range;
  }
}
