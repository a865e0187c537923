import type { FactOf } from '../fact.ts';
import { isUnknown } from '../fact.ts';
import type { Unit } from '../finding.ts';
import { least, most } from '../interval.ts';
import { comparedWhole } from '../outcome.ts';
import type { TestKind } from './condition.ts';
import { possibleAmounts } from './open-values.ts';

export interface FewerThan {
  readonly test: 'fewer_than';
  readonly fact: FactOf<'count'>;
  readonly number: number;
  readonly unit: Unit;
  readonly words: string;
}

/** 只设一个: what exists already must be fewer than the number. */
export function fewerThan(fact: FactOf<'count'>, number: number, unit: Unit, words: string): FewerThan {
  return { test: 'fewer_than', fact, number, unit, words };
}

export const fewerThanTest: TestKind<FewerThan> = {
  facts: ({ fact }) => [fact],
  judge: ({ test, fact, number: asked, unit }, { facts }) => {
    const given = facts[fact] ?? null;
    if (isUnknown(given)) return { test, fact, given, asked, unit, outcome: 'unknown', missing: [fact] };
    const outcome = comparedWhole(least(given) < asked, most(given) < asked);
    return { test, fact, given, asked, unit, outcome, missing: outcome === 'unknown' ? [fact] : [] };
  },
  possible: ({ fact, number }, { facts }) => [possibleAmounts(facts[fact], [number])],
  measures: ({ fact, unit }) => [{ fact, unit }],
};
