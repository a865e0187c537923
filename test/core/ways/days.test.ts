import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { addDays } from '../../../core/calendar-day.ts';
import type { CaseFile } from '../../../core/case-file.ts';
import type { Facts } from '../../../core/fact.ts';
import { workedCase } from '../worked-case.ts';
import { waysOf } from './ways-of.ts';

/** A comfortable park with some facts changed. */
function park(facts: Facts, asOf = '2026-05-20'): CaseFile {
  const one = workedCase('P01');
  return { ...one, asOf, facts: { ...one.facts, ...facts } };
}

function waitFor(caseFile: CaseFile, clause: string): string | undefined {
  const changes = waysOf(caseFile)
    .clauses.filter((one) => one.clause === clause)
    .flatMap(({ needs }) => needs.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.changes)));
  return changes.find(({ label }) => label === 'waits_for_date')?.on;
}

function outcomeOn(caseFile: CaseFile, day: string, clause: string): string | undefined {
  return assess({ ...caseFile, asOf: day }).clauses.find((one) => one.clause === clause)?.outcome;
}

describe('the first day', () => {
  it.each([
    ['of the third anniversary of registration', { registeredOn: '2024-09-01' }, '7.1', '2027-09-01'],
    ['after registration on a leap day', { registeredOn: '2024-02-29' }, '7.1', '2027-02-28'],
    [
      'after registration known loosely',
      { registeredOn: { min: '2024-01-01', max: '2024-03-31' } },
      '7.1',
      '2027-03-31',
    ],
    ['after a credit record', { adverseCreditRecords: ['2025-03-10', '2024-01-01'] }, '7.1', '2028-03-11'],
    ['after a record on the edge of the window', { adverseCreditRecords: ['2023-05-20'] }, '7.1', '2026-05-21'],
    ['after a record of 28 February', { adverseCreditRecords: ['2025-02-28'] }, '7.1', '2028-03-01'],
    ['after a record of a leap day', { adverseCreditRecords: ['2024-02-29'] }, '7.1', '2027-03-01'],
    ['after a ban', { revocations: ['2024-05-01', '2025-05-01'] }, '17', '2028-05-02'],
    ['after a ban from a leap day', { revocations: ['2024-02-29'] }, '17', '2027-03-01'],
  ] as const)('%s', (_, facts, clause, day) => {
    const caseFile = park(facts);
    if (typeof facts === 'object' && 'registeredOn' in facts && typeof facts.registeredOn === 'object') {
      expect(outcomeOn(caseFile, addDays(day, -1), clause)).toBe('unknown');
    } else {
      expect(waitFor(caseFile, clause)).toBe(day);
    }
    expect(['met', 'declared']).toContain(outcomeOn(caseFile, day, clause));
    expect(['met', 'declared']).not.toContain(outcomeOn(caseFile, addDays(day, -1), clause));
  });

  it('is exact for any day of the calendar, and what holds on it goes on holding', () => {
    const anyDay = fc.nat(365 * 8).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.constantFrom('registeredOn', 'adverseCreditRecords', 'revocations'), (day, fact) => {
        const caseFile = park({ [fact]: fact === 'registeredOn' ? day : [day] }, addDays(day, 1));
        const clause = fact === 'revocations' ? '17' : '7.1';
        const on = waitFor(caseFile, clause) ?? '';
        expect(waysOf(caseFile).readyOn).toBe(on);
        expect(outcomeOn(caseFile, addDays(on, -1), clause)).not.toBe('met');
        for (const later of [0, 1, 2, 400]) expect(outcomeOn(caseFile, addDays(on, later), clause)).toBe('met');
      }),
      { numRuns: 400 },
    );
  });

  it('is the last of them when several are waited for', () => {
    const { readyOn } = waysOf(park({ registeredOn: '2024-09-01', revocations: ['2025-05-01'] }));
    expect(readyOn).toBe('2028-05-02');
  });

  it('is none when the calendar ends before', () => {
    const { readyOn, clauses } = waysOf(park({ revocations: ['9997-01-01'] }));
    expect(readyOn).toBeNull();
    expect(clauses.flatMap(({ blockedBy }) => blockedBy)).toMatchObject([
      { label: 'fixed', fact: 'revocations', reason: 'beyond_calendar' },
    ]);
  });
});

describe('figures of past years', () => {
  const years = (caseFile: CaseFile, clause: string) =>
    waysOf(caseFile)
      .clauses.filter((one) => one.clause === clause)
      .flatMap(({ needs }) => needs)
      .map(({ alternatives }) =>
        alternatives.map(({ changes }) =>
          changes.map((one) =>
            one.test === 'every_year' ? [one.label, one.fact, one.years, one.to, one.on] : one.test,
          ),
        ),
      );

  it('cannot be changed: a short year has to leave the three that are looked at', () => {
    const caseFile = park({
      parkLargeEvents: { 2023: 0, 2024: 0, 2025: 0 },
      parkSmallEvents: { 2023: 5, 2024: 4, 2025: 5 },
    });
    expect(waysOf(caseFile).readyOn).toBe('2028-01-01');
    expect(years(caseFile, '8.1.3')).toEqual([
      [
        [['waits_for_date', 'parkLargeEvents', [2026, 2027], 1, '2028-01-01']],
        [['waits_for_date', 'parkSmallEvents', [2026, 2027], 5, '2028-01-01']],
      ],
    ]);
  });

  it('move on when something else is waited for: the years that come in have to keep up', () => {
    const caseFile = park({ registeredOn: '2024-09-01' });
    expect(waysOf(caseFile).readyOn).toBe('2027-09-01');
    expect(years(caseFile, '8.1.4')).toEqual([
      [[['waits_for_date', 'parkDelegations', [2026], 5, '2027-01-01']]],
      [[['waits_for_date', 'parkVisitors', [2026], 30, '2027-01-01']]],
    ]);
  });

  it('are to be established where they are not known, in the line that can still be reached', () => {
    const caseFile = park({
      parkLargeEvents: { 2023: null, 2024: 0, 2025: 1 },
      parkSmallEvents: { 2023: 4, 2024: { min: 3, max: 6 }, 2025: 0 },
    });
    expect(waysOf(caseFile).readyOn).toBe('2026-05-20');
    expect(years(caseFile, '8.1.3')).toEqual([
      [
        [
          ['to_be_established', 'parkLargeEvents', [2023], 1, undefined],
          ['to_be_established', 'parkSmallEvents', [2024], 5, undefined],
        ],
      ],
    ]);
  });
});
