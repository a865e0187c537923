import { simplified } from '../../../conversations/script.ts';
import { readReferenceIn } from '../../../policy-text/citation/added-reference.ts';
import { readReference } from '../../../policy-text/citation/reference.ts';
import type { Library } from '../../../policy-text/library/library.ts';
import type { Clause, Regulation } from '../../../policy-text/regulation/regulation.ts';
import { encodedRegulation } from '../../../policy-text/regulation/regulation.ts';
import { searchClauses } from '../../../policy-text/search/search-clauses.ts';
import { searchLibrary } from '../../../policy-text/search/search-library.ts';
import { searchTokens } from '../../../policy-text/words/search-tokens.ts';

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
/** A clause up to this many characters is shown whole. */
const SHORT = 90;

/** Finds the clauses of one regulation that a query names, or is about, the closest first, with the engine of the answers. */
export function findClauses(regulation: Regulation, library: Library, typed: string): readonly FoundClause[] {
  const query = simplified(typed);
  const named = clauseNamed(regulation, query);
  if (named) return [{ clause: named, start: 0, end: (named.lead || named.text).length }];
  const hits =
    regulation === encodedRegulation
      ? searchClauses(query)
      : searchLibrary(library, query, { regulations: [regulation.id], limit: MOST_FOUND });
  const least = (hits[0]?.score ?? 0) * CLOSE;
  return hits
    .filter(({ score }) => score >= least)
    .slice(0, MOST_FOUND)
    .map(({ clause }) => ({ clause, ...bestSentence(clause, query) }));
}

/** The clause that a reference names, in whatever way; of one that does not exist what it stands in. */
function clauseNamed(regulation: Regulation, query: string): Clause | null {
  const reference = regulation === encodedRegulation ? readReference(query) : readReferenceIn(query, regulation);
  if (!reference) return null;
  return reference.kind === 'clause' ? reference.clause : reference.nearest;
}

/** The sentence of a clause that shares most with a query; a short clause whole. */
function bestSentence({ text, lead }: Clause, query: string): Omit<FoundClause, 'clause'> {
  const words = lead || text;
  if (words.length <= SHORT) return { start: 0, end: words.length };
  const asked = new Set(searchTokens(query));
  let best = { start: 0, end: words.length, shared: 0 };
  for (const { 0: sentence, index: start } of words.matchAll(/[^。\n]+。?/g)) {
    const shared = new Set(searchTokens(sentence).filter((token) => asked.has(token))).size;
    if (shared > best.shared) best = { start, end: start + sentence.length, shared };
  }
  return { start: best.start, end: best.end };
}
