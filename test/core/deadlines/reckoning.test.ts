import { describe, expect, it } from 'vitest';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { changedDeadlines } from '../../../core/deadlines/changed.ts';
import type { DatedEvent, Deadline } from '../../../core/deadlines/deadline.ts';
import { deadlinesOf } from '../../../core/deadlines/deadlines.ts';
import { OccasionError, readOccasions } from '../../../core/deadlines/read-occasions.ts';

const calendar = workCalendar();
const asOf = '2026-11-24';

const of = (event: DatedEvent): Deadline => {
  const [deadline] = deadlinesOf({ asOf, events: [event] }, calendar);
  if (deadline === undefined) throw new Error('no deadline');
  return deadline;
};

describe('a deadline says which duty it is and how it was reckoned', () => {
  it.each([
    ['branch', '2026-10-01', '5.3', { rule: 'when_set_up', from: '2026-10-01' }],
    ['registration', '2023-05-20', '7.1', { rule: 'three_years_registered', from: '2023-05-20' }],
    ['publicity', '2026-11-23', '9', { rule: 'five_working_days', from: '2026-11-23', first: '2026-11-23' }],
    ['achievement', '2026-08-20', '12', { rule: 'one_month', from: '2026-08-20', atMonthEnd: false, onRestDay: false }],
    ['change', '2026-01-15', '13', { rule: 'one_month', from: '2026-01-15', atMonthEnd: false, onRestDay: true }],
    ['revocation', '2023-11-24', '17', { rule: 'three_years_barred', from: '2023-11-24' }],
  ] as const)('%s', (kind, on, clause, why) => {
    const { citation, ...deadline } = of({ kind, on });
    expect(deadline).toMatchObject({ clause, duty: kind, why });
    expect(citation.clause).toBe(clause);
  });

  it('the duties of a base: the report of the year, and the years of validity', () => {
    const base = { designatedOn: '2025-06-10' };
    expect(deadlinesOf({ asOf, base, events: [] }, calendar)).toMatchObject([
      { clause: '14', duty: 'year_end', why: { rule: 'year_end', year: 2026 } },
      { clause: '16', duty: 'validity', why: { rule: 'three_years_valid', from: '2025-06-10' } },
    ]);
  });

  it('is provisional when only the safe day is: the year that it falls back into has no notice', () => {
    expect(of({ kind: 'change', on: '2024-12-01' })).toMatchObject({
      due: '2025-01-01',
      latest: '2025-01-02',
      safe: '2024-12-31',
      provisional: true,
    });
  });
});

describe('what another calendar changes', () => {
  const before = of({ kind: 'change', on: '2026-01-15' });

  it.each([
    ['the day due', { due: '2026-02-16' }],
    ['the last day in time', { latest: '2026-02-25' }],
    ['the safe day', { safe: '2026-02-13' }],
  ])('%s alone has moved', (_, other) => {
    const after = { ...before, ...other };
    expect(changedDeadlines([before], [after])).toEqual([{ before, after, moved: true }]);
  });

  it('a day that only became certain has not', () => {
    const after = { ...before, provisional: true };
    expect(changedDeadlines([before], [after])).toEqual([{ before, after, moved: false }]);
    expect(changedDeadlines([before], [before])).toEqual([]);
  });

  it('one that is no longer there is no change', () => {
    expect(changedDeadlines([before], [])).toEqual([]);
  });
});

describe('occasions from outside', () => {
  it.each(['branch', 'registration', 'publicity', 'achievement', 'change', 'revocation'] as const)(
    'take an event of the kind %s',
    (kind) => {
      const occasions = { asOf, events: [{ kind, on: '2026-11-02' }] };
      expect(readOccasions(occasions)).toEqual(occasions);
    },
  );

  it('take days from 1900 to 2200', () => {
    for (const day of ['1900-01-01', '2200-12-31']) expect(readOccasions({ asOf: day }).asOf).toBe(day);
  });

  it('are refused with an error that says in a log what it is about', () => {
    const read = () => readOccasions({ asOf: 'today' });
    expect(read).toThrow(OccasionError);
    expect(read).toThrow(expect.objectContaining({ name: 'OccasionError', message: 'asOf: day' }));
  });
});
