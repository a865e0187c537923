import { generatedCases, type NamedCase, workedCases } from './cases.ts';
import { assess, categories } from './guohe.ts';
import type { Peer } from './peers/peer.ts';
import { columnsOf } from './rules/columns.ts';

export interface Agreement {
  /** How many clauses were compared. */
  readonly compared: number;
  /** Each clause decided otherwise: case, clause, what we say, what the peer says. */
  readonly differences: readonly string[];
}

/** The worked cases, and forty generated ones a category. */
export const comparedCases: readonly NamedCase[] = [
  ...workedCases,
  ...categories.flatMap((category) => generatedCases(category, 40)),
];

/** Compares a peer with us, clause by clause; what it cannot express is left out. */
export async function agreementOf(peer: Peer): Promise<Agreement> {
  let compared = 0;
  const differences: string[] = [];
  const prepare = Object.fromEntries(categories.map((category) => [category, peer.of(category)]));
  for (const { name, category, caseFile } of comparedCases) {
    const theirs = (await prepare[category]?.(columnsOf(caseFile)).decide()) ?? {};
    for (const { clause, outcome } of assess(caseFile).clauses) {
      if (outcome === 'unknown' && !peer.knowsUnknown) continue;
      compared += 1;
      if (theirs[clause] !== outcome)
        differences.push(`${name}, ${clause}: ${outcome}, ${peer.name} ${theirs[clause]}`);
    }
  }
  return { compared, differences };
}
