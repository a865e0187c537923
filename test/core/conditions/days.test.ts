import { describe, expect, it } from 'vitest';
import { partOf, reasonOf } from './reason-of.ts';

const registration = (registeredOn: string | { min?: string; max?: string } | null) =>
  partOf(reasonOf('7.1', { registeredOn }), 1);

describe('7.1, registered for three years', () => {
  const asked = { test: 'registered_for', fact: 'registeredOn', asked: 3 } as const;

  it.each([
    ['2023-05-20', 'met', '2026-05-20', true],
    ['2023-05-19', 'met', '2026-05-19', false],
    ['2023-05-21', 'not_met', '2026-05-21', false],
    ['2020-02-29', 'met', '2023-02-28', false],
  ] as const)('registered on %s: %s, full on %s', (given, outcome, reachedOn, onTheDay) => {
    expect(registration(given)).toEqual({ ...asked, given, outcome, reachedOn, onTheDay, missing: [] });
  });

  it.each([
    [
      'any day of an interval that is early enough',
      { min: '2020-01-01', max: '2023-05-20' },
      'met',
      { min: '2023-01-01', max: '2026-05-20' },
      [],
    ],
    [
      'an interval that ends too late',
      { min: '2023-05-20', max: '2023-05-21' },
      'unknown',
      { min: '2026-05-20', max: '2026-05-21' },
      ['registeredOn'],
    ],
    ['an interval that begins too late', { min: '2023-05-21' }, 'not_met', { min: '2026-05-21' }, []],
    ['no day but the latest', { max: '2023-05-20' }, 'met', { max: '2026-05-20' }, []],
    ['no day but the earliest', { min: '2010-01-01' }, 'unknown', { min: '2013-01-01' }, ['registeredOn']],
  ] as const)('%s', (_, given, outcome, reachedOn, missing) => {
    expect(registration(given)).toEqual({ ...asked, given, outcome, reachedOn, onTheDay: false, missing });
  });

  it('not known', () => {
    expect(registration(null)).toEqual({
      ...asked,
      given: null,
      outcome: 'unknown',
      onTheDay: false,
      missing: ['registeredOn'],
    });
  });
});

describe('7.1, credit records of the last three years', () => {
  const asked = { test: 'no_record_since', fact: 'adverseCreditRecords', since: '2023-05-20', missing: [] } as const;
  const records = (adverseCreditRecords: readonly string[] | null) =>
    partOf(reasonOf('7.1', { adverseCreditRecords }), 4);

  it.each([
    ['none', [], [], 'met'],
    ['the day before the window', ['2023-05-19'], [], 'met'],
    ['its first day only', ['2023-05-20', '2020-01-01'], ['2023-05-20'], 'review'],
    ['its first day and a later one', ['2023-05-20', '2023-05-21'], ['2023-05-20', '2023-05-21'], 'not_met'],
  ] as const)('%s', (_, given, inside, outcome) => {
    expect(records(given)).toEqual({ ...asked, given, inside, outcome });
  });

  it('not known', () => {
    const missing = ['adverseCreditRecords'];
    expect(records(null)).toEqual({ ...asked, given: null, inside: [], outcome: 'unknown', missing });
  });
});

describe('17, barred for three years', () => {
  const asked = { test: 'ban_over', fact: 'revocations' } as const;

  it.each([
    ['never revoked', [], { outcome: 'met' }],
    ['over since yesterday', ['2023-05-19'], { outcome: 'met' }],
    ['through today', ['2023-05-20'], { outcome: 'not_met', bannedUntil: '2026-05-20' }],
    [
      'the latest of several bars',
      ['2025-03-01', '2024-03-01', '2019-01-01'],
      { outcome: 'not_met', bannedUntil: '2028-03-01' },
    ],
  ] as const)('%s', (_, given, result) => {
    expect(reasonOf('17', { revocations: given })).toEqual({ ...asked, given, ...result, missing: [] });
  });

  it('not known', () => {
    const unknown = { ...asked, given: null, outcome: 'unknown', missing: ['revocations'] };
    expect(reasonOf('17', { revocations: null })).toEqual(unknown);
  });
});

describe('7.1, legal form', () => {
  it.each([
    ['legal_person', 'met', []],
    ['other_organization', 'met', []],
    ['branch_office', 'review', []],
    ['internal_department', 'not_met', []],
    ['natural_person', 'not_met', []],
    [null, 'unknown', ['legalForm']],
  ] as const)('%s', (given, outcome, missing) => {
    const part = partOf(reasonOf('7.1', { legalForm: given }), 3);
    expect(part).toEqual({ test: 'legal_form', fact: 'legalForm', given, outcome, missing });
  });
});
