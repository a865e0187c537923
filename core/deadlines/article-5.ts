import { cite } from '../../policy-text/citation/citation.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { workingDayOnOrBefore } from '../calendar/working-days.ts';
import type { DatedEvent, Term } from './deadline.ts';

const citation = cite('5.3', '依托单位设立国合基地分支机构时，需书面告知市科委中关村管委会');

/** 5.3: the written notice of a branch, no later than the day it is set up (设立…时). */
export function branchNotice({ on }: DatedEvent, calendar: WorkCalendar): Term {
  const { day, provisional } = workingDayOnOrBefore(calendar, on);
  const why = { rule: 'when_set_up', from: on } as const;
  return { clause: '5.3', citation, duty: 'branch', due: on, safe: day, provisional, why };
}
