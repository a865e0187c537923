import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../core/case-file.ts';
import { applied } from '../../../core/ways/applied.ts';
import type { Change } from '../../../core/ways/change.ts';
import { laterOn } from '../../../core/ways/later-on.ts';
import { newYear } from '../../../core/ways/new-year.ts';

const caseFile: CaseFile = {
  asOf: '2026-05-20',
  parameters: {},
  facts: {
    parkPartners: 5,
    registeredOn: '2024-09-01',
    internationalRevenue: 20,
    totalRevenue: 100,
    rdSpending: { 2024: 1, 2025: 2 },
    parkDelegations: { 2023: 5, 2024: null, 2025: 6 },
    parkVisitors: null,
    parkLargeEvents: {},
  },
};

describe('a case on a later day', () => {
  it('is the same within the year', () => {
    expect(laterOn(caseFile, '2026-12-31')).toEqual({ ...caseFile, asOf: '2026-12-31' });
  });

  it('has new years to look at after 1 January, and last year’s revenue is no longer last year’s', () => {
    expect(laterOn(caseFile, '2027-01-01')).toEqual({
      asOf: '2027-01-01',
      parameters: {},
      facts: {
        parkPartners: 5,
        registeredOn: '2024-09-01',
        rdSpending: { 2024: 1, 2025: 2 },
        parkDelegations: { 2024: null, 2025: 6, 2026: null },
        parkVisitors: null,
        parkLargeEvents: {},
      },
    });
  });

  it('has no listed year left after many', () => {
    expect(laterOn(caseFile, '2040-01-01').facts.parkDelegations).toEqual({ 2037: null, 2038: null, 2039: null });
  });
});

describe('changes made on a day', () => {
  const waiting: Change = {
    label: 'waits_for_date',
    test: 'every_year',
    fact: 'parkDelegations',
    years: [2026],
    from: {},
    to: 5,
    unit: 'visits',
    on: '2027-01-01',
    sets: { parkDelegations: { 2026: 5 } },
  };

  it('are not yet those that have to wait longer', () => {
    expect(applied(caseFile, [waiting], '2026-12-31')).toEqual(laterOn(caseFile, '2026-12-31'));
    expect(applied(caseFile, [waiting], '2027-01-01').facts.parkDelegations).toEqual({ 2024: null, 2025: 6, 2026: 5 });
  });

  it('take a benchmark that is awaited to be the easiest there can be, from nowhere', () => {
    const awaited: Change = {
      label: 'waits_for_parameter',
      test: 'growth_benchmark',
      parameter: 'rdGrowthBenchmark',
      year: 2025,
      sets: {},
    };
    expect(applied(caseFile, [awaited], '2026-05-20').parameters).toEqual({
      rdGrowthBenchmark: { year: 2025, percent: -100, period: '', source: '' },
    });
    expect(applied(caseFile, [], '2026-05-20').parameters).toEqual({});
  });
});

describe('1 January', () => {
  it('is written with four digits, and there is none after the last year that can be written', () => {
    expect([newYear(999), newYear(2027), newYear(9999), newYear(10_000)]).toEqual([
      '0999-01-01',
      '2027-01-01',
      '9999-01-01',
      null,
    ]);
  });
});
