import type { CalendarDay } from '../calendar-day.ts';
import type { Term } from './deadline.ts';

/** The last day that may still be in time, on the reading that leaves most. */
export function lastDayInTime({ due, latest }: Pick<Term, 'due' | 'latest'>): CalendarDay {
  return latest ?? due;
}

/** Whether it is certainly too late on a day. */
export function isPassed(term: Pick<Term, 'due' | 'latest'>, on: CalendarDay): boolean {
  return on > lastDayInTime(term);
}
