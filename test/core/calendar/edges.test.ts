import { describe, expect, it } from 'vitest';
import type { HolidayNotice } from '../../../core/calendar/notice.ts';
import { NoticeError, readNotice } from '../../../core/calendar/read-notice.ts';
import { statutoryDays } from '../../../core/calendar/statutory-days.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { workingDaysIn } from '../../../core/calendar/working-days.ts';
import { standIn2027, standIn2030 } from './stand-in-notices.ts';

const { off, work } = standIn2027;

/** The thirteen days by law of 2027 and no others: nothing is moved, so nothing has to be made up for. */
const weekdaysOnly: HolidayNotice = {
  ...standIn2027,
  off: {
    元旦: ['2027-01-01'],
    春节: ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10'],
    清明节: ['2027-04-05'],
    劳动节: ['2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04'],
    端午节: ['2027-06-09'],
    中秋节: ['2027-09-15'],
    国庆节: ['2027-10-01', '2027-10-02', '2027-10-03', '2027-10-04', '2027-10-05'],
  },
  work: [],
};

describe('a notice at its edges', () => {
  it('may move no day at all: thirteen weekdays off, and no weekend to work', () => {
    expect(readNotice(weekdaysOnly)).toEqual(weekdaysOnly);
  });

  it('may name 31 December, and no day after it', () => {
    const withLast = (day: string) => ({
      ...standIn2027,
      off: { ...off, 元旦前夕: [day] },
      work: [...work, '2027-12-25'],
    });
    expect(readNotice(withLast('2027-12-31'))).toEqual(withLast('2027-12-31'));
    expect(() => readNotice(withLast('2028-01-01'))).toThrow(
      expect.objectContaining({
        field: 'off.元旦前夕[0]',
        taken: { kind: 'day_of_year', from: '2026-12-29', to: '2027-12-31' },
      }),
    );
  });

  it('may be found in several places, and be issued in its own year', () => {
    const elsewhere = {
      ...standIn2027,
      notice: { ...standIn2027.notice, date: '2027-01-02' },
      source: ['one place', 'another place'],
    };
    expect(readNotice(elsewhere)).toEqual(elsewhere);
  });

  it.each([
    ['no year', { year: undefined }, 'year', 'year'],
    ['a year beyond the calendar', { year: 2201 }, 'year', 'year'],
    [
      'a day of issue that does not exist',
      { notice: { ...standIn2027.notice, date: '2026-11-31' } },
      'notice.date',
      'date',
    ],
    ['no day of issue', { notice: { title: 'x', number: 'y' } }, 'notice.date', 'date'],
    ['a blank title', { notice: { ...standIn2027.notice, title: ' ' } }, 'notice.title', 'notice'],
    ['a field that there is not', { notice: { ...standIn2027.notice, signed: 'x' } }, 'notice.signed', 'field'],
    ['off as a list', { off: [] }, 'off', 'off'],
    ['work as nothing', { work: null }, 'work', 'work'],
    ['one place that is not a list', { source: 'here' }, 'source', 'source'],
  ])('is refused: %s', (_, changes, field, kind) => {
    const read = () => readNotice({ ...standIn2027, ...changes });
    expect(read).toThrow(NoticeError);
    expect(read).toThrow(
      expect.objectContaining({ name: 'NoticeError', message: `${field}: ${kind}`, field, taken: { kind } }),
    );
  });
});

describe('the days off by law', () => {
  const days = (year: number, monthsAndDays: readonly string[]) => monthsAndDays.map((day) => `${year}-${day}`);

  it('have a second one of May since 2025', () => {
    expect(statutoryDays(2024)).toEqual(days(2024, ['01-01', '05-01', '10-01', '10-02', '10-03']));
    expect(statutoryDays(2025)).toContain('2025-05-02');
  });

  it('are one fewer where two holidays share a day', () => {
    const spring2028 = ['01-25', '01-26', '01-27', '01-28'];
    const spring2031 = ['01-22', '01-23', '01-24', '01-25'];
    const solar = ['05-01', '05-02'];
    const national = ['10-01', '10-02', '10-03'];
    expect(statutoryDays(2028)).toEqual(days(2028, ['01-01', ...spring2028, '04-04', ...solar, '05-28', ...national]));
    expect(statutoryDays(2031)).toEqual(days(2031, ['01-01', ...spring2031, '04-05', ...solar, '06-24', ...national]));
  });

  it('are those of the solar calendar alone where the moon was not computed', () => {
    expect(statutoryDays(2036)).toEqual(days(2036, ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']));
    expect(statutoryDays(999)[0]).toBe('0999-01-01');
  });
});

describe('a calendar', () => {
  it('lists the notices in the order of the years, in whatever order they were added', () => {
    expect([...workCalendar([standIn2030, standIn2027]).notices.keys()]).toEqual([2025, 2026, 2027, 2030]);
    expect([...workCalendar().notices.keys()]).toEqual([2025, 2026]);
  });

  it('counts the working days of a year without a notice provisionally', () => {
    expect(workingDaysIn(workCalendar(), 2027).provisional).toBe(true);
    expect(workingDaysIn(workCalendar([standIn2030]), 2029).provisional).toBe(true);
  });
});
