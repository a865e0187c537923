import { addDays, type CalendarDay, weekdayOf, yearOf } from '../calendar-day.ts';
import type { HolidayNotice } from './notice.ts';
import { publishedNotices } from './notices.ts';
import { statutoryDays } from './statutory-days.ts';

/** Which days work, from the notices that are known. */
export interface WorkCalendar {
  /** The notice of each published year, in the order of the years. */
  readonly notices: ReadonlyMap<number, HolidayNotice>;
  /** The days that a notice names, and whether people work on them. */
  readonly named: ReadonlyMap<CalendarDay, boolean>;
}

/** Whether a day works. Provisional: no notice has settled it yet, so it is the rule of the week and the law alone. */
export interface DayOfWork {
  readonly works: boolean;
  readonly provisional: boolean;
}

/**
 * The calendar of our own table, and of the notices that staff have added.
 * @param added notices that passed `readNotice`; one for a year of the table takes its place
 */
export function workCalendar(added: readonly HolidayNotice[] = []): WorkCalendar {
  const latest = new Map([...publishedNotices, ...added].map((notice) => [notice.year, notice]));
  const notices = new Map([...latest].sort(([one], [other]) => one - other));
  const named = new Map<CalendarDay, boolean>();
  for (const { off, work } of notices.values()) {
    for (const day of Object.values(off).flat()) named.set(day, false);
    for (const day of work) named.set(day, true);
  }
  return { notices, named };
}

/** Whether people work on a day: as its notice says, else by the rule of the week and the days off by law. */
export function dayOfWork(calendar: WorkCalendar, day: CalendarDay): DayOfWork {
  const named = calendar.named.get(day);
  if (named !== undefined) return { works: named, provisional: false };
  const provisional = !isSettled(calendar, day);
  const off = isWeekend(day) || (provisional && statutoryDays(yearOf(day)).includes(day));
  return { works: !off, provisional };
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: CalendarDay): boolean {
  return weekdayOf(day) % 6 === 0;
}

/**
 * Whether every notice that could name this day is out. The last days of December may also be named by the notice of the
 * following year, as 2011-12-31 and 2018-12-29 to 31 were: 元旦 on a Sunday or a Tuesday draws on the days before it.
 */
function isSettled({ notices }: WorkCalendar, day: CalendarDay): boolean {
  const year = yearOf(day);
  if (!notices.has(year)) return false;
  return day < firstDayOfNotice(year + 1) || notices.has(year + 1) || ![0, 2].includes(weekdayOf(`${year + 1}-01-01`));
}

/** The first day that the notice of a year may name: 29 December of the year before. */
export function firstDayOfNotice(year: number): CalendarDay {
  return addDays(`${year}-01-01`, -3);
}
