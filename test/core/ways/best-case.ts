import { yearOf } from '../../../core/calendar-day.ts';
import type { CaseFile } from '../../../core/case-file.ts';
import { type ByYear, type Fact, type Facts, factNames, vocabulary } from '../../../core/fact.ts';

/**
 * A case of exact facts on a later day, with everything as good as it can be but what the past has settled:
 * registration, records, revocations, figures of years gone by. Written without the code it is to check.
 */
export function bestCase({ asOf, facts, parameters }: CaseFile, day: string): CaseFile {
  const kinds = {
    park: 'science_park',
    research: 'university',
    platform: 'incubator',
    industry: 'technology_enterprise',
  } as const;
  const category = facts.category ?? 'park';
  const last = yearOf(day) - 1;
  const best = Object.fromEntries(factNames.map((fact) => [fact, bestOf(fact, facts, asOf, day)]));
  const growth = parameters.rdGrowthBenchmark;
  return {
    asOf: day,
    facts: {
      ...best,
      ...revenue(facts, yearOf(day) > yearOf(asOf)),
      category,
      organizationKind: kinds[category],
      legalForm: 'legal_person',
      existingBases: 0,
      registeredOn: facts.registeredInBeijing === false ? asOf : (facts.registeredOn ?? '1990-01-01'),
      adverseCreditRecords: facts.adverseCreditRecords ?? [],
      revocations: facts.revocations ?? [],
    } as Facts,
    parameters:
      growth?.year === last
        ? parameters
        : { rdGrowthBenchmark: { year: last, percent: -100, period: 'easiest', source: 'stand-in for tests' } },
  };
}

function bestOf(fact: Fact, facts: Facts, asOf: string, day: string): unknown {
  const year = yearOf(day);
  const given = facts[fact] as ByYear | null | undefined;
  switch (vocabulary[fact].shape) {
    case 'yes_no':
      return true;
    case 'yuan_list':
      return [10 ** 9, 10 ** 9, 10 ** 9];
    case 'count_by_year': {
      // Those listed that are still looked at, and those that have ended since.
      const listed = Object.keys(given ?? {}).map(Number);
      const years = [year - 3, year - 2, year - 1].filter(
        (one) => listed.length === 0 || listed.includes(one) || one >= yearOf(asOf),
      );
      return Object.fromEntries(years.map((one) => [one, given?.[one] ?? 10 ** 6]));
    }
    case 'yuan_by_year':
      return {
        ...given,
        [year - 2]: given?.[year - 2] ?? 1,
        [year - 1]: given?.[year - 1] ?? Number.MAX_SAFE_INTEGER,
      };
    default:
      return 10 ** 9;
  }
}

function revenue({ internationalRevenue: part, totalRevenue: whole }: Facts, nextYear: boolean): Facts {
  if (nextYear) return { internationalRevenue: 1, totalRevenue: 1 };
  const total = whole ?? Math.max(1, Number(part ?? 1));
  return { internationalRevenue: part ?? total, totalRevenue: total };
}
