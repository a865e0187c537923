import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast } from '../../../core/conditions/at-least.ts';
import { banOver } from '../../../core/conditions/ban-over.ts';
import type { Condition, Test } from '../../../core/conditions/condition.ts';
import { projectsWithInvestment } from '../../../core/conditions/each-project.ts';
import { everyYear } from '../../../core/conditions/every-year.ts';
import { fewerThan } from '../../../core/conditions/fewer-than.ts';
import { focusPartners } from '../../../core/conditions/focus-partners.ts';
import { rdGrowthAtLeastBenchmark } from '../../../core/conditions/growth-at-least.ts';
import { kindOf } from '../../../core/conditions/kinds.ts';
import { legalPersonOrOtherOrganization } from '../../../core/conditions/legal-form.ts';
import { noRecordInLast } from '../../../core/conditions/no-record-since.ts';
import { fullYearsBefore, possibleAmounts } from '../../../core/conditions/open-values.ts';
import { registeredFor } from '../../../core/conditions/registered-for.ts';
import { internationalShareAtLeast } from '../../../core/conditions/share-at-least.ts';
import { contradictionIn } from '../../../core/contradiction.ts';
import type { ByYear, Facts, FactValue } from '../../../core/fact.ts';
import { type Amount, least, most } from '../../../core/interval.ts';
import { everyRule } from '../../../core/rules/in-force.ts';
import { arbitraryFacts, asOf, benchmark } from '../arbitrary-facts.ts';
import { loosen } from '../loosen.ts';

const caseOf = (facts: Facts) => ({ asOf, facts, parameters: benchmark });
const possible = (test: Test, facts: Facts = {}) => kindOf(test).possible(test, caseOf(facts));

/** Every outcome that a test can still come to, by the values that it names as possible. */
function outcomes(test: Test, facts: Facts = {}): readonly string[] {
  const kind = kindOf(test);
  const names = kind.facts(test);
  let rows: readonly (readonly FactValue[])[] = [[]];
  for (const values of possible(test, facts)) rows = rows.flatMap((row) => values.map((value) => [...row, value]));
  const answers = rows
    .map((row): Facts => Object.fromEntries(names.map((name, index) => [name, row[index]])))
    .filter((answered) => !kind.contradicts?.(answered));
  return [...new Set(answers.map((answered) => kind.judge(test, caseOf(answered)).outcome))].sort();
}

const testsIn = (condition: Condition): readonly Test[] =>
  'parts' in condition ? condition.parts.flatMap(testsIn) : [condition];

describe('the amounts still possible', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 });
  const amounts = fc.oneof(
    fc.constant(null),
    fc.nat({ max: 25 }),
    fc.record({ min: fc.nat({ max: 9 }), max: fc.integer({ min: 9, max: 25 }) }, { requiredKeys: [] }),
  );

  it('are none that was ruled out, and have one on the same side of every line as any other', () => {
    fc.assert(
      fc.property(amounts, numbers, (given: Amount | null, lines) => {
        const found = possibleAmounts(given, lines);
        const [lowest, highest] = given === null ? [0, Number.POSITIVE_INFINITY] : [least(given), most(given)];
        for (const one of found) expect(one >= lowest && one <= highest, String(one)).toBe(true);
        const sides = (amount: number) => lines.map((line) => amount >= line).join();
        const known = new Set(found.map(sides));
        for (let any = lowest; any <= Math.min(highest, 30); any++) expect(known, `${any}`).toContain(sides(any));
      }),
      { numRuns: 500 },
    );
  });

  it('are the two extremes, however the lines lie', () => {
    expect(possibleAmounts({ min: 7, max: 9 }, [5])).toEqual([7, 8]);
    expect(possibleAmounts({ min: 7, max: 9 }, [12])).toEqual([7, 9]);
    expect(possibleAmounts(undefined, [])).toEqual([0, 1]);
    expect(possibleAmounts(8, [5])).toEqual([8]);
  });
});

it('the three full years before a day', () => {
  expect(fullYearsBefore('2026-01-01')).toEqual([2023, 2024, 2025]);
});

describe('what each test can still come to', () => {
  it.each<readonly [string, Test, Facts, readonly string[]]>([
    ['a number', atLeast('parkPartners', 5, 'institutions', ''), {}, ['met', 'not_met']],
    ['none', fewerThan('existingBases', 1, 'bases', ''), {}, ['met', 'not_met']],
    ['two at most', fewerThan('existingBases', 3, 'bases', ''), {}, ['met', 'not_met']],
    ['focus partners', focusPartners(5, ''), {}, ['met', 'not_met', 'review']],
    ['focus partners, few in all', focusPartners(5, ''), { researchPartners: 3 }, ['not_met']],
    ['focus partners, enough in all', focusPartners(5, ''), { researchPartners: 9 }, ['met', 'review']],
    ['focus partners, few in focus', focusPartners(5, ''), { researchFocusPartners: 4 }, ['not_met', 'review']],
    ['a ban', banOver(3, ''), {}, ['met', 'not_met']],
    ['records', noRecordInLast(3, ''), {}, ['met', 'not_met', 'review']],
    ['a form', legalPersonOrOtherOrganization(''), {}, ['met', 'not_met', 'review']],
    ['registration', registeredFor(3, ''), {}, ['met', 'not_met']],
    ['registration on a day', registeredFor(3, ''), { registeredOn: '2023-05-21' }, ['not_met']],
    ['registration since a day', registeredFor(3, ''), { registeredOn: { min: '2022-01-01' } }, ['met', 'not_met']],
    ['registration up to a day', registeredFor(3, ''), { registeredOn: { max: '2025-01-01' } }, ['met', 'not_met']],
    ['projects', projectsWithInvestment(2, 100, ''), {}, ['met', 'not_met', 'review']],
    ['projects told', projectsWithInvestment(2, 100, ''), { platformProjectInvestments: [99, 99] }, ['review']],
    [
      'projects told loosely',
      projectsWithInvestment(2, 100, ''),
      { platformProjectInvestments: [100, { min: 50, max: 100 }] },
      ['met', 'review'],
    ],
    ['a share', internationalShareAtLeast(20, ''), {}, ['met', 'not_met', 'unknown']],
    ['a share of a whole', internationalShareAtLeast(20, ''), { totalRevenue: 100 }, ['met', 'not_met']],
    ['a share with a part', internationalShareAtLeast(20, ''), { internationalRevenue: 30 }, ['met', 'not_met']],
    ['growth', rdGrowthAtLeastBenchmark(''), {}, ['met', 'not_met', 'review']],
    ['growth to a sum', rdGrowthAtLeastBenchmark(''), { rdSpending: { 2025: 10 } }, ['met', 'not_met', 'review']],
    ['growth from a sum', rdGrowthAtLeastBenchmark(''), { rdSpending: { 2024: 10 } }, ['met', 'not_met']],
  ])('%s', (_, test, facts, expected) => expect(outcomes(test, facts)).toEqual(expected));

  it('few lists stand for all', () => {
    expect(possible(banOver(3, ''))).toEqual([[[], ['2026-05-20']]]);
    expect(possible(noRecordInLast(3, ''))).toEqual([[[], ['2023-05-20'], ['2026-05-20']]]);
    expect(possible(projectsWithInvestment(2, 100, ''))).toEqual([[[], [99, 99], [100, 100]]]);
  });

  it('is everything that any completion comes to', () => {
    const tests = everyRule.flatMap(({ condition }) => testsIn(condition));
    fc.assert(
      fc.property(arbitraryFacts({ complete: true }), fc.infiniteStream(fc.nat({ max: 60 })), (exact, random) => {
        fc.pre(contradictionIn(exact) === null);
        const loose = loosen(exact, () => random.next().value);
        for (const test of tests) {
          const { outcome } = kindOf(test).judge(test, caseOf(exact));
          expect(outcomes(test, loose), test.words).toContain(outcome);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('where two amounts meet', () => {
  it('a share is looked at just below and on the line, of either amount', () => {
    const share = internationalShareAtLeast(20, '');
    const [parts] = possible(share, { totalRevenue: 101 });
    expect(parts).toEqual(expect.arrayContaining([0, 20, 21, 101]));
    const [, wholes] = possible(share, { internationalRevenue: 31 });
    expect(wholes).toEqual(expect.arrayContaining([31, 155, 156]));
  });

  it('with both open: nothing or something, of nothing or something', () => {
    const [parts, wholes] = possible(internationalShareAtLeast(20, ''));
    expect([parts, wholes]).toEqual([
      [0, 1000],
      [0, 1000],
    ]);
  });

  it('partners in all are looked at on both sides of those in focus', () => {
    const [inAll] = possible(focusPartners(5, ''), { researchFocusPartners: { min: 2, max: 8 } });
    expect(inAll).toEqual(expect.arrayContaining([1, 2, 4, 5, 7, 8]));
  });

  it('growth is looked at just below and on the benchmark, and just above none', () => {
    const from = (year: ByYear) => possible(rdGrowthAtLeastBenchmark(''), { rdSpending: year })[0];
    expect(from({ 2024: 1_000_000 })).toEqual(
      expect.arrayContaining(
        [0, 1_000_000, 1_000_001, 1_070_999, 1_071_000].map((last) => ({ 2024: 1_000_000, 2025: last })),
      ),
    );
    expect(from({ 2025: 500 })).toEqual(
      expect.arrayContaining([0, 1, 499, 500, 1_000_000].map((base) => ({ 2024: base, 2025: 500 }))),
    );
    const test = rdGrowthAtLeastBenchmark('');
    const falling = { rdGrowthBenchmark: { year: 2025, percent: -0.1, period: 'Jan-Nov', source: '' } };
    for (const spent of [99_900_000, { min: 99_900_000 }, { min: 99_900_000, max: 99_950_000 }]) {
      const facts = { rdSpending: { 2025: spent } };
      const [values = []] = kindOf(test).possible(test, { asOf, facts, parameters: falling });
      const found = values.map((one) =>
        kindOf(test).judge(test, { asOf, facts: { rdSpending: one as ByYear }, parameters: falling }),
      );
      expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(['met', 'review', 'not_met']));
    }
    const unset = { asOf, facts: { rdSpending: { 2024: 1000 } }, parameters: {} };
    const [spending] = kindOf(test).possible(test, unset);
    expect(spending).toEqual([0, 1002, 1000, 1001].map((last) => ({ 2024: 1000, 2025: last })));
  });

  it.each([
    [internationalShareAtLeast(20, ''), { internationalRevenue: 2, totalRevenue: 1 }, true],
    [internationalShareAtLeast(20, ''), { internationalRevenue: 1, totalRevenue: 1 }, false],
    [focusPartners(5, ''), { researchFocusPartners: 2, researchPartners: 1 }, true],
    [focusPartners(5, ''), { researchFocusPartners: 1, researchPartners: 1 }, false],
  ])('more of a part than of its whole contradicts itself (%#)', (test: Test, facts: Facts, contradicts) => {
    expect(kindOf(test).contradicts?.(facts)).toBe(contradicts);
  });
});

describe('every year that is open', () => {
  const line = (fact: 'parkLargeEvents' | 'parkSmallEvents') =>
    ({ fact, number: 5, unit: 'events', words: '' }) as const;
  const either = everyYear('any', [line('parkLargeEvents'), line('parkSmallEvents')], '');
  const both = everyYear('all', [line('parkLargeEvents')], '');

  it('reaches the number or does not, in each of the three years', () => {
    const [series, other] = possible(either);
    expect(series).toHaveLength(8);
    expect(new Set(series?.map((one) => JSON.stringify(one))).size).toBe(8);
    expect(series).toEqual(
      expect.arrayContaining([
        { 2023: 0, 2024: 0, 2025: 0 },
        { 2023: 5, 2024: 0, 2025: 5 },
      ]),
    );
    expect(other).toEqual(series);
  });

  it('under 且 reaches it with as small and with as large a sum as can be', () => {
    const [series] = possible(both);
    expect(series).toHaveLength(15);
    expect(series).toEqual(
      expect.arrayContaining([
        { 2023: 0, 2024: 0, 2025: 0 },
        { 2023: 0, 2024: 5, 2025: 5 },
        { 2023: 0, 2024: 15, 2025: 5 },
      ]),
    );
  });

  it('stands beside the years already given, on both sides of the number and of the sum that makes up for them', () => {
    const [series] = possible(both, { parkLargeEvents: { 2024: 4, 2025: null } });
    expect(series?.map((one) => (one as ByYear)[2024])).toEqual([4, 4, 4, 4, 4, 4]);
    expect(series?.map((one) => (one as ByYear)[2025])).toEqual([0, 11, 4, 5, 9, 10]);
    const [given] = possible(both, { parkLargeEvents: { 2024: 4, 2025: 9 } });
    expect(given).toEqual([{ 2024: 4, 2025: 9 }]);
  });

  it('is of the years that any series lists', () => {
    const [, other] = possible(either, { parkLargeEvents: { 2025: 1 } });
    expect(other).toEqual([{ 2025: 0 }, { 2025: 5 }]);
  });
});
