import { rarity } from '../../index/impact.ts';
import { CHARACTER, KINDS, PAIR, WORD } from '../../index/terms.ts';
import type { Matching } from '../../matching.ts';
import type { Evidence } from '../features.ts';
import { columnOf, type Rows } from './columns.ts';

const HIGHEST_IMPACT = 255;

/**
 * What the words of the query weigh in each candidate: by kind, how many it has, and by how rare they are in its
 * regulation. `coverage` is filled with the share of the query that each has words for.
 */
export function wordFeatures({ query, documents, matching }: Evidence, rows: Rows, coverage: Float32Array): void {
  const { terms, scores, parts } = matching;
  const impacts = matching.impactsIn(documents);
  const count = terms.length;
  const kinds = Uint8Array.from(terms, ({ kind }) => kind);
  const weights = Float64Array.from(terms, ({ weight }) => weight);
  const possible = new Float64Array(KINDS.length + 1);
  for (let term = 0; term < count; term += 1) {
    const most = HIGHEST_IMPACT * (weights[term] as number);
    possible[kinds[term] as number] = (possible[kinds[term] as number] as number) + most;
  }
  const whole = possible.reduce((sum, most) => sum + most, 0) || 1;
  const [rarest = -1, second = -1] = terms
    .flatMap(({ kind, term }, column) => (kind === WORD && term >= 0 ? [column] : []))
    .sort((a, b) => (weights[b] as number) - (weights[a] as number));
  const { slotOf, rarities } = ownRarities(matching, documents);
  const got = new Float64Array(KINDS.length + 1);
  const covered = new Float64Array(KINDS.length + 1);
  for (const [row, document] of documents.entries()) {
    got.fill(0);
    covered.fill(0);
    const ownRow = (slotOf[parts.regulationOf[document] as number] as number) * count;
    let [ownScore, run, longestRun] = [0, 0, 0];
    for (let term = 0; term < count; term += 1) {
      const impact = impacts[row * count + term] as number;
      const kind = kinds[term] as number;
      if (impact > 0) {
        got[kind] = (got[kind] as number) + impact * (weights[term] as number);
        covered[kind] = (covered[kind] as number) + HIGHEST_IMPACT * (weights[term] as number);
        ownScore += impact * (rarities[ownRow + term] as number);
      }
      if (kind === PAIR) {
        run = impact > 0 ? run + 1 : 0;
        if (run > longestRun) longestRun = run;
      }
    }
    coverage[row] = covered.reduce((sum, most) => sum + most, 0) / whole;
    const share = (of: Float64Array, kind: number): number => (of[kind] as number) / (possible[kind] || 1);
    const at = row * columnOf.width;
    rows[at + columnOf.score] = (scores[document] as number) / whole;
    rows[at + columnOf.rank] = Math.log(1 + row);
    rows[at + columnOf.characters] = share(got, CHARACTER);
    rows[at + columnOf.pairs] = share(got, PAIR);
    rows[at + columnOf.words] = share(got, WORD);
    rows[at + columnOf.pairsCovered] = share(covered, PAIR);
    rows[at + columnOf.wordsCovered] = share(covered, WORD);
    rows[at + columnOf.rarestWord] = rarest < 0 ? 0 : (impacts[row * count + rarest] as number);
    rows[at + columnOf.secondWord] = second < 0 ? 0 : (impacts[row * count + second] as number);
    rows[at + columnOf.longestRun] = longestRun;
    rows[at + columnOf.ownRarity] = ownScore;
    rows[at + columnOf.queryLength] = Math.min(query.length, 1000);
    rows[at + columnOf.possible] = whole;
  }
}

interface OwnRarities {
  /** The row of each regulation that has a candidate; 0 of one that has none. */
  readonly slotOf: Uint16Array;
  /** A row a regulation, a column a term. */
  readonly rarities: Float32Array;
}

/** How rare each term is within each regulation of the candidates; a single character says too little there. */
function ownRarities(matching: Matching, documents: readonly number[]): OwnRarities {
  const { parts, terms } = matching;
  const { regulationOf, firsts } = parts;
  const slotOf = new Uint16Array(firsts.length);
  const regulations = [...new Set(documents.map((document) => regulationOf[document] as number))];
  for (const [index, regulation] of regulations.entries()) slotOf[regulation] = index + 1;
  const holders = new Uint32Array(regulations.length + 1);
  const rarities = new Float32Array((regulations.length + 1) * terms.length);
  const sizes = regulations.map((regulation) => (firsts[regulation + 1] as number) - (firsts[regulation] as number));
  for (const [column, { kind, from, to }] of terms.entries()) {
    if (kind === CHARACTER || from === to) continue;
    matching.countBySlot(slotOf, from, to, holders);
    for (let index = 0; index < sizes.length; index += 1) {
      rarities[(index + 1) * terms.length + column] = rarity(holders[index + 1] as number, sizes[index] as number);
    }
  }
  return { slotOf, rarities };
}
