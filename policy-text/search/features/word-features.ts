import type { Evidence } from '../features.ts';
import { rarity } from '../impact.ts';
import type { Matching } from '../matching.ts';
import { CHARACTER, KINDS, PAIR, WORD } from '../terms.ts';
import { columnOf, type Rows } from './columns.ts';

const HIGHEST_IMPACT = 255;

/** What the words of the query weigh in each candidate: by kind, how many it has, and by how rare they are in its regulation. */
export function wordFeatures({ query, documents, matching }: Evidence, rows: Rows): void {
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
  const own = ownRarities(matching, documents);
  const got = new Float64Array(KINDS.length + 1);
  const covered = new Float64Array(KINDS.length + 1);
  for (const [row, document] of documents.entries()) {
    got.fill(0);
    covered.fill(0);
    const rarities = own.get(parts.regulationOf[document] as number) as Float32Array;
    let [ownScore, run, longestRun] = [0, 0, 0];
    for (let term = 0; term < count; term += 1) {
      const impact = impacts[row * count + term] as number;
      const kind = kinds[term] as number;
      if (impact > 0) {
        got[kind] = (got[kind] as number) + impact * (weights[term] as number);
        covered[kind] = (covered[kind] as number) + HIGHEST_IMPACT * (weights[term] as number);
        ownScore += impact * (rarities[term] as number);
      }
      if (kind === PAIR) {
        run = impact > 0 ? run + 1 : 0;
        longestRun = Math.max(run, longestRun);
      }
    }
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

/** How rare each term is within each regulation of the candidates; a single character says too little there. */
function ownRarities(matching: Matching, documents: readonly number[]): ReadonlyMap<number, Float32Array> {
  const { parts, terms } = matching;
  const { regulationOf, firsts } = parts;
  const own = new Map<number, Float32Array>();
  for (const document of documents) {
    const regulation = regulationOf[document] as number;
    if (!own.has(regulation)) own.set(regulation, new Float32Array(terms.length));
  }
  const holders = new Uint32Array(firsts.length);
  for (const [column, { kind, from, to }] of terms.entries()) {
    if (kind === CHARACTER || from === to) continue;
    for (let at = from; at < to; at += 1) {
      const regulation = regulationOf[matching.documents[at] as number] as number;
      holders[regulation] = (holders[regulation] as number) + 1;
    }
    for (const [regulation, rarities] of own) {
      const size = (firsts[regulation + 1] as number) - (firsts[regulation] as number);
      rarities[column] = rarity(holders[regulation] as number, size);
    }
    for (let at = from; at < to; at += 1) holders[regulationOf[matching.documents[at] as number] as number] = 0;
  }
  return own;
}
