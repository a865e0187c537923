import type { AtLeast } from '../conditions/at-least.ts';
import { reaches } from '../conditions/at-least.ts';
import { type Amount, amountBetween, least, most } from '../interval.ts';
import { setting } from './setting.ts';
import type { Situation } from './situation.ts';
import { nothing, oneOf, type Step } from './step.ts';

/** A number that is short can be raised; one not known, or known too loosely, has to turn out large enough. */
export function reachNumber({ fact, ...line }: AtLeast, { later }: Situation): Step {
  const from = later.facts[fact] ?? null;
  const finding = reaches(fact, from, line);
  if (finding.outcome === 'met') return nothing;
  const { number: to, unit } = line;
  return oneOf({
    label: finding.outcome === 'not_met' ? 'changeable' : 'to_be_established',
    test: 'at_least',
    fact,
    from,
    to,
    ...(from !== null && { more: moreTo(to, from) }),
    unit,
    sets: setting(fact, to),
  });
}

/** How many more a number takes, in whole units: areas are given with decimals. */
export function moreTo(to: number, from: Amount): Amount {
  const missing = (amount: number) => Math.max(0, Math.ceil(to - amount));
  return amountBetween(missing(most(from)), missing(least(from)));
}
