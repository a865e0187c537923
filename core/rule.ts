import { type Citation, cite } from '../policy-text/citation.ts';
import type { Condition } from './conditions/condition.ts';
import type { Fact } from './fact.ts';

/** One clause of the regulation as a rule: the law's words, and what they ask. */
export interface Rule {
  readonly clause: string;
  readonly citation: Citation;
  readonly condition: Condition;
  /** The facts it needs, in the order of the clause. */
  readonly facts: readonly Fact[];
}

/**
 * Sets a condition beside the words it rests on.
 * @param quote the words of the clause that the rule decides; the clause's own words when left out
 * @throws CitationError when the clause does not say the quotation, Error when a test's words are not in the quotation.
 */
export function rule(clause: string, condition: Condition, quote?: string): Rule {
  const citation = cite(clause, quote);
  for (const words of wordsOf(condition)) {
    if (!citation.quote.includes(words)) throw new Error(`rule ${clause}: not in its quotation: ${words}`);
  }
  return { clause, citation, condition, facts: condition.facts };
}

function wordsOf(condition: Condition): readonly string[] {
  return [...(condition.words === undefined ? [] : [condition.words]), ...(condition.parts ?? []).flatMap(wordsOf)];
}
