import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfWork, workCalendar } from '../../../core/calendar/work-calendar.ts';
import { addDays } from '../../../core/calendar-day.ts';
import { changedDeadlines } from '../../../core/deadlines/changed.ts';
import type { Base, DatedEvent, Deadline } from '../../../core/deadlines/deadline.ts';
import { deadlinesOf } from '../../../core/deadlines/deadlines.ts';
import { verify } from '../../../policy-text/citation/citation.ts';
import { everyDay } from '../calendar/every-day.ts';
import { standIn2027, standIn2030 } from '../calendar/stand-in-notices.ts';
import { workedDeadlines } from './worked-deadlines.ts';

const calendar = workCalendar();
const asOf = '2026-11-24';
const clauses = {
  branch: '5.3',
  registration: '7.1',
  publicity: '9',
  achievement: '12',
  change: '13',
  revocation: '17',
};

const of = (event: DatedEvent, day = asOf): Deadline => {
  const [deadline] = deadlinesOf({ asOf: day, events: [event] }, calendar);
  if (deadline === undefined) throw new Error('no deadline');
  return deadline;
};
const ofBase = (base: Base, day = asOf) => {
  const [yearEnd, validity, ...others] = deadlinesOf({ asOf: day, base, events: [] }, calendar);
  if (yearEnd === undefined || validity === undefined || others.length > 0) throw new Error('not two deadlines');
  return { yearEnd, validity };
};

describe('a deadline', () => {
  it.each(workedDeadlines.map((one) => [`${one.event.kind} on ${one.event.on}`, one] as const))('%s', (_, worked) => {
    const { event, due, latest, safe, provisional } = worked;
    const deadline = of(event);
    expect([deadline.due, deadline.latest, deadline.safe]).toEqual([due, latest, safe]);
    expect(deadline).toMatchObject({ clause: clauses[event.kind], event, provisional });
    expect(verify(deadline.citation).clause).toBe(deadline.clause);
  });

  it('takes the printed end of a publicity period before any reckoning', () => {
    const printed = of({ kind: 'publicity', on: '2024-12-12', until: '2024-12-18' });
    expect(printed).toMatchObject({ due: '2024-12-18', latest: '2024-12-18', provisional: false });
    expect(printed.why.rule).toBe('printed_in_notice');
  });

  it('says from which day a publicity period counts when it begins on a day of rest', () => {
    expect(of({ kind: 'publicity', on: '2026-10-01' }).why).toEqual({
      rule: 'five_working_days',
      from: '2026-10-01',
      first: '2026-10-08',
    });
  });

  it('says whether the month has no such day, and whether it ends on a day of rest', () => {
    const why = (on: string) => of({ kind: 'change', on }).why;
    expect(why('2026-01-31')).toMatchObject({ atMonthEnd: true, onRestDay: false });
    expect(why('2026-01-28')).toMatchObject({ atMonthEnd: false, onRestDay: false });
    expect(why('2026-01-15')).toMatchObject({ atMonthEnd: false, onRestDay: true });
  });

  it('has passed only after the last day that may be in time', () => {
    const passed = (day: string) => of({ kind: 'achievement', on: '2026-01-15' }, day).passed;
    expect([passed('2026-02-16'), passed('2026-02-24'), passed('2026-02-25')]).toEqual([false, false, true]);
    expect(of({ kind: 'revocation', on: '2023-11-24' }, '2026-11-24').passed).toBe(false);
    expect(of({ kind: 'revocation', on: '2023-11-24' }, '2026-11-25').passed).toBe(true);
  });
});

describe('a base', () => {
  it('reports by 31 December, which never rolls', () => {
    const { yearEnd } = ofBase({ designatedOn: '2025-06-10' });
    expect(yearEnd).toMatchObject({ clause: '14', due: '2026-12-31', safe: '2026-12-31', provisional: false });
    expect(yearEnd.latest).toBeUndefined();
    expect(ofBase({ designatedOn: '2025-06-10' }, '2028-03-01').yearEnd).toMatchObject({
      due: '2028-12-31',
      safe: '2028-12-29',
      provisional: true,
    });
  });

  it('reports for the first time in the year of its designation', () => {
    expect(ofBase({ designatedOn: '2027-06-10' }).yearEnd.due).toBe('2027-12-31');
  });

  it('is valid to the day before the third anniversary, the anniversary at the latest', () => {
    expect(ofBase({ designatedOn: '2025-06-10' }).validity).toMatchObject({
      clause: '16',
      due: '2028-06-09',
      latest: '2028-06-10',
      provisional: false,
      passed: false,
      why: { rule: 'three_years_valid' },
    });
    expect(ofBase({ designatedOn: '2024-02-29' }).validity).toMatchObject({ due: '2027-02-27', latest: '2027-02-28' });
  });

  it('is valid to the day that its certificate prints', () => {
    expect(ofBase({ designatedOn: '2025-06-10', validUntil: '2028-05-31' }).validity).toMatchObject({
      due: '2028-05-31',
      latest: '2028-05-31',
      why: { rule: 'printed_on_certificate' },
    });
  });

  it('has no duties by the year before there is a base', () => {
    expect(deadlinesOf({ asOf, events: [] }, calendar)).toEqual([]);
  });
});

describe('every deadline', () => {
  const kinds = Object.keys(clauses) as (keyof typeof clauses)[];
  const anyEvent = fc.record({
    kind: fc.constantFrom(...kinds),
    on: fc.constantFrom(...everyDay('2024-06-01', '2031-06-30')),
  });
  const filed: readonly string[] = ['achievement', 'change', 'branch'];

  it('is safe on a working day no later than due, and late only after a working day no earlier', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { due, latest = due, safe = due, duty, why } = of(event);
        expect(due <= latest).toBe(true);
        if (filed.includes(duty)) {
          expect(safe <= due).toBe(true);
          expect(dayOfWork(calendar, safe).works).toBe(true);
        }
        if (why.rule === 'one_month' || why.rule === 'five_working_days') {
          expect(dayOfWork(calendar, latest).works).toBe(true);
        }
      }),
    );
  });

  it('stays where it is when a notice comes for a year of which it touches no day', () => {
    const later = workCalendar([standIn2027]);
    fc.assert(
      fc.property(anyEvent, (event) => {
        const [before, after] = [calendar, later].map((one) => deadlinesOf({ asOf, events: [event] }, one)[0]);
        if (before === undefined || after === undefined) throw new Error('no deadline');
        const days = [event.on, before.due, before.latest, before.safe].filter((day) => day !== undefined).sort();
        const touched = (days.at(-1) ?? '') >= '2027-01-01' && (days[0] ?? '') <= '2027-12-31';
        if (!touched) expect(after).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('is certain exactly when no notice that could come would move it', () => {
    const later = workCalendar([standIn2027, standIn2030]);
    fc.assert(
      fc.property(anyEvent, (event) => {
        const [before, after] = [calendar, later].map((one) => deadlinesOf({ asOf, events: [event] }, one));
        if (before?.[0]?.provisional === false) expect(after).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('another calendar', () => {
  it('shows what moved, what only became certain, and nothing else', () => {
    const occasions = {
      asOf,
      base: { designatedOn: '2025-06-10' },
      events: [
        { kind: 'change', on: '2026-12-31' },
        { kind: 'publicity', on: '2026-12-28' },
        { kind: 'achievement', on: '2026-11-24' },
      ],
    } as const;
    const [before, after] = [calendar, workCalendar([standIn2027])].map((one) => deadlinesOf(occasions, one));
    const changed = changedDeadlines(before ?? [], after ?? []);
    expect(changed.map(({ after, moved }) => [after.clause, moved, after.latest, after.provisional])).toEqual([
      ['13', true, '2027-01-31', false],
      ['9', false, '2027-01-05', false],
    ]);
    expect(addDays('2027-01-31', 1)).toBe(changed[0]?.before.latest);
  });
});
