import fc from 'fast-check';
import { yearOf } from '../../../core/calendar-day.ts';
import type { CaseFile } from '../../../core/case-file.ts';
import { contradictionIn } from '../../../core/contradiction.ts';
import { type Fact, type Facts, factNames, vocabulary } from '../../../core/fact.ts';
import { arbitraryFact, benchmark } from '../arbitrary-facts.ts';
import { workedCases } from '../worked-case.ts';

const days = ['2026-05-20', '2026-01-01', '2026-12-31', '2027-02-28', '2028-02-29'] as const;
const amounts = fc.constantFrom(0, 1, 4, 5, 6, 10, 19, 20, 29, 30, 100);
const sums = fc.constantFrom(0, 1, 5, 20, 100, 107, 108, 500, 107_100_000, Number.MAX_SAFE_INTEGER);
const dayNear = fc.constantFrom(
  ...['2018-01-01', '2023-05-19', '2023-05-20', '2023-05-21', '2024-02-28', '2024-02-29', '2024-03-01'],
  ...['2025-02-28', '2025-03-01', '2025-12-31', '2026-01-01'],
);

/** Cases mostly near the law's own lines: loose numbers and days, years not known, everything in between. */
export function arbitraryCase({ loose = true } = {}): fc.Arbitrary<CaseFile> {
  return fc
    .constantFrom(...days)
    .chain((asOf) => {
      const values = Object.fromEntries(
        factNames.map((fact) => [fact, fc.option(valuesOf(fact, yearOf(asOf), loose), { nil: null, freq: 12 })]),
      );
      return fc.tuple(
        fc.constant(asOf),
        fc.constantFrom(...workedCases.map((one) => one.facts)),
        fc.record(values, { requiredKeys: [] }),
        fc.subarray([...factNames], { maxLength: 6 }),
        fc.boolean(),
        fc.constantFrom({}, benchmark, { rdGrowthBenchmark: { ...benchmark.rdGrowthBenchmark, year: 2026 } }),
      );
    })
    .map(([asOf, worked, drawn, few, whole, parameters]) => {
      const changed = Object.fromEntries(Object.entries(drawn).filter(([fact]) => few.includes(fact as Fact)));
      const facts = (whole ? drawn : { ...movedTo(asOf, worked), ...changed }) as Facts;
      return { asOf, facts, parameters } as CaseFile;
    })
    .filter(({ facts }) => contradictionIn(facts) === null);
}

function valuesOf(fact: Fact, year: number, loose: boolean): fc.Arbitrary<unknown> {
  const amount = (exact: fc.Arbitrary<number>) => (loose ? fc.oneof(exact, interval(exact)) : exact);
  const series = (exact: fc.Arbitrary<number>) =>
    fc.record(
      Object.fromEntries([3, 2, 1].map((ago) => [year - ago, fc.option(amount(exact), { nil: null, freq: 6 })])),
      { requiredKeys: [] },
    );
  switch (vocabulary[fact].shape) {
    case 'count':
      return amount(amounts);
    case 'yuan':
      return amount(sums);
    case 'yuan_list':
      return fc.array(amount(fc.constantFrom(0, 3_000_000, 9_999_999, 10_000_000)), { maxLength: 3 });
    case 'count_by_year':
      return series(amounts);
    case 'yuan_by_year':
      return series(sums);
    case 'day':
      return loose ? fc.oneof(dayNear, interval(dayNear)) : dayNear;
    case 'days':
      return fc.array(dayNear, { maxLength: 2 });
    default:
      return arbitraryFact(fact);
  }
}

function interval<T extends number | string>(exact: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.tuple(exact, exact).map(([a, b]) => (a <= b ? { min: a, max: b } : { min: b, max: a })),
    exact.map((min) => ({ min })),
    exact.map((max) => ({ max })),
  );
}

/** A worked case is of 2026: its years are moved along to another day. */
function movedTo(asOf: string, facts: Record<string, unknown>): Record<string, unknown> {
  const later = yearOf(asOf) - 2026;
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => {
      if (!vocabulary[fact as Fact].shape.endsWith('_by_year') || value === null) return [fact, value];
      return [
        fact,
        Object.fromEntries(Object.entries(value as object).map(([year, one]) => [Number(year) + later, one])),
      ];
    }),
  );
}
