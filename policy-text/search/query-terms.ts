import { longestRead } from '../words/longest-read.ts';
import type { Postings } from './index/postings.ts';
import type { TermTable } from './index/term-table.ts';
import { CHARACTER, CONCEPT, type TermKind, visitTerms } from './index/terms.ts';

/** A term of a query. */
export interface QueryTerm {
  /** Its number in the index, -1 when no document has it. */
  readonly term: number;
  readonly kind: TermKind;
  readonly holders: number;
}

/** Of more different terms than this only the rarest are looked for. */
const MOST_TERMS = 256;

/** A single character that stands in more of the documents than this tells none from another, and takes the longest to read. */
const MOST_HOLDERS = 0.1;
/** Fewer documents are read in no time. */
const SMALL = 1000;

/** The different terms of a query in the order they stand. */
export function queryTerms(
  query: string,
  concepts: readonly string[],
  table: TermTable,
  { holders }: Postings,
  documents: number,
): readonly QueryTerm[] {
  const found = new Map<string, QueryTerm>();
  const take = (kind: TermKind, text: string, from: number, to: number): void => {
    const key = `${kind}${text.slice(from, to)}`;
    if (found.has(key)) return;
    const term = table.find(kind, text, from, to);
    found.set(key, { term, kind, holders: term < 0 ? 0 : (holders[term] as number) });
  };
  visitTerms(query.slice(0, longestRead), take);
  for (const concept of concepts) take(CONCEPT, concept, 0, concept.length);
  const most = documents < SMALL ? documents : documents * MOST_HOLDERS;
  const terms = [...found.values()].filter(({ kind, holders: count }) => kind !== CHARACTER || count <= most);
  if (terms.length <= MOST_TERMS) return terms;
  return terms.sort((a, b) => a.holders - b.holders).slice(0, MOST_TERMS);
}
