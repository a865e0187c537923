import type { Category, OrganizationKind } from '../fact.ts';
import { categories, organizationKinds } from '../fact.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { oneTest } from './one-test.ts';
import { possibleValues } from './open-values.ts';

type Fit = Partial<Record<Category, ClauseOutcome>>;

/**
 * Article 8's second to fifth sentences. Only the platform list is open (等平台载体), so an unnamed carrier is a
 * person's decision; a new R&D institution may be research or industry by its registration and main activity.
 */
const fits: Readonly<Record<OrganizationKind, Fit>> = {
  science_park: { park: 'met' },
  industrial_base: { park: 'met' },
  university: { research: 'met' },
  research_institute: { research: 'met' },
  medical_institution: { research: 'met' },
  technology_transfer_organization: { platform: 'met' },
  incubator: { platform: 'met' },
  social_organization: { platform: 'met' },
  other_platform: { platform: 'review' },
  technology_enterprise: { industry: 'met' },
  new_rd_institution: { research: 'review', industry: 'review' },
};

/** The categories that article 8 opens to a kind of organisation. */
export function categoriesFor(kind: OrganizationKind): readonly Category[] {
  return categories.filter((category) => fits[kind][category] !== undefined);
}

/** 园区类…为依托科技园区、产业基地建立: the kind of organisation and the category go together. */
export function kindFitsCategory(words: string) {
  return oneTest({
    test: 'kind_fits',
    facts: ['organizationKind', 'category'],
    words,
    judge: ({ facts }) => {
      const kind = facts.organizationKind ?? null;
      const category = facts.category ?? null;
      const test = { test: 'kind_fits', kind, category, fitting: kind === null ? [] : categoriesFor(kind) } as const;
      if (kind === null || category === null) {
        const missing = (['organizationKind', 'category'] as const).filter((fact) => (facts[fact] ?? null) === null);
        return { ...test, outcome: 'unknown', missing };
      }
      return { ...test, outcome: fits[kind][category] ?? 'not_met', missing: [] };
    },
    possible: ({ facts }) => [
      possibleValues(facts.organizationKind, organizationKinds),
      possibleValues(facts.category, categories),
    ],
  });
}
