import fc from 'fast-check';
import type { Parameters } from '../../core/case-file.ts';
import {
  categories,
  type Fact,
  type Facts,
  factNames,
  legalForms,
  organizationKinds,
  vocabulary,
} from '../../core/fact.ts';

export const asOf = '2026-05-20';
export const benchmark: Parameters = {
  rdGrowthBenchmark: { year: 2025, percent: 7.1, period: 'Jan-Nov', source: 'stand-in for tests' },
};

const amount = fc.constantFrom(0, 1, 2, 4, 5, 9, 10, 15, 19, 20, 30, 100);
const yuan = fc.constantFrom(0, 1, 20, 100, 107, 108, 200, 9_999_999, 10_000_000, 99_999_999, 100_000_000);
const day = fc.constantFrom('2018-01-01', '2023-05-19', '2023-05-20', '2023-05-21', '2024-09-01', '2026-05-20');

/** Values of a fact, mostly near the law's own numbers. */
export function arbitraryFact(fact: Fact): fc.Arbitrary<unknown> {
  switch (vocabulary[fact].shape) {
    case 'category':
      return fc.constantFrom(...categories);
    case 'organization_kind':
      return fc.constantFrom(...organizationKinds);
    case 'legal_form':
      return fc.constantFrom(...legalForms);
    case 'yes_no':
      return fc.boolean();
    case 'count':
      return amount;
    case 'area':
      return fc.constantFrom(0, 49_999, 50_000, 120_000);
    case 'yuan':
      return yuan;
    case 'yuan_list':
      return fc.array(yuan, { maxLength: 3 });
    case 'day':
      return day;
    case 'days':
      return fc.array(day, { maxLength: 2 });
    case 'day_or_none':
      return fc.oneof(fc.constant('none'), day);
    case 'count_by_year':
      return fc.record({ 2023: amount, 2024: amount, 2025: amount });
    case 'yuan_by_year':
      return fc.record({ 2024: yuan, 2025: yuan });
  }
}

/** Facts of a case: each absent, not known or answered; every one answered when `complete`. */
export function arbitraryFacts({ complete = false } = {}): fc.Arbitrary<Facts> {
  const values = Object.fromEntries(
    factNames.map((fact) => {
      const answered = arbitraryFact(fact);
      return [fact, complete ? answered : fc.option(answered, { nil: null })];
    }),
  );
  return fc.record(values, complete ? {} : { requiredKeys: [] }) as fc.Arbitrary<Facts>;
}
