import type { FactOf } from '../fact.ts';
import { isUnknown } from '../fact.ts';
import type { Unit } from '../finding.ts';
import { least, most } from '../interval.ts';
import { comparedWhole } from '../outcome.ts';
import { oneTest } from './one-test.ts';
import { possibleAmounts } from './open-values.ts';

/** 只设一个: what exists already must be fewer than the number. */
export function fewerThan(fact: FactOf<'count'>, number: number, unit: Unit, words: string) {
  return oneTest({
    test: 'fewer_than',
    facts: [fact],
    words,
    number,
    unit,
    measures: [{ fact, unit }],
    judge: ({ facts }) => {
      const given = facts[fact] ?? null;
      const test = { test: 'fewer_than', fact, given, asked: number, unit } as const;
      if (isUnknown(given)) return { ...test, outcome: 'unknown', missing: [fact] };
      const outcome = comparedWhole(least(given) < number, most(given) < number);
      return { ...test, outcome, missing: outcome === 'unknown' ? [fact] : [] };
    },
    possible: ({ facts }) => [possibleAmounts(facts[fact], [number])],
  });
}
