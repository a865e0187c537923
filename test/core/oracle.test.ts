import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../core/assess.ts';
import { categories, type Fact, factNames, legalForms, organizationKinds, vocabulary } from '../../core/fact.ts';
import { InputError, readCaseFile } from '../../core/read-case-file.ts';
import { contradictory, type OracleCase, preferred, rule } from './oracle.ts';
import { workedCases } from './worked-case.ts';

const largest = Number.MAX_SAFE_INTEGER;
const fifth = Math.floor(largest / 5);

const assessmentDay = fc.constantFrom(
  '2026-05-20',
  '2026-01-01',
  '2026-12-31',
  '2024-02-29',
  '2027-02-28',
  '2027-03-01',
  '2028-02-29',
);
const count = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(0, 1, 2, 4, 5, 6, 7, 9, 10, 11, 14, 15, 19, 20, 21, 29, 30, 31, 89, 90) },
  { weight: 1, arbitrary: fc.constantFrom(largest, largest - 1) },
);
const area = fc.constantFrom(0, 49_999, 49_999.5, 49_999.999, 50_000, 50_000.5, 120_000, largest);
const yuan = fc.oneof(
  fc.constantFrom(0, 1, 19, 20, 21, 99, 100, 101, 9_999_999, 10_000_000, 99_999_999, 100_000_000),
  fc.constantFrom(107_099_999, 107_100_000, 107_100_001, 1_000_000_000, fifth, fifth + 1, largest - 1, largest),
);
const benchmark = fc.record({
  year: fc.constantFrom(2023, 2025, 2025, 2025, 2026, 2027),
  percent: fc.constantFrom(7.1, 7.1, 0, 0.1, -5, -0.5, 20, 100, 1e-7, -100, 10_000),
  period: fc.constant('Jan-Nov'),
  source: fc.constant('stand-in for tests'),
});

/** A value, or an interval from one such value to another, either end open. */
function loosely<T extends number | string>(exact: fc.Arbitrary<T>): fc.Arbitrary<unknown> {
  const ends = fc.tuple(exact, exact).map(([a, b]) => (a <= b ? { min: a, max: b } : { min: b, max: a }));
  const interval = fc.oneof(
    ends,
    exact.map((min) => ({ min })),
    exact.map((max) => ({ max })),
  );
  return fc.oneof({ weight: 3, arbitrary: exact }, { weight: 2, arbitrary: interval });
}

/** Days on, just before and just after the lines that `asOf` draws, leap days among them. */
function dayNear(asOf: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(-10, -4, -3, -3, -3, -2, 0, 1), fc.integer({ min: -2, max: 2 }))
    .map(([years, days]) => {
      const day = new Date(
        Date.UTC(Number(asOf.slice(0, 4)) + years, Number(asOf.slice(5, 7)) - 1, Number(asOf.slice(8))),
      );
      return new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
    });
}

function byYear(asOf: string, amount: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const year = Number(asOf.slice(0, 4));
  const value = fc.option(amount, { nil: null, freq: 6 });
  const years = (...listed: readonly number[]) => fc.record(Object.fromEntries(listed.map((one) => [one, value])));
  return fc.oneof(
    { weight: 5, arbitrary: years(year - 3, year - 2, year - 1) },
    { weight: 2, arbitrary: years(year - 2, year - 1) },
    fc.subarray([year - 6, year - 4, year - 3, year - 2, year - 1], { maxLength: 4 }).chain((some) => years(...some)),
  );
}

function anyValue(fact: Fact, asOf: string): fc.Arbitrary<unknown> {
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
      return loosely(count);
    case 'area':
      return loosely(area);
    case 'yuan':
      return loosely(yuan);
    case 'yuan_list':
      return fc.array(loosely(yuan), { maxLength: 4 });
    case 'day':
      return loosely(dayNear(asOf));
    case 'days':
      return fc.array(dayNear(asOf), { maxLength: 3 });
    case 'day_or_none':
      return fc.oneof(dayNear(asOf), fc.constant('none'));
    case 'count_by_year':
      return byYear(asOf, loosely(count));
    case 'yuan_by_year':
      return byYear(asOf, loosely(yuan));
  }
}

/** Any facts at all, each absent, not known or answered. */
function anyCase(category: string): fc.Arbitrary<OracleCase> {
  return assessmentDay.chain((asOf) => {
    const facts = Object.fromEntries(
      factNames.map((fact) => [fact, fc.option(anyValue(fact, asOf), { nil: null, freq: 8 })]),
    );
    const parameters = fc.record({ rdGrowthBenchmark: benchmark }, { requiredKeys: [] });
    return fc
      .tuple(fc.record(facts, { requiredKeys: ['category'] }), parameters)
      .map(([some, given]) => ({ asOf, facts: { ...some, category }, parameters: given }) as OracleCase);
  });
}

/** A worked case with one to three facts changed or forgotten, so that single clauses decide the overall outcome. */
const alteredCase: fc.Arbitrary<OracleCase> = fc.constantFrom(...workedCases).chain(({ asOf, facts, parameters }) => {
  const alteration = fc
    .constantFrom(...factNames.filter((fact) => fact in facts))
    .chain((fact) => fc.option(anyValue(fact, asOf), { nil: null }).map((value) => [fact, value] as const));
  return fc
    .array(alteration, { minLength: 1, maxLength: 3 })
    .map((changes) => ({ asOf, facts: { ...facts, ...Object.fromEntries(changes) }, parameters }) as OracleCase);
});

/** Both decide the case: every clause, the overall outcome, the preference; or both find the same contradiction. */
function expectAgreement(given: OracleCase): void {
  if (contradictory(given)) {
    expect(() => readCaseFile(given)).toThrow(InputError);
    return;
  }
  const { clauses, outcome, preference } = assess(readCaseFile(given));
  expect({ clauses: Object.fromEntries(clauses.map((one) => [one.clause, one.outcome])), outcome }).toEqual(
    rule(given),
  );
  expect(preference ?? undefined).toBe(preferred(given));
}

describe('the rules and an independent transcription of the specification', () => {
  it.each(workedCases.map((one) => [one.id, one] as const))('agree on worked case %s', (_, one) => {
    expect(rule(one as OracleCase)).toEqual({ clauses: one.expected.clauses, outcome: one.expected.outcome });
  });

  it.each(categories)('agree on any %s case', (category) => {
    fc.assert(fc.property(anyCase(category), expectAgreement), { numRuns: 1000 });
  });

  it('agree without a category', () => {
    const uncategorized = anyCase('park').map(({ facts: { category: _, ...facts }, ...rest }) => ({ ...rest, facts }));
    fc.assert(fc.property(uncategorized, expectAgreement), { numRuns: 300 });
  });

  it('agree on worked cases with a few answers changed', () => {
    fc.assert(fc.property(alteredCase, expectAgreement), { numRuns: 2000 });
  });
});
