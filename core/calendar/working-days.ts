import { addDays, type CalendarDay } from '../calendar-day.ts';
import { dayOfWork, type WorkCalendar } from './work-calendar.ts';

/** A day that was looked for. Provisional: on the way there was a day that no notice has settled yet. */
export interface FoundDay {
  readonly day: CalendarDay;
  readonly provisional: boolean;
}

/** The day itself when people work on it, else the next one on which they do. */
export function workingDayOnOrAfter(calendar: WorkCalendar, day: CalendarDay): FoundDay {
  return nthWorkingDay(calendar, day, 1);
}

/** The day itself when people work on it, else the last one before it on which they did. */
export function workingDayOnOrBefore(calendar: WorkCalendar, day: CalendarDay): FoundDay {
  return search(calendar, day, 1, -1);
}

/**
 * The nth working day from a day on, which itself counts when people work on it.
 * @param n 1 or more
 */
export function nthWorkingDay(calendar: WorkCalendar, from: CalendarDay, n: number): FoundDay {
  return search(calendar, from, n, 1);
}

/**
 * The working day that stands n working days before a day; with 0 the day itself, or the last working day before it.
 * @param n 0 or more
 */
export function nthWorkingDayBefore(calendar: WorkCalendar, day: CalendarDay, n: number): FoundDay {
  return search(calendar, day, n + 1, -1);
}

/** How many days of a year people work. */
export function workingDaysIn(
  calendar: WorkCalendar,
  year: number,
): { readonly count: number; readonly provisional: boolean } {
  let count = 0;
  let provisional = false;
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const status = dayOfWork(calendar, day);
    if (status.works) count += 1;
    provisional ||= status.provisional;
  }
  return { count, provisional };
}

function search(calendar: WorkCalendar, from: CalendarDay, count: number, step: 1 | -1): FoundDay {
  let left = count;
  let provisional = false;
  for (let day = from; ; day = addDays(day, step)) {
    const status = dayOfWork(calendar, day);
    provisional ||= status.provisional;
    if (status.works) left -= 1;
    if (left === 0) return { day, provisional };
  }
}
