import { addDays, addYears, type CalendarDay } from '../calendar-day.ts';
import type { NoRecordSince } from '../conditions/no-record-since.ts';
import type { Situation } from './situation.ts';
import { fixed, notBefore, nothing, oneOf, type Step } from './step.ts';

const fact = 'adverseCreditRecords';

/** A record cannot be taken back: it leaves the window, and on the window's first day it is still for a person to judge. */
export function outliveRecords({ years }: NoRecordSince, { now, later }: Situation): Step {
  const given = now.facts[fact] ?? null;
  const change = { test: 'no_record_since', fact, since: addYears(later.asOf, -years) } as const;
  if (given === null) return oneOf({ ...change, label: 'to_be_established', from: null, sets: { [fact]: [] } });
  const latest = given.toSorted().at(-1);
  if (latest === undefined) return nothing;
  const on = firstDayWithout(latest, years);
  if (on <= now.asOf) return nothing;
  const from = given.filter((day) => day >= addYears(now.asOf, -years));
  if (addYears(on, -years) <= latest) return fixed({ fact, from, reason: 'beyond_calendar' });
  return on > later.asOf ? notBefore(on) : oneOf({ ...change, label: 'waits_for_date', from, on, sets: {} });
}

/** The first day whose window begins after a record: around 29 February that is a day or two after the anniversary. */
function firstDayWithout(record: CalendarDay, years: number): CalendarDay {
  let day = addDays(addYears(record, years), 1);
  while (addYears(day, -years) <= record && day < addDays(day, 1)) day = addDays(day, 1);
  return day;
}
