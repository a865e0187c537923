import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { CaseFile } from '../core/case-file.ts';
import type { Category, OrganizationKind } from '../core/fact.ts';
import { readCaseFile } from './guohe.ts';
import { fullYears } from './rules/columns.ts';

export interface NamedCase {
  readonly name: string;
  readonly category: Category;
  readonly caseFile: CaseFile;
}

/** The twelve worked cases that the project's own tests rest on; three leave something unknown. */
export const workedCases: readonly NamedCase[] = JSON.parse(
  readFileSync(new URL('../../test/core/cases.json', import.meta.url), 'utf8'),
).map(({ id, asOf, facts, parameters }: Record<string, unknown>) => named(String(id), { asOf, facts, parameters }));

/**
 * Complete cases of a category, the same ones in every run: organizations that may well apply, most answers enough and
 * some not, many on the law's own numbers.
 */
export function generatedCases(category: Category, count: number): readonly NamedCase[] {
  const organizationKind = fc.constantFrom(...kinds[category]);
  return fc
    .sample(fc.tuple(organizationKind, common, ofCategory[category]), { numRuns: count, seed: 2025 })
    .map(([kind, shared, own], index) => {
      const facts = { ...shared, organizationKind: kind, ...own, category };
      return named(`${category} ${index + 1}`, { asOf, facts, parameters });
    });
}

/** The day and the parameters of every generated case. */
export const asOf = '2026-05-20';
export const parameters = { rdGrowthBenchmark: { year: 2025, percent: 7.1, period: 'Jan-Nov', source: 'stand-in' } };

const yes = fc.integer({ min: 1, max: 40 }).map((n) => n > 1);
const around = (number: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: number, max: number * 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: number }) },
  );
const eachYear = (one: fc.Arbitrary<number>) => fc.record(Object.fromEntries(fullYears.map((year) => [year, one])));
const yearly = (number: number) => eachYear(around(number));
const seldom = eachYear(fc.constantFrom(0, 0, 1));
const past = fc.constantFrom('2016-02-29', '2019-11-30', '2023-05-19', '2023-05-20');
const noDay = fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(past) });

const common = fc.record({
  existingBases: fc.constantFrom(0, 0, 0, 0, 1),
  fieldsAligned: yes,
  legalForm: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('legal_person', 'other_organization') },
    { weight: 1, arbitrary: fc.constantFrom('branch_office', 'natural_person') },
  ),
  registeredInBeijing: yes,
  registeredOn: fc.oneof({ weight: 8, arbitrary: past }, { weight: 1, arbitrary: fc.constant('2023-05-21') }),
  inValidExistence: yes,
  adverseCreditRecords: noDay,
  stableChannels: yes,
  managementSystem: yes,
  talentTeam: yes,
  fundingSource: yes,
  internationalStaff: yes,
  internationalDepartment: fc.boolean(),
  cooperationGoals: yes,
  implementationPlan: yes,
  notableResults: yes,
  revocations: noDay,
});

const ofCategory: Readonly<Record<Category, fc.Arbitrary<object>>> = {
  park: fc.record({
    parkPartners: around(5),
    parkFloorArea: around(50_000),
    parkLandArea: around(50_000),
    parkLargeEvents: seldom,
    parkSmallEvents: yearly(5),
    parkReceptionCapability: yes,
    parkBilingualSigns: yes,
    parkBilingualMaterials: yes,
    parkDelegations: yearly(5),
    parkVisitors: yearly(30),
    parkServices: yes,
  }),
  research: fc
    .record({
      researchPartners: around(5),
      researchFocusPartners: around(5),
      researchStrength: yes,
      researchProjects: around(10),
      researchProjectsDriveIndustry: yes,
      researchJointPlatform: fc.boolean(),
      researchInternationalOrganizationPlatform: fc.boolean(),
      researchTeam: yes,
      researchForeignTalents: around(5),
      researchEvents: yearly(5),
    })
    .map((facts) => ({
      ...facts,
      researchFocusPartners: Math.min(facts.researchFocusPartners, facts.researchPartners),
    })),
  platform: fc.record({
    platformPartners: around(20),
    platformInformationAccess: yes,
    platformInformationSharing: yes,
    platformProjects: fc.integer({ min: 0, max: 6 }),
    platformTotalInvestment: fc.integer({ min: 0, max: 120_000_000 }),
    platformProjectInvestments: fc.array(fc.constantFrom(3_000_000, 9_999_999, 10_000_000, 25_000_000), {
      maxLength: 4,
    }),
    platformLargeEvents: seldom,
    platformSmallEvents: yearly(10),
  }),
  industry: fc.record({
    industryInnovationStrength: yes,
    nationalHighTechValidUntil: fc.constantFrom('none', '2027-12-01'),
    zhongguancunHighTechValidUntil: fc.constantFrom('none', '2025-12-01'),
    internationalRevenue: fc.integer({ min: 0, max: 40_000_000 }),
    totalRevenue: fc.integer({ min: 40_000_000, max: 160_000_000 }),
    rdSpending: fc.record({
      2024: fc.constantFrom(0, 10_000_000, 20_000_000),
      2025: fc.constantFrom(9_000_000, 10_710_000, 21_420_000, 30_000_000),
    }),
    longTermCooperation: fc.boolean(),
    overseasRdCentre: yes,
    industryTeam: yes,
    industryForeignTalents: around(1),
  }),
};

const kinds: Readonly<Record<Category, readonly OrganizationKind[]>> = {
  park: ['science_park', 'industrial_base', 'incubator'],
  research: ['university', 'research_institute', 'medical_institution', 'new_rd_institution'],
  platform: ['technology_transfer_organization', 'incubator', 'social_organization', 'other_platform'],
  industry: ['technology_enterprise', 'technology_enterprise', 'new_rd_institution', 'university'],
};

function named(name: string, input: Readonly<Record<string, unknown>>): NamedCase {
  const caseFile = readCaseFile(JSON.parse(JSON.stringify(input)));
  const { category } = caseFile.facts;
  if (!category) throw new Error(`${name}: a case of the bench has a category`);
  return { name, category, caseFile };
}
