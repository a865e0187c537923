import type { FocusPartners } from '../conditions/focus-partners.ts';
import { isUnknown } from '../fact.ts';
import { type Amount, least, most } from '../interval.ts';
import { moreTo } from './at-least.ts';
import type { Change } from './change.ts';
import { setting } from './setting.ts';
import type { Situation } from './situation.ts';
import { allOf, nothing, oneOf, type Step } from './step.ts';

/** Enough partners in both a listed field and a listed country; that takes as many in all. */
export function reachFocusPartners({ number }: FocusPartners, { now: { facts } }: Situation): Step {
  const total = facts.researchPartners ?? null;
  const focus = facts.researchFocusPartners ?? null;
  if (!isUnknown(focus) && least(focus) >= number) return nothing;
  const tooFewInAll = !isUnknown(total) && most(total) < number;
  const reach = (fact: 'researchPartners' | 'researchFocusPartners', from: Amount | null): Change => ({
    label: tooFewInAll || (from !== null && most(from) < number) ? 'changeable' : 'to_be_established',
    test: 'at_least',
    fact,
    from,
    to: number,
    ...(from !== null && { more: moreTo(number, from) }),
    unit: 'institutions',
    sets: setting(fact, number),
  });
  return allOf([
    tooFewInAll ? oneOf(reach('researchPartners', total)) : nothing,
    oneOf(reach('researchFocusPartners', focus)),
  ]);
}
