import { isUnknown } from '../fact.ts';
import { type Amount, least, most } from '../interval.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { oneTest } from './one-test.ts';

/**
 * 有2个以上…项目已获得1000万元（含）以上: each project by itself is the natural reading; projects that reach the sum
 * only together are a reading for a person (reading.md 4.5, 3). Two count: 以上 includes the number (Civil Code 1259),
 * although the neighbouring words say （含） and these do not.
 */
export function projectsWithInvestment(projects: number, yuan: number, words: string) {
  const fact = 'platformProjectInvestments';
  return oneTest({
    test: 'each_project',
    facts: [fact],
    words,
    projects,
    yuan,
    judge: ({ facts }) => {
      const given = facts.platformProjectInvestments ?? null;
      const reaching = (given ?? []).filter((amount) => least(amount) >= yuan).length;
      const test = { test: 'each_project', fact, given, askedProjects: projects, askedYuan: yuan, reaching } as const;
      if (given === null) return { ...test, outcome: 'unknown', missing: [fact] };
      const weakest = outcomeOf(given.map(least), projects, yuan);
      const strongest = outcomeOf(given.map(most), projects, yuan);
      if (weakest !== strongest) return { ...test, outcome: 'unknown', missing: [fact] };
      if (weakest === 'review') return { ...test, outcome: 'review', note: 'only_together', missing: [] };
      const exactlyEnough = weakest === 'met' && given.filter((amount) => most(amount) >= yuan).length === projects;
      return { ...test, outcome: weakest, ...(exactlyEnough && { note: 'exactly_two' as const }), missing: [] };
    },
    possible: ({ facts: { platformProjectInvestments: given } }) => {
      const together = Array<Amount>(projects).fill(yuan - 1);
      if (isUnknown(given)) return [[[], together, Array<Amount>(projects).fill(yuan)]];
      return [given.every((amount) => typeof amount === 'number') ? [given] : [given.map(least), given.map(most)]];
    },
  });
}

function outcomeOf(investments: readonly number[], projects: number, yuan: number): ClauseOutcome {
  if (investments.filter((amount) => amount >= yuan).length >= projects) return 'met';
  const together = investments.reduce((sum, amount) => sum + amount, 0);
  return investments.length >= projects && together >= yuan ? 'review' : 'not_met';
}
