import type { Fact } from '../fact.ts';
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
  const join = joinBy[test];
  let outcome: ClauseOutcome = test === 'all' ? 'met' : 'not_met';
  for (const part of parts) outcome = join(outcome, part.outcome);
  return { test, outcome, parts, missing: outcome === 'unknown' ? missingIn(parts) : nothing };
}

/** The facts that several findings wait for, each once. */
export function missingIn(findings: readonly { readonly missing: readonly Fact[] }[]): readonly Fact[] {
  const facts = new Set<Fact>();
  for (const { missing } of findings) for (const fact of missing) facts.add(fact);
  return facts.size > 0 ? [...facts] : nothing;
}

/** One list for every finding that waits for nothing: an assessment holds dozens. */
export const nothing: readonly never[] = [];
