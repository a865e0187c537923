import { assess } from '../assess.ts';
import type { CaseFile } from '../case-file.ts';
import { type Category, categories } from '../fact.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { kindAndCategory } from '../rules/article-8.ts';

/** How far an organization is from the stated conditions of a category. */
export interface CategoryProspect {
  readonly category: Category;
  /** Clause 8: whether the kind of organization fits; never `not_met`. */
  readonly kind: ClauseOutcome;
  /** How many clauses are not met, short in principle, or for a person to judge. */
  readonly short: number;
  /** How many clauses are not known yet. */
  readonly unknown: number;
}

/** The categories that the kind of organization fits or may fit, nearest first, in the order of the law where equal. */
export function prospectsOf(caseFile: CaseFile): readonly CategoryProspect[] {
  return categories
    .map((category) => prospectIn(category, caseFile))
    .filter(({ kind }) => kind !== 'not_met')
    .sort((a, b) => a.short + a.unknown - (b.short + b.unknown));
}

function prospectIn(category: Category, caseFile: CaseFile): CategoryProspect {
  const chosen = { ...caseFile, facts: { ...caseFile.facts, category } };
  const { clauses } = assess(chosen);
  const count = (...outcomes: readonly ClauseOutcome[]) =>
    clauses.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    category,
    kind: kindAndCategory.judge(chosen).outcome,
    short: count('not_met', 'review', 'in_principle_short'),
    unknown: count('unknown'),
  };
}
