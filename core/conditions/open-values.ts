import type { CalendarDay } from '../calendar-day.ts';
import { yearOf } from '../calendar-day.ts';
import type { Unknown } from '../fact.ts';
import { isUnknown } from '../fact.ts';
import { type Amount, least, most } from '../interval.ts';

/** The values a fact may still take: the known one, or each of those given. */
export function possibleValues<T>(given: T | Unknown, all: readonly T[]): readonly T[] {
  return isUnknown(given) ? all : [given];
}

/**
 * Representatives of the amounts that are still possible: both sides of each threshold and the two extremes.
 * Every possible amount lies on the same side of every threshold as one of them.
 */
export function possibleAmounts(given: Amount | Unknown, thresholds: readonly number[]): readonly number[] {
  const lowest = isUnknown(given) ? 0 : least(given);
  const highest = isUnknown(given) ? Number.POSITIVE_INFINITY : most(given);
  const beyond = Math.max(lowest, ...thresholds) + 1;
  const candidates = [lowest, Math.min(highest, beyond), ...thresholds.flatMap((number) => [number - 1, number])];
  return [...new Set(candidates)].filter((amount) => amount >= lowest && amount <= highest);
}

/** The three full calendar years before a day, oldest first. */
export function fullYearsBefore(asOf: CalendarDay): readonly number[] {
  const year = yearOf(asOf);
  return [year - 3, year - 2, year - 1];
}
