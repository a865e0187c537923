import { yearOf } from '../calendar-day.ts';
import type { CaseFile, RdGrowthBenchmark } from '../case-file.ts';
import { type ByYear, isUnknown, type Unknown } from '../fact.ts';
import { compare, exactDecimal } from '../fraction.ts';
import { type Amount, finiteBounds, least, most } from '../interval.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { benchmarkInForce } from '../parameters/in-force.ts';
import { nothing } from './combine.ts';
import type { TestKind } from './condition.ts';
import { possibleAmounts } from './open-values.ts';

export interface GrowthAtLeast {
  readonly test: 'growth_at_least';
  /** Whether growing exactly as fast is enough. */
  readonly included: boolean;
  readonly words: string;
}

/**
 * 不低于当年度…同比增速: growth of R&D spending from Y−2 to Y−1, exactly, against the published growth of Y−1 (当年度
 * read as the same year, like for like). The benchmark is not in the regulation; without it nothing is decided.
 */
export function rdGrowthAtLeastBenchmark(words: string): GrowthAtLeast {
  return { test: 'growth_at_least', included: true, words };
}

export const growthAtLeast: TestKind<GrowthAtLeast> = {
  facts: () => ['rdSpending'],
  judge: ({ test, included }, caseFile) => {
    const given = caseFile.facts.rdSpending ?? null;
    const years = yearsCompared(caseFile);
    const benchmark = benchmarkFor(caseFile);
    if (benchmark === null) {
      const note = caseFile.parameters.rdGrowthBenchmark ? 'benchmark_of_another_year' : 'no_benchmark';
      return { test, given, years, benchmark, outcome: 'unknown', note, missing: nothing };
    }
    const outcome = growthBetween(given?.[years[0]], given?.[years[1]], benchmark, included);
    if (outcome !== 'review') {
      return { test, given, years, benchmark, outcome, missing: outcome === 'unknown' ? ['rdSpending'] : nothing };
    }
    const note = most(given?.[years[1]] ?? 0) === 0 ? 'base_year_zero' : 'met_without_growth';
    return { test, given, years, benchmark, outcome, note, missing: nothing };
  },
  possible: (_, caseFile) => [possibleSpending(caseFile)],
};

/** The previous year and the one before it. */
function yearsCompared({ asOf }: CaseFile): readonly [number, number] {
  return [yearOf(asOf) - 1, yearOf(asOf) - 2];
}

function benchmarkFor({ parameters, asOf }: CaseFile): RdGrowthBenchmark | null {
  return benchmarkInForce(parameters, asOf);
}

/** The growth from one year to the next, each known exactly, loosely or not at all; compared whole. */
function growthBetween(
  last: Amount | Unknown,
  before: Amount | Unknown,
  benchmark: RdGrowthBenchmark,
  included: boolean,
): ClauseOutcome {
  if (isUnknown(last) || isUnknown(before)) return 'unknown';
  const weakest = outcomeOf(least(last), most(before), benchmark, included);
  // From nothing there is no growth rate; the strongest growth is from the least that is more than nothing.
  const strongest = outcomeOf(most(last), least(before) || Math.min(1, most(before)), benchmark, included);
  const fromNothing = least(before) === 0 ? 'review' : weakest;
  return weakest === strongest && weakest === fromNothing ? weakest : 'unknown';
}

function outcomeOf(last: number, before: number, { percent }: RdGrowthBenchmark, included: boolean): ClauseOutcome {
  if (before === 0) return 'review';
  // Nothing can fall by more than all of it.
  if (!Number.isFinite(before)) return percent <= -100 ? 'review' : 'not_met';
  if (!Number.isFinite(last)) return 'met';
  const growth = { numerator: (BigInt(last) - BigInt(before)) * 100n, denominator: BigInt(before) };
  const beyond = compare(growth, exactDecimal(percent));
  if (beyond < 0 || (beyond === 0 && !included)) return 'not_met';
  return growth.numerator > 0n ? 'met' : 'review';
}

/** Spending that grows by far, by nothing, not at all, or from nothing, within what is still possible. */
function possibleSpending(caseFile: CaseFile): readonly ByYear[] {
  const given = caseFile.facts.rdSpending;
  const [last, before] = yearsCompared(caseFile);
  const benchmark = benchmarkFor(caseFile);
  const sums = finiteBounds(given?.[last]);
  const tooHigh = sums.flatMap((sum) => basesTooHighFor(sum, benchmark));
  const bases = possibleAmounts(given?.[before], [1, ...sums, ...tooHigh, 1_000_000]);
  return bases.flatMap((base) =>
    possibleAmounts(given?.[last], [...thresholdsOn(base, benchmark), base + 1]).map((amount) => ({
      [before]: base,
      [last]: amount,
    })),
  );
}

/** The least spending that reaches the benchmark from a base. */
function thresholdsOn(base: number, benchmark: RdGrowthBenchmark | null): readonly number[] {
  return benchmark === null ? [] : [Math.max(0, Math.ceil(base * (1 + benchmark.percent / 100)))];
}

/** A base from which a sum falls by more than a falling benchmark does; just above the sum it falls by less. */
function basesTooHighFor(sum: number, benchmark: RdGrowthBenchmark | null): readonly number[] {
  if (benchmark === null || benchmark.percent >= 0 || benchmark.percent <= -100) return [];
  return [Math.ceil(sum / (1 + benchmark.percent / 100)) + 1];
}
