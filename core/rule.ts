import { type Citation, cite } from '../policy-text/citation/citation.ts';
import type { CaseFile } from './case-file.ts';
import { compile, factsOf } from './conditions/compile.ts';
import type { Condition } from './conditions/condition.ts';
import type { Fact } from './fact.ts';
import type { Finding } from './finding.ts';

/** One clause of the regulation as a rule: the law's words, and what they ask. */
export interface Rule {
  readonly clause: string;
  readonly citation: Citation;
  /** What the clause asks, as data. */
  readonly condition: Condition;
  /** The facts it needs, in the order of the clause. */
  readonly facts: readonly Fact[];
  /** The condition put to a case. */
  judge(caseFile: CaseFile): Finding;
}

/**
 * Sets a condition beside the words it rests on.
 * @param quote the words of the clause that the rule decides; the clause's own words when left out
 * @throws CitationError when the clause does not say the quotation, Error when a test's words are not in the quotation
 * or two parts of the condition share a fact.
 */
export function rule(clause: string, condition: Condition, quote?: string): Rule {
  const citation = cite(clause, quote);
  for (const words of wordsOf(condition)) {
    if (words === '' || !citation.quote.includes(words))
      throw new Error(`rule ${clause}: not in its quotation: ${words}`);
  }
  const facts = factsOf(condition);
  if (new Set(facts).size !== facts.length) throw new Error(`rule ${clause}: parts share a fact: ${facts.join(', ')}`);
  return { clause, citation, condition, facts, judge: compile(condition) };
}

/** The law's own words that a condition names, its parts' included. */
function wordsOf(condition: Condition): readonly string[] {
  const own = 'words' in condition ? [condition.words] : [];
  if ('lines' in condition) return [...own, ...condition.lines.map(({ words }) => words)];
  return 'parts' in condition ? [...own, ...condition.parts.flatMap(wordsOf)] : own;
}
