import type { Fraction } from '../../../core/fraction.ts';
import { foundAt } from './at.ts';
import { COUNTER } from './counter.ts';
import { decimal, half, one, plus, power, ratio, times, whole } from './exact.ts';
import type { Range } from './range.ts';
import { exactly, inside, upTo } from './range.ts';

/** Digits without a unit of ten. */
export interface Digits {
  readonly end: number;
  readonly range: Range;
  /** The value of one unit of the last place. */
  readonly grain: Fraction;
  /** One digit, or two that name a range (二三): after a unit without 零 it counts the next unit down. */
  readonly isDigit: boolean;
  /** 12,5 is 12.5 to some, and two numbers to others. */
  readonly ambiguous: boolean;
}

/** Thousands may be parted by commas, or by blanks when there are several or a measure follows: `120 000 000`, `50 000 m²`. */
const ARABIC =
  /(\d{1,3}(?: \d{3}){2,}(?! ?\d)|\d{1,3} \d{3}(?= ?(?:m²|m2|㎡|sq|平|元|yuan\b|rmb\b|cny\b))|\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?|(?<![.\d])\.\d+)(?:e([+-]?\d{1,2})(?![\da-z])|\^([+-]*\d{1,2})(?!\d))?/y;
const DECIMAL_COMMA = /(?<!\d,)\d{1,3},\d{1,2}(?![\d,])/y;
/** 3/5, 1 3/5; but no day (2019/3/5) and no list (2/1/3). */
const FRACTION = new RegExp(`(?<![\\d/.]|\\d[-,])(?:(\\d{1,3}) )?(\\d{1,4})/(\\d{1,4})(?![\\d/]| *${COUNTER})`, 'y');
const HAN = /[零一二三四五六七八九]+/y;
const PAIR = /两|俩|仨/y;
const HAN_DIGIT: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((char, digit) => [char, digit])),
  ...{ 两: 2, 俩: 2, 仨: 3 },
};
/** Neighbours name a range: 六七, 一两; so do 三五 and 三两. */
const RANGES: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ...['一二', '二三', '三四', '四五', '五六', '六七', '七八', '八九'].map(
    (pair, index) => [pair, [index + 1, index + 2]] as const,
  ),
  ...([
    ['一两', [1, 2]],
    ['两三', [2, 3]],
    ['三两', [2, 3]],
    ['三五', [3, 5]],
  ] as const),
]);
const RANGE = new RegExp(`(${[...RANGES.keys()].join('|')})(?![零一二三四五六七八九])`, 'y');
const SEVERAL = /(好)?(?:几|数(?=[十百千万亿]))/y;
const HALF = /(?<![上下大前后])半(?=个?亿|百(?!分)|年|个月|亩|公顷|平方|成(?!品)|天)/y;
/** 十 means "one ten", 廿 "two tens"; 百 to 亿 mean "one" of it only in 近百家, 百余家, 百把人, 上亿 and a bare 百三. */
const UNIT_ALONE =
  /零?(?=[十廿卅])|(?<=[近上过超破逾达快小])(?=[百千万亿])|(?=[百千万亿][多余来把])|(?<![\d零一二两三四五六七八九十百千几数半多来余点 ])(?=[百千]?[万亿](?:元|级))|(?<![\u4e00-\u9fff\d])(?=[百千]万(?![\u4e00-\u9fff]))|(?<![\u4e00-\u9fff\d])(?=[百千][一二三四五六七八九](?![\u4e00-\u9fff]))/y;

/** Digits at an offset: `1,200`, `1.2e8`, `3/5`, 五, 二三 (a range), 二〇一九 (digit by digit), 几, 半, the 十 of 十五. */
export function digitsAt(text: string, start: number): Digits | null {
  return arabicAt(text, start) ?? hanAt(text, start);
}

/** Whether the numeral at an offset is a fraction with a stroke: `1/3`. */
export function isFractionAt(text: string, start: number): boolean {
  return foundAt(FRACTION, text, start) !== null;
}

function arabicAt(text: string, start: number): Digits | null {
  const fraction = foundAt(FRACTION, text, start);
  const [mixed = '0', numerator = '', denominator = ''] = fraction?.groups ?? [];
  if (fraction && Number(denominator) > 0) {
    const value = plus(decimal(mixed), ratio(BigInt(numerator), BigInt(denominator)));
    return { end: fraction.end, range: exactly(value), grain: one, isDigit: false, ambiguous: false };
  }
  const comma = foundAt(DECIMAL_COMMA, text, start);
  const found = comma ? null : foundAt(ARABIC, text, start);
  if (comma) return { ...digits(comma.end, exactly(decimal(comma.words.replace(',', '.'))), one), ambiguous: true };
  if (!found) return null;
  const [written = '', exponent, raised] = found.groups;
  const value = decimal(written);
  if (exponent) return digits(found.end, exactly(times(value, power(whole(10), Number(exponent)))), one);
  if (raised) return digits(found.end, exactly(power(value, exponentOf(raised))), one);
  return digits(found.end, exactly(value), lastPlaceOf(written), /^\d$/.test(written));
}

function hanAt(text: string, start: number): Digits | null {
  const several = foundAt(SEVERAL, text, start);
  if (several) return digits(several.end, upTo(whole(several.groups[0] ? 3 : 2), whole(10)), one, true);
  const halfOf = foundAt(HALF, text, start);
  if (halfOf) return digits(halfOf.end, exactly(half), half);
  const range = foundAt(RANGE, text, start);
  const [low, high] = RANGES.get(range?.words ?? '') ?? [];
  if (range && low && high) return digits(range.end, upTo(whole(low), whole(high + 1)), one, true);
  const alone = aloneAt(text, start);
  const han = alone ? null : (foundAt(PAIR, text, start) ?? foundAt(HAN, text, start));
  if (!han) return alone;
  const value = [...han.words].map((char) => HAN_DIGIT[char]).join('');
  return digits(han.end, exactly(decimal(value)), one, han.words.length === 1);
}

/** The one of 十, or the two of 廿. */
function aloneAt(text: string, start: number): Digits | null {
  const found = foundAt(UNIT_ALONE, text, start);
  return found && digits(found.end, exactly(whole({ 廿: 2, 卅: 3 }[text[found.end] as '廿' | '卅'] ?? 1)), one);
}

const POINT = /(?: *点 *|\.)(?:([零一二三四五六七八九]+(?:[ ]*[零一二三四五六七八九])*)(?![点十]|分(?!之))|几)/y;

/** The decimals behind a whole number, 十九|点八, and what 一|点几 leaves open; null where no point follows. */
export function decimalsAt(
  text: string,
  at: number,
): { readonly end: number; readonly range: Range; readonly grain: Fraction } | null {
  const point = foundAt(POINT, text, at);
  if (!point) return null;
  const written = point.groups[0];
  if (written === undefined) return { end: point.end, range: inside(whole(0), one), grain: one };
  const places = [...written.replaceAll(' ', '')].map((char) => HAN_DIGIT[char]).join('');
  return { end: point.end, range: exactly(decimal(`0.${places}`)), grain: ratio(1n, 10n ** BigInt(places.length)) };
}

/** The value of one digit: `7`, 七, 两. */
export function digitValue(char = '零'): bigint {
  return BigInt(HAN_DIGIT[char] ?? char);
}

function digits(end: number, range: Range, grain: Fraction, isDigit = false): Digits {
  return { end, range, grain, isDigit, ambiguous: false };
}

/** `--23` is 23: two signs take each other away. */
function exponentOf(raised: string): number {
  const size = Number(raised.replace(/[+-]/g, ''));
  return (raised.match(/-/g)?.length ?? 0) % 2 === 1 ? -size : size;
}

/** The value of one in the last place that is not zero: 10 for `120`, 1/10 for `1.2`. */
function lastPlaceOf(written: string): Fraction {
  const decimals = written.split('.')[1];
  if (decimals !== undefined) return ratio(1n, 10n ** BigInt(decimals.length));
  const zeros = /[1-9]([0,]*)$/.exec(written)?.[1]?.replaceAll(',', '').length ?? 0;
  return whole(10n ** BigInt(zeros));
}
