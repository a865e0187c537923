import type { Fraction } from '../../core/fraction.ts';
import { compare } from '../../core/fraction.ts';
import { foundAt } from './at.ts';
import type { BoundWord } from './bound.ts';
import { boundAfter, boundBefore, bounded } from './bound.ts';
import { one, plus, ratio, times, whole } from './exact.ts';
import type { Numeral } from './numeral.ts';
import { numeralAt } from './numeral.ts';
import type { Range } from './range.ts';
import { exactly, exactValue, scaled } from './range.ts';
import type { Span } from './reading.ts';
import { shareAt } from './share.ts';
import type { Kind, Unit } from './unit.ts';
import { currencyBefore, unitAt } from './unit.ts';

/** A number with everything around it that says what it means: `不超过|1亿2000万|元`. */
export interface Quantity extends Span {
  /** What it leaves open, in the base of its kind: yuan, m², wholes, months, days, or just the number. */
  readonly range: Range;
  /** The number alone, before its bound word; ages read the word in their own way. */
  readonly said: Range;
  readonly bound: BoundWord | null;
  /** One of the last place of the number, in the same base. */
  readonly grain: Fraction;
  /** null: a bare number. */
  readonly kind: Kind | null;
  /** The words of its unit: 家, 万元's 元, `foreign partners`. */
  readonly unitWords: string | null;
  /** What its unit multiplied by: 10,000 for 公顷, 12 for 年. */
  readonly factor: Fraction;
  /** The unit within the number (万, million), 1 without one. With one, it is money or an area without more words. */
  readonly scale: Fraction;
  readonly isNegative: boolean;
  readonly isAmbiguous: boolean;
}

/** A number and its unit, without the words around them; range and grain are in the base of the unit. */
interface Measured extends Numeral {
  readonly unit: Unit | null;
  /** A bound word between the two: `5以上家`, `10+ institutions`. */
  readonly inner: BoundWord | null;
}

/** Digits that are no quantity. */
const NO_QUANTITY = new RegExp(
  [
    // Days: 2019-03-01, 2019.3.1, 3/2019.
    '\\d{4}[-/]\\d{1,2}(?:[-/]\\d{1,2})?(?!\\d)',
    '\\d{1,2}/(?:\\d{1,2}/)?(?:19|20)\\d{2}(?!\\d)',
    '\\d+(?:\\.\\d+){2,}',
    // Names: covid-19, a2; but not rmb5m.
    '(?<![a-z\\d])(?!rmb|cny|usd|us\\$|eur|gbp|hkd|jpy)[a-z]+-?\\d[a-z\\d-]*',
    // Ordinals: 第三, article 8(4)2, #5.
    '第\\(?[\\d零一二三四五六七八九十百]+\\)?(?:[条款]\\([\\d一二三四五六七八九十]+\\))?',
    '(?:article|art|clause|section|no|item|phase)\\b\\.? ?\\d+(?:\\(\\d+\\)|\\.\\d+|\\d)*',
    '#\\d+',
  ].join('|'),
  'y',
);
const ten = whole(10);
const TO = / *(?:到|至|-+|~+|–|—+|或者?|\bto\b|\bor\b) */y;
const AND = / *(?:和|与|\band\b) */y;
const BETWEEN = /(?:between|介于|在|from) *(?:¥|rmb|cny)? *$/;
const NEIGHBOURS = / *、 */y;
/** 十几二十家 */
const RUN_ON = /(?<=十几)(?=[二三四五六七八九]十)/y;
const CURRENCY = /(?:¥|rmb|cny|us\$|\$|usd) */y;
const MINUS = /(?:(?<=^|[\s(:是有为长、,])-|负|minus ) ?$/;
const HAN_OR_LETTER = /[\u4e00-\u9fffa-z]/;
const MAY_STAND_BEFORE = /[是有约共了为就才都到达超近满仅只过]/;
const MAY_STAND_AFTER = /[吧了啊呢呀哦哈嘛]/;
const PRONOUN_BEFORE = /\b(?:no|any|every|some|this|that|which|each|another|the) $/;

/** Every quantity in a legible text, in order. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length; ) {
    const other = foundAt(NO_QUANTITY, text, at);
    const quantity = other ? null : quantityAt(text, at);
    if (quantity) found.push(quantity);
    at = quantity?.end ?? other?.end ?? at + 1;
  }
  return found;
}

function quantityAt(text: string, at: number): Quantity | null {
  const currency = currencyBefore(text, at);
  if (/[a-z\d]/.test(text[at - 1] ?? '') && !currency) return null;
  const first = measuredAt(text, at);
  if (!first) return null;
  const measured = rangeAt(text, at, first) ?? first;
  const start = currency?.start ?? at;
  const leading = boundBefore(text, start);
  const trailing = boundAfter(text, measured.end);
  const bound = strongest(leading?.bound, measured.inner, trailing?.bound);
  if (!measured.unit && !currency && !measured.certain && !bound && !standsAlone(text, at, measured.end)) return null;
  const minus = MINUS.exec(text.slice(Math.max(0, start - 8), start));
  return {
    start: leading?.at ?? start - (minus?.[0].length ?? 0),
    end: trailing?.at ?? measured.end,
    range: bounded(measured.range, bound, measured.grain),
    said: measured.range,
    bound,
    grain: measured.grain,
    kind: kindOf(measured.unit, currency?.kind),
    unitWords: measured.unit?.words ?? null,
    factor: measured.unit?.factor ?? one,
    scale: measured.scale,
    isNegative: minus !== null,
    isAmbiguous: measured.ambiguous,
  };
}

function measuredAt(text: string, at: number): Measured | null {
  const share = shareAt(text, at);
  if (share) {
    const unit: Unit = { kind: 'share', words: text.slice(at, share.end), factor: one, extra: null, end: share.end };
    return { ...share, grain: ratio(1n, 100n), scale: one, certain: true, ambiguous: false, unit, inner: null };
  }
  const number = numeralAt(text, at);
  if (!number) return null;
  const inner = boundAfter(text, number.end);
  const unit = unitAt(text, inner?.at ?? number.end);
  if (!unit) return { ...number, unit: null, inner: null };
  const value = exactValue(number.range);
  const hasExtra = unit.extra !== null && value !== null;
  const range = hasExtra ? exactly(plus(value, unit.extra)) : number.range;
  return {
    ...number,
    end: unit.end,
    range: scaled(range, unit.factor),
    grain: times(hasExtra ? unit.extra : number.grain, unit.factor),
    unit,
    inner: inner?.bound ?? null,
  };
}

/** 5到8家, 1-2亿, between 5 and 8, 5、6家: two numbers that are the ends of one range. */
function rangeAt(text: string, at: number, first: Measured): Measured | null {
  const neighbours = foundAt(NEIGHBOURS, text, first.end);
  const isBetween = BETWEEN.test(text.slice(Math.max(0, at - 16), at));
  const joint =
    neighbours ??
    foundAt(RUN_ON, text, first.end) ??
    foundAt(TO, text, first.end) ??
    (isBetween ? foundAt(AND, text, first.end) : null);
  const from = joint && (foundAt(CURRENCY, text, joint.end)?.end ?? joint.end);
  const second = from === null ? null : measuredAt(text, from);
  if (!second || first.inner || (first.unit && second.unit && first.unit.kind !== second.unit.kind)) return null;
  const { low } = first.unit ? first.range : inUnitOf(second, first);
  const { high } = second.unit || !first.unit ? second.range : scaled(second.range, first.unit.factor);
  if (!high || compare(low.value, high.value) >= 0) return null;
  if (neighbours && !(second.unit?.kind === 'count' && areNextDigits(low.value, high.value))) return null;
  return { ...second, range: { low, high }, unit: second.unit ?? first.unit };
}

/** The first number of 1到2亿 or 3到5亩 with what it shares of the second: the unit, and 亿 unless 5000到1万. */
function inUnitOf(second: Measured, first: Measured): Range {
  const factor = second.unit?.factor ?? one;
  const size = times(second.scale, factor);
  const coefficient = times(second.range.low.value, ratio(size.denominator, size.numerator));
  const shares = compare(first.scale, second.scale) < 0 && compare(first.range.low.value, coefficient) <= 0;
  return scaled(first.range, shares ? size : factor);
}

/** 5、6家 is a range, 5、8家 is two numbers. */
function areNextDigits(bottom: Fraction, top: Fraction): boolean {
  return compare(plus(bottom, one), top) === 0 && compare(top, ten) < 0;
}

/** A word that draws a line says more than 大概 does: 大概不到5家 is less than 5. */
function strongest(...bounds: readonly (BoundWord | null | undefined)[]): BoundWord | null {
  const said = bounds.filter((bound) => bound !== null && bound !== undefined);
  return said.find((bound) => bound !== 'about') ?? said[0] ?? null;
}

function kindOf(unit: Unit | null, currency: Kind | undefined): Kind | null {
  if (!currency || unit?.kind === 'foreign_money' || unit?.kind === 'share') return unit?.kind ?? null;
  return currency;
}

/** Whether a number word is a word of its own and not a part of one (一直, 统一, "no one"). */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text.slice(end).trimStart()[0] ?? '';
  const isFree = (char: string, allowed: RegExp) => !HAN_OR_LETTER.test(char) || allowed.test(char);
  return (
    isFree(before, MAY_STAND_BEFORE) &&
    isFree(after, MAY_STAND_AFTER) &&
    !PRONOUN_BEFORE.test(text.slice(Math.max(0, start - 8), start))
  );
}
