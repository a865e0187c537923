import { readReference } from '../../../policy-text/reference.ts';
import type { Clause, Regulation } from '../../../policy-text/regulation.ts';
import { encodedRegulation } from '../../../policy-text/regulation.ts';
import { buildIndex } from '../../../policy-text/search/build-index.ts';
import { openIndex, type SearchIndex } from '../../../policy-text/search/search-index.ts';
import { searchClauses, searchTokens } from '../../../policy-text/search.ts';

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

const indexes = new WeakMap<Regulation, SearchIndex>();

/** Finds the clauses that a query names, or is about, the closest first: in the encoded regulation as answers do. */
export function findClauses(regulation: Regulation, query: string): readonly FoundClause[] {
  const named = clauseNamed(regulation, query);
  if (named) return [{ clause: named, start: 0, end: named.lead.length }];
  const hits = regulation === encodedRegulation ? searchClauses(query) : searchAdded(regulation, query);
  const least = (hits[0]?.score ?? 0) * CLOSE;
  return hits
    .filter(({ score }) => score >= least)
    .slice(0, MOST_FOUND)
    .map(({ clause }) => ({ clause, ...bestSentence(clause, query) }));
}

function clauseNamed(regulation: Regulation, query: string): Clause | null | undefined {
  if (regulation !== encodedRegulation) return regulation.clauseOf(query);
  const reference = readReference(query);
  return reference?.kind === 'clause' ? reference.clause : reference?.nearest;
}

function searchAdded(regulation: Regulation, query: string): readonly { clause: Clause; score: number }[] {
  let index = indexes.get(regulation);
  if (!index) {
    index = openIndex(buildIndex(regulation.clauses.map((clause) => documentOf(clause, regulation))));
    indexes.set(regulation, index);
  }
  return index.search(query, { limit: MOST_FOUND }).flatMap(({ id, score }) => {
    const clause = regulation.clauseOf(id);
    return clause ? [{ clause, score }] : [];
  });
}

function documentOf({ id, lead, text, chapter, parent, translation }: Clause, regulation: Regulation) {
  const heading = parent === null ? '' : (regulation.clauseOf(parent)?.lead ?? '');
  return { id, regulation: regulation.id, chapter: chapter.zh, heading, text: lead || text, translation };
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
