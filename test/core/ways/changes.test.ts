import { describe, expect, it } from 'vitest';
import type { CaseFile, Parameters } from '../../../core/case-file.ts';
import type { Facts } from '../../../core/fact.ts';
import type { Amount } from '../../../core/interval.ts';
import { benchmark } from '../arbitrary-facts.ts';
import { workedCase } from '../worked-case.ts';
import { waysOf } from './ways-of.ts';

const comfortable = { park: 'P01', research: 'R04', platform: 'T10', industry: 'I02' } as const;

function caseOf(category: keyof typeof comfortable, facts: Facts, parameters?: Parameters): CaseFile {
  const one = workedCase(comfortable[category]);
  return { ...one, facts: { ...one.facts, ...facts }, parameters: parameters ?? one.parameters };
}

/** The alternatives of each need of a clause, each a list of changes without what applying them sets. */
function needsOf(caseFile: CaseFile, clause: string) {
  return waysOf(caseFile)
    .clauses.filter((one) => one.clause === clause)
    .flatMap(({ needs }) => needs.map(({ alternatives }) => alternatives.map(({ changes }) => changes)));
}

describe('numbers', () => {
  it('says how many more', () => {
    expect(needsOf(caseOf('park', { parkPartners: 2 }), '8.1.1')).toMatchObject([
      [
        [
          {
            label: 'changeable',
            test: 'at_least',
            fact: 'parkPartners',
            from: 2,
            to: 5,
            more: 3,
            unit: 'institutions',
          },
        ],
      ],
    ]);
  });

  it('says it of a loose number too: one to nine more', () => {
    expect(needsOf(caseOf('platform', { platformPartners: { min: 11, max: 19 } }), '8.3.1')).toMatchObject([
      [[{ label: 'changeable', from: { min: 11, max: 19 }, to: 20, more: { min: 1, max: 9 } }]],
    ]);
  });

  it('asks to find out where the number leaves it open', () => {
    expect(needsOf(caseOf('platform', { platformPartners: { min: 11, max: 25 } }), '8.3.1')).toMatchObject([
      [[{ label: 'to_be_established', to: 20, more: { min: 0, max: 9 } }]],
    ]);
    expect(needsOf(caseOf('platform', { platformPartners: null }), '8.3.1')).toMatchObject([
      [[{ label: 'to_be_established', from: null, to: 20 }]],
    ]);
  });

  it('counts areas in whole square metres, and takes either', () => {
    const caseFile = caseOf('park', { parkFloorArea: 49_999.5, parkLandArea: 30_000 });
    expect(needsOf(caseFile, '8.1.2')).toMatchObject([
      [[{ fact: 'parkFloorArea', to: 50_000, more: 1 }], [{ fact: 'parkLandArea', to: 50_000, more: 20_000 }]],
    ]);
  });

  it('lets an existing base go', () => {
    expect(needsOf(caseOf('park', { existingBases: 1 }), '5.3')).toMatchObject([
      [[{ label: 'changeable', test: 'fewer_than', fact: 'existingBases', from: 1, to: 0 }]],
    ]);
    for (const from of [null, { min: 0, max: 2 }]) {
      expect(needsOf(caseOf('park', { existingBases: from }), '5.3')).toMatchObject([
        [[{ label: 'to_be_established', from, to: 0 }]],
      ]);
    }
  });

  it('raises the focus partners, and all partners with them', () => {
    expect(needsOf(caseOf('research', { researchPartners: 9, researchFocusPartners: 2 }), '8.2.1')).toMatchObject([
      [[{ label: 'changeable', fact: 'researchFocusPartners', from: 2, to: 5, more: 3 }]],
    ]);
    expect(needsOf(caseOf('research', { researchPartners: 4, researchFocusPartners: 2 }), '8.2.1')).toMatchObject([
      [[{ fact: 'researchPartners', to: 5, more: 1 }]],
      [[{ fact: 'researchFocusPartners', to: 5, more: 3 }]],
    ]);
  });

  it('raises them only as far as they are short, and finds out what is not known', () => {
    const partners = (researchPartners: number | null, researchFocusPartners: Amount | null) =>
      needsOf(caseOf('research', { researchPartners, researchFocusPartners, researchTeam: false }), '8.2.1');
    const focus = {
      ...{ test: 'at_least', fact: 'researchFocusPartners', to: 5, unit: 'institutions' },
      sets: { researchFocusPartners: 5 },
    } as const;
    expect(partners(5, 5)).toEqual([]);
    expect(partners(5, 2)).toEqual([[[{ ...focus, label: 'changeable', from: 2, more: 3 }]]]);
    expect(partners(9, null)).toEqual([[[{ ...focus, label: 'to_be_established', from: null }]]]);
    const loose = { min: 3, max: 5 };
    expect(partners(9, loose)).toEqual([
      [[{ ...focus, label: 'to_be_established', from: loose, more: { min: 0, max: 2 } }]],
    ]);
    expect(partners(4, null)).toMatchObject([[[{ fact: 'researchPartners', more: 1 }]], [[{ label: 'changeable' }]]]);
  });
});

describe('alternatives', () => {
  it('are the three routes of 8.2.3, the first one in two steps', () => {
    const caseFile = caseOf('research', {
      researchProjects: 8,
      researchProjectsDriveIndustry: false,
      researchJointPlatform: false,
      researchInternationalOrganizationPlatform: null,
    });
    expect(needsOf(caseFile, '8.2.3')).toMatchObject([
      [
        [{ fact: 'researchProjects', more: 2 }, { fact: 'researchProjectsDriveIndustry' }],
        [{ label: 'changeable', fact: 'researchJointPlatform' }],
        [{ label: 'to_be_established', fact: 'researchInternationalOrganizationPlatform' }],
      ],
    ]);
  });

  it('stand inside a clause beside what it needs in any case', () => {
    const caseFile = caseOf('park', {
      talentTeam: false,
      internationalStaff: false,
      internationalDepartment: false,
      implementationPlan: null,
    });
    expect(needsOf(caseFile, '7.2')).toMatchObject([
      [[{ label: 'changeable', fact: 'talentTeam' }]],
      [[{ fact: 'internationalStaff' }], [{ fact: 'internationalDepartment' }]],
      [[{ label: 'to_be_established', fact: 'implementationPlan' }]],
    ]);
  });

  it('raises the projects that are nearest to the sum, by exact amounts', () => {
    const facts = { platformProjects: 0, platformTotalInvestment: 0 };
    const together = { ...facts, platformProjectInvestments: [1_000_000, 6_000_000, 7_000_000] };
    const [alternatives] = needsOf(caseOf('platform', together), '8.3.2');
    expect(alternatives?.[2]).toMatchObject([
      {
        label: 'changeable',
        test: 'each_project',
        raises: [
          { from: 7_000_000, more: 3_000_000 },
          { from: 6_000_000, more: 4_000_000 },
        ],
        sets: { platformProjectInvestments: [1_000_000, 10_000_000, 10_000_000] },
      },
    ]);
    const one = { ...facts, platformProjectInvestments: [10_000_000] };
    expect(needsOf(caseOf('platform', one), '8.3.2')[0]?.[2]).toMatchObject([
      { raises: [{ from: 0, more: 10_000_000 }], sets: { platformProjectInvestments: [10_000_000, 10_000_000] } },
    ]);
  });
});

describe('shares and growth', () => {
  it('waits for the next year’s revenue, so much of the same total to the yuan', () => {
    const caseFile = caseOf('industry', { internationalRevenue: 1, totalRevenue: 1_000_000_003 });
    expect(needsOf(caseFile, '8.4.2')).toMatchObject([
      [
        [
          {
            label: 'waits_for_date',
            fact: 'internationalRevenue',
            year: 2026,
            to: 200_000_001,
            ofTotal: 1_000_000_003,
            more: 200_000_000,
            on: '2027-01-01',
          },
        ],
      ],
    ]);
  });

  it('finds out what is not known of last year’s', () => {
    expect(needsOf(caseOf('industry', { internationalRevenue: null, totalRevenue: 101 }), '8.4.2')).toMatchObject([
      [[{ label: 'to_be_established', fact: 'internationalRevenue', to: 21, ofTotal: 101 }]],
    ]);
    expect(needsOf(caseOf('industry', { internationalRevenue: 21, totalRevenue: null }), '8.4.2')).toMatchObject([
      [[{ label: 'to_be_established', fact: 'totalRevenue', to: 105 }]],
    ]);
  });

  it('waits for next year’s spending where last year’s grew too little, and for its benchmark', () => {
    const caseFile = caseOf('industry', { rdSpending: { 2024: 1000, 2025: 1070 } }, benchmark);
    expect(needsOf(caseFile, '8.4.3')).toMatchObject([
      [[{ label: 'waits_for_parameter', year: 2026, on: '2027-01-01' }]],
      [[{ label: 'waits_for_date', years: [2026, 2025], on: '2027-01-01' }]],
    ]);
  });

  it('says to the yuan what grows enough once the benchmark is there', () => {
    const of2026 = {
      rdGrowthBenchmark: { ...benchmark.rdGrowthBenchmark, year: 2026, percent: 7.1, period: '', source: '' },
    };
    const caseFile = caseOf('industry', { rdSpending: { 2024: 1002, 2025: 1002 } }, of2026);
    expect(needsOf(caseFile, '8.4.3')).toMatchObject([
      [[{ label: 'waits_for_date', to: 1074, askedPercent: 7.1, on: '2027-01-01' }]],
    ]);
    const open = caseOf('industry', { rdSpending: { 2024: 1000, 2025: null } }, benchmark);
    expect(needsOf(open, '8.4.3')).toMatchObject([[[{ label: 'to_be_established', to: 1071, askedPercent: 7.1 }]]]);
  });

  it('waits for the benchmark alone when spending has grown, and invents none', () => {
    const { clauses, readyOn } = waysOf(caseOf('industry', { rdSpending: { 2024: 1000, 2025: 1001 } }, {}));
    expect(readyOn).toBe('2026-05-20');
    expect(clauses.map(({ clause }) => clause)).toEqual(['8.4.3']);
    expect(clauses[0]?.needs[0]?.alternatives).toEqual([
      {
        changes: [
          {
            label: 'waits_for_parameter',
            test: 'growth_benchmark',
            parameter: 'rdGrowthBenchmark',
            year: 2025,
            sets: {},
          },
        ],
      },
    ]);
  });
});

describe('who applies', () => {
  it('registers here today, and then waits three years', () => {
    const caseFile = caseOf('park', { registeredInBeijing: false });
    expect(waysOf(caseFile).readyOn).toBe('2029-05-20');
    expect(needsOf(caseFile, '7.1')).toMatchObject([
      [[{ label: 'changeable', fact: 'registeredInBeijing', reason: 'starts_the_years' }]],
      [[{ label: 'waits_for_date', fact: 'registeredOn', on: '2029-05-20' }]],
    ]);
  });

  it('leaves it to the legal person it belongs to, or lets a person say that a branch will do', () => {
    expect(needsOf(caseOf('park', { legalForm: 'internal_department' }), '7.1')).toMatchObject([
      [[{ label: 'changeable', to: 'legal_person', reason: 'legal_person_it_belongs_to' }]],
    ]);
    expect(needsOf(caseOf('park', { legalForm: 'branch_office' }), '7.1')).toMatchObject([
      [[{ to: 'legal_person' }], [{ label: 'to_be_established', to: 'other_organization', reason: 'person_decides' }]],
    ]);
  });

  it('cannot be a natural person', () => {
    const { clauses, readyOn } = waysOf(caseOf('park', { legalForm: 'natural_person', parkPartners: 2 }));
    expect(readyOn).toBeNull();
    expect(clauses.find(({ clause }) => clause === '7.1')?.blockedBy).toEqual([
      { label: 'fixed', fact: 'legalForm', from: 'natural_person', reason: 'natural_person' },
    ]);
    expect(clauses.find(({ clause }) => clause === '8.1.1')?.needs).toHaveLength(1);
  });

  it('points to the categories that fit, and how far they are', () => {
    const { readyOn, clauses, otherCategories } = waysOf(caseOf('research', { organizationKind: 'incubator' }));
    expect(readyOn).toBeNull();
    expect(clauses.flatMap(({ blockedBy }) => blockedBy)).toMatchObject([
      { fact: 'organizationKind', from: 'incubator', reason: 'kind_and_category', fitting: ['platform'] },
    ]);
    expect(otherCategories).toEqual([{ category: 'platform', kind: 'met', short: 0, unknown: 3 }]);
  });

  it('lets a person say what a new R&D institution counts as', () => {
    const { otherCategories } = waysOf(caseOf('research', { organizationKind: 'new_rd_institution' }));
    expect(needsOf(caseOf('research', { organizationKind: 'new_rd_institution' }), '8')).toMatchObject([
      [[{ label: 'to_be_established', to: 'research_institute', reason: 'person_decides' }]],
    ]);
    expect(otherCategories).toMatchObject([{ category: 'industry', kind: 'review', short: 1 }]);
    expect(needsOf(caseOf('industry', { organizationKind: 'new_rd_institution' }), '8')).toMatchObject([
      [[{ from: 'new_rd_institution', to: 'technology_enterprise', reason: 'person_decides' }]],
    ]);
  });

  it('lets a person say which of the named carriers another one counts as', () => {
    const named = ['technology_transfer_organization', 'incubator', 'social_organization'];
    expect(needsOf(caseOf('platform', { organizationKind: 'other_platform' }), '8')).toMatchObject([
      named.map((to) => [{ fact: 'organizationKind', from: 'other_platform', to, reason: 'person_decides' }]),
    ]);
  });

  it('finds out what kind it is, of those that the law names, and what form it has', () => {
    expect(needsOf(caseOf('park', { organizationKind: null }), '8')).toMatchObject([
      ['science_park', 'industrial_base'].map((to) => [
        { label: 'to_be_established', test: 'kind_fits', fact: 'organizationKind', from: null, to },
      ]),
    ]);
    expect(needsOf(caseOf('park', { legalForm: null }), '7.1')).toMatchObject([
      ['legal_person', 'other_organization'].map((to) => [
        { label: 'to_be_established', test: 'legal_form', fact: 'legalForm', from: null, to },
      ]),
    ]);
  });

  it('has outlived a revocation, has still to, or has to find out', () => {
    const short = { parkPartners: 2 };
    expect(needsOf(caseOf('park', { ...short, revocations: ['2020-01-01'] }), '17')).toEqual([]);
    const change = { test: 'ban_over', fact: 'revocations', years: 3 } as const;
    const waits = { ...change, label: 'waits_for_date', sets: {} } as const;
    expect(needsOf(caseOf('park', { revocations: ['2020-01-01', '2025-05-01'] }), '17')).toEqual([
      [[{ ...waits, from: ['2025-05-01'], on: '2028-05-02' }]],
    ]);
    expect(needsOf(caseOf('park', { revocations: ['2023-05-20'] }), '17')).toEqual([
      [[{ ...waits, from: ['2023-05-20'], on: '2026-05-21' }]],
    ]);
    expect(needsOf(caseOf('park', { revocations: null }), '17')).toEqual([
      [[{ ...change, label: 'to_be_established', from: null, sets: { revocations: [] } }]],
    ]);
  });

  it('has outlived a credit record, has still to, or has to find out', () => {
    const records = (adverseCreditRecords: readonly string[] | null) =>
      needsOf(caseOf('park', { adverseCreditRecords, parkPartners: 2 }), '7.1');
    const change = { test: 'no_record_since', fact: 'adverseCreditRecords' } as const;
    expect(records(['2010-01-01'])).toEqual([]);
    expect(records(['2023-05-19'])).toEqual([]);
    expect(records(['2023-05-20', '2010-01-01'])).toEqual([
      [[{ ...change, label: 'waits_for_date', since: '2023-05-21', from: ['2023-05-20'], on: '2026-05-21', sets: {} }]],
    ]);
    expect(records(null)).toEqual([
      [
        [
          {
            ...{ ...change, label: 'to_be_established', since: '2023-05-20', from: null },
            sets: { adverseCreditRecords: [] },
          },
        ],
      ],
    ]);
  });

  it('takes the nearest category when none is chosen', () => {
    const { category: _, ...facts } = caseOf('platform', { platformProjects: null }).facts;
    const { category, clauses, otherCategories } = waysOf({ asOf: '2026-05-20', facts, parameters: {} });
    expect(category).toBe('platform');
    expect(otherCategories).toEqual([]);
    expect(clauses.find(({ clause }) => clause === '8')?.needs).toEqual([
      {
        alternatives: [
          {
            changes: [
              {
                label: 'to_be_established',
                test: 'kind_fits',
                fact: 'category',
                from: null,
                to: 'platform',
                sets: { category: 'platform' },
              },
            ],
          },
        ],
      },
    ]);
  });
});
