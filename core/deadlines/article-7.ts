import { cite } from '../../policy-text/citation/citation.ts';
import { addDays, addYears } from '../calendar-day.ts';
import type { DatedEvent, Term } from './deadline.ts';

const citation = cite('7.1', '在本市依法登记注册满3年');

/** 7.1: three years of registration are full on the third anniversary; the day after it nobody can doubt it. */
export function threeYearsRegistered({ on }: DatedEvent): Term {
  const due = addYears(on, 3);
  const why = { rule: 'three_years_registered', from: on } as const;
  return { clause: '7.1', citation, duty: 'registration', due, safe: addDays(due, 1), provisional: false, why };
}
