import type { Category } from '../../core/fact.ts';
import { fullYears } from './columns.ts';
import { and, atLeast, type Condition, declared, everyYear, exists, inPrinciple, or } from './condition.ts';
import { all, any } from './formula.ts';

type Clauses = Readonly<Record<string, Condition>>;

/** Articles 5.3 to 8 and 17 once more, for the peers: a table to read, with the days and lists of `columns.ts`. */
const common: Clauses = {
  '5.3': inPrinciple({ reach: { met: { atLeast: [0, 'existingBases'] } } }),
  '6': declared('fieldsAligned'),
  '7.1': and(
    exists('registeredInBeijing'),
    { reach: { met: { atLeast: ['today', 'registrationFullOn'] } } },
    exists('inValidExistence'),
    {
      reach: {
        met: { column: 'legalForm', oneOf: ['legal_person', 'other_organization'] },
        review: { column: 'legalForm', oneOf: ['legal_person', 'other_organization', 'branch_office'] },
      },
    },
    {
      reach: {
        met: { above: ['creditWindowFrom', 'lastCreditRecordOn'] },
        review: { atLeast: ['creditWindowFrom', 'lastCreditRecordOn'] },
      },
    },
  ),
  '7.2': and(
    declared('stableChannels'),
    declared('managementSystem'),
    declared('talentTeam'),
    declared('fundingSource'),
    or(exists('internationalStaff'), exists('internationalDepartment')),
    and(exists('cooperationGoals'), exists('implementationPlan')),
    declared('notableResults'),
  ),
  '17': { reach: { met: { above: ['today', 'barredThrough'] } } },
};

const ofCategory: Readonly<Record<Category, Clauses>> = {
  park: {
    '8': kindIs(['science_park', 'industrial_base']),
    '8.1.1': atLeast('parkPartners', 5),
    '8.1.2': inPrinciple(or(atLeast('parkFloorArea', 50_000), atLeast('parkLandArea', 50_000))),
    '8.1.3': everyYear(any, { parkLargeEvents: 1, parkSmallEvents: 5 }, fullYears),
    '8.1.4': and(
      declared('parkReceptionCapability'),
      exists('parkBilingualSigns'),
      exists('parkBilingualMaterials'),
      everyYear(all, { parkDelegations: 5, parkVisitors: 30 }, fullYears),
    ),
    '8.1.5': declared('parkServices'),
  },
  research: {
    '8': kindIs(['university', 'research_institute', 'medical_institution'], ['new_rd_institution']),
    '8.2.1': {
      reach: { met: { atLeast: ['researchFocusPartners', 5] }, review: { atLeast: ['researchPartners', 5] } },
    },
    '8.2.2': declared('researchStrength'),
    '8.2.3': or(
      and(atLeast('researchProjects', 10), declared('researchProjectsDriveIndustry')),
      exists('researchJointPlatform'),
      exists('researchInternationalOrganizationPlatform'),
    ),
    '8.2.4': and(declared('researchTeam'), atLeast('researchForeignTalents', 5)),
    '8.2.5': everyYear(all, { researchEvents: 5 }, fullYears),
  },
  platform: {
    '8': kindIs(['technology_transfer_organization', 'incubator', 'social_organization'], ['other_platform']),
    '8.3.1': and(
      atLeast('platformPartners', 20),
      declared('platformInformationAccess'),
      declared('platformInformationSharing'),
    ),
    '8.3.2': or(atLeast('platformProjects', 5), atLeast('platformTotalInvestment', 100_000_000), {
      reach: {
        met: { atLeast: ['investmentsReaching', 2] },
        review: { all: [{ atLeast: ['investments', 2] }, { atLeast: ['investmentsTogether', 10_000_000] }] },
      },
    }),
    '8.3.3': everyYear(any, { platformLargeEvents: 1, platformSmallEvents: 10 }, fullYears),
  },
  industry: {
    '8': kindIs(['technology_enterprise'], ['new_rd_institution']),
    '8.4.1': declared('industryInnovationStrength'),
    '8.4.2': {
      reach: { met: { atLeast: [{ product: ['internationalRevenue', 5] }, 'totalRevenue'] } },
    },
    '8.4.3': rdGrowth(),
    '8.4.4': or(declared('longTermCooperation'), declared('overseasRdCentre')),
    '8.4.5': and(declared('industryTeam'), atLeast('industryForeignTalents', 1)),
  },
};

/** What the regulation asks of one category, clause by clause. */
export function clausesOf(category: Category): Clauses {
  return { ...common, ...ofCategory[category] };
}

function kindIs(certain: readonly string[], forAPerson: readonly string[] = []): Condition {
  const column = 'organizationKind';
  return {
    reach: {
      met: { column, oneOf: certain },
      ...(forAPerson.length > 0 && { review: { column, oneOf: [...certain, ...forAPerson] } }),
    },
  };
}

/** Growth over a base of nothing, or that reaches the benchmark without being growth, is a reading. */
function rdGrowth(): Condition {
  const [before, last] = fullYears.slice(-2).map((year) => `rdSpending${year}`);
  if (before === undefined || last === undefined) throw new Error('two years are compared');
  const reachesBenchmark = {
    atLeast: [{ product: [last, 1000] }, { product: [before, 'benchmarkPerMille'] }],
  } as const;
  return {
    reach: {
      met: { all: [reachesBenchmark, { above: [last, before] }, { above: [before, 0] }] },
      review: { any: [reachesBenchmark, { atLeast: [0, before] }] },
    },
  };
}
