import { addDays, addYears } from '../calendar-day.ts';
import type { BanOver } from '../conditions/ban-over.ts';
import type { Situation } from './situation.ts';
import { fixed, notBefore, nothing, oneOf, type Step } from './step.ts';

const fact = 'revocations';

/** A ban ends by itself: one may apply on the day after its last day. */
export function outliveBan({ years }: BanOver, { now, later }: Situation): Step {
  const given = now.facts[fact] ?? null;
  const change = { test: 'ban_over', fact, years } as const;
  if (given === null) return oneOf({ ...change, label: 'to_be_established', from: null, sets: { [fact]: [] } });
  const lastDay = given
    .map((day) => addYears(day, years))
    .sort()
    .at(-1);
  if (lastDay === undefined || lastDay < now.asOf) return nothing;
  const from = given.filter((day) => addYears(day, years) >= now.asOf);
  const on = addDays(lastDay, 1);
  if (on === lastDay) return fixed({ fact, from, reason: 'beyond_calendar' });
  return on > later.asOf ? notBefore(on) : oneOf({ ...change, label: 'waits_for_date', from, on, sets: {} });
}
