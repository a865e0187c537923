import type { Fraction } from '../../../core/fraction.ts';
import { compare } from '../../../core/fraction.ts';
import type { Amount } from '../../../core/interval.ts';
import { amountBetween } from '../../../core/interval.ts';
import { ceiling, floor, isWhole, plus, ratio, times } from './exact.ts';

/** One end of a range: 超过30% does not include its number, 至少30% does. */
export interface Bound {
  readonly value: Fraction;
  readonly included: boolean;
}

/** What a wording leaves open, in exact fractions that are never negative; `high: null` has no upper end. */
export interface Range {
  readonly low: Bound;
  readonly high: Bound | null;
}

export function exactly(value: Fraction): Range {
  return { low: { value, included: true }, high: { value, included: true } };
}

/** From `low` up to, and not including, `high`: 几十 is 20 and anything below 100. */
export function upTo(low: Fraction, high: Fraction): Range {
  return { low: { value: low, included: true }, high: { value: high, included: false } };
}

/** Strictly between: 一百多 is more than 100 and less than 200. */
export function inside(low: Fraction, high: Fraction): Range {
  return { low: { value: low, included: false }, high: { value: high, included: false } };
}

/** Around a number, 12家左右 or 10来家: within a fifth of it on either side. */
export function about(value: Fraction): Range {
  return {
    low: { value: times(value, ratio(4n, 5n)), included: true },
    high: { value: times(value, ratio(6n, 5n)), included: true },
  };
}

/** The one value of a range, or null when it is loose. */
export function exactValue({ low, high }: Range): Fraction | null {
  return high?.included && low.included && compare(low.value, high.value) === 0 ? low.value : null;
}

export function scaled(range: Range, factor: Fraction): Range {
  return mapped(range, (value) => times(value, factor));
}

export function moved(range: Range, distance: Fraction): Range {
  return mapped(range, (value) => plus(value, distance));
}

/**
 * The whole numbers of a range. An end between two whole numbers moves inward when things are counted
 * (`inward`), and outward when a measure is rounded (`outward`): 1 亩 is {min: 666, max: 667} m².
 */
export function amountOf({ low, high }: Range, rounding: 'inward' | 'outward'): Amount | 'not_whole' | 'too_large' {
  const [roundLow, roundHigh] = rounding === 'inward' ? [ceiling, floor] : [floor, ceiling];
  const min = !low.included && isWhole(low.value) ? low.value.numerator + 1n : roundLow(low.value);
  const max = high && (!high.included && isWhole(high.value) ? high.value.numerator - 1n : roundHigh(high.value));
  if (max !== null && max < min) return 'not_whole';
  if (min > Number.MAX_SAFE_INTEGER || (max !== null && max > Number.MAX_SAFE_INTEGER)) return 'too_large';
  return amountBetween(Number(min), max === null ? Number.POSITIVE_INFINITY : Number(max));
}

function mapped({ low, high }: Range, change: (value: Fraction) => Fraction): Range {
  return {
    low: { ...low, value: change(low.value) },
    high: high && { ...high, value: change(high.value) },
  };
}
