import { type CalendarDay, yearOf } from '../calendar-day.ts';
import type { Guide, Parameters, RdGrowthBenchmark } from '../case-file.ts';

/**
 * The benchmark that 8.4.3 compares with on a day: that of the year before, whose spending it stands beside (当年度 read as
 * the same year, like for like). One of any other year is not used.
 */
export function benchmarkInForce({ rdGrowthBenchmark }: Parameters, asOf: CalendarDay): RdGrowthBenchmark | null {
  return rdGrowthBenchmark?.year === yearOf(asOf) - 1 ? rdGrowthBenchmark : null;
}

/** The application guide that holds on a day: that of its year, within the days that it gives. */
export function guideInForce({ guide }: Parameters, asOf: CalendarDay): Guide | null {
  if (guide?.year !== yearOf(asOf)) return null;
  const { from = asOf, until = asOf } = guide;
  return from <= asOf && asOf <= until ? guide : null;
}
