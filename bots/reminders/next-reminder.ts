import type { WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { nthWorkingDayBefore, workingDayOnOrAfter } from '../../core/calendar/working-days.ts';
import { addDays, type CalendarDay } from '../../core/calendar-day.ts';
import type { Deadline, Duty } from '../../core/deadlines/deadline.ts';
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
  const day = dayToTell(deadline);
  const next = plannedBefore(deadline.duty, day, timeZone, calendar).find((at) => at > after);
  if (next !== undefined) return next;
  if (!plans[deadline.duty].weeklyAfter) return null;
  for (let week = addDays(day, 7); ; week = addDays(week, 7)) {
    const at = nineOClock(workingDayOnOrAfter(calendar, week).day, timeZone);
    if (at > after) return at;
  }
}

/** What was reckoned by a calendar: thousands of bases have the same days, and each is worked out every day. */
const reckoned = new WeakMap<WorkCalendar, Map<string, readonly string[]>>();

/** The instants of a plan until the day to tell people, in their order. */
function plannedBefore(duty: Duty, day: CalendarDay, timeZone: string, calendar: WorkCalendar): readonly string[] {
  const known = reckoned.get(calendar) ?? new Map<string, readonly string[]>();
  reckoned.set(calendar, known);
  const key = `${duty} ${day} ${timeZone}`;
  const found =
    known.get(key) ??
    plans[duty].workingDaysBefore.map((before) => nineOClock(nthWorkingDayBefore(calendar, day, before).day, timeZone));
  known.set(key, found);
  return found;
}

/** The day to tell people: the safe one where the clause has one. */
export function dayToTell({ due, safe }: Remindable): CalendarDay {
  return safe ?? due;
}
