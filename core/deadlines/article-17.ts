import { cite } from '../../policy-text/citation/citation.ts';
import { addDays, addYears } from '../calendar-day.ts';
import type { DatedEvent, Term } from './deadline.ts';

const citation = cite('17', '撤销资格，取消其3年内申报资格');

/** 17: the last day of the bar, the third anniversary of the revocation included; one may apply the day after. */
export function barOnApplying({ on }: DatedEvent): Term {
  const due = addYears(on, 3);
  const why = { rule: 'three_years_barred', from: on } as const;
  return { clause: '17', citation, duty: 'revocation', due, safe: addDays(due, 1), provisional: false, why };
}
