import { addYears, type CalendarDay } from '../calendar-day.ts';
import type { DayOrInterval } from '../interval.ts';
import { earliest, latest } from '../interval.ts';
import { comparedWhole } from '../outcome.ts';
import type { TestKind } from './condition.ts';

export interface RegisteredFor {
  readonly test: 'registered_for';
  readonly years: number;
  /** Whether the years are full on the anniversary itself. */
  readonly included: boolean;
  readonly words: string;
}

/** 满: the years are full on the anniversary itself (Civil Code, articles 201 and 202, by analogy). */
export function registeredFor(years: number, words: string): RegisteredFor {
  return { test: 'registered_for', years, included: true, words };
}

const fact = 'registeredOn';

export const registeredForTest: TestKind<RegisteredFor> = {
  facts: () => [fact],
  judge: ({ test, years: asked, included }, { facts, asOf }) => {
    const given = facts[fact] ?? null;
    if (given === null) return { test, fact, given, asked, outcome: 'unknown', onTheDay: false, missing: [fact] };
    const reachedOn = anniversaryOf(given, asked);
    const isFull = (anniversary: CalendarDay) => anniversary < asOf || (included && anniversary === asOf);
    const outcome = comparedWhole(isFull(earliest(reachedOn)), isFull(latest(reachedOn)));
    const missing = outcome === 'unknown' ? ([fact] as const) : [];
    return { test, fact, given, asked, outcome, reachedOn, onTheDay: reachedOn === asOf, missing };
  },
  possible: ({ years }, { facts, asOf }) => {
    const given = facts[fact];
    if (typeof given === 'string') return [[given]];
    return [[given?.min ?? addYears(asOf, -years - 1), given?.max ?? asOf]];
  },
};

function anniversaryOf(registeredOn: DayOrInterval, years: number): DayOrInterval {
  if (typeof registeredOn === 'string') return addYears(registeredOn, years);
  return {
    ...(registeredOn.min !== undefined && { min: addYears(registeredOn.min, years) }),
    ...(registeredOn.max !== undefined && { max: addYears(registeredOn.max, years) }),
  };
}
