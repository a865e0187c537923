import type { Fact, FactOf } from '../fact.ts';
import { isUnknown } from '../fact.ts';
import type { Finding, Unit } from '../finding.ts';
import { type Amount, amountBetween, least, most } from '../interval.ts';
import { comparedWhole } from '../outcome.ts';
import { oneTest } from './one-test.ts';
import { possibleAmounts } from './open-values.ts';

/** 不少于, 不低于, 以上, （含）: the number itself counts. */
export function atLeast(fact: FactOf<'count' | 'area' | 'yuan'>, number: number, unit: Unit, words: string) {
  return oneTest({
    test: 'at_least',
    facts: [fact],
    words,
    number,
    unit,
    measures: [{ fact, unit }],
    judge: ({ facts }) => reaches(fact, facts[fact] ?? null, number, unit),
    possible: ({ facts }) => [possibleAmounts(facts[fact], [number])],
  });
}

/** Whether an amount, compared whole, reaches a number. */
export function reaches(fact: Fact, given: Amount | null, asked: number, unit: Unit): Finding {
  const test = { test: 'at_least', fact, given, asked, unit } as const;
  if (isUnknown(given)) return { ...test, outcome: 'unknown', missing: [fact] };
  const outcome = comparedWhole(least(given) >= asked, most(given) >= asked);
  if (outcome === 'met') return { ...test, outcome, missing: [] };
  const short = amountBetween(Math.max(0, asked - most(given)), asked - least(given));
  return { ...test, outcome, short, missing: outcome === 'unknown' ? [fact] : [] };
}
