import { addYears, type CalendarDay } from '../calendar-day.ts';
import type { DayOrInterval } from '../interval.ts';
import { earliest, latest } from '../interval.ts';
import { comparedWhole } from '../outcome.ts';
import { oneTest } from './one-test.ts';

/** 满: the years are full on the anniversary itself (Civil Code, articles 201 and 202, by analogy). */
export function registeredFor(years: number, words: string) {
  const fact = 'registeredOn';
  return oneTest({
    test: 'registered_for',
    facts: [fact],
    words,
    years,
    judge: ({ facts, asOf }) => {
      const given = facts.registeredOn ?? null;
      const test = { test: 'registered_for', fact, given, asked: years } as const;
      if (given === null) return { ...test, outcome: 'unknown', onTheDay: false, missing: [fact] };
      const outcome = comparedWhole(isFull(earliest(given), years, asOf), isFull(latest(given), years, asOf));
      const reachedOn = anniversary(given, years);
      return {
        ...test,
        outcome,
        reachedOn,
        onTheDay: reachedOn === asOf,
        missing: outcome === 'unknown' ? [fact] : [],
      };
    },
    possible: ({ facts, asOf }) => {
      const given = facts.registeredOn;
      if (typeof given === 'string') return [[given]];
      return [[given?.min ?? addYears(asOf, -years - 1), given?.max ?? asOf]];
    },
  });
}

function isFull(registeredOn: CalendarDay, years: number, asOf: CalendarDay): boolean {
  return addYears(registeredOn, years) <= asOf;
}

function anniversary(registeredOn: DayOrInterval, years: number): DayOrInterval {
  if (typeof registeredOn === 'string') return addYears(registeredOn, years);
  return {
    ...(registeredOn.min !== undefined && { min: addYears(registeredOn.min, years) }),
    ...(registeredOn.max !== undefined && { max: addYears(registeredOn.max, years) }),
  };
}
