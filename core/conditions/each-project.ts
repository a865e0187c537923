import { isUnknown } from '../fact.ts';
import { type Amount, least, most } from '../interval.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { nothing } from './combine.ts';
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
 * 有2个以上…项目已获得1000万元（含）以上: each project by itself is the natural reading; projects that reach the sum only
 * together are for a person (`readings.json`, each_project_or_together). Two count: 以上 includes the number (Civil
 * Code 1259), although the neighbouring words say （含） and these do not.
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
    const reaching = given === null ? 0 : howManyReach(given, least, asked);
    const outcome = given === null ? 'unknown' : comparedProjects(given, asked);
    const note = given === null ? null : noteOn(outcome, given, asked);
    const missing = outcome === 'unknown' ? ([fact] as const) : nothing;
    return note === null
      ? { test, fact, given, askedProjects, askedYuan, reaching, outcome, missing }
      : { test, fact, given, askedProjects, askedYuan, reaching, outcome, note, missing };
  },
  possible: ({ projects, yuan }, { facts: { [fact]: given } }) => {
    const together = Array<Amount>(projects).fill(yuan - 1);
    if (isUnknown(given)) return [[[], together, Array<Amount>(projects).fill(yuan)]];
    return [[given.map(least), given.map(most)]];
  },
};

function isEnough(amount: number, { yuan, included }: EachProject): boolean {
  return amount > yuan || (included && amount === yuan);
}

function comparedProjects(given: readonly Amount[], asked: EachProject): ClauseOutcome {
  const weakest = outcomeOf(given, least, asked);
  return weakest === outcomeOf(given, most, asked) ? weakest : 'unknown';
}

function noteOn(outcome: ClauseOutcome, given: readonly Amount[], asked: EachProject) {
  if (outcome === 'review') return 'only_together';
  return outcome === 'met' && howManyReach(given, most, asked) === asked.projects ? 'exactly_two' : null;
}

/** An amount taken at one of its bounds. */
type Bound = (amount: Amount) => number;

function howManyReach(given: readonly Amount[], bound: Bound, asked: EachProject): number {
  let reaching = 0;
  for (const amount of given) if (isEnough(bound(amount), asked)) reaching++;
  return reaching;
}

function outcomeOf(given: readonly Amount[], bound: Bound, asked: EachProject): ClauseOutcome {
  if (howManyReach(given, bound, asked) >= asked.projects) return 'met';
  let together = 0;
  for (const amount of given) together += bound(amount);
  return given.length >= asked.projects && isEnough(together, asked) ? 'review' : 'not_met';
}
