import { yearOf } from '../calendar-day.ts';
import type { GrowthAtLeast } from '../conditions/growth-at-least.ts';
import { exactDecimal } from '../fraction.ts';
import { type Amount, least, most } from '../interval.ts';
import { benchmarkInForce } from '../parameters/in-force.ts';
import type { Change } from './change.ts';
import { newYear } from './new-year.ts';
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
  const on = years[0] >= yearOf(now.asOf) ? newYear(years[0] + 1) : null;

  const parameter = benchmark === null ? oneOf(waitForBenchmark(years[0], on)) : nothing;
  if (isExactGrowth(last, before, benchmark?.percent ?? null)) return parameter;
  const base = typeof before === 'number' ? before : Math.max(1, before === null ? 0 : least(before));
  const enough = base === 0 ? null : leastGrown(base, benchmark?.percent ?? null);
  const reached = enough === null ? null : Math.max(enough, last === null ? 0 : least(last));
  const isPossible = base <= most(before ?? {}) && reached !== null && reached <= Math.min(largest, most(last ?? {}));
  if (!isPossible) return nextYear(later.asOf, last);
  return allOf([
    parameter,
    oneOf({
      label: on === null ? 'to_be_established' : 'waits_for_date',
      test: 'growth_at_least',
      fact,
      years,
      from: last,
      ...(typeof before === 'number' && benchmark !== null && enough !== null && { to: enough }),
      ...(benchmark !== null && { askedPercent: benchmark.percent }),
      ...(on !== null && { on }),
      sets: { [fact]: { ...(typeof before !== 'number' && { [years[1]]: base }), [years[0]]: reached } },
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
  if (last === null || before === null || least(before) === 0 || !Number.isFinite(most(before))) return false;
  const enough = leastGrown(most(before), percent);
  return enough !== null && least(last) >= enough;
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
