import { contradicts } from '../contradiction.ts';
import type { Fact, Unknown } from '../fact.ts';
import { isUnknown } from '../fact.ts';
import { type Amount, amountBetween, finiteBounds, least, most } from '../interval.ts';
import { comparedWhole } from '../outcome.ts';
import type { TestKind } from './condition.ts';
import { possibleAmounts } from './open-values.ts';

export interface FocusPartners {
  readonly test: 'focus_partners';
  readonly number: number;
  /** Whether the number itself is enough. */
  readonly included: boolean;
  readonly words: string;
}

/**
 * 不少于5家重点领域、重点国家（地区）的…机构. Whether the field and the country must both be listed or either is
 * open (`readings.json`, focus_field_and_country): enough partners in both is met, too few in all is not met, what lies
 * between is a reading.
 */
export function focusPartners(number: number, words: string): FocusPartners {
  return { test: 'focus_partners', number, included: true, words };
}

export const focusPartnersTest: TestKind<FocusPartners> = {
  facts: () => ['researchPartners', 'researchFocusPartners'],
  judge: ({ test, number: asked, included }, { facts }) => {
    const total = facts.researchPartners ?? null;
    const focus = facts.researchFocusPartners ?? null;
    const enoughInAll = enough(total, asked, included);
    const enoughInFocus = enough(focus, asked, included);
    if (enoughInFocus === 'met') return { test, total, focus, asked, outcome: 'met', missing: [] };
    if (enoughInAll === 'not_met' && !isUnknown(total)) {
      const short = amountBetween(asked - most(total), asked - least(total));
      return { test, total, focus, asked, outcome: 'not_met', short, missing: [] };
    }
    const missing: readonly Fact[] = [
      ...(enoughInAll === 'unknown' ? (['researchPartners'] as const) : []),
      ...(enoughInFocus === 'unknown' ? (['researchFocusPartners'] as const) : []),
    ];
    return { test, total, focus, asked, outcome: missing.length > 0 ? 'unknown' : 'review', missing };
  },
  possible: ({ number }, { facts }) => [
    // Never fewer in all than in focus.
    possibleAmounts(facts.researchPartners, [number, ...finiteBounds(facts.researchFocusPartners)]),
    possibleAmounts(facts.researchFocusPartners, [number]),
  ],
  contradicts: (facts) => contradicts(facts.researchFocusPartners, facts.researchPartners),
  measures: () => [
    { fact: 'researchPartners', unit: 'institutions' },
    { fact: 'researchFocusPartners', unit: 'institutions' },
  ],
};

function enough(amount: Amount | Unknown, asked: number, included: boolean) {
  if (isUnknown(amount)) return 'unknown';
  return included
    ? comparedWhole(least(amount) >= asked, most(amount) >= asked)
    : comparedWhole(least(amount) > asked, most(amount) > asked);
}
