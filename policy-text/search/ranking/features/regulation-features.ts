import type { Evidence } from '../features.ts';
import { columnOf, type Rows } from './columns.ts';

/** The best articles of a regulation whose scores are summed. */
const BEST_OF_REGULATION = 5;

/** How well the regulation of each candidate does, and how the candidate does within it. */
export function regulationFeatures({ documents, matching }: Evidence, rows: Rows): void {
  const { parts, scores } = matching;
  const { regulationOf, firsts } = parts;
  const found = new Map<number, number[]>();
  for (const document of documents) {
    const regulation = regulationOf[document] as number;
    const ofRegulation = found.get(regulation);
    if (ofRegulation) ofRegulation.push(scores[document] as number);
    else found.set(regulation, [scores[document] as number]);
  }
  // The candidates come in the order of their scores: so do the regulations, by their best.
  const rankOf = new Map([...found.keys()].map((regulation, rank) => [regulation, rank]));
  const best = (scores[documents[0] as number] as number) || 1;
  for (const [row, document] of documents.entries()) {
    const regulation = regulationOf[document] as number;
    const ofRegulation = found.get(regulation) as readonly number[];
    const score = scores[document] as number;
    const top = ofRegulation[0] as number;
    let sum = 0;
    for (let rank = 0; rank < Math.min(BEST_OF_REGULATION, ofRegulation.length); rank += 1) {
      sum += ofRegulation[rank] as number;
    }
    const at = row * columnOf.width;
    rows[at + columnOf.regulationBest] = top / best;
    rows[at + columnOf.toRegulationBest] = score / (top || 1);
    rows[at + columnOf.regulationRank] = rankOf.get(regulation) as number;
    rows[at + columnOf.rankInRegulation] = ofRegulation.indexOf(score);
    rows[at + columnOf.regulationCandidates] = ofRegulation.length;
    rows[at + columnOf.regulationSum] = sum / best;
    rows[at + columnOf.regulationSize] = Math.log((firsts[regulation + 1] as number) - (firsts[regulation] as number));
    rows[at + columnOf.authority] = parts.authority[regulation] as number;
  }
}
