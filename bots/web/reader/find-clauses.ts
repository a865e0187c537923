import { bestSentence } from '../../../conversations/policy/best-sentence.ts';
import { readReference } from '../../../policy-text/reference.ts';
import type { Clause, Regulation } from '../../../policy-text/regulation.ts';
import { encodedRegulation } from '../../../policy-text/regulation.ts';
import { searchClauses } from '../../../policy-text/search.ts';

/** A clause that was found, with the words of it that fit best. */
export interface FoundClause {
  readonly clause: Clause;
  readonly start: number;
  readonly end: number;
}

/** Nobody looks for more characters than this. */
export const longestQuery = 200;
const MOST_FOUND = 10;
/** How close to the best one a clause must come to be shown. */
const CLOSE = 0.3;

/** Finds the clauses that a query names, or is about, the closest first; for now in the encoded regulation alone. */
export function findClauses(regulation: Regulation, query: string): readonly FoundClause[] {
  if (regulation !== encodedRegulation) return [];
  const reference = readReference(query);
  if (reference) {
    const named = reference.kind === 'clause' ? reference.clause : reference.nearest;
    return named ? [{ clause: named, start: 0, end: named.lead.length }] : [];
  }
  const hits = searchClauses(query);
  const least = (hits[0]?.score ?? 0) * CLOSE;
  return hits
    .filter(({ score }) => score >= least)
    .slice(0, MOST_FOUND)
    .map(({ clause }) => {
      const { quote } = bestSentence(clause, query);
      const start = Math.max(clause.text.indexOf(quote), 0);
      return { clause, start, end: start + quote.length };
    });
}
