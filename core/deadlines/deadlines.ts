import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { type CalendarDay, yearOf } from '../calendar-day.ts';
import { branchNotice } from './article-5.ts';
import { threeYearsRegistered } from './article-7.ts';
import { publicityPeriod } from './article-9.ts';
import { yearEndReport } from './article-14.ts';
import { validity } from './article-16.ts';
import { barOnApplying } from './article-17.ts';
import { reportOfAchievement, reportOfChange } from './articles-12-13.ts';
import type { Base, DatedEvent, Deadline, EventKind, Occasions, Term } from './deadline.ts';
import { isPassed } from './last-day.ts';

const termOf: Readonly<Record<EventKind, (event: DatedEvent, calendar: WorkCalendar) => Term>> = {
  branch: branchNotice,
  registration: threeYearsRegistered,
  publicity: publicityPeriod,
  achievement: reportOfAchievement,
  change: reportOfChange,
  revocation: barOnApplying,
};

/**
 * The deadlines that a base and its events set, those of the base first, then one an event in the order given.
 * Pure: the same occasions and the same calendar give the same days, anywhere and at any time.
 * @param occasions checked by `readOccasions`
 */
export function deadlinesOf({ asOf, base, events }: Occasions, calendar: WorkCalendar): readonly Deadline[] {
  const ofBase = base === undefined ? [] : [yearEndReport(reportingYear(asOf, base), calendar), validity(base)];
  const ofEvents = events.map((event) => ({ ...termOf[event.kind](event, calendar), event }));
  return [...ofBase, ...ofEvents].map((term) => ({ ...term, passed: isPassed(term, asOf) }));
}

/** The year of `asOf`; for a base that is yet to be designated, the year of its designation. */
function reportingYear(asOf: CalendarDay, { designatedOn }: Base): number {
  return Math.max(yearOf(asOf), yearOf(designatedOn));
}
