import type { Fraction } from '../../../core/fraction.ts';
import { compare } from '../../../core/fraction.ts';
import { foundAt } from './at.ts';
import { COUNTER } from './counter.ts';
import { decimalsAt, digitsAt, isFractionAt } from './digits.ts';
import { half, one, plus, ratio, times, whole, zero } from './exact.ts';
import type { NumberUnit } from './number-unit.ts';
import { bigUnitAt, smallUnitAt } from './number-unit.ts';
import type { Numeral } from './numeral.ts';
import type { Range } from './range.ts';
import { about, exactly, exactValue, inside, moved, scaled, upTo } from './range.ts';
import { wordTable } from './word-table.ts';

/** A number, or a part of one. */
interface Part {
  readonly end: number;
  readonly range: Range;
  /** The value of one unit of the last place. */
  readonly grain: Fraction;
  /** The last unit, 1 without one. */
  readonly scale: Fraction;
  readonly isDigit: boolean;
  readonly ambiguous: boolean;
}

type PartAt = (text: string, at: number) => Part | null;
type UnitAt = (text: string, at: number) => NumberUnit | null;

/** 百八十 is 80, 100 or 180; 百十来家 a little over a hundred; 个把 one or two. */
const roughly = wordTable<readonly [low: number, high: number]>(
  [
    ['百八十', [80, 180]],
    ['千八百', [800, 1800]],
    ['万八千', [8000, 18_000]],
    [`百十[来多几]?(?=${COUNTER})`, [100, 119]],
    ['成百上千', [100, 9999]],
    [`个把(?=${COUNTER}|月)`, [1, 2]],
  ],
  '(?<![一二两三四五六七八九几数])',
);
/** 十四五 is a plan, not 14 or 15. */
const FIVE_YEAR_PLAN = new RegExp(`十[一二三四五]五(?!${COUNTER}|[年月天])`, 'y');
const MORE = / *(?:个[多余](?=亿)|[多余](?![少于额下])|零?几(?![十百千]))/y;
const OR_SO = new RegExp(` *[来把](?=${COUNTER}|[年月天平亩顷元块万亿公])`, 'y');
/** 千万级: from ten million to a hundred. */
const LEVEL = /级别?/y;
/** 3 and a half years */
const ENGLISH_HALF = / and a half(?= (?:years?|months?|decades?|million|billion|hectares?)\b)/y;
/** 两个半亿, and 两亿半 */
const AND_A_HALF = /个半(?=亿|千万|百万)/y;
const HALF_OF_IT = /半(?![年天月个夜路])/y;
const GAP = / *(零?) */y;
/** 1亿 2024年, 三千2月: the second number is another one. But 十五年 is fifteen. */
const CALENDAR = / ?[年月日号%]/y;
/** 一个2000万一个500万: one thing more, and no 2000万一. */
const THING = / ?[个笔项]/y;
const ten = whole(10);
const LARGE = whole(10_000);
const HUNDRED_MILLION = whole(10n ** 8n);

/**
 * A numeral in digits, Chinese characters or both: `1,200`, `1亿2000万`, `3千五百万`, `一点五亿`, `一万五千亿`, `十几`, `二三十`,
 * `一千多万`, `120m`. Short forms of speech are read as they are meant: 四万八 is 48,000.
 */
export function chineseNumeralAt(text: string, start: number): Numeral | null {
  const rough = roughNumeralAt(text, start);
  if (rough) return rough;
  const part = foundAt(FIVE_YEAR_PLAN, text, start) ? null : numberAt(text, start);
  if (!part) return null;
  const written = text.slice(start, part.end);
  return {
    end: part.end,
    range: part.range,
    grain: part.grain,
    scale: part.scale,
    certain: /[\d俩仨]|.[十百千万亿点]|[十百千万亿]./.test(written) && !/^十[一二三四五六七八九]{2}$/.test(written),
    ambiguous: part.ambiguous || written.includes('兆'),
    isFraction: isFractionAt(text, start),
  };
}

function roughNumeralAt(text: string, start: number): Numeral | null {
  const found = roughly(text, start);
  if (!found) return null;
  const unit = bigUnitAt(text, found.end);
  const scale = unit?.value ?? one;
  const [low, high] = found.meaning;
  const range = { low: { value: whole(low), included: true }, high: { value: whole(high), included: true } };
  return {
    ...{ end: unit?.end ?? found.end, range: scaled(range, scale), grain: times(ten, scale), scale },
    ...{ certain: true, ambiguous: false, isFraction: false },
  };
}

/** [一][亿] [两千][万] [五百]; a larger unit multiplies all before it: [一][万] [五千] 亿. */
const numberAt: PartAt = (text, at) => {
  const sum = sumAt(text, at, sectionAt, bigUnitAt);
  const unit = sum && sum.scale !== one ? bigUnitAt(text, sum.end) : null;
  return sum && pointed(text, unit && sum ? multiplied(text, sum, unit) : sum);
};
const sectionAt: PartAt = (text, at) => {
  const sum = sumAt(text, at, looseDigitsAt, smallUnitAt);
  return sum && pointed(text, sum);
};

/** Parts with ever smaller units, added up: [五][千] [三][百] [二][十] [一]. */
function sumAt(text: string, start: number, partAt: PartAt, unitAt: UnitAt): Part | null {
  const part = partAt(text, start);
  const unit = part && unitAt(text, part.end);
  let sum = part && unit ? multiplied(text, part, unit) : part;
  while (sum && sum.scale !== one && exactValue(sum.range)) {
    const next = nextAt(text, sum, partAt, unitAt);
    if (!next) return sum;
    sum = next;
  }
  return sum;
}

/** What follows `sum` with a smaller unit, added to it; null when the next words are not a part of the number. */
function nextAt(text: string, sum: Part, partAt: PartAt, unitAt: UnitAt): Part | null {
  const gap = foundAt(GAP, text, sum.end);
  const part = gap && partAt(text, gap.end);
  if (!part) return null;
  const isZero = gap.groups[0] === '零';
  const isSpaced = gap.words.includes(' ');
  const following = unitAt(text, part.end);
  const isLarger = following !== null && compare(following.value, sum.scale) > 0;
  const unit = isLarger ? null : following;
  if (unit ? compare(unit.value, sum.scale) >= 0 : beginsAnother(text, sum, part, isSpaced)) return null;
  if (isLarger && (isSpaced || compare(following.value, HUNDRED_MILLION) < 0)) return null;
  const isNextDown = !unit && !isZero && part.isDigit && !isLarger;
  const size = isNextDown ? times(sum.scale, ratio(1n, 10n)) : one;
  const added = unit
    ? multiplied(text, part, unit)
    : { ...part, range: scaled(part.range, size), grain: times(part.grain, size) };
  if (!added.range.high || compare(added.range.high.value, sum.scale) > 0) return null;
  return {
    ...added,
    scale: isLarger ? sum.scale : added.scale,
    range: moved(added.range, exactValue(sum.range) ?? zero),
    isDigit: false,
    // 一亿两千 leaves out either a 零 or a 万.
    ambiguous:
      sum.ambiguous ||
      added.ambiguous ||
      (!unit && !isZero && !isNextDown && !isLarger && compare(sum.scale, HUNDRED_MILLION) >= 0),
  };
}

/** Whether a number without a unit after `sum` is another one: of a calendar or a share, or after a blank in digits. */
function beginsAnother(text: string, sum: Part, part: Part, isSpaced: boolean): boolean {
  if (compare(sum.scale, LARGE) >= 0 && part.isDigit && foundAt(THING, text, part.end)) return true;
  const isInDigits = /\d/.test(text[part.end - 1] ?? '');
  const isHan = /[\u4e00-\u9fff]/.test(text[sum.end - 1] ?? '') && !isInDigits;
  if (isSpaced && !isHan) return true;
  // 三千两百两: 两 is two only before a unit.
  if (text.slice(part.end - 1, part.end) === '两') return true;
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
  if (!value) return part;
  const more = foundAt(MORE, text, part.end);
  if (more) {
    const width = more.words.includes('零') ? ten : part.grain;
    return { ...part, end: more.end, range: moved(inside(zero, width), value), isDigit: false };
  }
  const orSo = foundAt(OR_SO, text, part.end);
  if (orSo) return { ...part, end: orSo.end, range: about(value), isDigit: false };
  const isLarge = compare(part.scale, LARGE) >= 0;
  const level = isLarge ? foundAt(LEVEL, text, part.end) : null;
  if (level) return { ...part, end: level.end, range: upTo(value, times(value, ten)), isDigit: false };
  const extra = foundAt(isLarge ? HALF_OF_IT : AND_A_HALF, text, part.end) ?? foundAt(ENGLISH_HALF, text, part.end);
  if (!extra) return part;
  const halfOfIt = times(half, part.scale);
  return { ...part, end: extra.end, range: exactly(plus(value, halfOfIt)), grain: halfOfIt, isDigit: false };
}

function looseDigitsAt(text: string, at: number): Part | null {
  const digits = digitsAt(text, at);
  return digits && loosened(text, { ...digits, scale: one });
}

/** 十九|点八, 两千万|点五 */
function pointed(text: string, part: Part): Part {
  const value = exactValue(part.range);
  const decimals = value && value.denominator === 1n ? decimalsAt(text, part.end) : null;
  if (!value || !decimals) return part;
  return { ...part, ...decimals, range: moved(decimals.range, value), scale: one, isDigit: false };
}
