import type { Category } from '../../core/fact.ts';
import { generatedCases, workedCases } from '../cases.ts';
import { assess } from '../guohe.ts';
import type { Peer, Prepared } from '../peers/peer.ts';
import { columnsOf } from '../rules/columns.ts';
import { keep } from './kept.ts';
import { ours } from './ours.ts';
import type { Candidate } from './rounds.ts';

/** The whole assessment of a category's cases: the worked ones, and forty generated. */
export function assessments(category: Category, peers: readonly Peer[]): readonly Candidate[] {
  const worked = workedCases.filter((one) => one.category === category);
  const cases = [...worked, ...generatedCases(category, 40)].map(({ caseFile }) => caseFile);
  const rows = cases.map(columnsOf);
  return [
    {
      name: ours,
      pieces: cases.length,
      pass() {
        for (const one of cases) keep(assess(one));
      },
    },
    ...peers.map(({ name, isAsynchronous, of }) => {
      const prepared = rows.map(of(category));
      return {
        name,
        pieces: cases.length,
        pass: isAsynchronous ? () => decideInTurn(prepared) : () => decide(prepared),
      };
    }),
  ];
}

function decide(prepared: readonly Prepared[]): void {
  for (const one of prepared) keep(one.decide());
}

async function decideInTurn(prepared: readonly Prepared[]): Promise<void> {
  for (const one of prepared) keep(await one.decide());
}
