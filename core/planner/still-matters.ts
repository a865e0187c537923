import type { CaseFile } from '../case-file.ts';
import { type Category, categories, type Fact, isUnknown, type OrganizationKind, organizationKinds } from '../fact.ts';
import { kindAndCategory } from '../rules/article-8.ts';
import type { Seen } from './conjunct.ts';
import { common, kindFits, ofCategory } from './conjuncts-in-force.ts';
import { codeOf } from './decision-table.ts';
import { levelOf, never, type Prospect } from './prospect.ts';

/** Facts that can change a clause: those of a condition, while the clause's other conditions can all come to more. */
export function swayingSomeClause(seen: readonly Seen[]): ReadonlySet<Fact> {
  const matters = new Set<Fact>();
  const clauses = new Map<string, Prospect[]>();
  for (const { conjunct, prospect } of seen) {
    const together = clauses.get(conjunct.clause);
    if (together) together.push(prospect);
    else clauses.set(conjunct.clause, [prospect]);
  }
  for (const together of clauses.values()) {
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
export function swayingOutcome(seen: readonly Seen[], caseFile: CaseFile): ReadonlySet<Fact> {
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
  if (categorySways(caseFile.facts.organizationKind, levelsTogether(shared), owns)) matters.add('category');
  return matters;
}

function collectSwaying(
  together: readonly Prospect[],
  bestOf: (prospect: Prospect) => number,
  swaysOf: (prospect: Prospect) => readonly number[],
  into: Set<Fact>,
): void {
  // What sways a condition is worse than its own best, so that the least of all tells as much as the least of the others.
  const least = Math.min(...together.map(bestOf));
  for (const prospect of together) {
    const sways = swaysOf(prospect);
    prospect.open.forEach((fact, at) => {
      if ((sways[at] ?? never) < least) into.add(fact);
    });
  }
}

/** A category, and the levels that its own conditions can come to together: bit i stands for level i. */
interface Own {
  readonly category: Category;
  readonly levels: number;
}

/** Whether two categories can lead to different outcomes, the organization and every other answer alike. */
function categorySways(kind: OrganizationKind | null | undefined, shared: number, owns: readonly Own[]): boolean {
  return (isUnknown(kind) ? organizationKinds : [kind]).some((organizationKind) => {
    const reached = owns.map(({ category, levels }) => meet(levels, 1 << fitting[organizationKind][category]));
    const either = meet(
      reached.reduce((all, one) => all | one),
      1 << bestIn(shared),
    );
    return (either & (either - 1)) !== 0;
  });
}

/** The level that each kind of organization comes to in each category. */
const fitting = byName(organizationKinds, (organizationKind) =>
  byName(categories, (category) => {
    const { outcome } = kindAndCategory.judge({ asOf: '', parameters: {}, facts: { organizationKind, category } });
    return levelOf(codeOf(outcome));
  }),
);

function byName<K extends string, V>(names: readonly K[], of: (name: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, V>;
}

/** The levels that several conditions can come to together, the worst of them deciding. */
function levelsTogether(prospects: readonly Prospect[]): number {
  return prospects.map(({ levels }) => levels).reduce(meet);
}

/** Every level that is the worse of one of each: those of either set that are no better than the other's best. */
function meet(a: number, b: number): number {
  return (a | b) & ((2 << Math.min(bestIn(a), bestIn(b))) - 1);
}

function bestIn(levels: number): number {
  return 31 - Math.clz32(levels);
}
