import { assess } from './assess.ts';
import type { CaseFile } from './case-file.ts';
import { type Category, categories, type Fact, organizationKinds } from './fact.ts';
import type { OverallOutcome } from './outcome.ts';
import { askingOrder } from './planner/asking.ts';
import { bestToAsk, firstInReport } from './planner/choice.ts';
import type { Conjunct, Seen } from './planner/conjunct.ts';
import { common, kindFits, ofCategory } from './planner/conjuncts-in-force.ts';
import { levelOf, type Prospect } from './planner/prospect.ts';

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
  const seen = prospectsOf([...common, ...kindFits, ...(category === null ? [] : ofCategory[category])], caseFile);
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

function prospectsOf(conjuncts: readonly Conjunct[], caseFile: CaseFile): readonly Seen[] {
  return conjuncts.map((conjunct) => ({ conjunct, prospect: conjunct.prospect(caseFile) }));
}

const factsOfCategories: ReadonlySet<Fact> = new Set(
  Object.values(ofCategory).flatMap((conjuncts) => conjuncts.flatMap(({ facts }) => facts)),
);

function filled<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null;
}

/** Facts that can change a clause: those of a condition, while the clause's other conditions can all come to more. */
function swayingSomeClause(seen: readonly Seen[]): ReadonlySet<Fact> {
  const matters = new Set<Fact>();
  for (const clause of new Set(seen.map(({ conjunct }) => conjunct.clause))) {
    const together = seen.filter(({ conjunct }) => conjunct.clause === clause).map(({ prospect }) => prospect);
    collectSwaying(
      together,
      ({ best }) => best,
      ({ sways }) => sways,
      matters,
    );
  }
  return matters;
}

/**
 * The exact set: a fact is in it when, for some completion of the other facts, two of its values lead to different
 * overall outcomes. Conditions share no fact but the category, so they join exactly once it is fixed.
 */
function swayingOutcome(seen: readonly Seen[], caseFile: CaseFile): ReadonlySet<Fact> {
  const matters = new Set<Fact>();
  const collect = (together: readonly Prospect[]) =>
    collectSwaying(
      together,
      ({ bestLevel }) => bestLevel,
      ({ swayLevels }) => swayLevels,
      matters,
    );
  if (caseFile.facts.category) {
    collect(seen.map(({ prospect }) => prospect));
    return matters;
  }
  const shared = common.map((one) => one.prospect(caseFile));
  const owns = categories.map((category): Own => {
    const chosen = { ...caseFile, facts: { ...caseFile.facts, category } };
    const own = ofCategory[category].map((one) => one.prospect(chosen));
    collect([...shared, ...own, ...kindFits.map((one) => one.prospect(chosen))]);
    return { category, levels: levelsTogether(own) };
  });
  if (categorySways(caseFile, levelsTogether(shared), owns)) matters.add('category');
  return matters;
}

function collectSwaying(
  together: readonly Prospect[],
  bestOf: (prospect: Prospect) => number,
  swaysOf: (prospect: Prospect) => readonly number[],
  into: Set<Fact>,
): void {
  const bests = together.map(bestOf);
  const least = Math.min(...bests);
  const isAlone = bests.indexOf(least) === bests.lastIndexOf(least);
  const leastButOne = isAlone ? Math.min(...bests.filter((best) => best !== least)) : least;
  for (const [index, prospect] of together.entries()) {
    const others = bests[index] === least ? leastButOne : least;
    for (const [at, sway] of swaysOf(prospect).entries()) {
      const fact = prospect.open[at];
      if (fact !== undefined && sway < others) into.add(fact);
    }
  }
}

/** A category, and the levels that its own conditions can come to together: bit i stands for level i. */
interface Own {
  readonly category: Category;
  readonly levels: number;
}

/** Whether two categories can lead to different outcomes, the organisation and every other answer alike. */
function categorySways({ asOf, parameters, facts }: CaseFile, shared: number, owns: readonly Own[]): boolean {
  const kinds = facts.organizationKind ? [facts.organizationKind] : organizationKinds;
  return kinds.some((organizationKind) => {
    const reached = owns.map(({ category, levels }) => {
      const fit = kindFits.map((one) => one.prospect({ asOf, parameters, facts: { organizationKind, category } }));
      return meet(levels, levelsTogether(fit));
    });
    const either = meet(
      reached.reduce((all, one) => all | one),
      1 << bestIn(shared),
    );
    return (either & (either - 1)) !== 0;
  });
}

/** The levels that several conditions can come to together, the worst of them deciding. */
function levelsTogether(prospects: readonly Prospect[]): number {
  return prospects.map(({ reach }) => levelsIn(reach)).reduce(meet);
}

function levelsIn(reach: number): number {
  let levels = 0;
  for (let code = 0; code < 6; code++) if (reach & (1 << code)) levels |= 1 << levelOf(code);
  return levels;
}

/** Every level that is the worse of one of each: those of either set that are no better than the other's best. */
function meet(a: number, b: number): number {
  return (a | b) & ((2 << Math.min(bestIn(a), bestIn(b))) - 1);
}

function bestIn(levels: number): number {
  return 31 - Math.clz32(levels);
}
