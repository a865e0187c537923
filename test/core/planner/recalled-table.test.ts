import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declared } from '../../../core/conditions/answered-yes.ts';
import { atLeast } from '../../../core/conditions/at-least.ts';
import type { Condition } from '../../../core/conditions/condition.ts';
import { everyYear } from '../../../core/conditions/every-year.ts';
import { rdGrowthAtLeastBenchmark } from '../../../core/conditions/growth-at-least.ts';
import { contradictionIn } from '../../../core/contradiction.ts';
import type { ByYear, Fact, Facts } from '../../../core/fact.ts';
import { conjunctsOf } from '../../../core/planner/conjunct.ts';
import { tableOfTest } from '../../../core/planner/decision-table.ts';
import { type Prospect, prospectOf } from '../../../core/planner/prospect.ts';
import { recalledTable } from '../../../core/planner/recalled-table.ts';
import { everyRule } from '../../../core/rules/in-force.ts';
import { arbitraryFacts, asOf, benchmark } from '../arbitrary-facts.ts';
import { loosen } from '../loosen.ts';
import { decisionTable } from './decision-table-anew.ts';

const within = (facts: Facts) => ({ asOf, facts, parameters: benchmark });

const events = everyYear(
  'any',
  [
    { fact: 'parkLargeEvents', number: 1, unit: 'events', words: '' },
    { fact: 'parkSmallEvents', number: 5, unit: 'events', words: '' },
  ],
  '',
);

describe('a table worked out before', () => {
  it('is that of a test put to the case, whatever was put to it in between', () => {
    const partners = atLeast('parkPartners', 5, 'institutions', '');
    const amounts = [null, 4, 5, { min: 3, max: 8 }, { min: 3, max: 4 }, { min: 5 }, { max: 9 }];
    const cases: readonly Facts[] = [{}, ...amounts.map((parkPartners) => ({ parkPartners }))];
    for (const facts of [...cases, ...cases.toReversed(), ...cases]) {
      const { outcomes } = recalledTable(partners, within(facts)).table;
      expect(outcomes).toEqual(tableOfTest(partners, within(facts)).outcomes);
    }
  });

  it('is found again in a conversation that was written down and read anew', () => {
    const told = (parkLargeEvents: ByYear | null) => recalledTable(events, within({ parkLargeEvents }));
    const first = told({ 2023: 1, 2024: 0, 2025: 0 });
    expect(told({ 2023: 1, 2024: 0, 2025: 0 })).toBe(first);
    expect(told({ 2023: 0, 2024: 0, 2025: 1 })).not.toBe(first);
    expect(told({ 2023: 1, 2024: 0, 2025: 0 })).toBe(first);
    expect(told(null)).toBe(recalledTable(events, within({})));
  });

  it('is kept while eight others are not newer', () => {
    const told = (max: number) => recalledTable(events, within({ parkLargeEvents: { 2023: { min: 0, max } } }));
    const first = told(1);
    for (let max = 2; max <= 8; max++) told(max);
    expect(told(1)).toBe(first);
    for (let max = 2; max <= 9; max++) told(max);
    expect(told(1)).not.toBe(first);
  });

  it('is another one on another day and under other parameters', () => {
    const growth = rdGrowthAtLeastBenchmark('');
    const before = recalledTable(growth, within({}));
    expect(recalledTable(growth, { ...within({}), parameters: {} }).table.axes).toEqual([]);
    expect(recalledTable(growth, { ...within({}), asOf: '2027-05-20' }).table.axes).toEqual([]);
    expect(recalledTable(growth, within({}))).toBe(before);
    const yearsOf = (day: string) => recalledTable(events, { ...within({}), asOf: day }).table.axes[0]?.samples[0];
    expect(Object.keys(yearsOf('2026-05-20') ?? {})).toEqual(['2023', '2024', '2025']);
    expect(Object.keys(yearsOf('2027-05-20') ?? {})).toEqual(['2024', '2025', '2026']);
  });

  it('is told from others by what is open, how likely each answer is, and what it comes to', () => {
    const keys = [
      recalledTable(declared('talentTeam', ''), within({})),
      recalledTable(declared('parkServices', ''), within({})),
      recalledTable(declared('parkServices', ''), within({ parkServices: true })),
      recalledTable(declared('parkServices', ''), within({ parkServices: false })),
      recalledTable(events, within({})),
      recalledTable(events, within({ parkLargeEvents: { 2023: 0, 2024: 1, 2025: 1 } })),
      recalledTable(events, within({ parkLargeEvents: { 2023: 0, 2024: 0, 2025: 0 } })),
    ].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the prospect of a condition', () => {
  const conjuncts = everyRule.flatMap(conjunctsOf);
  const conditions = everyRule.flatMap(({ condition }) => apart(condition));

  it('is the same, worked out once or each time anew', () => {
    fc.assert(
      fc.property(arbitraryFacts(), fc.infiniteStream(fc.nat({ max: 60 })), (exact, random) => {
        const facts = loosen(exact, () => random.next().value);
        fc.pre(contradictionIn(exact) === null && contradictionIn(facts) === null);
        for (const [index, condition] of conditions.entries()) {
          const anew = prospectOf(decisionTable(condition, within(facts)));
          const recalled = conjuncts[index]?.prospect(within(facts));
          expect(recalled && seenOf(recalled), JSON.stringify(facts)).toEqual(seenOf(anew));
        }
      }),
      { numRuns: 120 },
    );
  });
});

/** All that the planner looks at; facts that sway nothing are left out. */
function seenOf({ open, sways, swayLevels, refusal, decision, ...rest }: Prospect) {
  const swaying = (values: readonly number[]) =>
    open.flatMap((fact: Fact, at) => (Number.isFinite(values[at]) ? [[fact, values[at]]] : []));
  const inquiries = [refusal, decision].map(({ first, effort, chance }) => ({
    first,
    effort: effort.toFixed(6),
    chance: chance.toFixed(6),
  }));
  return { ...rest, sways: swaying(sways), swayLevels: swaying(swayLevels), inquiries };
}

function apart(condition: Condition): readonly Condition[] {
  return condition.test === 'all' ? condition.parts.flatMap(apart) : [condition];
}
