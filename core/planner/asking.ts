import { type Fact, type Shape, vocabulary } from '../fact.ts';

/** What the organization is: asked first, because it says which conditions there are. */
export const identity: readonly Fact[] = ['organizationKind', 'category'];

/**
 * What is asked about together, in the order that reads naturally: what the organization is, what can end the matter
 * at once, the category's numbers, then what it declares about itself. A clause lies within one topic. Facts that no
 * outcome turns on are not asked.
 */
export const topics: readonly (readonly Fact[])[] = [
  identity,
  ['legalForm', 'registeredInBeijing', 'registeredOn', 'inValidExistence', 'adverseCreditRecords'],
  ['revocations', 'existingBases'],
  ['parkPartners'],
  ['parkFloorArea', 'parkLandArea'],
  ['parkLargeEvents', 'parkSmallEvents'],
  ['parkDelegations', 'parkVisitors', 'parkBilingualSigns', 'parkBilingualMaterials', 'parkReceptionCapability'],
  ['parkServices'],
  ['researchPartners', 'researchFocusPartners'],
  [
    'researchJointPlatform',
    'researchInternationalOrganizationPlatform',
    'researchProjects',
    'researchProjectsDriveIndustry',
  ],
  ['researchForeignTalents', 'researchTeam'],
  ['researchEvents'],
  ['researchStrength'],
  ['platformPartners', 'platformInformationAccess', 'platformInformationSharing'],
  ['platformProjects', 'platformTotalInvestment', 'platformProjectInvestments'],
  ['platformLargeEvents', 'platformSmallEvents'],
  ['industryInnovationStrength'],
  ['totalRevenue', 'internationalRevenue'],
  ['rdSpending'],
  ['longTermCooperation', 'overseasRdCentre'],
  ['industryForeignTalents', 'industryTeam'],
  ['fieldsAligned'],
  [
    'stableChannels',
    'managementSystem',
    'talentTeam',
    'fundingSource',
    'internationalStaff',
    'internationalDepartment',
    'cooperationGoals',
    'implementationPlan',
    'notableResults',
  ],
];

/** Every fact that is ever asked for, topic by topic. */
export const askingOrder: readonly Fact[] = topics.flat();

/** Turning to another topic takes the person's attention, beside the question itself. */
export const newTopic = 1;

/** What answering takes: a press, a number from memory, a figure looked up, a list put together. */
const effort: Readonly<Record<Shape, number>> = {
  category: 1,
  organization_kind: 1,
  legal_form: 1,
  yes_no: 1,
  count: 1.5,
  day: 1.5,
  days: 1.5,
  area: 2,
  day_or_none: 2,
  yuan: 2.5,
  yuan_list: 3,
  count_by_year: 3,
  yuan_by_year: 3,
};

/** A part has to be sorted out of its whole, and can be given as a share of it once the whole is known. */
const ofWhole: Partial<Record<Fact, number>> = { internationalRevenue: 4, researchFocusPartners: 3 };

/** What it takes to answer a question about this fact; a press of a button is 1. */
export function effortOf(fact: Fact): number {
  return ofWhole[fact] ?? effort[vocabulary[fact].shape];
}

/**
 * How often a quality that an organization declares of itself is denied. An assumption: whoever asks believes in it.
 * It moves such questions behind what can be counted, and touches no outcome.
 */
export const denied = 0.2;
