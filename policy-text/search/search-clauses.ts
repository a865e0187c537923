import type { Clause } from '../regulation/regulation.ts';
import { allClauses, clauseOf, metadata, regulationBytes } from '../regulation/regulation.ts';
import { subjectsIn, tellingWords } from '../words/search-tokens.ts';
import { plainSpelling } from '../words/thesaurus.ts';
import { buildIndex } from './index/build-index.ts';
import { IndexFileError } from './index/index-file.ts';
import { openIndex, type SearchIndex } from './search-index.ts';

/** A clause found for a query. */
export interface Hit {
  readonly clause: Clause;
  /** Only comparable within one search. */
  readonly score: number;
  /** The share of the query, 0 to 1, that the clause has words for; a rare word is a larger share. */
  readonly coverage: number;
}

let opened: SearchIndex | undefined;

/** The clauses that have words in common with a query in either language, the closest first. */
export function searchClauses(query: string): readonly Hit[] {
  opened ??= openClauses();
  const plain = plainSpelling(query);
  const words = [...(plain.match(/\p{Script=Han}+/gu) ?? []), ...tellingWords(plain)].join(' ');
  const hits = opened.search(words, { limit: allClauses.length, concepts: subjectsIn(query) });
  return hits.map(({ id, score, coverage }) => ({ clause: clauseOf(id) as Clause, score, coverage }));
}

/**
 * The index of the clauses, each by its own words in both languages, the heading it stands under and the concepts of the
 * thesaurus: what `npm run words` stores in `clauses.search`.
 */
export function buildClauseIndex(): Uint8Array {
  return buildIndex(
    allClauses.map((clause) => ({
      id: clause.id,
      regulation: metadata.id,
      ...fieldsOf(clause),
      concepts: subjectsIn(wordsOf(clause)),
    })),
  );
}

/** What a clause is found by: the heading it stands under, and its own words in both languages. */
export function wordsOf(clause: Clause): string {
  return Object.values(fieldsOf(clause)).join('\n');
}

function fieldsOf(clause: Clause) {
  const parent = clause.parent === null ? undefined : clauseOf(clause.parent);
  const heading = parent?.parent ? parent.lead : clause.chapter.zh;
  return { heading, text: clause.lead, translation: ownTranslation(clause) };
}

/** The translation of the clause's own words, without its items. */
export function ownTranslation(clause: Clause): string {
  return clause.translation.split('\n').slice(0, clause.lead.split('\n').length).join('\n');
}

/** The stored index; built anew when this version of Node parts Chinese into other words than the one that stored it. */
function openClauses(): SearchIndex {
  try {
    return openIndex(regulationBytes('clauses.search'));
  } catch (error) {
    if (error instanceof IndexFileError) return openIndex(buildClauseIndex());
    throw error;
  }
}
