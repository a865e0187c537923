import type { Fraction } from '../../../core/fraction.ts';
import { compare } from '../../../core/fraction.ts';
import { foundAt } from './at.ts';
import type { BoundWord } from './bound.ts';
import { boundAfter } from './bound.ts';
import { one, plus, ratio, times, whole } from './exact.ts';
import type { Numeral } from './numeral.ts';
import { numeralAt } from './numeral.ts';
import type { Range } from './range.ts';
import { exactly, exactValue, scaled } from './range.ts';
import type { Share } from './share.ts';
import { discountAt, shareAt } from './share.ts';
import type { Unit } from './unit.ts';
import { minorUnitAt, unitAt } from './unit.ts';

/** A number and its unit, without the words around them; range and grain are in the base of the unit. */
export interface Measured extends Numeral {
  readonly unit: Unit | null;
  /** A bound word between the two: `5以上家`, `10+ institutions`. */
  readonly inner: BoundWord | null;
  /** 三分之负一 */
  readonly isNegative: boolean;
}

const ten = whole(10);
const AND_MINOR = / *又? */y;
const TO = / *(?:到|至|-+|~+|–|—+|或者?|\bto\b|\bor\b|\bthrough\b) */y;
const AND = / *(?:和|与|\band\b) */y;
const BETWEEN = /(?:between|介于|在|from) *(?:¥|rmb|cny)? *$/;
const NEIGHBOURS = / *[、/] */y;
/** 十几二十家 */
const RUN_ON = /(?<=十几)(?=[二三四五六七八九]十)/y;
const CURRENCY = /(?:¥|rmb|cny|us\$|\$|usd) */y;

/** A number with its unit, or a range of two, at an offset: `1亿2000万元`, 三分之一, 5到8家. */
export function measuredAt(text: string, at: number): Measured | null {
  const first = singleAt(text, at);
  return first && (rangeAt(text, at, first) ?? first);
}

function singleAt(text: string, at: number): Measured | null {
  const discount = discountAt(text, at);
  if (discount) return ratioOf(discount, { kind: 'other', words: '折', factor: ratio(1n, 10n) });
  const number = numeralAt(text, at);
  const share = shareAt(text, at, number);
  if (share) return ratioOf(share, { kind: 'share', words: text.slice(at, share.end), factor: one });
  if (!number) return null;
  const inner = boundAfter(text, number.end);
  const unit = unitAt(text, inner?.at ?? number.end);
  if (!unit) return { ...number, unit: null, inner: null, isNegative: false };
  const value = exactValue(number.range);
  const minor = value && (unit.kind === 'yuan' || unit.kind === 'foreign_money') ? minorAt(text, unit.end) : null;
  const extra = minor?.value ?? unit.extra;
  const range = extra && value ? exactly(plus(value, extra)) : number.range;
  return {
    ...number,
    end: minor?.end ?? unit.end,
    range: scaled(range, unit.factor),
    grain: times(extra && value ? extra : number.grain, unit.factor),
    unit,
    inner: inner?.bound ?? null,
    isNegative: false,
  };
}

/** A share or a discount, which hold their unit; a little more than one is less than a tenth more. */
function ratioOf({ end, range, isNegative }: Share, unit: Pick<Unit, 'kind' | 'words' | 'factor'>): Measured {
  return {
    ...{ end, range, grain: ratio(1n, 10n), scale: one, isNegative },
    ...{ certain: true, ambiguous: false, isFraction: false },
    unit: { ...unit, extra: null, end },
    inner: null,
  };
}

/** 五元|三毛, 两美元|又三美分 */
function minorAt(text: string, from: number): { readonly end: number; readonly value: Fraction } | null {
  const and = foundAt(AND_MINOR, text, from);
  const number = numeralAt(text, and?.end ?? from);
  const minor = number && minorUnitAt(text, number.end);
  const value = number && exactValue(number.range);
  if (!minor || !value) return null;
  const rest = minorAt(text, minor.end);
  const part = times(value, minor.part);
  return { end: rest?.end ?? minor.end, value: rest ? plus(part, rest.value) : part };
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
  const second = from === null ? null : singleAt(text, from);
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
