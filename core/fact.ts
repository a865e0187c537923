import type { Amount, DayOrInterval } from './interval.ts';

export const categories = ['park', 'research', 'platform', 'industry'] as const;
export type Category = (typeof categories)[number];

export const organizationKinds = [
  'science_park',
  'industrial_base',
  'university',
  'research_institute',
  'medical_institution',
  'technology_transfer_organization',
  'incubator',
  'social_organization',
  'other_platform',
  'technology_enterprise',
  'new_rd_institution',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export const legalForms = [
  'legal_person',
  'other_organization',
  'branch_office',
  'internal_department',
  'natural_person',
] as const;
export type LegalForm = (typeof legalForms)[number];

/** By full calendar year; `null` is a year that is not known. */
export type ByYear = Readonly<Record<string, Amount | null>>;

/** What a value of each shape looks like. */
interface Shapes {
  category: Category;
  organization_kind: OrganizationKind;
  legal_form: LegalForm;
  yes_no: boolean;
  count: Amount;
  area: Amount;
  yuan: Amount;
  yuan_list: readonly Amount[];
  day: DayOrInterval;
  days: readonly string[];
  day_or_none: string;
  count_by_year: ByYear;
  yuan_by_year: ByYear;
}
export type Shape = keyof Shapes;

interface FactDefinition {
  /** The clause that makes the fact matter. */
  readonly clause: string;
  readonly shape: Shape;
}

/** Every fact, in the order of the law. One fact, one name: here, in storage, on the command line and in exports. */
export const vocabulary = {
  existingBases: { clause: '5.3', shape: 'count' },
  fieldsAligned: { clause: '6', shape: 'yes_no' },
  legalForm: { clause: '7.1', shape: 'legal_form' },
  registeredInBeijing: { clause: '7.1', shape: 'yes_no' },
  registeredOn: { clause: '7.1', shape: 'day' },
  inValidExistence: { clause: '7.1', shape: 'yes_no' },
  adverseCreditRecords: { clause: '7.1', shape: 'days' },
  stableChannels: { clause: '7.2', shape: 'yes_no' },
  managementSystem: { clause: '7.2', shape: 'yes_no' },
  talentTeam: { clause: '7.2', shape: 'yes_no' },
  fundingSource: { clause: '7.2', shape: 'yes_no' },
  internationalStaff: { clause: '7.2', shape: 'yes_no' },
  internationalDepartment: { clause: '7.2', shape: 'yes_no' },
  cooperationGoals: { clause: '7.2', shape: 'yes_no' },
  implementationPlan: { clause: '7.2', shape: 'yes_no' },
  notableResults: { clause: '7.2', shape: 'yes_no' },
  category: { clause: '8', shape: 'category' },
  organizationKind: { clause: '8', shape: 'organization_kind' },
  parkPartners: { clause: '8.1.1', shape: 'count' },
  parkFloorArea: { clause: '8.1.2', shape: 'area' },
  parkLandArea: { clause: '8.1.2', shape: 'area' },
  parkLargeEvents: { clause: '8.1.3', shape: 'count_by_year' },
  parkSmallEvents: { clause: '8.1.3', shape: 'count_by_year' },
  parkReceptionCapability: { clause: '8.1.4', shape: 'yes_no' },
  parkBilingualSigns: { clause: '8.1.4', shape: 'yes_no' },
  parkBilingualMaterials: { clause: '8.1.4', shape: 'yes_no' },
  parkDelegations: { clause: '8.1.4', shape: 'count_by_year' },
  parkVisitors: { clause: '8.1.4', shape: 'count_by_year' },
  parkServices: { clause: '8.1.5', shape: 'yes_no' },
  researchPartners: { clause: '8.2.1', shape: 'count' },
  researchFocusPartners: { clause: '8.2.1', shape: 'count' },
  researchStrength: { clause: '8.2.2', shape: 'yes_no' },
  researchProjects: { clause: '8.2.3', shape: 'count' },
  researchProjectsDriveIndustry: { clause: '8.2.3', shape: 'yes_no' },
  researchJointPlatform: { clause: '8.2.3', shape: 'yes_no' },
  researchInternationalOrganizationPlatform: { clause: '8.2.3', shape: 'yes_no' },
  researchTeam: { clause: '8.2.4', shape: 'yes_no' },
  researchForeignTalents: { clause: '8.2.4', shape: 'count' },
  researchEvents: { clause: '8.2.5', shape: 'count_by_year' },
  platformPartners: { clause: '8.3.1', shape: 'count' },
  platformInformationAccess: { clause: '8.3.1', shape: 'yes_no' },
  platformInformationSharing: { clause: '8.3.1', shape: 'yes_no' },
  platformProjects: { clause: '8.3.2', shape: 'count' },
  platformTotalInvestment: { clause: '8.3.2', shape: 'yuan' },
  platformProjectInvestments: { clause: '8.3.2', shape: 'yuan_list' },
  platformLargeEvents: { clause: '8.3.3', shape: 'count_by_year' },
  platformSmallEvents: { clause: '8.3.3', shape: 'count_by_year' },
  industryInnovationStrength: { clause: '8.4.1', shape: 'yes_no' },
  nationalHighTechValidUntil: { clause: '8.4.1', shape: 'day_or_none' },
  zhongguancunHighTechValidUntil: { clause: '8.4.1', shape: 'day_or_none' },
  internationalRevenue: { clause: '8.4.2', shape: 'yuan' },
  totalRevenue: { clause: '8.4.2', shape: 'yuan' },
  rdSpending: { clause: '8.4.3', shape: 'yuan_by_year' },
  longTermCooperation: { clause: '8.4.4', shape: 'yes_no' },
  overseasRdCentre: { clause: '8.4.4', shape: 'yes_no' },
  industryTeam: { clause: '8.4.5', shape: 'yes_no' },
  industryForeignTalents: { clause: '8.4.5', shape: 'count' },
  failedEvaluations: { clause: '16', shape: 'days' },
  revocations: { clause: '17', shape: 'days' },
} as const satisfies Readonly<Record<string, FactDefinition>>;

export type Fact = keyof typeof vocabulary;

/** The facts whose values have one of these shapes. */
export type FactOf<S extends Shape> = { [F in Fact]: (typeof vocabulary)[F]['shape'] extends S ? F : never }[Fact];

export type ValueOf<F extends Fact> = Shapes[(typeof vocabulary)[F]['shape']];
export type FactValue = Shapes[Shape];

/** A person was asked and does not know (`null`), or was not asked yet (`undefined`). Neither is 0, false or "none". */
export type Unknown = null | undefined;

/** What is known about an organization. An absent key was not asked yet; `null` was asked and is not known. */
export type Facts = { readonly [F in Fact]?: ValueOf<F> | null };

export const factNames = Object.keys(vocabulary) as readonly Fact[];

/** Whether there is a fact of this name. */
export function isFact(name: string): name is Fact {
  return Object.hasOwn(vocabulary, name);
}

/** Whether a value was not asked yet, or asked and is not known. */
export function isUnknown<T>(value: T | Unknown): value is Unknown {
  return value === null || value === undefined;
}
