import { yearOf } from '../calendar-day.ts';
import type { GrowthAtLeast } from '../conditions/growth-at-least.ts';
import { exactDecimal } from '../fraction.ts';
import { type Amount, least, most } from '../interval.ts';
import { benchmarkInForce } from '../parameters/in-force.ts';
import type { Change } from './change.ts';
import { newYear, newYearBefore } from './new-year.ts';
import type { Situation } from './situation.ts';
import { allOf, fixed, notBefore, nothing, oneOf, type Step } from './step.ts';

const fact = 'rdSpending';
const largest = Number.MAX_SAFE_INTEGER;

/**
 * Spending of a past year cannot be changed: growth that is too small waits for the next year's. The benchmark is for
 * staff to set; until then, all that is certain is that there has to be growth.
 */
export function growEnough(_: GrowthAtLeast, { now, later }: Situation): Step {
  const years = [yearOf(later.asOf) - 1, yearOf(later.asOf) - 2] as const;
  const spentIn = (year: number): Amount | null => later.facts[fact]?.[year] ?? null;
  const [last, before] = [spentIn(years[0]), spentIn(years[1])];
  const benchmark = benchmarkInForce(later.parameters, later.asOf);
  const on = years[0] >= yearOf(now.asOf) ? newYearBefore(later.asOf) : null;

  const parameter = benchmark === null ? oneOf(waitForBenchmark(years[0], on)) : nothing;
  if (isExactGrowth(last, before, benchmark?.percent ?? null)) return parameter;
  // From nothing there is no growth to speak of.
  const base = Math.max(1, least(before ?? {}));
  const enough = leastGrown(base, benchmark?.percent ?? null);
  if (base > most(before ?? {}) || enough === null || enough > most(last ?? {})) return nextYear(later.asOf, last);
  return allOf([
    parameter,
    oneOf({
      label: on === null ? 'to_be_established' : 'waits_for_date',
      test: 'growth_at_least',
      fact,
      years,
      from: last,
      ...(typeof before === 'number' && benchmark !== null && { to: enough }),
      ...(benchmark !== null && { askedPercent: benchmark.percent }),
      ...(on !== null && { on }),
      sets: {
        [fact]: {
          ...(typeof before !== 'number' && { [years[1]]: base }),
          [years[0]]: Math.max(enough, least(last ?? {})),
        },
      },
    }),
  ]);
}

function waitForBenchmark(year: number, on: string | null): Change {
  return {
    label: 'waits_for_parameter',
    test: 'growth_benchmark',
    parameter: 'rdGrowthBenchmark',
    year,
    ...(on !== null && { on }),
    sets: {},
  };
}

function nextYear(day: string, from: Amount | null): Step {
  const next = newYear(yearOf(day) + 1);
  return next === null ? fixed({ fact, from, reason: 'beyond_calendar' }) : notBefore(next);
}

/** Whether exact figures grow enough; without a benchmark, whether they grow at all. Loose ones: whatever they are. */
function isExactGrowth(last: Amount | null, before: Amount | null, percent: number | null): boolean {
  const base = most(before ?? {});
  if (least(before ?? {}) === 0 || !Number.isFinite(base)) return false;
  const enough = leastGrown(base, percent);
  return enough !== null && least(last ?? {}) >= enough;
}

/** The least spending that is more than a base and grows by at least so many per cent, exactly; null: beyond counting. */
function leastGrown(base: number, percent: number | null): number | null {
  const { numerator, denominator } = exactDecimal(percent ?? 0);
  const scaled = BigInt(base) * (100n * denominator + numerator);
  const divisor = 100n * denominator;
  const enough = (scaled + divisor - 1n) / divisor;
  const grown = BigInt(base) + 1n;
  const result = enough > grown ? enough : grown;
  return result > BigInt(largest) ? null : Number(result);
}
