import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../core/fact.ts';
import { type DecisionTable, impossible, outcomeAt, sliceAt } from '../../../core/planner/decision-table.ts';
import { ruleOf } from '../../../core/rules/in-force.ts';
import { asOf, benchmark } from '../arbitrary-facts.ts';
import { decisionTable } from './decision-table-anew.ts';

function tableOf(clause: string, facts: Facts = {}): DecisionTable {
  const condition = ruleOf(clause)?.condition;
  if (condition === undefined) throw new Error(`no rule of clause ${clause}`);
  return decisionTable(condition, { asOf, facts, parameters: benchmark });
}

const outcomesOf = ({ outcomes }: DecisionTable) =>
  outcomes.map((code) => (code === impossible ? '-' : outcomeAt(code)));

describe('a decision table', () => {
  it('has one region for each side of the line, whatever else could be answered', () => {
    const table = tableOf('8.1.1');
    expect(table.axes).toEqual([{ fact: 'parkPartners', samples: [0, 6], weights: [1, 1], chances: [0.5, 0.5] }]);
    expect(outcomesOf(table)).toEqual(['not_met', 'met']);
  });

  it('looks only at what a loose answer leaves open, and at nothing once it decides', () => {
    expect(tableOf('8.1.1', { parkPartners: { min: 3, max: 8 } }).axes).toMatchObject([{ samples: [3, 6] }]);
    expect(tableOf('8.1.1', { parkPartners: { min: 6 } })).toEqual({ axes: [], outcomes: [5] });
    expect(tableOf('8.1.1', { parkPartners: 2 })).toEqual({ axes: [], outcomes: [0] });
  });

  it('thinks each offered choice alike: a region of three kinds is thrice as likely as one of one', () => {
    const [kinds, category] = tableOf('8').axes;
    expect(kinds).toMatchObject({ fact: 'organizationKind', weights: [2, 3, 3, 1, 1, 1] });
    expect(kinds?.chances[1]).toBeCloseTo(3 / 11);
    expect(category).toMatchObject({ fact: 'category', weights: [1, 1, 1, 1], chances: [0.25, 0.25, 0.25, 0.25] });
    expect(outcomesOf(tableOf('8')).join(' ')).toBe(
      [
        'met not_met not_met not_met', // 科技园区
        'not_met met not_met not_met', // 高等学校
        'not_met not_met met not_met', // 技术转移机构
        'not_met not_met review not_met', // 等平台载体
        'not_met not_met not_met met', // 科技企业
        'not_met review not_met review', // 新型研发机构
      ].join(' '),
    );
    const university = tableOf('8', { organizationKind: 'university' });
    expect(university.axes).toMatchObject([{ fact: 'category', weights: [3, 1], chances: [0.75, 0.25] }]);
    const registered = { registeredInBeijing: true, registeredOn: '2010-01-01', inValidExistence: true } as const;
    const form = tableOf('7.1', { ...registered, adverseCreditRecords: [] });
    expect(form.axes).toMatchObject([{ fact: 'legalForm', weights: [2, 1, 2], chances: [0.4, 0.2, 0.4] }]);
    const park = tableOf('8', { category: 'park' });
    expect(park.axes).toMatchObject([{ fact: 'organizationKind', weights: [2, 9] }]);
    expect(outcomesOf(park)).toEqual(['met', 'not_met']);
  });

  it('thinks a declared quality seldom denied', () => {
    expect(tableOf('8.1.5').axes).toMatchObject([{ samples: [true, false], chances: [0.8, 0.2] }]);
    expect(tableOf('8.4.4').axes.map(({ chances }) => chances)).toEqual([
      [0.8, 0.2],
      [0.8, 0.2],
    ]);
  });

  it('joins parts by 或 and softens them by 原则上, the last fact running fastest', () => {
    const table = tableOf('8.1.2');
    expect(table.axes.map(({ fact }) => fact)).toEqual(['parkFloorArea', 'parkLandArea']);
    expect(outcomesOf(table)).toEqual(['in_principle_short', 'met', 'met', 'met']);
  });

  it('marks answers that contradict each other as impossible', () => {
    const table = tableOf('8.2.1', { researchPartners: 9 });
    expect(table.axes).toMatchObject([{ fact: 'researchFocusPartners', samples: [0, 6] }]);
    const open = tableOf('8.2.1');
    expect(open.axes.map(({ fact }) => fact)).toEqual(['researchPartners', 'researchFocusPartners']);
    expect(outcomesOf(open)).toContain('-');
    expect(outcomesOf(tableOf('8.2.1', { researchPartners: 4, researchFocusPartners: 6 }))).toEqual(['-']);
  });

  it('keeps what is impossible so when it is joined', () => {
    const parts = [ruleOf('8.2.1')?.condition, ruleOf('8.1.5')?.condition].filter((one) => one !== undefined);
    for (const inOrder of [parts, parts.toReversed()]) {
      const facts = { researchPartners: 4, researchFocusPartners: 6 };
      const table = decisionTable({ test: 'any', parts: inOrder }, { asOf, facts, parameters: {} });
      expect(outcomesOf(table)).toEqual(['-', '-']);
    }
  });

  it('takes three dates for all: before, on and after the first day of a window', () => {
    const table = tableOf('7.1', {
      registeredInBeijing: true,
      registeredOn: '2010-01-01',
      inValidExistence: true,
      legalForm: 'legal_person',
    });
    expect(table.axes).toMatchObject([
      {
        fact: 'adverseCreditRecords',
        samples: [[], ['2023-05-20'], ['2026-05-20']],
      },
    ]);
    expect(outcomesOf(table)).toEqual(['met', 'review', 'not_met']);
  });
});

describe('a slice of a table', () => {
  const values = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

  it.each([
    [0, 0, [0, 1, 2, 3, 4, 5]],
    [0, 1, [6, 7, 8, 9, 10, 11]],
    [1, 1, [2, 3, 8, 9]],
    [1, 2, [4, 5, 10, 11]],
    [2, 0, [0, 2, 4, 6, 8, 10]],
    [2, 1, [1, 3, 5, 7, 9, 11]],
  ])('along fact %d, region %d', (at, region, slice) => {
    expect(sliceAt([2, 3, 2], values, at, region)).toEqual(slice);
  });
});
