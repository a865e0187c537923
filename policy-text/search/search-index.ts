import { readParts } from './index/index-parts.ts';
import { nameAt } from './index/names.ts';
import type { Range } from './matching.ts';
import { readKnowledge } from './ranking/knowledge.ts';
import { Ranking } from './ranking/ranking.ts';
import { rehearsals } from './rehearsals.ts';

/** A document found for a query. */
export interface SearchHit {
  readonly id: string;
  readonly regulation: string;
  /** Only comparable within one search. */
  readonly score: number;
  /** The share of the query, 0 to 1, that the document has words for; a rare word is a larger share. */
  readonly coverage: number;
}

export interface SearchOptions {
  /** How many hits at most, 10 when not said. */
  readonly limit?: number;
  /** Only documents of these regulations, with how rare a word is counted within them. All when not said. */
  readonly regulations?: readonly string[];
  /** Names to look for beside the words of the query: see `SearchDocument.concepts`. */
  readonly concepts?: readonly string[];
}

/** An index that is open. */
export interface SearchIndex {
  readonly documents: number;
  readonly regulations: readonly string[];
  /** The documents closest to a query, the closest first; none for a query without words. Takes any text. */
  search(query: string, options?: SearchOptions): readonly SearchHit[];
}

/**
 * Opens an index that `buildIndex` wrote. Nothing is copied: the index lives in the bytes, which must not change.
 * @throws IndexFileError when they are no index of this version and segmenter, cut short or damaged
 */
export function openIndex(bytes: Uint8Array): SearchIndex {
  const parts = readParts(bytes);
  const { documents, regulations, ids, firsts, regulationOf } = parts;
  const ranking = new Ranking(parts, parts.knowledge.length > 0 ? readKnowledge(parts.knowledge) : undefined);
  const rangesOf = (wanted: ReadonlySet<string>): readonly Range[] =>
    regulations.flatMap((name, index) =>
      wanted.has(name) ? [[firsts[index] as number, firsts[index + 1] as number] as const] : [],
    );
  const index: SearchIndex = {
    documents,
    regulations,
    search(query, { limit = 10, regulations: wanted, concepts = [] } = {}) {
      const ranges: readonly Range[] = wanted ? rangesOf(new Set(wanted)) : [[0, documents]];
      return ranking
        .rank({ query, concepts, ranges, least: limit })
        .slice(0, Math.max(0, limit))
        .map(({ document, score, coverage }) => ({
          id: nameAt(ids, document),
          regulation: regulations[regulationOf[document] as number] as string,
          score,
          coverage,
        }));
    },
  };
  for (const question of rehearsals(parts)) index.search(question);
  return index;
}
