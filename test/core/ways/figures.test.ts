import { describe, expect, it } from 'vitest';
import type { ByYear, Facts } from '../../../core/fact.ts';
import type { Amount } from '../../../core/interval.ts';
import { benchmark } from '../arbitrary-facts.ts';
import { workedCase } from '../worked-case.ts';
import { waysOf } from './ways-of.ts';

/** The changes of the first alternative of each need of a clause, for an industry base on 2026-05-20. */
function changesFor(clause: string, facts: Facts, parameters: object = benchmark) {
  const one = workedCase('I02');
  const { clauses } = waysOf({ ...one, facts: { ...one.facts, ...facts }, parameters });
  return clauses
    .filter((way) => way.clause === clause)
    .flatMap(({ needs }) => needs.flatMap(({ alternatives }) => alternatives[0]?.changes ?? []));
}

const moved = { registeredOn: '2024-09-01' };

describe('the share of international revenue', () => {
  const share = (internationalRevenue: Amount | null, totalRevenue: Amount | null, more: Facts = {}) =>
    changesFor('8.4.2', { internationalRevenue, totalRevenue, ...more });
  const lastYear = { label: 'to_be_established', test: 'share_at_least', year: 2025, askedPercent: 20 } as const;
  const thisYear = { ...lastYear, label: 'waits_for_date', year: 2026, on: '2027-01-01' } as const;
  const international = { fact: 'internationalRevenue' } as const;

  it('known loosely has to turn out large enough, and be as large as it can in what is checked', () => {
    expect(share({ min: 10, max: 30 }, 100)).toEqual([
      {
        ...{ ...lastYear, ...international, from: { min: 10, max: 30 }, to: 20, ofTotal: 100 },
        sets: { internationalRevenue: 30, totalRevenue: 100 },
      },
    ]);
    expect(share(21, { min: 50, max: 200 })).toEqual([
      {
        ...{ ...lastYear, fact: 'totalRevenue', from: { min: 50, max: 200 }, to: 105 },
        sets: { internationalRevenue: 21, totalRevenue: 50 },
      },
    ]);
    expect(share({ min: 10 }, { min: 5 })).toEqual([
      {
        ...{ ...lastYear, ...international, from: { min: 10 } },
        sets: { internationalRevenue: 10, totalRevenue: 10 },
      },
    ]);
    expect(share(null, null)).toEqual([
      { ...lastYear, ...international, from: null, sets: { internationalRevenue: 1, totalRevenue: 1 } },
    ]);
    expect(share(20, { min: 50 })).toMatchObject([{ fact: 'totalRevenue', to: 100 }]);
  });

  it('takes nothing where the least of it is enough of the most that all can be', () => {
    expect(share({ min: 20 }, { min: 20, max: 100 })).toEqual([]);
    expect(share({ min: 19 }, { min: 20, max: 100 })).toHaveLength(1);
    expect(share({ min: 20 }, { min: 20, max: 101 })).toHaveLength(1);
  });

  it('that cannot turn out large enough waits for this year’s, by the same total and without it', () => {
    expect(share({ max: 20 }, 100)).toMatchObject([{ ...lastYear, to: 20 }]);
    expect(share({ max: 5 }, 0)).toMatchObject([
      { ...thisYear, sets: { internationalRevenue: 20, totalRevenue: 100 } },
    ]);
    for (const [part, whole] of [
      [{ max: 19 }, 100],
      [0, 100],
    ] as const) {
      expect(share(part, whole)).toMatchObject([{ ...thisYear, to: 20, ofTotal: 100 }]);
    }
    expect(share(19, 100)).toEqual([
      {
        ...{ ...thisYear, ...international, from: 19, to: 20, ofTotal: 100, more: 1 },
        sets: { internationalRevenue: 20, totalRevenue: 100 },
      },
    ]);
    const anyTotal = { ...thisYear, ...international, sets: { internationalRevenue: 20, totalRevenue: 100 } };
    expect(share(20, { min: 101 })).toEqual([{ ...anyTotal, from: 20 }]);
    expect(share(0, 0)).toEqual([{ ...anyTotal, from: 0 }]);
  });

  it('is asked of this year’s too while something else is waited for, and says how much more only where it is short', () => {
    const same = { ...thisYear, ...international, to: 20, ofTotal: 100 };
    const sets = { internationalRevenue: 20, totalRevenue: 100 };
    expect(share(20, 100, moved)).toEqual([{ ...same, from: 20, sets }]);
    expect(share(null, 100, moved)).toEqual([{ ...same, from: null, sets }]);
    expect(share(7, 100, moved)).toEqual([{ ...same, from: 7, more: 13, sets }]);
    expect(share(30, null, moved)).toEqual([{ ...thisYear, ...international, from: 30, sets }]);
  });
});

describe('the growth of spending', () => {
  const growth = (before: Amount | null, last: Amount | null, percent = 7.1, more: Facts = {}) =>
    changesFor(
      '8.4.3',
      { rdSpending: { 2024: before, 2025: last }, ...more },
      { rdGrowthBenchmark: { ...benchmark.rdGrowthBenchmark, percent } },
    );
  const from2025 = { label: 'to_be_established', test: 'growth_at_least', fact: 'rdSpending' } as const;
  const open = { ...from2025, years: [2025, 2024], askedPercent: 7.1 };
  const spent = (before: number | undefined, last: number): Facts => ({
    rdSpending: { ...(before !== undefined && { 2024: before }), 2025: last },
  });

  it('takes nothing where the least of one year is enough on the most of the other', () => {
    expect(growth({ min: 900, max: 1000 }, { min: 1071, max: 2000 })).toEqual([]);
    expect(growth({ min: 900, max: 1000 }, { min: 1070, max: 2000 })).toHaveLength(1);
    expect(growth({ min: 900 }, { min: 1071 })).toHaveLength(1);
    expect(growth({ max: 1000 }, 5000)).toHaveLength(1);
    expect(growth(null, 5000)).toHaveLength(1);
  });

  it('known loosely has to turn out large enough, to the yuan where the year before is known', () => {
    expect(growth(1000, { min: 1000, max: 1200 })).toEqual([
      { ...open, from: { min: 1000, max: 1200 }, to: 1071, sets: spent(undefined, 1071) },
    ]);
    expect(growth({ min: 1000, max: 2000 }, { min: 1100, max: 1200 })).toEqual([
      { ...open, from: { min: 1100, max: 1200 }, sets: spent(1000, 1100) },
    ]);
    expect(growth({ max: 1000 }, 5000)).toEqual([{ ...open, from: 5000, sets: spent(1, 5000) }]);
    expect(growth(null, null)).toEqual([{ ...open, from: null, sets: spent(1, 2) }]);
    expect(changesFor('8.4.3', { rdSpending: null })).toEqual(growth(null, null));
    expect(growth(1000, { max: 1071 })).toHaveLength(1);
  });

  it('has to be growth, whatever is asked', () => {
    expect(growth(1000, null, -5)).toMatchObject([{ to: 1001, askedPercent: -5, sets: spent(undefined, 1001) }]);
    expect(growth(1000, 1001, -5)).toEqual([]);
    const most = Number.MAX_SAFE_INTEGER;
    expect(growth(most - 1, null, 0)).toMatchObject([{ label: 'to_be_established', to: most }]);
  });

  it('that cannot turn out large enough, or begins from nothing, waits for this year’s', () => {
    const waits = (before: Amount | null, last: Amount | null) => growth(before, last).map(({ on }) => on);
    for (const [before, last] of [
      [1000, 1070],
      [1000, { max: 1070 }],
      [0, 5000],
      [{ max: 0 }, 5000],
      [Number.MAX_SAFE_INTEGER, null],
    ] as const) {
      expect(waits(before, last), JSON.stringify([before, last])).toEqual(['2027-01-01', '2027-01-01']);
    }
    expect(growth(1000, 900)[1]).toEqual({
      ...{ ...from2025, label: 'waits_for_date', years: [2026, 2025], from: null, on: '2027-01-01' },
      sets: { rdSpending: { 2026: 901 } },
    });
  });

  it('has only to be there before there is a benchmark', () => {
    expect(changesFor('8.4.3', { rdSpending: { 2024: 1000, 2025: null } }, {})).toEqual([
      { label: 'waits_for_parameter', test: 'growth_benchmark', parameter: 'rdGrowthBenchmark', year: 2025, sets: {} },
      { ...from2025, years: [2025, 2024], from: null, sets: spent(undefined, 1001) },
    ]);
  });
});

describe('the years of a series', () => {
  /** Of a park: label, fact, years and day of the changes of each alternative. */
  const years = (clause: string, facts: Facts) => {
    const one = workedCase('P01');
    const { clauses } = waysOf({ ...one, facts: { ...one.facts, ...facts } });
    return clauses
      .filter((way) => way.clause === clause)
      .flatMap(({ needs }) => needs.map(({ alternatives }) => alternatives.map(({ changes }) => changes)))
      .map((alternatives) =>
        alternatives.map((changes) =>
          changes.map((one) => [one.label, one.test === 'every_year' && one.years, one.on ?? null]),
        ),
      );
  };
  const establish = (...of: readonly number[]) => ['to_be_established', of, null];
  const wait = (day: string, ...of: readonly number[]) => ['waits_for_date', of, day];

  it('are those before the day looked at where none is told: past and coming ones as one', () => {
    const none = { parkLargeEvents: null, parkSmallEvents: null };
    expect(years('8.1.3', none)).toEqual([[[establish(2023, 2024, 2025)], [establish(2023, 2024, 2025)]]]);
    const later = wait('2027-01-01', 2024, 2025, 2026);
    expect(years('8.1.3', { ...none, ...moved })).toEqual([[[later], [later]]]);
  });

  it('are past ones to find out and coming ones to wait for where some are told', () => {
    const partly: ByYear = { 2023: 5, 2024: null, 2025: 6 };
    expect(years('8.1.4', { parkDelegations: partly, ...moved })).toEqual([
      [[establish(2024)]],
      [[wait('2027-01-01', 2026)]],
      [[wait('2027-01-01', 2026)]],
    ]);
  });

  it('are such as far as either series tells of them', () => {
    const one = { parkLargeEvents: { 2024: null, 2025: 1 }, parkSmallEvents: null };
    const both = [establish(2024), wait('2027-01-01', 2026)];
    expect(years('8.1.3', { ...one, ...moved })).toEqual([[both, both]]);
  });

  it('take nothing where each has reached the one or the other', () => {
    expect(years('8.1.3', { parkPartners: 2 })).toEqual([]);
    expect(years('8.1.4', { parkPartners: 2 })).toEqual([]);
  });

  it('come in their order, whichever series tells of them', () => {
    const told = { parkLargeEvents: { 2025: null }, parkSmallEvents: { 2023: null, 2024: null } };
    expect(years('8.1.3', told)).toEqual([[[establish(2023, 2024, 2025)], [establish(2023, 2024, 2025)]]]);
  });

  it('longer ago than is looked at are left behind with the year', () => {
    const ago = { parkLargeEvents: { 2019: 0, 2024: 1, 2025: 1 }, parkSmallEvents: { 2019: 0 } };
    expect(years('8.1.3', ago)).toEqual([[[wait('2027-01-01', 2026)], [wait('2027-01-01', 2026)]]]);
  });

  it('under 且 take the series that is open alone, and wait once one of the two is short', () => {
    const open = { parkDelegations: { 2023: 5, 2024: 5, 2025: null }, parkVisitors: { 2023: 30, 2024: 30, 2025: 30 } };
    expect(years('8.1.4', open)).toEqual([[[establish(2025)]]]);
    const short = { ...open, parkVisitors: { 2023: 29, 2024: 30, 2025: 30 } };
    expect(years('8.1.4', short)).toEqual([
      [[establish(2025)]],
      [[wait('2027-01-01', 2026)]],
      [[wait('2027-01-01', 2026)]],
    ]);
  });
});
