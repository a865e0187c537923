/**
 * The specification transcribed a second time, by other means: every clause decided straight from plain JSON facts.
 * Knows nothing of the core. An interval is tried point by point around the law's own numbers, amounts are BigInt.
 */

export type Verdict = 'met' | 'declared' | 'review' | 'in_principle_short' | 'unknown' | 'not_met';
type Json = Record<string, unknown>;
type Series = Record<string, unknown> | null | undefined;

export interface OracleCase {
  readonly asOf: string;
  readonly facts: Json;
  readonly parameters?: { readonly rdGrowthBenchmark?: { readonly year: number; readonly percent: number } };
}

export interface Ruling {
  readonly outcome: string;
  readonly clauses: Record<string, Verdict>;
}

const worstFirst: readonly Verdict[] = ['not_met', 'unknown', 'review', 'in_principle_short', 'declared', 'met'];
const bestFirst: readonly Verdict[] = ['met', 'declared', 'review', 'unknown', 'in_principle_short', 'not_met'];

function firstOf(order: readonly Verdict[], verdicts: readonly Verdict[]): Verdict {
  const found = order.find((verdict) => verdicts.includes(verdict));
  if (!found) throw new Error('nothing to combine');
  return found;
}

const and = (...verdicts: Verdict[]) => firstOf(worstFirst, verdicts);
const or = (...verdicts: Verdict[]) => firstOf(bestFirst, verdicts);

const given = (value: unknown) => value !== null && value !== undefined;
const existence = (value: unknown): Verdict => (!given(value) ? 'unknown' : value ? 'met' : 'not_met');
const declaration = (value: unknown): Verdict => (!given(value) ? 'unknown' : value ? 'declared' : 'not_met');

// ---- numbers: BigInt thousandths, so that half a square metre still counts exactly

const thousandths = (value: number) => {
  const [whole = '0', decimals = ''] = value.toFixed(3).split('.');
  return BigInt(whole + decimals.padEnd(3, '0'));
};

/** Points of a number or interval: its ends and whatever of the critical points lies inside. None when not known. */
function points(value: unknown, critical: readonly number[]): bigint[] {
  if (!given(value)) return [];
  if (typeof value === 'number') return [thousandths(value)];
  const { min = 0, max } = value as { min?: number; max?: number };
  const low = thousandths(min);
  const high = max === undefined ? low + 10n ** 25n : thousandths(max);
  const inside = critical.flatMap((n) => [n - 1, n, n + 1]).map(thousandths);
  return [low, ...inside.filter((point) => low <= point && point <= high), high];
}

function within(value: unknown, point: bigint): boolean {
  const ends = points(value, []);
  return ends.some((end) => end <= point) && ends.some((end) => point <= end);
}

/** All points good: met. None: short. Some, or no point at all: unknown. */
function whole<Point>(tried: readonly Point[], good: (point: Point) => boolean, short: Verdict = 'not_met'): Verdict {
  if (tried.length === 0) return 'unknown';
  if (tried.every(good)) return 'met';
  return tried.some(good) ? 'unknown' : short;
}

const atLeast = (value: unknown, threshold: number, short?: Verdict) =>
  whole(points(value, [threshold]), (point) => point >= thousandths(threshold), short);

// ---- days, as text: lexicographic order is calendar order

const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const rest = day.slice(4) === '-02-29' && !leap(year) ? '-02-28' : day.slice(4);
  return String(year).padStart(4, '0') + rest;
}

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** The ends of a day or interval of days, and every day of it near the third year before `asOf`. */
function registrationDays(value: unknown, asOf: string): string[] {
  if (!given(value)) return [];
  if (typeof value === 'string') return [value];
  const { min = '0001-01-01', max = '9990-12-31' } = value as { min?: string; max?: string };
  const nearby = daysBetween(`${yearsLater(asOf, -3).slice(0, 4)}-01-01`, `${yearsLater(asOf, -3).slice(0, 4)}-12-31`);
  return [min, ...nearby.filter((day) => min <= day && day <= max), max];
}

// ---- 每年

interface Yearly {
  readonly series: Series;
  readonly threshold: number;
}

function everyYear(join: (...verdicts: Verdict[]) => Verdict, ...tests: readonly Yearly[]): Verdict {
  const years = [...new Set(tests.flatMap(({ series }) => Object.keys(series ?? {})))];
  if (years.length === 0) return 'unknown';
  const byYear = years.map((year) => join(...tests.map(({ series, threshold }) => atLeast(series?.[year], threshold))));
  if (byYear.every((verdict) => verdict === 'met')) return 'met';
  if (byYear.includes('unknown')) return 'unknown';
  if (byYear.includes('met')) return 'review';
  const average = join(...tests.map(({ series, threshold }) => averageAtLeast(series, years, threshold)));
  return average === 'met' ? 'review' : average;
}

/** Compared whole over every choice of an end in each year; an open end is as good as a very large number. */
function averageAtLeast(series: Series, years: readonly string[], threshold: number): Verdict {
  const ends = years.map((year) => points(series?.[year], []));
  if (ends.some((year) => year.length === 0)) return 'unknown';
  const sums = choices(ends).map((values) => values.reduce((sum, value) => sum + value, 0n));
  return whole(sums, (sum) => sum >= thousandths(threshold) * BigInt(years.length));
}

function choices<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (rows, list) => rows.flatMap((row) => [...new Set(list)].map((value) => [...row, value])),
    [[]],
  );
}

// ---- articles 5 to 7 and 17

function article7_1(facts: Json, asOf: string): Verdict {
  const forms: Record<string, Verdict> = {
    legal_person: 'met',
    other_organization: 'met',
    branch_office: 'review',
    internal_department: 'not_met',
    natural_person: 'not_met',
  };
  const records = facts.adverseCreditRecords as string[] | null | undefined;
  const threeYearsAgo = yearsLater(asOf, -3);
  const clean = records?.map(
    (day): Verdict => (day > threeYearsAgo ? 'not_met' : day === threeYearsAgo ? 'review' : 'met'),
  );
  return and(
    forms[facts.legalForm as string] ?? 'unknown',
    existence(facts.registeredInBeijing),
    whole(registrationDays(facts.registeredOn, asOf), (day) => yearsLater(day, 3) <= asOf),
    existence(facts.inValidExistence),
    clean ? and('met', ...clean) : 'unknown',
  );
}

function article7_2(facts: Json): Verdict {
  return and(
    ...['stableChannels', 'managementSystem', 'talentTeam', 'fundingSource', 'notableResults'].map((fact) =>
      declaration(facts[fact]),
    ),
    or(existence(facts.internationalStaff), existence(facts.internationalDepartment)),
    existence(facts.cooperationGoals),
    existence(facts.implementationPlan),
  );
}

function article17(facts: Json, asOf: string): Verdict {
  const revocations = facts.revocations as string[] | null | undefined;
  if (!revocations) return 'unknown';
  return revocations.some((day) => asOf <= yearsLater(day, 3)) ? 'not_met' : 'met';
}

function article8({ category, organizationKind: kind }: Json): Verdict {
  if (!given(category) || !given(kind)) return 'unknown';
  const pair = `${category} ${kind}`;
  const fits = [
    'park science_park',
    'park industrial_base',
    'research university',
    'research research_institute',
    'research medical_institution',
    'platform technology_transfer_organization',
    'platform incubator',
    'platform social_organization',
    'industry technology_enterprise',
  ];
  const open = ['platform other_platform', 'research new_rd_institution', 'industry new_rd_institution'];
  return fits.includes(pair) ? 'met' : open.includes(pair) ? 'review' : 'not_met';
}

// ---- article 8, number by number

function focusPartners(facts: Json): Verdict {
  const inAll = atLeast(facts.researchPartners, 5);
  const inFocus = atLeast(facts.researchFocusPartners, 5);
  if (inAll === 'not_met') return 'not_met';
  if (inFocus === 'met') return 'met';
  return inAll === 'unknown' || inFocus === 'unknown' ? 'unknown' : 'review';
}

function projectInvestments(value: unknown): Verdict {
  if (!given(value)) return 'unknown';
  const each = thousandths(10_000_000);
  const verdicts = choices((value as unknown[]).map((amount) => points(amount, []))).map((amounts): Verdict => {
    if (amounts.filter((amount) => amount >= each).length >= 2) return 'met';
    const together = amounts.reduce((sum, amount) => sum + amount, 0n);
    return amounts.length >= 2 && together >= each ? 'review' : 'not_met';
  });
  return agreed(verdicts);
}

/** Only pairs that do not contradict each other count: a part cannot be more than its whole. */
function internationalShare({ internationalRevenue: part, totalRevenue: total }: Json): Verdict {
  const candidates = [1000n, ...points(part, []), ...points(total, [])];
  const pairs = candidates
    .filter((one) => within(part, one))
    .flatMap((one) => candidates.filter((all) => one <= all && within(total, all)).map((all) => [one, all] as const));
  return agreed(pairs.map(([one, all]) => (all === 0n ? 'unknown' : one * 5n >= all ? 'met' : 'not_met')));
}

function rdGrowth({ facts, asOf, parameters }: OracleCase): Verdict {
  const year = Number(asOf.slice(0, 4));
  const spending = facts.rdSpending as Series;
  const benchmark = parameters?.rdGrowthBenchmark;
  if (benchmark?.year !== year - 1) return 'unknown';
  const [digits = '', decimals = ''] = benchmark.percent.toFixed(10).split('.');
  const [percent, scale] = [BigInt(digits + decimals), 10n ** BigInt(decimals.length)];
  const ofGrowth = (before: bigint, after: bigint): Verdict => {
    if (before === 0n) return 'review';
    // grown / before >= percent / scale / 100, every divisor positive
    if ((after - before) * 100n * scale < percent * before) return 'not_met';
    return after > before ? 'met' : 'review';
  };
  const befores = points(spending?.[year - 2], [1]);
  const afters = points(spending?.[year - 1], []);
  return agreed(befores.flatMap((before) => afters.map((after) => ofGrowth(before, after))));
}

/** What every point comes to; unknown where they come to different things, or there is no point. */
function agreed([first, ...others]: readonly Verdict[]): Verdict {
  return first !== undefined && others.every((verdict) => verdict === first) ? first : 'unknown';
}

function ofCategory(one: OracleCase): Record<string, Verdict> {
  const { facts } = one;
  const yearly = (fact: string, threshold: number): Yearly => ({ series: facts[fact] as Series, threshold });
  switch (facts.category) {
    case 'park':
      return {
        '8.1.1': atLeast(facts.parkPartners, 5),
        '8.1.2': or(
          atLeast(facts.parkFloorArea, 50_000, 'in_principle_short'),
          atLeast(facts.parkLandArea, 50_000, 'in_principle_short'),
        ),
        '8.1.3': everyYear(or, yearly('parkLargeEvents', 1), yearly('parkSmallEvents', 5)),
        '8.1.4': and(
          declaration(facts.parkReceptionCapability),
          existence(facts.parkBilingualSigns),
          existence(facts.parkBilingualMaterials),
          everyYear(and, yearly('parkDelegations', 5), yearly('parkVisitors', 30)),
        ),
        '8.1.5': declaration(facts.parkServices),
      };
    case 'research':
      return {
        '8.2.1': focusPartners(facts),
        '8.2.2': declaration(facts.researchStrength),
        '8.2.3': or(
          and(atLeast(facts.researchProjects, 10), declaration(facts.researchProjectsDriveIndustry)),
          existence(facts.researchJointPlatform),
          existence(facts.researchInternationalOrganizationPlatform),
        ),
        '8.2.4': and(declaration(facts.researchTeam), atLeast(facts.researchForeignTalents, 5)),
        '8.2.5': everyYear(and, yearly('researchEvents', 5)),
      };
    case 'platform':
      return {
        '8.3.1': and(
          atLeast(facts.platformPartners, 20),
          declaration(facts.platformInformationAccess),
          declaration(facts.platformInformationSharing),
        ),
        '8.3.2': or(
          atLeast(facts.platformProjects, 5),
          atLeast(facts.platformTotalInvestment, 100_000_000),
          projectInvestments(facts.platformProjectInvestments),
        ),
        '8.3.3': everyYear(or, yearly('platformLargeEvents', 1), yearly('platformSmallEvents', 10)),
      };
    case 'industry':
      return {
        '8.4.1': declaration(facts.industryInnovationStrength),
        '8.4.2': internationalShare(facts),
        '8.4.3': rdGrowth(one),
        '8.4.4': or(declaration(facts.longTermCooperation), declaration(facts.overseasRdCentre)),
        '8.4.5': and(declaration(facts.industryTeam), atLeast(facts.industryForeignTalents, 1)),
      };
    default:
      return {};
  }
}

/** Whether more is claimed of a part than of its whole, whatever point of the two intervals is true. */
export function contradictory({ facts }: OracleCase): boolean {
  const exceeds = (part: unknown, total: unknown) => {
    const [parts, totals] = [points(part, []), points(total, [])];
    return parts.length > 0 && totals.length > 0 && parts.every((one) => totals.every((all) => one > all));
  };
  return (
    exceeds(facts.researchFocusPartners, facts.researchPartners) ||
    exceeds(facts.internationalRevenue, facts.totalRevenue)
  );
}

/** Every clause of a case that holds no contradiction, and the overall outcome. */
export function rule(one: OracleCase): Ruling {
  const { facts, asOf } = one;
  const hosted = atLeast(facts.existingBases, 1);
  const clauses: Record<string, Verdict> = {
    '5.3': hosted === 'met' ? 'in_principle_short' : hosted === 'not_met' ? 'met' : 'unknown',
    '6': declaration(facts.fieldsAligned),
    '7.1': article7_1(facts, asOf),
    '7.2': article7_2(facts),
    '8': article8(facts),
    '17': article17(facts, asOf),
    ...ofCategory(one),
  };
  const all = Object.values(clauses);
  const has = (...verdicts: Verdict[]) => all.some((verdict) => verdicts.includes(verdict));
  const outcome = has('not_met')
    ? 'ineligible'
    : has('unknown')
      ? 'incomplete'
      : has('review', 'in_principle_short')
        ? 'needs_review'
        : 'meets_stated_conditions';
  return { outcome, clauses };
}

/** In force on `asOf`, on the day of expiry too: true or false once it is certain, undefined while it is open. */
export function preferred({ facts, asOf }: OracleCase): boolean | undefined {
  if (facts.category !== 'industry') return undefined;
  const certificates = [facts.nationalHighTechValidUntil, facts.zhongguancunHighTechValidUntil];
  if (certificates.some((until) => given(until) && until !== 'none' && (until as string) >= asOf)) return true;
  return certificates.every(given) ? false : undefined;
}
