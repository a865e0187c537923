import { cite } from '../../policy-text/citation/citation.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { workingDayOnOrBefore } from '../calendar/working-days.ts';
import type { Term } from './deadline.ts';

const citation = cite('14', '于每年12月底前总结本年度工作，制定下一年度工作计划，并向市科委中关村管委会提供相关材料');

/** 14: the year's report and the next year's plan by 31 December: a fixed day, no period, so it never rolls into January. */
export function yearEndReport(year: number, calendar: WorkCalendar): Term {
  const due = `${year}-12-31`;
  const { day, provisional } = workingDayOnOrBefore(calendar, due);
  return { clause: '14', citation, duty: 'year_end', due, safe: day, provisional, why: { rule: 'year_end', year } };
}
