import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';

/**
 * A calendar day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as text, and no function here reads the process's
 * time zone. Adding months or years keeps the day of the month, or takes the month's last day where there is none
 * (Civil Code, article 202).
 */
export type CalendarDay = string;

/** Whether this is a day that exists: `2026-02-30` does not. */
export function isCalendarDay(text: string): boolean {
  const date = new UTCDateMini(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && written(date) === text;
}

/** The same day of another year, or the last of February. By text alone: every window and anniversary passes here. */
export function addYears(day: CalendarDay, years: number): CalendarDay {
  const year = yearOf(day) + years;
  if (year > 9999) return lastDay;
  const monthAndDay = day.endsWith('-02-29') && !isLeap(year) ? '-02-28' : day.slice(4);
  return String(year).padStart(4, '0') + monthAndDay;
}

/** The same day of another month, or its last day when it has no such day. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  return written(addMonthsToDate(new UTCDateMini(day), months));
}

/** By arithmetic alone: whoever looks for a working day passes here once a day. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return written(new Date(Date.parse(day) + days * msInDay));
}

/** The day of the week, 0 (Sunday) to 6 (Saturday). */
export function weekdayOf(day: CalendarDay): number {
  return new Date(day).getUTCDay();
}

/** The year of a day, as a number. */
export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Years beyond the four digits of a day stop at the last one: days compare as text. */
function written(date: Date): CalendarDay {
  const text = date.toISOString();
  return text.startsWith('+') ? lastDay : text.slice(0, 10);
}

const lastDay: CalendarDay = '9999-12-31';
const msInDay = 86_400_000;
