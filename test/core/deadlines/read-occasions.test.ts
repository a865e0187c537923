import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OccasionError, readOccasions } from '../../../core/deadlines/read-occasions.ts';

const refusal = (input: unknown) => {
  try {
    readOccasions(input);
  } catch (error) {
    if (error instanceof OccasionError) return [error.field, error.given, error.taken];
    throw error;
  }
  return null;
};
const asOf = '2026-11-24';
const event = (given: object) => ({ asOf, events: [{ kind: 'change', on: '2026-11-02' }, given] });
const base = (given: unknown) => ({ asOf, base: given });

describe('what deadlines are asked for', () => {
  it('is never refused but by name, whatever is given in any field', () => {
    fc.assert(
      fc.property(fc.constantFrom('kind', 'on', 'until', 'other'), fc.jsonValue(), (name, value) => {
        expect(refusal(value)?.[0]).toBeDefined();
        expect(refusal(event({ kind: 'publicity', on: asOf, [name]: value }))?.[0]).toBe(`events[1].${name}`);
      }),
    );
  });

  it('is a day, and a base and events where there are any', () => {
    expect(readOccasions({ asOf })).toEqual({ asOf, events: [] });
    const whole = {
      asOf,
      base: { designatedOn: '2025-06-10', validUntil: '2025-06-10' },
      events: [{ kind: 'publicity', on: '2026-11-23', until: '2026-11-23' }],
    };
    expect(readOccasions(whole)).toEqual(whole);
  });

  it.each([
    ['a list', [], ['input', [], 'object']],
    ['no day', {}, ['asOf', undefined, 'day']],
    ['a day that does not exist', { asOf: '2026-02-29' }, ['asOf', '2026-02-29', 'day']],
    ['a day too far ahead', { asOf: '2201-01-01' }, ['asOf', '2201-01-01', 'day']],
    ['a day too long ago', { asOf: '1899-12-31' }, ['asOf', '1899-12-31', 'day']],
    ['a field that there is not', { asOf, facts: {} }, ['facts', {}, 'field']],
    ['a base that is none', base('us'), ['base', 'us', 'base']],
    ['a base of no day', base({}), ['base.designatedOn', undefined, 'day']],
    ['a base of null', base(null), ['base', null, 'base']],
    ['a field that a base has not', base({ designatedOn: asOf, on: asOf }), ['base.on', asOf, 'base_field']],
    [
      'validity before designation',
      base({ designatedOn: asOf, validUntil: '2026-11-23' }),
      ['base.validUntil', '2026-11-23', 'day_from_designation'],
    ],
    ['events that are no list', { asOf, events: {} }, ['events', {}, 'events']],
    ['an event that is none', { asOf, events: [3] }, ['events[0]', 3, 'event']],
    ['an event of no kind', event({ on: asOf }), ['events[1].kind', undefined, 'event_kind']],
    ['an unknown kind', event({ kind: 'party', on: asOf }), ['events[1].kind', 'party', 'event_kind']],
    ['a publicity period without its day', event({ kind: 'publicity' }), ['events[1].on', undefined, 'day']],
    ['a day as a number', event({ kind: 'change', on: 20261124 }), ['events[1].on', 20261124, 'day']],
    [
      'a bad printed end',
      event({ kind: 'publicity', on: asOf, until: '2026-11-31' }),
      ['events[1].until', '2026-11-31', 'day'],
    ],
    [
      'a printed end before the start',
      event({ kind: 'publicity', on: asOf, until: '2026-11-23' }),
      ['events[1].until', '2026-11-23', 'day_from_start'],
    ],
    [
      'a printed end of a change',
      event({ kind: 'change', on: asOf, until: asOf }),
      ['events[1].until', asOf, 'event_field'],
    ],
    [
      'a field that an event has not',
      event({ kind: 'branch', on: asOf, name: 'x' }),
      ['events[1].name', 'x', 'event_field'],
    ],
  ])('is refused: %s', (_, input, expected) => {
    expect(refusal(input)).toEqual(expected);
  });
});
