import type { Fraction } from '../../core/fraction.ts';
import { compare } from '../../core/fraction.ts';
import { foundAt } from './at.ts';
import { decimal, half, one, plus, ratio, times, whole, zero } from './exact.ts';
import type { NumberUnit } from './number-unit.ts';
import { bigUnitAt, smallUnitAt } from './number-unit.ts';
import type { Numeral } from './numeral.ts';
import type { Range } from './range.ts';
import { about, exactly, exactValue, inside, moved, scaled, upTo } from './range.ts';

/** A number, or a part of one. */
interface Part {
  readonly end: number;
  readonly range: Range;
  /** The value of one unit of the last place. */
  readonly grain: Fraction;
  /** The last unit, 1 without one. */
  readonly scale: Fraction;
  /** One digit, or two that name a range (二三): after a unit without 零 it counts the next unit down. */
  readonly isDigit: boolean;
  readonly ambiguous: boolean;
}

type PartAt = (text: string, at: number) => Part | null;
type UnitAt = (text: string, at: number) => NumberUnit | null;

/** Thousands may be parted by commas, or by blanks when there are several: `120 000 000`. */
const ARABIC = /\d{1,3}(?: \d{3}){2,}(?! ?\d)|\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/y;
const HAN_DIGITS = /([零一二两俩三仨四五六七八九]+)(?:点([零一二三四五六七八九]+))?/y;
const HAN_DIGIT: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((char, digit) => [char, digit])),
  ...{ 两: 2, 俩: 2, 仨: 3 },
};
const SEVERAL = /(好)?(?:几|数(?=[十百千万亿]))/y;
const HALF = /(?<![上下大前后])半(?=个?亿|年|个月)/y;
/** 十 means "one ten", 廿 "two tens"; 百 to 亿 mean "one" of it only in 近百家, 百余家, 上亿. */
const UNIT_ALONE = /(?=[十廿卅])|(?<=[近上过超破逾达快小])(?=[百千万亿])|(?=[百千万亿][多余来])|(?=亿元)/y;
const MORE = /个[多余](?=亿)|[多余](?![少于额下])|几(?![十百千])/y;
const OR_SO = /来(?=[家个场次人项名位所年月天平亩元块万亿])/y;
/** 1亿 2024年, 三千2月: the second number is another one. But 十五年 is fifteen. */
const CALENDAR = / ?[年月日号%]/y;
const LARGE = whole(10_000);
const ROUGHLY = /(?<![一二两三四五六七八九几数])(?:百八十|千八百)/y;
/** 十四五 is a plan, not 14 or 15. */
const FIVE_YEAR_PLAN = /十[一二三四五]五(?![家个场次人项名位所年月天])/y;

/**
 * A numeral in digits, Chinese characters or both: `1,200`, `1亿2000万`, `3千五百万`, `一点五亿`, `十几`, `二三十`,
 * `一千多万`, `120m`. Short forms of speech are read as they are meant: 四万八 is 48,000.
 */
export function chineseNumeralAt(text: string, start: number): Numeral | null {
  const roughly = foundAt(ROUGHLY, text, start);
  if (roughly) {
    const size = whole(roughly.words.startsWith('百') ? 100 : 1000);
    return { end: roughly.end, range: roughlyOne(size), grain: size, scale: one, certain: true, ambiguous: false };
  }
  const part = foundAt(FIVE_YEAR_PLAN, text, start) ? null : numberAt(text, start);
  if (!part) return null;
  const written = text.slice(start, part.end);
  return {
    end: part.end,
    range: part.range,
    grain: part.grain,
    scale: part.scale,
    certain: /[\d俩仨]|.[十百千万亿]|[十百千万亿]./.test(written) && !/^十[一二三四五六七八九]{2}$/.test(written),
    ambiguous: part.ambiguous || written.includes('兆'),
  };
}

/** 百八十 is 80, 100 or 180. */
function roughlyOne(size: Fraction): Range {
  const eight = times(size, ratio(4n, 5n));
  return { low: { value: eight, included: true }, high: { value: plus(size, eight), included: true } };
}

const numberAt: PartAt = (text, at) => sumAt(text, at, sectionAt, bigUnitAt);
const sectionAt: PartAt = (text, at) => sumAt(text, at, digitsAt, smallUnitAt);

/** Parts with ever smaller units, added up: [五][千] [三][百] [二][十] [一], or [一][亿] [两千][万] [五百]. */
function sumAt(text: string, start: number, partAt: PartAt, unitAt: UnitAt): Part | null {
  let sum: Part | null = null;
  while (sum === null || exactValue(sum.range)) {
    const next: Part | null = sum ? nextAt(text, sum, partAt, unitAt) : firstAt(text, start, partAt, unitAt);
    if (!next) return sum;
    if (next.scale === one) return next;
    sum = next;
  }
  return sum;
}

function firstAt(text: string, start: number, partAt: PartAt, unitAt: UnitAt): Part | null {
  const part = partAt(text, start);
  const unit = part && unitAt(text, part.end);
  if (!part || !unit) return part;
  return multiplied(text, part, unit);
}

/** What follows `sum` with a smaller unit, added to it; null when the next words are not a part of the number. */
function nextAt(text: string, sum: Part, partAt: PartAt, unitAt: UnitAt): Part | null {
  const value = exactValue(sum.range) ?? zero;
  const gap = text[sum.end] === '零';
  const spaced = text[sum.end] === ' ';
  const part = partAt(text, gap || spaced ? sum.end + 1 : sum.end);
  const unit = part && unitAt(text, part.end);
  if (!part || (unit ? compare(unit.value, sum.scale) >= 0 : spaced || beginsAnother(text, sum, part))) return null;
  const nextDown = !unit && !gap && part.isDigit;
  const size = nextDown ? times(sum.scale, ratio(1n, 10n)) : one;
  const added = unit
    ? multiplied(text, part, unit)
    : { ...part, range: scaled(part.range, size), grain: times(part.grain, size) };
  if (!added.range.high || compare(added.range.high.value, sum.scale) > 0) return null;
  return {
    ...added,
    range: moved(added.range, value),
    isDigit: false,
    // 一亿两千 leaves out either a 零 or a 万.
    ambiguous: added.ambiguous || (!unit && !gap && !nextDown && compare(sum.scale, whole(10n ** 8n)) >= 0),
  };
}

/** Whether a number after `sum` is one of a calendar or a share, and no part of it. */
function beginsAnother(text: string, sum: Part, part: Part): boolean {
  const isInDigits = /\d/.test(text[part.end - 1] ?? '');
  return foundAt(CALENDAR, text, part.end) !== null && (isInDigits || compare(sum.scale, LARGE) >= 0);
}

function multiplied(text: string, part: Part, unit: NumberUnit): Part {
  const range = scaled(part.range, unit.value);
  const grain = compare(part.grain, one) < 0 ? times(part.grain, unit.value) : unit.value;
  return loosened(text, { ...part, end: unit.end, range, grain, scale: unit.value, isDigit: false });
}

/** 多, 余 or 几 after an exact number: less than one unit of its last place more; 来: about. */
function loosened(text: string, part: Part): Part {
  const value = exactValue(part.range);
  const more = value && foundAt(MORE, text, part.end);
  if (more) return { ...part, end: more.end, range: moved(inside(zero, part.grain), value), isDigit: false };
  const orSo = value && foundAt(OR_SO, text, part.end);
  return orSo ? { ...part, end: orSo.end, range: about(value), isDigit: false } : part;
}

/** Digits without a unit: `1,200`, 五, 二三 (a range), 二〇一九 (digit by digit), 十九点八's 九点八, 几. */
function digitsAt(text: string, start: number): Part | null {
  const arabic = foundAt(ARABIC, text, start);
  if (arabic) {
    const range = exactly(decimal(arabic.words));
    return loosened(text, part(arabic.end, range, lastPlaceOf(arabic.words), /^\d$/.test(arabic.words)));
  }
  const several = foundAt(SEVERAL, text, start);
  if (several) return part(several.end, upTo(whole(several.groups[0] ? 3 : 2), whole(10)), one, true);
  const halfOf = foundAt(HALF, text, start);
  if (halfOf) return part(halfOf.end, exactly(half), half, false);
  const han = foundAt(HAN_DIGITS, text, start);
  if (!han) return foundAt(UNIT_ALONE, text, start) && part(start, exactly(aloneAt(text, start)), one, false);
  const digits = [...(han.groups[0] ?? '')].map((char) => HAN_DIGIT[char] ?? 0);
  const decimals = [...(han.groups[1] ?? '')].map((char) => HAN_DIGIT[char]).join('');
  const [first = 0, second = 0] = digits;
  if (decimals === '' && digits.length === 2 && namesRange(first, second)) {
    return part(han.end, upTo(whole(first), whole(second + 1)), one, true);
  }
  const value = decimal(`${digits.join('')}.${decimals}`);
  const grain = ratio(1n, 10n ** BigInt(decimals.length));
  return loosened(text, part(han.end, exactly(value), grain, digits.length === 1 && !decimals));
}

function part(end: number, range: Range, grain: Fraction, isDigit: boolean): Part {
  return { end, range, grain, scale: one, isDigit, ambiguous: false };
}

function aloneAt(text: string, at: number): Fraction {
  return whole({ 廿: 2, 卅: 3 }[text[at] as '廿' | '卅'] ?? 1);
}

/** 六七, 三五: 六 or 七; three to five. */
function namesRange(first: number, second: number): boolean {
  return first > 0 && (second === first + 1 || (first === 3 && second === 5));
}

/** The value of one in the last place that is not zero: 10 for `120`, 1/10 for `1.2`. */
function lastPlaceOf(digits: string): Fraction {
  const decimals = digits.split('.')[1];
  if (decimals !== undefined) return ratio(1n, 10n ** BigInt(decimals.length));
  const zeros = /[1-9]([0,]*)$/.exec(digits)?.[1]?.replaceAll(',', '').length ?? 0;
  return whole(10n ** BigInt(zeros));
}
