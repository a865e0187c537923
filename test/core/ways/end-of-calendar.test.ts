import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../core/fact.ts';
import { workedCase } from '../worked-case.ts';
import { waysOf } from './ways-of.ts';

/** What keeps a clause from being met in the last year that a day can be written in. */
function blockedBy(id: string, facts: Facts, clause: string) {
  const one = workedCase(id);
  const { clauses, readyOn } = waysOf({ ...one, asOf: '9999-06-01', facts: { ...one.facts, ...facts } });
  expect(readyOn).toBeNull();
  return clauses.find((way) => way.clause === clause)?.blockedBy;
}

const none = { 9996: 0, 9997: 0, 9998: 0 };
const beyond = { label: 'fixed', reason: 'beyond_calendar' } as const;

/** No day is invented after 9999-12-31: what would have to wait longer is told as not to be changed. */
describe('at the end of the calendar', () => {
  it('a short year stays in the years looked at, in either series', () => {
    expect(blockedBy('P01', { parkLargeEvents: none, parkSmallEvents: none }, '8.1.3')).toEqual([
      { ...beyond, fact: 'parkLargeEvents', from: none },
      { ...beyond, fact: 'parkSmallEvents', from: none },
    ]);
    expect(blockedBy('P01', { parkDelegations: none, parkVisitors: null }, '8.1.4')).toEqual([
      { ...beyond, fact: 'parkDelegations', from: none },
      { ...beyond, fact: 'parkVisitors', from: null },
    ]);
  });

  it('last year’s revenue has no year after it', () => {
    expect(blockedBy('I02', { internationalRevenue: 1, totalRevenue: 100 }, '8.4.2')).toEqual([
      { ...beyond, fact: 'internationalRevenue', from: 1 },
    ]);
  });

  it('nor has last year’s spending', () => {
    expect(blockedBy('I02', { rdSpending: { 9997: 1000, 9998: 900 } }, '8.4.3')).toEqual([
      { ...beyond, fact: 'rdSpending', from: 900 },
    ]);
    expect(blockedBy('I02', { rdSpending: { 9997: 0 } }, '8.4.3')).toEqual([
      { ...beyond, fact: 'rdSpending', from: null },
    ]);
  });

  it('a record never leaves the window, and a ban never ends', () => {
    expect(blockedBy('P01', { adverseCreditRecords: ['9996-12-31', '2001-01-01'] }, '7.1')).toEqual([
      { ...beyond, fact: 'adverseCreditRecords', from: ['9996-12-31'] },
    ]);
    expect(blockedBy('P01', { revocations: ['9996-12-31', '2001-01-01'] }, '17')).toEqual([
      { ...beyond, fact: 'revocations', from: ['9996-12-31'] },
    ]);
  });

  it('what still ends on its last day does', () => {
    const park = workedCase('P01');
    const ways = (facts: Facts) => waysOf({ ...park, asOf: '9999-06-01', facts: { ...park.facts, ...facts } });
    expect(ways({ adverseCreditRecords: ['9996-12-30'] }).readyOn).toBe('9999-12-31');
    expect(ways({ revocations: ['9996-12-30'] }).readyOn).toBe('9999-12-31');
  });
});
