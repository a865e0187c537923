import { assess } from './assess.ts';
import type { CaseFile } from './case-file.ts';
import { categories, type Fact } from './fact.ts';
import { type OverallOutcome, overallOutcomes } from './outcome.ts';
import { askingOrder } from './planner/asking.ts';
import { bestToAsk, firstInReport } from './planner/choice.ts';
import type { Conjunct, Seen } from './planner/conjunct.ts';
import { common, kindFits, ofCategory } from './planner/conjuncts-in-force.ts';
import { swayingOutcome, swayingSomeClause } from './planner/still-matters.ts';

/** What a person wants to know: whether they can apply at all, or how every clause of the category comes out. */
export type Goal = 'outcome' | 'report';

export interface Plan {
  /** The fact to ask next; null when nothing that matters is left. */
  readonly ask: Fact | null;
  /** Every fact that can still change what the goal is about, in asking order. */
  readonly stillMatters: readonly Fact[];
  readonly outcome: OverallOutcome;
}

/**
 * Says what to ask next, under one of two stopping rules:
 * - `outcome` ("just tell me whether we can"): stops once no answer to any fact can change the overall outcome, so a
 *   single certain `not_met` ends it, and so does a review that no answer can lift. The question most likely to end
 *   the matter for the least asking comes first;
 * - `report` ("the whole report"): stops once no answer can change the outcome of any clause of the category, whatever
 *   the overall outcome is. Topic by topic, and within a clause the question most likely to decide it first.
 *
 * Facts not asked yet come first, then loose answers that leave a test open, then those the person did not know.
 * @param leave facts not to ask for, because asking again would be of no use
 */
export function next(caseFile: CaseFile, goal: Goal = 'outcome', leave: ReadonlySet<Fact> = new Set()): Plan {
  const { facts } = caseFile;
  const category = facts.category ?? null;
  const seen = seenIn(caseFile);
  const matters = goal === 'report' ? swayingSomeClause(seen) : swayingOutcome(seen, caseFile);
  const stillMatters = askingOrder.filter((fact) => matters.has(fact));
  const askable = stillMatters.filter(
    (fact) => !leave.has(fact) && (category !== null || !factsOfCategories.has(fact)),
  );
  const preferred =
    filled(askable.filter((fact) => facts[fact] === undefined)) ??
    filled(askable.filter((fact) => facts[fact] !== null)) ??
    askable;
  const choose = goal === 'report' ? firstInReport : bestToAsk;
  return { ask: choose(preferred, seen, facts), stillMatters, outcome: assess(caseFile).outcome };
}

/**
 * The overall outcome once no answer to any fact can change it, and null before. It may be certain while some clause is
 * still `unknown`: what a person must judge is not lifted by another clause that is met.
 */
export function certainOutcome(caseFile: CaseFile): OverallOutcome | null {
  if (swayingOutcome(seenIn(caseFile), caseFile).size > 0) return null;
  // Where not even the category changes it, any category leads to it.
  const { facts } = caseFile;
  const seen = seenIn({ ...caseFile, facts: { ...facts, category: facts.category ?? categories[0] } });
  return overallOutcomes[Math.min(...seen.map(({ prospect }) => prospect.bestLevel))] ?? null;
}

function seenIn(caseFile: CaseFile): readonly Seen[] {
  const { category } = caseFile.facts;
  return prospectsOf([...common, ...kindFits, ...(category ? ofCategory[category] : [])], caseFile);
}

function prospectsOf(conjuncts: readonly Conjunct[], caseFile: CaseFile): readonly Seen[] {
  return conjuncts.map((conjunct) => ({ conjunct, prospect: conjunct.prospect(caseFile) }));
}

const factsOfCategories: ReadonlySet<Fact> = new Set(
  Object.values(ofCategory).flatMap((conjuncts) => conjuncts.flatMap(({ facts }) => facts)),
);

function filled<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null;
}
