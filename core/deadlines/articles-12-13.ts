import { cite } from '../../policy-text/citation/citation.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar/working-days.ts';
import { addMonths } from '../calendar-day.ts';
import type { DatedEvent, Term } from './deadline.ts';

const afterAchievement = cite('12', '应在取得成果后1个月内向市科委中关村管委会提供相关材料');
const afterChange = cite('13', '应在变更后1个月内向市科委中关村管委会提供相关材料');

/** 12: the materials on an agreement, an event or another landmark result, within a month after it. */
export function reportOfAchievement(event: DatedEvent, calendar: WorkCalendar): Term {
  return { clause: '12', citation: afterAchievement, duty: 'achievement', ...withinOneMonth(event, calendar) };
}

/** 13: the materials on a change of plan, head or partners, within a month after it. */
export function reportOfChange(event: DatedEvent, calendar: WorkCalendar): Term {
  return { clause: '13', citation: afterChange, duty: 'change', ...withinOneMonth(event, calendar) };
}

/**
 * 1个月内: to the corresponding day of the next month, or its last day (Civil Code, article 202). Late only after the
 * first working day from there (203); safe is the last working day up to there.
 */
function withinOneMonth({ on }: DatedEvent, calendar: WorkCalendar) {
  const due = addMonths(on, 1);
  const latest = workingDayOnOrAfter(calendar, due);
  const safe = workingDayOnOrBefore(calendar, due);
  const provisional = latest.provisional || safe.provisional;
  const atMonthEnd = on.slice(8) !== due.slice(8);
  const why = { rule: 'one_month', from: on, atMonthEnd, onRestDay: latest.day !== due } as const;
  return { due, latest: latest.day, safe: safe.day, provisional, why };
}
