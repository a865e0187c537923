import { describe, expect, it } from 'vitest';
import type { RdGrowthBenchmark } from '../../../core/case-file.ts';
import type { Amount } from '../../../core/interval.ts';
import { partOf, reasonOf } from './reason-of.ts';

describe('8.4.2, the share of international revenue', () => {
  const share = (part: Amount | null, whole: Amount | null) =>
    reasonOf('8.4.2', { internationalRevenue: part, totalRevenue: whole });

  it.each([
    [20, 100, { outcome: 'met', missing: [] }],
    [19, 100, { outcome: 'not_met', short: 1, missing: [] }],
    [19, 96, { outcome: 'not_met', short: 1, missing: [] }],
    [20, 101, { outcome: 'not_met', short: 1, missing: [] }],
    [1, 101, { outcome: 'not_met', short: 20, missing: [] }],
    [0, 100, { outcome: 'not_met', short: 20, missing: [] }],
  ] as const)('%d of %d', (part, whole, result) => {
    expect(share(part, whole)).toEqual({ test: 'share_at_least', part, whole, askedPercent: 20, ...result });
  });

  it.each([
    ['nothing of nothing has no share', 0, 0, 'unknown', ['totalRevenue']],
    ['a loose part that may or may not do', { min: 19, max: 21 }, 100, 'unknown', ['internationalRevenue']],
    ['a loose whole that may or may not do', 20, { min: 99, max: 101 }, 'unknown', ['totalRevenue']],
    ['a loose part that is enough anyway', { min: 20 }, 100, 'met', []],
    ['a loose part that is too little anyway', { max: 19 }, 100, 'not_met', []],
    ['a whole without an upper end', 20, { min: 100 }, 'unknown', ['totalRevenue']],
    ['a part without an upper end is bounded by its whole', { min: 5 }, { max: 10 }, 'met', []],
    ['a part bounds its whole from below', 30, { max: 100 }, 'met', []],
    ['no part', null, 100, 'unknown', ['internationalRevenue']],
    ['no whole', 5, null, 'unknown', ['totalRevenue']],
    ['nothing', null, null, 'unknown', ['internationalRevenue', 'totalRevenue']],
    ['both without an upper end', { min: 1 }, { min: 1 }, 'unknown', ['internationalRevenue', 'totalRevenue']],
  ] as const)('%s', (_, part, whole, outcome, missing) => {
    expect(share(part, whole)).toEqual({ test: 'share_at_least', part, whole, askedPercent: 20, outcome, missing });
  });
});

describe('8.4.3, growth against the benchmark', () => {
  const benchmark: RdGrowthBenchmark = { year: 2025, percent: 7.1, period: 'Jan-Nov', source: 'stand-in for tests' };
  const growth = (before: Amount | null, last: Amount | null, percent = 7.1) =>
    reasonOf(
      '8.4.3',
      { rdSpending: { 2024: before, 2025: last } },
      { parameters: { rdGrowthBenchmark: { ...benchmark, percent } } },
    );

  it.each([
    ['just enough', 1000, 1071, 7.1, { outcome: 'met', missing: [] }],
    ['a yuan short', 1000, 1070, 7.1, { outcome: 'not_met', missing: [] }],
    [
      'above a falling benchmark without growing',
      1000,
      960,
      -5,
      { outcome: 'review', note: 'met_without_growth', missing: [] },
    ],
    ['standing still at zero', 1000, 1000, 0, { outcome: 'review', note: 'met_without_growth', missing: [] }],
    ['from nothing', 0, 1000, 7.1, { outcome: 'review', note: 'base_year_zero', missing: [] }],
    ['from nothing to nothing', 0, 0, 7.1, { outcome: 'review', note: 'base_year_zero', missing: [] }],
    ['a year not known', 1000, null, 7.1, { outcome: 'unknown', missing: ['rdSpending'] }],
    ['the base year not known', null, 1000, 7.1, { outcome: 'unknown', missing: ['rdSpending'] }],
    ['loose, enough anyway', 1000, { min: 1071 }, 7.1, { outcome: 'met', missing: [] }],
    ['loose, too little anyway', { min: 1000 }, 1070, 7.1, { outcome: 'not_met', missing: [] }],
    ['loose, may be enough', 1000, { min: 1070, max: 1071 }, 7.1, { outcome: 'unknown', missing: ['rdSpending'] }],
    ['loose, perhaps from nothing', { max: 1000 }, 1_000_000, 7.1, { outcome: 'unknown', missing: ['rdSpending'] }],
    [
      'loose, perhaps from nothing, and short otherwise',
      { max: 1000 },
      0,
      7.1,
      { outcome: 'unknown', missing: ['rdSpending'] },
    ],
    ['from no more than nothing', { max: 0 }, 5, 7.1, { outcome: 'review', note: 'base_year_zero', missing: [] }],
    [
      'loose, never falling by more than all',
      { min: 10 },
      0,
      -100,
      { outcome: 'review', note: 'met_without_growth', missing: [] },
    ],
    [
      'loose between growth and none',
      1000,
      { min: 990, max: 1010 },
      -5,
      { outcome: 'unknown', missing: ['rdSpending'] },
    ],
  ] as const)('%s', (_, before, last, percent, result) => {
    expect(growth(before, last, percent)).toEqual({
      test: 'growth_at_least',
      given: { 2024: before, 2025: last },
      years: [2025, 2024],
      benchmark: { ...benchmark, percent },
      ...result,
    });
  });

  it.each([
    ['no benchmark', {}, 'no_benchmark'],
    ['one of another year', { rdGrowthBenchmark: { ...benchmark, year: 2024 } }, 'benchmark_of_another_year'],
  ] as const)('%s: undecided, and no answer would help', (_, parameters, note) => {
    const rdSpending = { 2024: 1000, 2025: 2000 };
    expect(reasonOf('8.4.3', { rdSpending }, { parameters })).toEqual({
      test: 'growth_at_least',
      given: rdSpending,
      years: [2025, 2024],
      benchmark: null,
      outcome: 'unknown',
      note,
      missing: [],
    });
  });
});

describe('8.3.2, projects with an investment', () => {
  const asked = {
    test: 'each_project',
    fact: 'platformProjectInvestments',
    askedProjects: 2,
    askedYuan: 10_000_000,
  } as const;
  const projects = (platformProjectInvestments: readonly Amount[] | null) =>
    partOf(reasonOf('8.3.2', { platformProjectInvestments }), 2);

  it.each([
    ['two on the line', [10_000_000, 10_000_000], { outcome: 'met', reaching: 2, note: 'exactly_two' }],
    ['three', [10_000_000, 20_000_000, 10_000_000], { outcome: 'met', reaching: 3 }],
    [
      'two that reach it and one that does not',
      [10_000_000, 10_000_000, 9_999_999],
      { outcome: 'met', reaching: 2, note: 'exactly_two' },
    ],
    [
      'two that reach it only together',
      [5_000_000, 5_000_000],
      { outcome: 'review', reaching: 0, note: 'only_together' },
    ],
    ['two a yuan short together', [5_000_000, 4_999_999], { outcome: 'not_met', reaching: 0 }],
    ['one alone, however much', [99_999_999], { outcome: 'not_met', reaching: 1 }],
    ['none', [], { outcome: 'not_met', reaching: 0 }],
    ['two for certain and one perhaps', [10_000_000, 10_000_000, { max: 10_000_000 }], { outcome: 'met', reaching: 2 }],
  ] as const)('%s', (_, given, result) => {
    expect(projects(given)).toEqual({ ...asked, given, missing: [], ...result });
  });

  it.each([
    ['one that only may reach it', [10_000_000, { min: 9_000_000, max: 11_000_000 }], 1],
    ['not known', null, 0],
  ] as const)('open: %s', (_, given, reaching) => {
    const missing = ['platformProjectInvestments'];
    expect(projects(given)).toEqual({ ...asked, given, reaching, outcome: 'unknown', missing });
  });
});
