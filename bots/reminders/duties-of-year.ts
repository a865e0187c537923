import type { CalendarDay } from '../../core/calendar-day.ts';
import type { DutyOfBase } from './duty.ts';

/** What belongs to a year: what falls into it, or runs through it. */
export function dutiesOfYear(duties: readonly DutyOfBase[], year: number): readonly DutyOfBase[] {
  return duties.filter(({ deadline, state }) => {
    const [first, last] = spanOf(deadline);
    return state !== 'withdrawn' && deadline.duty !== 'validity' && first <= `${year}-12-31` && last >= `${year}-01-01`;
  });
}

/** From what happened to the last day that may be in time; the year's report has the whole of December. */
export function spanOf({
  why,
  due,
  latest = due,
  safe = due,
}: DutyOfBase['deadline']): readonly [CalendarDay, CalendarDay] {
  const from = why.rule === 'year_end' ? `${why.year}-12-01` : why.from;
  return [from, latest > safe ? latest : safe];
}
