import type { Postings } from './postings.ts';
import type { TermTable } from './term-table.ts';
import { CONCEPT, type TermKind, visitTerms } from './terms.ts';

/** A term of a query. */
export interface QueryTerm {
  /** Its number in the index, -1 when no document has it. */
  readonly term: number;
  readonly kind: TermKind;
  readonly holders: number;
}

/** A question is understood by its first part: nobody asks in more characters. */
const LONGEST_READ = 1500;
/** Of more different terms than this only the rarest are looked for. */
const MOST_TERMS = 256;

/** The different terms of a query in the order they stand. */
export function queryTerms(
  query: string,
  concepts: readonly string[],
  table: TermTable,
  { holders }: Postings,
): readonly QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  const take = (kind: TermKind, text: string, from: number, to: number): void => {
    const key = `${kind}${text.slice(from, to)}`;
    if (found.has(key)) return;
    const term = table.find(kind, text, from, to);
    found.set(key, { term, kind, holders: term < 0 ? 0 : (holders[term] as number) });
  };
  visitTerms(query.slice(0, LONGEST_READ), take);
  for (const concept of concepts) take(CONCEPT, concept, 0, concept.length);
  const terms = [...found.values()];
  if (terms.length <= MOST_TERMS) return terms;
  return terms.sort((a, b) => a.holders - b.holders).slice(0, MOST_TERMS);
}
