import type { AnsweredYes } from '../conditions/answered-yes.ts';
import { setting } from './setting.ts';
import type { Situation } from './situation.ts';
import { nothing, oneOf, type Step } from './step.ts';

/** A no can become a yes. Registering in Beijing means registering now: its years begin on that day. */
export function becomeYes({ test, fact }: AnsweredYes, { now }: Situation): Step {
  const from = now.facts[fact] ?? null;
  if (from === true) return nothing;
  const change = { test, fact, from, to: true } as const;
  if (from === null) return oneOf({ ...change, label: 'to_be_established', sets: setting(fact, true) });
  if (fact !== 'registeredInBeijing') return oneOf({ ...change, label: 'changeable', sets: setting(fact, true) });
  const sets = { registeredInBeijing: true, registeredOn: now.asOf };
  return oneOf({ ...change, label: 'changeable', reason: 'starts_the_years', sets });
}
