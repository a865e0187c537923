import { cite } from '../../policy-text/citation/citation.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { nthWorkingDay, workingDayOnOrAfter } from '../calendar/working-days.ts';
import type { DatedEvent, Term } from './deadline.ts';

const citation = cite(
  '9',
  '公示期为5个工作日。个人和组织对认定结果有异议的，应当在公示期内以书面形式提出，逾期不予受理。',
);

/**
 * 9: the last day to object. The days that a notice prints win. Computed, the first day counts for whoever objects, as
 * the commission's own notices count it; staff may treat an objection as late only where the first day does not count
 * (Civil Code, article 201). A period that begins on a day of rest counts from the first working day.
 */
export function publicityPeriod({ on, until }: DatedEvent, calendar: WorkCalendar): Term {
  const term = { clause: '9', citation, duty: 'publicity' } as const;
  if (until !== undefined) {
    return { ...term, due: until, latest: until, provisional: false, why: { rule: 'printed_in_notice', from: on } };
  }
  const { day: first } = workingDayOnOrAfter(calendar, on);
  const due = nthWorkingDay(calendar, first, 5);
  const latest = nthWorkingDay(calendar, on, 6);
  const why = { rule: 'five_working_days', from: on, first } as const;
  return { ...term, due: due.day, latest: latest.day, provisional: latest.provisional, why };
}
