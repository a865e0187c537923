import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { nthWorkingDayBefore, workingDayOnOrAfter } from '../../core/calendar/working-days.ts';
import { addDays, type CalendarDay } from '../../core/calendar-day.ts';
import type { Deadline } from '../../core/deadlines/deadline.ts';
import { nineOClock } from './nine-o-clock.ts';
import { plans } from './plan.ts';

/** What of a deadline decides when it is brought up. */
export type Remindable = Pick<Deadline, 'duty' | 'due' | 'safe'>;

/**
 * When a duty is brought up next: an instant later than `after`, at nine where the contact is, on a working day of the
 * State Council's calendar; null when its plan is over.
 */
export function nextReminder(
  deadline: Remindable,
  timeZone: string,
  calendar: WorkCalendar,
  after: string,
): string | null {
  const { workingDaysBefore, weeklyAfter } = plans[deadline.duty];
  const day = dayToTell(deadline);
  for (const before of workingDaysBefore) {
    // So many working days before is as many days before at the least: what is over is not looked for.
    if (addDays(day, 1 - before) < after.slice(0, 10)) continue;
    const at = nineOClock(nthWorkingDayBefore(calendar, day, before).day, timeZone);
    if (at > after) return at;
  }
  if (!weeklyAfter) return null;
  for (let week = addDays(day, 7); ; week = addDays(week, 7)) {
    const at = nineOClock(workingDayOnOrAfter(calendar, week).day, timeZone);
    if (at > after) return at;
  }
}

/** The day to tell people: the safe one where the clause has one. */
export function dayToTell({ due, safe }: Remindable): CalendarDay {
  return safe ?? due;
}
