import type { CalendarDay } from '../calendar-day.ts';

/** 1 January of a year, or null beyond the last year that a day can be written in. */
export function newYear(year: number): CalendarDay | null {
  return year > 9999 ? null : `${String(year).padStart(4, '0')}-01-01`;
}

/** 1 January of the year that a day is in. */
export function newYearBefore(day: CalendarDay): CalendarDay {
  return `${day.slice(0, 4)}-01-01`;
}
