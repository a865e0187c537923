import type { FewerThan } from '../conditions/fewer-than.ts';
import { isUnknown } from '../fact.ts';
import { least, most } from '../interval.ts';
import { setting } from './setting.ts';
import type { Situation } from './situation.ts';
import { nothing, oneOf, type Step } from './step.ts';

/** What is one too many has to go; a person may still accept it where the rule is one in principle. */
export function haveFewer({ fact, number, unit }: FewerThan, { now }: Situation): Step {
  const from = now.facts[fact] ?? null;
  if (!isUnknown(from) && most(from) < number) return nothing;
  const label = isUnknown(from) || least(from) < number ? 'to_be_established' : 'changeable';
  const to = number - 1;
  return oneOf({ label, test: 'fewer_than', fact, from, to, unit, sets: setting(fact, to) });
}
