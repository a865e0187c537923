import { addDays, addYears, type CalendarDay } from '../calendar-day.ts';
import type { RegisteredFor } from '../conditions/registered-for.ts';
import { type DayOrInterval, earliest } from '../interval.ts';
import type { Situation } from './situation.ts';
import { notBefore, nothing, oneOf, type Step } from './step.ts';

const fact = 'registeredOn';

/**
 * The years are full on the anniversary. A day known only loosely has to turn out early enough; an organization not
 * registered in Beijing begins on the day it registers, which is today at the earliest.
 */
export function beRegisteredFor({ years }: RegisteredFor, { now, later }: Situation): Step {
  const given = now.facts.registeredInBeijing === false ? now.asOf : (now.facts[fact] ?? null);
  if (given === null) return turnOutBy(latestFull(later.asOf, years), null, years, now.asOf);
  const possiblyOn = addYears(earliest(given), years);
  if (possiblyOn > later.asOf) return notBefore(possiblyOn);
  const surelyOn = anniversaryOfLast(given, years);
  if (surelyOn === null || surelyOn > later.asOf) {
    const day = latestFull(later.asOf, years);
    return turnOutBy(day, given, years, now.asOf, surelyOn);
  }
  if (surelyOn <= now.asOf) return nothing;
  const from = now.facts[fact] ?? null;
  return oneOf({ label: 'waits_for_date', test: 'registered_for', fact, from, years, on: surelyOn, sets: {} });
}

function turnOutBy(
  to: CalendarDay,
  from: DayOrInterval | null,
  years: number,
  today: CalendarDay,
  otherwiseOn: CalendarDay | null = null,
): Step {
  const on = addYears(to, years);
  return oneOf({
    label: 'to_be_established',
    test: 'registered_for',
    fact,
    from,
    to,
    ...(on > today && { on }),
    ...(otherwiseOn !== null && { otherwiseOn }),
    years,
    sets: { [fact]: to },
  });
}

/** The anniversary of the latest day it can be; null where that is open. */
function anniversaryOfLast(given: DayOrInterval, years: number): CalendarDay | null {
  const last = typeof given === 'string' ? given : given.max;
  return last === undefined ? null : addYears(last, years);
}

/** The last day from which the years are full on a day: on 28 February, 29 February of a leap year. */
function latestFull(day: CalendarDay, years: number): CalendarDay {
  const first = addYears(day, -years);
  const next = addDays(first, 1);
  return addYears(next, years) <= day ? next : first;
}
