import type { KindFits } from '../conditions/kind-fits.ts';
import { categoriesIn } from '../conditions/kind-fits.ts';
import { type Category, type OrganizationKind, organizationKinds } from '../fact.ts';
import type { Change } from './change.ts';
import type { Situation } from './situation.ts';
import { allOf, fixed, nothing, oneOf, type Step } from './step.ts';

/** What a kind that article 8 does not name could count as: a person decides. */
const couldCountAs: Partial<Record<OrganizationKind, Partial<Record<Category, readonly OrganizationKind[]>>>> = {
  new_rd_institution: { research: ['research_institute'], industry: ['technology_enterprise'] },
  other_platform: { platform: ['technology_transfer_organization', 'incubator', 'social_organization'] },
};

/** What an organization is cannot be changed for an application: where it does not fit, another category may. */
export function fittingKind({ fits }: KindFits, { now, categoryChosen }: Situation): Step {
  const kind = now.facts.organizationKind ?? null;
  const category = now.facts.category ?? null;
  if (category === null) return nothing;
  const choice = categoryChosen ? nothing : oneOf(choose(category));
  if (kind === null) {
    const named = organizationKinds.filter((one) => fits[one][category] === 'met');
    return allOf([choice, oneOf(...named.map((one) => turnOut(null, one)))]);
  }
  if (fits[kind][category] === 'met') return choice;
  const counts = couldCountAs[kind]?.[category] ?? [];
  return allOf([
    choice,
    counts.length === 0
      ? fixed({
          fact: 'organizationKind',
          from: kind,
          reason: 'kind_and_category',
          fitting: categoriesIn(fits, kind),
        })
      : oneOf(...counts.map((one): Change => ({ ...turnOut(kind, one), reason: 'person_decides' }))),
  ]);
}

function choose(category: Category): Change {
  return {
    label: 'to_be_established',
    test: 'kind_fits',
    fact: 'category',
    from: null,
    to: category,
    sets: { category },
  };
}

function turnOut(from: OrganizationKind | null, to: OrganizationKind) {
  const sets = { organizationKind: to };
  return { label: 'to_be_established', test: 'kind_fits', fact: 'organizationKind', from, to, sets } as const;
}
