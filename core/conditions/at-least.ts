import type { Fact, FactOf } from '../fact.ts';
import { isUnknown } from '../fact.ts';
import type { Finding, Unit } from '../finding.ts';
import { type Amount, amountBetween, least, most } from '../interval.ts';
import { comparedWhole } from '../outcome.ts';
import type { TestKind } from './condition.ts';
import { possibleAmounts } from './open-values.ts';

/** A number that has to be reached. */
export interface Line {
  readonly number: number;
  /** Whether the number itself is enough. */
  readonly included: boolean;
  readonly unit: Unit;
}

export interface AtLeast extends Line {
  readonly test: 'at_least';
  readonly fact: FactOf<'count' | 'area' | 'yuan'>;
  readonly words: string;
}

/** 不少于, 不低于, 以上, （含）: the number itself counts (Civil Code, article 1259). */
export function atLeast(fact: AtLeast['fact'], number: number, unit: Unit, words: string): AtLeast {
  return { test: 'at_least', fact, number, included: true, unit, words };
}

export const atLeastTest: TestKind<AtLeast> = {
  facts: ({ fact }) => [fact],
  judge: (line, { facts }) => reaches(line.fact, facts[line.fact] ?? null, line),
  possible: ({ fact, number }, { facts }) => [possibleAmounts(facts[fact], [number])],
  measures: ({ fact, unit }) => [{ fact, unit }],
};

/** Whether an amount, compared whole, reaches a line; over several years together, that many times the number. */
export function reaches(fact: Fact, given: Amount | null, { number, included, unit }: Line, times = 1): Finding {
  const asked = number * times;
  if (isUnknown(given)) return { test: 'at_least', fact, given, asked, unit, outcome: 'unknown', missing: [fact] };
  const lowest = least(given);
  const highest = most(given);
  const outcome = included
    ? comparedWhole(lowest >= asked, highest >= asked)
    : comparedWhole(lowest > asked, highest > asked);
  if (outcome === 'met') return { test: 'at_least', fact, given, asked, unit, outcome, missing: [] };
  const short = amountBetween(Math.max(0, asked - highest), asked - lowest);
  const missing = outcome === 'unknown' ? [fact] : [];
  return { test: 'at_least', fact, given, asked, unit, outcome, short, missing };
}
