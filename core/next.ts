import { askingOrder } from './asking-order.ts';
import { assess } from './assess.ts';
import type { CaseFile } from './case-file.ts';
import { type Category, categories, type Fact, organizationKinds } from './fact.ts';
import { and, type ClauseOutcome, type OverallOutcome } from './outcome.ts';
import { canSwing, joinOutlooks, mapOutlook, type OutcomeSet, type Outlook, outcomesIn } from './outlook.ts';
import type { Rule } from './rule.ts';
import { kindAndCategory } from './rules/article-8.ts';
import { categoryRules, rulesFor } from './rules/in-force.ts';

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
 * - `outcome` (the command line): stops once no answer to any fact can change the overall outcome, so a single certain
 *   `not_met` ends it, and so does a review that no answer can lift;
 * - `report` (the interview): stops once no answer can change the outcome of any clause of the category, whatever the
 *   overall outcome is.
 *
 * Facts not asked yet come first, then loose answers that leave a test open, then those the person did not know.
 * @param leave facts not to ask for, because asking again would be of no use
 */
export function next(caseFile: CaseFile, goal: Goal = 'outcome', leave: ReadonlySet<Fact> = new Set()): Plan {
  const matters = goal === 'outcome' ? swaysOutcome(caseFile) : swaysSomeClause(caseFile);
  const stillMatters = askingOrder.filter((fact) => matters.has(fact));
  const candidates = stillMatters.filter((fact) => !leave.has(fact));
  return { ask: firstToAsk(caseFile, candidates), stillMatters, outcome: assess(caseFile).outcome };
}

function firstToAsk({ facts }: CaseFile, candidates: readonly Fact[]): Fact | null {
  const settled = facts.category ? candidates : candidates.filter((fact) => !factsOfCategories.has(fact));
  return (
    settled.find((fact) => facts[fact] === undefined) ??
    settled.find((fact) => facts[fact] !== null) ??
    settled[0] ??
    null
  );
}

const factsOfCategories: ReadonlySet<Fact> = new Set(
  Object.values(categoryRules).flatMap((rules) => rules.flatMap((rule) => rule.facts)),
);

function swaysSomeClause(caseFile: CaseFile): ReadonlySet<Fact> {
  const rules = rulesFor(caseFile.facts.category ?? null);
  return new Set(rules.flatMap(({ condition }) => swayers(condition.outlook(caseFile))));
}

/**
 * The exact set: a fact is in it when, for some completion of the other facts, two of its values lead to different
 * overall outcomes. Clauses share no fact but the category, so their outlooks join exactly once it is fixed.
 */
function swaysOutcome(caseFile: CaseFile): ReadonlySet<Fact> {
  const known = caseFile.facts.category;
  const common = jointOutlook(
    rulesFor(null).filter((rule) => rule !== kindAndCategory),
    caseFile,
  );
  const branches = (known ? [known] : categories).map((category): Branch => {
    const chosen = { ...caseFile, facts: { ...caseFile.facts, category } };
    return {
      category,
      kind: kindAndCategory.condition.outlook(chosen),
      own: jointOutlook(categoryRules[category], chosen),
    };
  });
  const matters = new Set(
    branches.flatMap(({ kind, own }) =>
      swayers(mapOutlook(joinOutlooks(joinOutlooks(common, kind, and), own, and), asOverall)),
    ),
  );
  if (!known && categorySways(caseFile, common.reach, branches)) matters.add('category');
  return matters;
}

/** What choosing one category opens: how the kind of organisation may fit it, and the category's own conditions. */
interface Branch {
  readonly category: Category;
  readonly kind: Outlook;
  readonly own: Outlook;
}

/** Whether two categories can lead to different outcomes, the organisation and every other answer alike. */
function categorySways({ facts }: CaseFile, common: OutcomeSet, branches: readonly Branch[]): boolean {
  const kinds = facts.organizationKind ? [facts.organizationKind] : organizationKinds;
  return kinds.some((organizationKind) =>
    outcomesIn(common).some((rest) => {
      const reached = branches.flatMap(({ category, own }) => {
        const fit = kindAndCategory.condition.judge({
          asOf: '',
          parameters: {},
          facts: { organizationKind, category },
        });
        return outcomesIn(own.reach).map((outcome) => asOverall(and(and(fit.outcome, rest), outcome)));
      });
      return new Set(reached).size > 1;
    }),
  );
}

function jointOutlook(rules: readonly Rule[], caseFile: CaseFile): Outlook {
  return rules.map(({ condition }) => condition.outlook(caseFile)).reduce((a, b) => joinOutlooks(a, b, and));
}

function swayers({ swings }: Outlook): readonly Fact[] {
  return [...swings].filter(([, swing]) => canSwing(swing)).map(([fact]) => fact);
}

/** One outcome for each overall outcome, so that only differences that show overall remain. */
function asOverall(outcome: ClauseOutcome): ClauseOutcome {
  if (outcome === 'in_principle_short') return 'review';
  return outcome === 'declared' ? 'met' : outcome;
}
