import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, isCalendarDay, weekdayOf, yearOf } from '../../core/calendar-day.ts';

describe('a calendar day', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('is %s', (day) => {
    expect(isCalendarDay(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00:00Z',
    '12026-01-01',
    '',
  ])('is not %j', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  it('has a year and a day of the week', () => {
    expect(yearOf('2026-05-20')).toBe(2026);
    expect(weekdayOf('2026-11-22')).toBe(0);
    expect(weekdayOf('2026-11-28')).toBe(6);
  });
});

describe('the same day of another year', () => {
  it.each([
    ['2023-05-20', 3, '2026-05-20'],
    ['2026-05-20', -3, '2023-05-20'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['1996-02-29', 4, '2000-02-29'],
    ['2024-02-28', 3, '2027-02-28'],
    ['0998-03-01', 1, '0999-03-01'],
    ['9996-05-20', 3, '9999-05-20'],
    ['9996-05-20', 4, '9999-12-31'],
    ['9999-02-28', 2, '9999-12-31'],
  ])('%s, %d years on, is %s (Civil Code, article 202)', (day, years, other) => {
    expect(addYears(day, years)).toBe(other);
  });
});

describe('months and days on', () => {
  it('keep the day of the month, or take its last one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15');
    expect(addMonths('9999-12-15', 1)).toBe('9999-12-31');
  });

  it('go over the ends of months and years, and stop at the last day that can be written', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
  });
});
