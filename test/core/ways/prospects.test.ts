import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../core/fact.ts';
import { prospectsOf } from '../../../core/ways/prospects.ts';
import { workedCase } from '../worked-case.ts';

/** An organization that meets what is asked of every category, with some facts. */
function prospects(facts: Facts) {
  const { category: _, ...common } = workedCase('P01').facts;
  return prospectsOf({ asOf: '2026-05-20', parameters: {}, facts: { ...common, ...facts } });
}
const order = (facts: Facts) => prospects(facts).map(({ category }) => category);

/** All five clauses of the category short, none unknown. */
const researchShort: Facts = {
  researchPartners: 0,
  researchFocusPartners: 0,
  researchStrength: false,
  researchProjects: 0,
  researchJointPlatform: false,
  researchInternationalOrganizationPlatform: false,
  researchForeignTalents: 0,
  researchTeam: false,
  researchEvents: { 2023: 0, 2024: 0, 2025: 0 },
};
const industryShort: Facts = {
  industryInnovationStrength: false,
  internationalRevenue: 0,
  totalRevenue: 100,
  longTermCooperation: false,
  overseasRdCentre: false,
  industryForeignTalents: 0,
  industryTeam: false,
};

describe('the categories open to an organization', () => {
  it('are those that article 8 names its kind in, or a person may', () => {
    expect(order({ organizationKind: 'incubator' })).toEqual(['platform']);
    expect(order({ organizationKind: 'new_rd_institution' })).toEqual(['research', 'industry']);
    expect(order({ organizationKind: null })).toHaveLength(4);
  });

  it('count what is short, in principle too, apart from what is not known', () => {
    const park = { organizationKind: 'science_park', parkPartners: 2, parkFloorArea: 1, parkLandArea: 1 } as const;
    expect(prospects({ ...park, parkServices: null, legalForm: 'branch_office' })).toEqual([
      { category: 'park', kind: 'met', short: 3, unknown: 1 },
    ]);
  });

  it('begin with the nearest, where short and not known are as far', () => {
    const either = { organizationKind: 'new_rd_institution' } as const;
    const industryNearer = { ...either, ...industryShort, industryInnovationStrength: true };
    expect(prospects(industryNearer)).toEqual([
      { category: 'industry', kind: 'review', short: 4, unknown: 1 },
      { category: 'research', kind: 'review', short: 1, unknown: 5 },
    ]);
    const researchNearer = { ...either, ...researchShort, researchStrength: true };
    expect(prospects(researchNearer)).toEqual([
      { category: 'research', kind: 'review', short: 5, unknown: 0 },
      { category: 'industry', kind: 'review', short: 1, unknown: 5 },
    ]);
  });

  it('stand in the order of the law where they are equally near', () => {
    expect(order({ organizationKind: 'new_rd_institution', ...industryShort })).toEqual(['research', 'industry']);
  });
});
