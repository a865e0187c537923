import type { FactOf } from '../fact.ts';
import { isUnknown } from '../fact.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { oneTest } from './one-test.ts';
import { possibleValues } from './open-values.ts';

/** A qualitative test (较强, 显著, 稳定): the organisation declares it, experts decide (article 9). */
export function declared(fact: FactOf<'yes_no'>, words: string) {
  return answeredYes('declared', 'declared', fact, words);
}

/** A test of existence: it is there or it is not. */
export function exists(fact: FactOf<'yes_no'>, words: string) {
  return answeredYes('exists', 'met', fact, words);
}

function answeredYes(test: 'declared' | 'exists', whenYes: ClauseOutcome, fact: FactOf<'yes_no'>, words: string) {
  return oneTest({
    test,
    facts: [fact],
    words,
    judge: ({ facts }) => {
      const given = facts[fact] ?? null;
      if (isUnknown(given)) return { test, fact, given, outcome: 'unknown', missing: [fact] };
      return { test, fact, given, outcome: given ? whenYes : 'not_met', missing: [] };
    },
    possible: ({ facts }) => [possibleValues(facts[fact], [true, false])],
  });
}
