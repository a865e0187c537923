import type { IndexParts } from './index/index-parts.ts';
import { readPostings } from './index/postings.ts';

/** A smaller index answers its first question fast enough. */
const LARGE = 2000;
const REHEARSALS = 70;
const FEWEST_WORDS = 3;
const MOST_WORDS = 16;

/**
 * Questions to ask a large index before anybody does: the first search loads the dictionary of Chinese words, and the
 * first few run before their code is compiled. Made of the words of documents taken at even distances; none for a small one.
 */
export function rehearsals({ documents, wordsOf, table }: IndexParts): readonly string[] {
  if (documents < LARGE) return [];
  return Array.from({ length: REHEARSALS }, (_, index) => {
    const document = Math.floor((index * documents) / REHEARSALS);
    const count = wordsOf.holders[document] as number;
    const terms = new Uint32Array(count);
    readPostings(wordsOf, document, terms, new Uint8Array(count), 0);
    return Array.from(terms.subarray(0, FEWEST_WORDS + (index % (MOST_WORDS - FEWEST_WORDS))), (term) =>
      table.textOf(term),
    ).join('');
  });
}
