import { describe, expect, it } from 'vitest';
import { assess } from '../../core/assess.ts';
import { InputError } from '../../core/read-case-file.ts';
import { whatIf } from '../../core/what-if.ts';
import { workedCase } from './worked-case.ts';

const park = workedCase('P01');
const few = { ...park, facts: { ...park.facts, parkPartners: 2, parkFloorArea: 0, parkLandArea: 0 } };

describe('what if', () => {
  it('shows only what changes, and leaves the case as it is', () => {
    const copy = structuredClone(few);
    const { before, after, changed } = whatIf(few, { parkPartners: 5, parkServices: true });
    expect(few).toEqual(copy);
    expect(before).toEqual(assess(few));
    expect(after.outcome).toBe('needs_review');
    expect(changed).toEqual({
      facts: [{ fact: 'parkPartners', before: 2, after: 5 }],
      outcome: { before: 'ineligible', after: 'needs_review' },
      clauses: [
        {
          clause: '8.1.1',
          citation: before.clauses.find(({ clause }) => clause === '8.1.1')?.citation,
          before: 'not_met',
          after: 'met',
        },
      ],
    });
  });

  it('changes the day', () => {
    const young = { ...park, facts: { ...park.facts, registeredOn: '2024-09-01' } };
    expect(whatIf(young, { asOf: '2027-08-31' }).changed).toEqual({
      asOf: { before: '2026-05-20', after: '2027-08-31' },
      facts: [],
      clauses: [],
    });
    expect(whatIf(young, { asOf: young.asOf }).changed).toEqual({ facts: [], clauses: [] });
    expect(whatIf(young, { asOf: '2027-09-01' }).changed).toMatchObject({
      outcome: { after: 'meets_stated_conditions' },
      clauses: [{ clause: '7.1', before: 'not_met', after: 'met' }],
    });
  });

  it('lists the clauses of both categories when that is changed', () => {
    const { changed } = whatIf(park, { category: 'platform' });
    expect(changed.clauses.map(({ clause, before, after }) => [clause, before, after])).toEqual([
      ['8', 'met', 'not_met'],
      ['8.1.1', 'met', null],
      ['8.1.2', 'met', null],
      ['8.1.3', 'met', null],
      ['8.1.4', 'declared', null],
      ['8.1.5', 'declared', null],
      ['8.3.1', null, 'unknown'],
      ['8.3.2', null, 'unknown'],
      ['8.3.3', null, 'unknown'],
    ]);
  });

  it('forgets an answer', () => {
    expect(whatIf(park, { parkPartners: null }).changed).toMatchObject({
      facts: [{ fact: 'parkPartners', before: 12, after: null }],
      outcome: { after: 'incomplete' },
    });
  });

  it.each([
    ['whatIf', [5], 'object'],
    ['whatIf', null, 'object'],
    ['whatIf', 'parkPartners', 'object'],
    ['asOf', { asOf: 20260520 }, 'calendar_day'],
    ['asOf', { asOf: '2026-02-30' }, 'calendar_day'],
    ['parkPartner', { parkPartner: 5 }, 'fact_name'],
    ['parkPartners', { parkPartners: -1 }, 'count'],
    // On an earlier day a year that is told already was not over.
    ['parkLargeEvents.2025', { asOf: '2025-05-20' }, 'past_full_year'],
    ['researchFocusPartners', { researchPartners: 1, researchFocusPartners: 2 }, 'part_of_whole'],
  ])('names %s when it cannot be used', (field, changes, taken) => {
    expect(() => whatIf(park, changes)).toThrow(InputError);
    expect(() => whatIf(park, changes)).toThrow(expect.objectContaining({ field, taken }));
  });
});
