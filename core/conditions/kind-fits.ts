import type { Category, OrganizationKind } from '../fact.ts';
import { categories, organizationKinds } from '../fact.ts';
import type { ClauseOutcome } from '../outcome.ts';
import type { TestKind } from './condition.ts';
import { possibleValues } from './open-values.ts';

/** For each kind of organization, the categories open to it, and whether that is certain or for a person to decide. */
export type Fits = Readonly<Record<OrganizationKind, Partial<Record<Category, ClauseOutcome>>>>;

export interface KindFits {
  readonly test: 'kind_fits';
  readonly fits: Fits;
  readonly words: string;
}

/** 园区类…为依托科技园区、产业基地建立: the kind of organization and the category go together. */
export function kindFitsCategory(fits: Fits, words: string): KindFits {
  return { test: 'kind_fits', fits, words };
}

export const kindFits: TestKind<KindFits> = {
  facts: () => ['organizationKind', 'category'],
  judge: ({ test, fits }, { facts }) => {
    const kind = facts.organizationKind ?? null;
    const category = facts.category ?? null;
    const fitting = kind === null ? [] : categoriesIn(fits, kind);
    if (kind === null || category === null) {
      const missing = (['organizationKind', 'category'] as const).filter((fact) => (facts[fact] ?? null) === null);
      return { test, kind, category, fitting, outcome: 'unknown', missing };
    }
    return { test, kind, category, fitting, outcome: fits[kind][category] ?? 'not_met', missing: [] };
  },
  possible: (_, { facts }) => [
    possibleValues(facts.organizationKind, organizationKinds),
    possibleValues(facts.category, categories),
  ],
};

/** The categories open to a kind, in the order of the law. */
export function categoriesIn(fits: Fits, kind: OrganizationKind): readonly Category[] {
  return categories.filter((category) => fits[kind][category] !== undefined);
}
