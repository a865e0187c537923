import { type Citation, cite } from '../citation/citation.ts';
import type { Bilingual } from '../language.ts';
import { regulationFile } from '../regulation/regulation.ts';

const WEIGHTS = ['natural', 'possible', 'weak'] as const;

/** How well the text carries a reading: as it reads by itself, as well as another, or only just. */
export type ReadingWeight = (typeof WEIGHTS)[number];

/** One way of reading the open words. */
export interface Reading extends Bilingual {
  /** Unique within its open words: `each`, `together`. */
  readonly id: string;
  readonly weight: ReadingWeight;
}

/** Words of the regulation that can be read in more than one way, and what then follows: a lay reading, to be shown as one. */
export interface OpenWords {
  readonly id: string;
  /** 1 to 13, the more important for an outcome the lower; absent for the lesser ones. */
  readonly rank?: number;
  /** The open words, in every clause that has them. */
  readonly citations: readonly Citation[];
  /** What is open. */
  readonly open: Bilingual;
  /** At least two, the most natural first. */
  readonly readings: readonly Reading[];
  /** What keeps an applicant, or a Base, safe on every reading. */
  readonly safer: Bilingual;
  /** What outside the regulation a reading rests on. */
  readonly source?: Bilingual;
}

/** Open words as they are written down. */
export interface OpenWordsEntry extends Omit<OpenWords, 'citations'> {
  readonly cites: readonly { readonly clause: string; readonly words: string }[];
}

/**
 * Reads open words as written in `readings.json`.
 * @throws Error naming the entry when an id comes twice, there is nothing to choose between, a weight does not exist or a
 *   stronger reading stands behind a weaker one; CitationError when the words are not in the regulation.
 */
export function readOpenWords(entries: readonly OpenWordsEntry[]): readonly OpenWords[] {
  const ids = new Set<string>();
  return entries.map(({ cites, ...entry }) => {
    const insist = (holds: boolean, otherwise: string): void => {
      if (!holds) throw new Error(`readings ${entry.id}: ${otherwise}`);
    };
    const weights = entry.readings.map(({ weight }) => WEIGHTS.indexOf(weight));
    insist(!ids.has(entry.id), 'there are two');
    insist(new Set(entry.readings.map(({ id }) => id)).size > 1, 'fewer than two readings');
    insist(!weights.includes(-1), 'no such weight');
    insist(
      weights.every((weight, index) => weight >= (weights[index - 1] ?? 0)),
      'the most natural reading goes first',
    );
    insist(cites.length > 0, 'rests on no clause');
    ids.add(entry.id);
    return { ...entry, citations: cites.map(({ clause, words }) => cite(clause, words)) };
  });
}

/** All open words of the regulation: those that matter most for an outcome first, then in the order of the text. */
export const openWords: readonly OpenWords[] = readOpenWords(JSON.parse(regulationFile('readings.json')));

/** The open words that stand in a clause itself (`8.4.3`), not in its items; none when there is no such clause. */
export function openWordsOf(clauseId: string): readonly OpenWords[] {
  return openWords.filter(({ citations }) => citations.some(({ clause }) => clause === clauseId));
}
