import type { FactOf } from '../fact.ts';
import { isUnknown } from '../fact.ts';
import type { TestKind } from './condition.ts';
import { possibleValues } from './open-values.ts';

interface Answered<T extends 'declared' | 'exists'> {
  readonly test: T;
  readonly fact: FactOf<'yes_no'>;
  readonly words: string;
}
export type AnsweredYes = Answered<'declared'> | Answered<'exists'>;

/** A qualitative test (较强, 显著, 稳定): the organization declares it, experts decide (article 9). */
export function declared(fact: FactOf<'yes_no'>, words: string): AnsweredYes {
  return { test: 'declared', fact, words };
}

/** A test of existence: it is there or it is not. */
export function exists(fact: FactOf<'yes_no'>, words: string): AnsweredYes {
  return { test: 'exists', fact, words };
}

export const answeredYes: TestKind<AnsweredYes> = {
  facts: ({ fact }) => [fact],
  judge: ({ test, fact }, { facts }) => {
    const given = facts[fact] ?? null;
    if (isUnknown(given)) return { test, fact, given, outcome: 'unknown', missing: [fact] };
    const whenYes = test === 'declared' ? 'declared' : 'met';
    return { test, fact, given, outcome: given ? whenYes : 'not_met', missing: [] };
  },
  possible: ({ fact }, { facts }) => [possibleValues(facts[fact], [true, false])],
};
