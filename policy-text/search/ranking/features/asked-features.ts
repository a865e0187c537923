import type { Evidence } from '../features.ts';
import { columnOf, type Rows } from './columns.ts';

/** How far from an article that answered a like question one may stand and gain from it. */
const NEAR = 4;

/** What questions asked before say of each candidate; nothing when there are none. */
export function askedFeatures({ documents, matching, likeness, explains }: Evidence, rows: Rows): void {
  const { regulationOf, firsts } = matching.parts;
  for (const [row, document] of documents.entries()) {
    const at = row * columnOf.width;
    rows[at + columnOf.explained] = explains?.[row] ?? 0;
    if (!likeness) continue;
    const regulation = regulationOf[document] as number;
    const [first, end] = [firsts[regulation] as number, firsts[regulation + 1] as number];
    let near = 0;
    for (let gap = 1; gap <= NEAR; gap += 1) {
      for (const other of [document - gap, document + gap]) {
        const isInside = first <= other && other < end;
        if (isInside) near = Math.max(near, (likeness.nearest.get(other) ?? 0) / (1 + gap));
      }
    }
    rows[at + columnOf.alike] = likeness.nearest.get(document) ?? 0;
    rows[at + columnOf.alikeSum] = likeness.summed.get(document) ?? 0;
    rows[at + columnOf.alikeRegulation] = likeness.nearestOfRegulation.get(regulation) ?? 0;
    rows[at + columnOf.alikeRegulationSum] = likeness.summedOfRegulation.get(regulation) ?? 0;
    rows[at + columnOf.times] = Math.log(1 + (likeness.times[document] as number));
    rows[at + columnOf.timesOfRegulation] = Math.log(1 + (likeness.timesOfRegulation[regulation] as number));
    rows[at + columnOf.nextToAlike] = near;
  }
}
