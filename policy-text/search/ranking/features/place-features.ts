import { cuesAsked } from '../../../words/cues.ts';
import type { Evidence } from '../features.ts';
import { columnOf, type Rows } from './columns.ts';

/** Where each candidate stands in its regulation, how its neighbours do, and whether it has the shape of an answer. */
export function placeFeatures({ query, documents, matching }: Evidence, rows: Rows): void {
  const { parts, scores } = matching;
  const asked = cuesAsked(query);
  const best = (scores[documents[0] as number] as number) || 1;
  for (const [row, document] of documents.entries()) {
    const regulation = parts.regulationOf[document] as number;
    const [first, end] = [parts.firsts[regulation] as number, parts.firsts[regulation + 1] as number];
    const scoreOf = (other: number): number => (first <= other && other < end ? (scores[other] as number) : 0);
    const said = parts.cues[document] as number;
    const at = row * columnOf.width;
    rows[at + columnOf.length] = Math.log(1 + (parts.lengths[document] as number));
    rows[at + columnOf.number] = document - first;
    rows[at + columnOf.fromEnd] = end - document;
    rows[at + columnOf.neighbour] = Math.max(scoreOf(document - 1), scoreOf(document + 1)) / best;
    rows[at + columnOf.secondNeighbour] = Math.max(scoreOf(document - 2), scoreOf(document + 2)) / best;
    rows[at + columnOf.cuesShared] = bitCount(asked & said);
    rows[at + columnOf.cuesMissed] = bitCount(asked & ~said);
  }
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
