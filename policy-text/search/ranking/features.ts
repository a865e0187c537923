import type { Matching } from '../matching.ts';
import type { Likeness } from './asked-questions.ts';
import { askedFeatures } from './features/asked-features.ts';
import { columnOf, type Feature, type Rows } from './features/columns.ts';
import { placeFeatures } from './features/place-features.ts';
import { regulationFeatures } from './features/regulation-features.ts';
import { wordFeatures } from './features/word-features.ts';

/** Documents that may be meant, in the order of their BM25 scores, and a row of features for each. */
export interface Candidates {
  readonly documents: readonly number[];
  readonly rows: Float32Array;
  /** The share of the query, 0 to 1, that each has words for. */
  readonly coverage: Float32Array;
}

/** What the features are made of. */
export interface Evidence {
  readonly query: string;
  /** The documents of the index that are candidates, and what the words of the query weigh in each. */
  readonly documents: readonly number[];
  readonly matching: Matching;
  readonly likeness: Likeness | undefined;
  /** How well each candidate explains the words of the query: see `explained`. */
  readonly explains: Float32Array | undefined;
}

/** All that is known of each candidate: a row of `FEATURES` each. */
export function featuresOf(evidence: Evidence): Omit<Candidates, 'documents'> {
  const rows: Rows = new Float32Array(evidence.documents.length * columnOf.width);
  const coverage = new Float32Array(evidence.documents.length);
  if (evidence.documents.length === 0) return { rows, coverage };
  wordFeatures(evidence, rows, coverage);
  regulationFeatures(evidence, rows);
  placeFeatures(evidence, rows);
  askedFeatures(evidence, rows);
  toBest(rows, 'score', 'scoreToBest');
  toBest(rows, 'ownRarity', 'ownRarityToBest');
  toBest(rows, 'explained', 'explainedToBest');
  toBest(rows, 'alike', 'alikeToBest');
  return { rows, coverage };
}

/** One column as a share of its greatest number. */
function toBest(rows: Rows, from: Feature, to: Feature): void {
  const [source, target, width] = [columnOf[from], columnOf[to], columnOf.width];
  let best = 0;
  for (let at = source; at < rows.length; at += width) best = Math.max(best, rows[at] as number);
  if (best === 0) return;
  for (let at = 0; at < rows.length; at += width) rows[at + target] = (rows[at + source] as number) / best;
}
