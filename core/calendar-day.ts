import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysToDate } from 'date-fns/addDays';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { addYears as addYearsToDate } from 'date-fns/addYears';

/**
 * A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as text, and no function here reads the process's
 * time zone. Adding months or years keeps the day of the month, or takes the month's last day where there is none
 * (Civil Code, article 202).
 */
export type CalendarDay = string;

/** Whether this is a day that exists: `2026-02-30` does not. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new UTCDate(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && written(date) === text;
}

export function addYears(day: CalendarDay, years: number): CalendarDay {
  return written(addYearsToDate(new UTCDate(day), years));
}

export function addMonths(day: CalendarDay, months: number): CalendarDay {
  return written(addMonthsToDate(new UTCDate(day), months));
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return written(addDaysToDate(new UTCDate(day), days));
}

/** The day of the week, 0 (Sunday) to 6 (Saturday). */
export function weekdayOf(day: CalendarDay): number {
  return new UTCDate(day).getDay();
}

/** The year of a day, as a number. */
export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

/** Years beyond the four digits of a day stop at the last one: days compare as text. */
function written(date: Date): CalendarDay {
  return date.getTime() > lastDay ? '9999-12-31' : date.toISOString().slice(0, 10);
}

const lastDay = Date.UTC(9999, 11, 31);
