import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../core/assess.ts';
import { contradictionIn } from '../../core/contradiction.ts';
import {
  categories,
  type Fact,
  type Facts,
  factNames,
  isUnknown,
  legalForms,
  organizationKinds,
  vocabulary,
} from '../../core/fact.ts';
import { certainOutcome, next } from '../../core/next.ts';
import { arbitraryFact, arbitraryFacts, asOf, benchmark } from './arbitrary-facts.ts';
import { workedCase } from './worked-case.ts';

const outcomeOf = (facts: Facts) => assess({ asOf, facts, parameters: benchmark }).outcome;
const planFor = (facts: Facts, goal: 'outcome' | 'report' = 'outcome') =>
  next({ asOf, facts, parameters: benchmark }, goal);

const certainly = (facts: Facts) => certainOutcome({ asOf, facts, parameters: benchmark });

describe('the certain outcome', () => {
  it('is a refusal as soon as one clause is not met, before there is a category', () => {
    expect(certainly({})).toBeNull();
    expect(certainly({ legalForm: 'legal_person' })).toBeNull();
    expect(certainly({ legalForm: 'natural_person' })).toBe('ineligible');
    expect(certainly({ organizationKind: 'science_park' })).toBeNull();
    expect(certainly({ organizationKind: 'science_park', parkPartners: 2 })).toBe('ineligible');
  });

  it('is a review that no open answer lifts, though a clause is still unknown', () => {
    const { facts } = workedCase('P01');
    const { existingBases: _, ...open } = facts;
    expect(certainly(open)).toBeNull();
    expect(outcomeOf({ ...open, legalForm: 'branch_office' })).toBe('incomplete');
    expect(certainly({ ...open, legalForm: 'branch_office' })).toBe('needs_review');
    expect(certainly({ ...open, legalForm: 'branch_office', parkPartners: null })).toBeNull();
  });

  it('is incomplete where only staff can add what is missing', () => {
    const { asOf: day, facts } = workedCase('I05');
    const { fieldsAligned: _, ...open } = facts;
    expect(certainOutcome({ asOf: day, facts, parameters: {} })).toBe('incomplete');
    expect(certainOutcome({ asOf: day, facts: open, parameters: {} })).toBeNull();
  });

  it('is what every completion comes to', () => {
    fc.assert(
      fc.property(arbitraryFacts(), arbitraryFacts({ complete: true }), (facts, answers) => {
        const given = Object.entries(facts).filter(([, value]) => value !== null);
        const completed: Facts = { ...answers, ...Object.fromEntries(given) };
        fc.pre(contradictionIn(facts) === null && contradictionIn(completed) === null);
        const certain = certainly(facts);
        if (certain !== null) expect(outcomeOf(completed)).toBe(certain);
        else expect(planFor(facts).stillMatters).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the next question', () => {
  it('begins with what the organization is', () => {
    expect(planFor({}).ask).toBe('organizationKind');
    expect(planFor({ organizationKind: 'university' }).ask).toBe('category');
  });

  it('is none once a clause is certainly not met', () => {
    expect(planFor({ legalForm: 'natural_person' })).toMatchObject({
      ask: null,
      stillMatters: [],
      outcome: 'ineligible',
    });
    expect(planFor({ category: 'research', organizationKind: 'incubator' }).ask).toBeNull();
  });

  it('goes on to every clause when the whole report is wanted', () => {
    const facts: Facts = { category: 'park', organizationKind: 'science_park', parkPartners: 2 };
    expect(planFor(facts).ask).toBeNull();
    expect(planFor(facts, 'report').ask).toBe('registeredInBeijing');
    expect(planFor(facts, 'report').stillMatters).not.toContain('parkPartners');
  });

  it('does not ask for the other alternatives of a clause that one of them meets', () => {
    const { stillMatters } = planFor({
      category: 'research',
      organizationKind: 'university',
      researchJointPlatform: true,
    });
    expect(stillMatters).not.toContain('researchProjects');
    expect(stillMatters).not.toContain('researchProjectsDriveIndustry');
    expect(stillMatters).toContain('researchEvents');
  });

  it('asks for what a person did not know last, and says that it still matters', () => {
    const { asOf: day, facts, parameters } = workedCase('P10');
    expect(next({ asOf: day, facts, parameters })).toMatchObject({
      ask: 'parkPartners',
      stillMatters: ['parkPartners'],
      outcome: 'incomplete',
    });
    expect(next({ asOf: day, facts, parameters }, 'outcome', new Set<Fact>(['parkPartners'])).ask).toBeNull();
  });

  it('asks again for a loose number only when it leaves the test open', () => {
    const { facts } = workedCase('P01');
    expect(planFor({ ...facts, parkPartners: { min: 11, max: 19 } }).ask).toBeNull();
    expect(planFor({ ...facts, parkPartners: { min: 3, max: 8 } }).ask).toBe('parkPartners');
  });

  it('does not ask for R&D spending while no benchmark can decide it', () => {
    const facts: Facts = { category: 'industry', organizationKind: 'technology_enterprise' };
    expect(next({ asOf, facts, parameters: {} }).stillMatters).not.toContain('rdSpending');
    expect(planFor(facts).stillMatters).toContain('rdSpending');
  });

  it('asks for the R&D spending of the year before, from which a sum may fall by more than the benchmark', () => {
    const worked = workedCase('I02');
    const rdGrowthBenchmark = { year: 2025, percent: -0.1, period: 'Jan-Nov', source: 'stand-in for tests' };
    const fallen = (before: number | null) => ({
      ...worked,
      facts: { ...worked.facts, existingBases: 1, rdSpending: { 2024: before, 2025: 99_900_000 } },
      parameters: { rdGrowthBenchmark },
    });
    expect(next(fallen(null))).toMatchObject({ ask: 'rdSpending', stillMatters: ['rdSpending'] });
    expect(certainOutcome(fallen(null))).toBeNull();
    expect(certainOutcome(fallen(100_000_000))).toBe('needs_review');
    expect(certainOutcome(fallen(100_000_001))).toBe('ineligible');
  });

  it('never asks for what no outcome turns on', () => {
    for (const category of categories) {
      const { stillMatters } = planFor({ category }, 'report');
      expect(stillMatters).not.toContain('failedEvaluations');
      expect(stillMatters).not.toContain('nationalHighTechValidUntil');
    }
  });
});

describe('what still matters', () => {
  it('holds every fact that any answer can make matter', () => {
    fc.assert(
      fc.property(
        arbitraryFacts(),
        arbitraryFacts({ complete: true }),
        fc.constantFrom(...factNames),
        fc.gen(),
        (partial, rest, fact, gen) => {
          const completed: Facts = { ...rest, ...known(partial) };
          fc.pre(isUnknown(partial[fact]));
          const other: Facts = { ...completed, [fact]: gen(arbitraryFact, fact) };
          fc.pre(contradictionIn(completed) === null && contradictionIn(other) === null);
          if (outcomeOf(completed) !== outcomeOf(other)) expect(planFor(partial).stillMatters).toContain(fact);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('holds no fact that nothing can make matter: each swings the outcome for some completion', () => {
    const partials: readonly Facts[] = [
      ...categories.map((category) => ({ category })),
      { category: 'park', organizationKind: 'science_park', existingBases: 1, parkFloorArea: 1000 },
      { category: 'research', organizationKind: 'new_rd_institution', researchProjects: 3 },
      { category: 'industry', organizationKind: 'technology_enterprise', longTermCooperation: false },
    ];
    for (const partial of partials) {
      for (const fact of planFor(partial).stillMatters) {
        expect(swings(partial, fact), `${fact} after ${JSON.stringify(partial)}`).toBe(true);
      }
    }
  });

  it('holds the category as long as it turns on it for one kind of organization that there may be', () => {
    const noResearch: Facts = { researchPartners: 2 };
    expect(planFor(noResearch).stillMatters).toContain('category');
    expect(planFor({ ...noResearch, organizationKind: 'university' }).stillMatters).not.toContain('category');
    expect(planFor({ ...noResearch, organizationKind: 'incubator' }).stillMatters).toContain('category');
  });

  it('an interview that follows it always ends, and never needs a fact it did not ask for', () => {
    fc.assert(
      fc.property(arbitraryFacts({ complete: true }), (answers) => {
        fc.pre(contradictionIn(answers) === null);
        let facts: Facts = {};
        for (let asked = 0; asked <= factNames.length; asked++) {
          const { ask } = planFor(facts);
          if (ask === null) break;
          expect(facts[ask]).toBeUndefined();
          facts = { ...facts, [ask]: answers[ask] };
        }
        expect(planFor(facts).ask).toBeNull();
        expect(outcomeOf(facts)).toBe(outcomeOf(answers));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is asked next', () => {
  it('is nothing of one category before there is a category, though it matters', () => {
    const ofNoCategory = factNames.filter((fact) => !vocabulary[fact].clause.startsWith('8.'));
    const caseFile = { asOf, facts: {}, parameters: benchmark };
    const { ask, stillMatters } = next(caseFile, 'outcome', new Set(ofNoCategory));
    expect(stillMatters).toContain('parkPartners');
    expect(ask).toBeNull();
    const chosen = next({ ...caseFile, facts: { category: 'park' } }, 'outcome', new Set(ofNoCategory));
    expect(vocabulary[chosen.ask as Fact].clause).toMatch(/^8\.1/);
  });

  it.each(['outcome', 'report'] as const)(
    'is what was not asked, then what was said loosely, then what was not known: %s',
    (goal) => {
      const { legalForm, ...facts } = workedCase('P01').facts;
      const open: Facts = { ...facts, parkPartners: { min: 3, max: 8 }, parkServices: null };
      expect(planFor(open, goal).ask).toBe('legalForm');
      const told: Facts = { ...open, ...(legalForm && { legalForm }) };
      expect(planFor(told, goal).ask).toBe('parkPartners');
      const leave = new Set<Fact>(['parkPartners']);
      expect(next({ asOf, facts: told, parameters: benchmark }, goal, leave).ask).toBe('parkServices');
      expect(next({ asOf, facts: told, parameters: benchmark }, goal, leave).stillMatters).toContain('parkPartners');
      const visitors = { 2023: 30, 2024: 30, 2025: { min: 10, max: 90 } };
      expect(planFor({ ...told, parkPartners: null, parkVisitors: visitors }, goal).ask).toBe('parkVisitors');
    },
  );
});

/** Looks for a completion in which two values of the fact lead to different outcomes. */
function swings(partial: Facts, fact: Fact): boolean {
  const favourable = favourableTo(partial);
  return favourable.some((completion) => {
    const variants = [completion[fact], ...representative(fact)].map(
      (value): Facts => ({ ...completion, [fact]: value }),
    );
    return new Set(variants.filter((facts) => contradictionIn(facts) === null).map(outcomeOf)).size > 1;
  });
}

/** Completions in which everything else is as good as it can be, with each way of meeting an alternative closed in turn. */
function favourableTo(partial: Facts): readonly Facts[] {
  const best = { ...bestFacts(partial), ...known(partial) };
  const closers: readonly Facts[] = [
    {},
    {
      researchJointPlatform: false,
      researchInternationalOrganizationPlatform: false,
      researchProjectsDriveIndustry: true,
    },
    { researchJointPlatform: false, researchInternationalOrganizationPlatform: false, researchProjects: 10 },
    { platformTotalInvestment: 0, platformProjectInvestments: [], platformProjects: 0 },
    { parkLargeEvents: { 2023: 0, 2024: 0, 2025: 0 }, parkSmallEvents: { 2023: 0, 2024: 0, 2025: 0 } },
    { platformLargeEvents: { 2023: 0, 2024: 0, 2025: 0 }, platformSmallEvents: { 2023: 0, 2024: 0, 2025: 0 } },
    { internationalStaff: false, internationalDepartment: false },
    { longTermCooperation: false, overseasRdCentre: false },
    { parkFloorArea: 0, parkLandArea: 0 },
    { researchPartners: 9, researchFocusPartners: 2 },
  ];
  return closers.map((closer) => ({ ...best, ...closer, ...known(partial) }));
}

function bestFacts({ category }: Facts): Facts {
  const kinds = {
    park: 'science_park',
    research: 'university',
    platform: 'incubator',
    industry: 'technology_enterprise',
  } as const;
  const base = { park: 'P01', research: 'R04', platform: 'T10', industry: 'I02' } as const;
  const chosen = category ?? 'park';
  return {
    ...workedCase(base[chosen]).facts,
    existingBases: 0,
    overseasRdCentre: true,
    organizationKind: kinds[chosen],
  };
}

function representative(fact: Fact): readonly unknown[] {
  const years = (amount: number) => ({ 2023: amount, 2024: amount, 2025: amount });
  switch (vocabulary[fact].shape) {
    case 'category':
      return categories;
    case 'organization_kind':
      return organizationKinds;
    case 'legal_form':
      return legalForms;
    case 'yes_no':
      return [true, false];
    case 'count':
    case 'area':
    case 'yuan':
      return [0, 1, 4, 5, 9, 10, 19, 20, 50_000, 100_000_000, 10 ** 12];
    case 'yuan_list':
      return [[], [10_000_000, 10_000_000], [9_000_000, 3_000_000]];
    case 'day':
      return ['2018-01-01', '2026-01-01'];
    case 'days':
      return [[], [asOf]];
    case 'day_or_none':
      return ['none', '2027-01-01'];
    case 'count_by_year':
      return [years(0), years(100)];
    case 'yuan_by_year':
      return [
        { 2024: 100, 2025: 100 },
        { 2024: 100, 2025: 200 },
      ];
  }
}

function known(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !isUnknown(value)));
}
