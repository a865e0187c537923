import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../core/fact.ts';
import { workedCase } from '../worked-case.ts';
import { waysOf } from './ways-of.ts';

/** What the day of registration of a park still has to be or become. */
function registration(facts: Facts, asOf = '2026-05-20') {
  const one = workedCase('P01');
  const { clauses } = waysOf({ ...one, asOf, facts: { ...one.facts, ...facts } });
  return clauses
    .flatMap(({ needs }) => needs.flatMap(({ alternatives }) => alternatives.flatMap(({ changes }) => changes)))
    .filter(({ test }) => test === 'registered_for');
}

const change = { test: 'registered_for', fact: 'registeredOn', years: 3 } as const;
const establish = (to: string) => ({ ...change, label: 'to_be_established', to, sets: { registeredOn: to } }) as const;

describe('the day of registration', () => {
  it('not known has to turn out early enough, on a leap day as on the day before', () => {
    expect(registration({ registeredOn: null })).toEqual([{ ...establish('2023-05-20'), from: null }]);
    expect(registration({ registeredOn: null }, '2027-02-28')).toEqual([{ ...establish('2024-02-29'), from: null }]);
    expect(registration({ registeredOn: null }, '2027-03-01')).toEqual([{ ...establish('2024-03-01'), from: null }]);
  });

  it('not known has to turn out early enough for the day that something else waits for', () => {
    const banned = { revocations: ['2025-05-01'] };
    expect(registration({ registeredOn: null, ...banned })).toEqual([
      { ...establish('2025-05-02'), from: null, on: '2028-05-02' },
    ]);
  });

  it('known loosely has to turn out early enough, or the last it can be is waited for', () => {
    const loose = { min: '2022-01-01', max: '2024-01-31' };
    expect(registration({ registeredOn: loose })).toEqual([
      { ...establish('2023-05-20'), from: loose, otherwiseOn: '2027-01-31' },
    ]);
    const open = { min: '2022-01-01' };
    expect(registration({ registeredOn: open })).toEqual([{ ...establish('2023-05-20'), from: open }]);
  });

  it('known loosely waits for the first day on which it may be full, and may have to be found out then', () => {
    const loose = { min: '2024-01-01', max: '2024-01-31' };
    expect(registration({ registeredOn: loose })).toEqual([
      { ...establish('2024-01-01'), from: loose, on: '2027-01-01', otherwiseOn: '2027-01-31' },
    ]);
    const banned = { revocations: ['2025-05-01'] };
    expect(registration({ registeredOn: loose, ...banned })).toEqual([
      { ...change, label: 'waits_for_date', from: loose, on: '2027-01-31', sets: {} },
    ]);
  });

  it('of the anniversary is early enough', () => {
    expect(registration({ registeredOn: '2023-05-20' })).toEqual([]);
    expect(registration({ registeredOn: { min: '2020-01-01', max: '2023-05-20' } })).toEqual([]);
    expect(registration({ registeredOn: '2023-05-21' })).toMatchObject([{ on: '2026-05-21', from: '2023-05-21' }]);
  });

  it('elsewhere counts for nothing: the years begin today', () => {
    expect(registration({ registeredInBeijing: false, registeredOn: '2010-01-01' })).toEqual([
      { ...change, label: 'waits_for_date', from: '2010-01-01', on: '2029-05-20', sets: {} },
    ]);
    expect(registration({ registeredInBeijing: false, registeredOn: null })).toMatchObject([
      { label: 'waits_for_date', from: null, on: '2029-05-20' },
    ]);
  });
});
