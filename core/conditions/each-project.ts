import { isUnknown } from '../fact.ts';
import { type Amount, least, most } from '../interval.ts';
import type { ClauseOutcome } from '../outcome.ts';
import type { TestKind } from './condition.ts';

export interface EachProject {
  readonly test: 'each_project';
  readonly projects: number;
  readonly yuan: number;
  /** Whether the sum itself is enough for a project. */
  readonly included: boolean;
  readonly words: string;
}

/**
 * 有2个以上…项目已获得1000万元（含）以上: each project by itself is the natural reading; projects that reach the sum
 * only together are a reading for a person (reading.md 4.5, 3). Two count: 以上 includes the number (Civil Code 1259),
 * although the neighbouring words say （含） and these do not.
 */
export function projectsWithInvestment(projects: number, yuan: number, words: string): EachProject {
  return { test: 'each_project', projects, yuan, included: true, words };
}

const fact = 'platformProjectInvestments';

export const eachProject: TestKind<EachProject> = {
  facts: () => [fact],
  judge: (asked, { facts }) => {
    const given = facts[fact] ?? null;
    const { test, projects: askedProjects, yuan: askedYuan } = asked;
    const reaching = (given ?? []).filter((amount) => isEnough(least(amount), asked)).length;
    const finding = { test, fact, given, askedProjects, askedYuan, reaching } as const;
    if (given === null) return { ...finding, outcome: 'unknown', missing: [fact] };
    const weakest = outcomeOf(given.map(least), asked);
    const strongest = outcomeOf(given.map(most), asked);
    if (weakest !== strongest) return { ...finding, outcome: 'unknown', missing: [fact] };
    if (weakest === 'review') return { ...finding, outcome: 'review', note: 'only_together', missing: [] };
    const mayReach = given.filter((amount) => isEnough(most(amount), asked)).length;
    const exactlyEnough = weakest === 'met' && mayReach === askedProjects;
    return { ...finding, outcome: weakest, ...(exactlyEnough && { note: 'exactly_two' as const }), missing: [] };
  },
  possible: ({ projects, yuan }, { facts: { [fact]: given } }) => {
    const together = Array<Amount>(projects).fill(yuan - 1);
    if (isUnknown(given)) return [[[], together, Array<Amount>(projects).fill(yuan)]];
    return [given.every((amount) => typeof amount === 'number') ? [given] : [given.map(least), given.map(most)]];
  },
};

function isEnough(amount: number, { yuan, included }: EachProject): boolean {
  return amount > yuan || (included && amount === yuan);
}

function outcomeOf(investments: readonly number[], asked: EachProject): ClauseOutcome {
  if (investments.filter((amount) => isEnough(amount, asked)).length >= asked.projects) return 'met';
  const together = investments.reduce((sum, amount) => sum + amount, 0);
  return investments.length >= asked.projects && isEnough(together, asked) ? 'review' : 'not_met';
}
