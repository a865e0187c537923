import type { Finding } from '../finding.ts';
import { and, type ClauseOutcome, or } from '../outcome.ts';
import type { Condition } from './condition.ts';

export type Combination =
  | { readonly test: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly test: 'in_principle'; readonly parts: readonly [Condition]; readonly words: string };

/** 且: the worst of the parts. */
export function all(...parts: readonly Condition[]): Combination {
  return { test: 'all', parts };
}

/** 或: the best of the parts. */
export function any(...parts: readonly Condition[]): Combination {
  return { test: 'any', parts };
}

/** 原则上: being short is no refusal by itself; a person decides. */
export function inPrinciple(part: Condition, words: string): Combination {
  return { test: 'in_principle', parts: [part], words };
}

/** What the parts come to together, the outcomes joined by 且 or 或. */
export const joinBy = { all: and, any: or } as const;

/** What being short comes to under 原则上. */
export function softened(outcome: ClauseOutcome): ClauseOutcome {
  return outcome === 'not_met' ? 'in_principle_short' : outcome;
}

/** Findings under 且 or 或; what is missing is only what an undecided part still needs. */
export function joinFindings(test: 'all' | 'any', parts: readonly Finding[]): Finding {
  const outcome = parts.map((part) => part.outcome).reduce(joinBy[test]);
  const missing = outcome === 'unknown' ? parts.flatMap((part) => part.missing) : [];
  return { test, outcome, parts, missing };
}
