import { contradicts } from '../contradiction.ts';
import { isUnknown } from '../fact.ts';
import { amountBetween, least, most } from '../interval.ts';
import { comparedWhole } from '../outcome.ts';
import { oneTest } from './one-test.ts';
import { possibleAmounts } from './open-values.ts';

/**
 * 不少于5家重点领域、重点国家（地区）的…机构. Whether the field and the country must both be listed or either is
 * open: enough partners in both is met, too few in all is not met, what lies between is a reading (reading.md 4.5, 5).
 */
export function focusPartners(number: number, words: string) {
  return oneTest({
    test: 'focus_partners',
    facts: ['researchPartners', 'researchFocusPartners'],
    words,
    number,
    measures: [
      { fact: 'researchPartners', unit: 'institutions' },
      { fact: 'researchFocusPartners', unit: 'institutions' },
    ],
    judge: ({ facts }) => {
      const total = facts.researchPartners ?? null;
      const focus = facts.researchFocusPartners ?? null;
      const test = { test: 'focus_partners', total, focus, asked: number } as const;
      const enoughInAll = isUnknown(total) ? 'unknown' : comparedWhole(least(total) >= number, most(total) >= number);
      const enoughInFocus = isUnknown(focus) ? 'unknown' : comparedWhole(least(focus) >= number, most(focus) >= number);
      if (enoughInFocus === 'met') return { ...test, outcome: 'met', missing: [] };
      if (enoughInAll === 'not_met' && !isUnknown(total)) {
        const short = amountBetween(number - most(total), number - least(total));
        return { ...test, outcome: 'not_met', short, missing: [] };
      }
      const missing = [
        ...(enoughInAll === 'unknown' ? (['researchPartners'] as const) : []),
        ...(enoughInFocus === 'unknown' ? (['researchFocusPartners'] as const) : []),
      ];
      return { ...test, outcome: missing.length > 0 ? 'unknown' : 'review', missing };
    },
    possible: ({ facts }) => [
      possibleAmounts(facts.researchPartners, [number]),
      possibleAmounts(facts.researchFocusPartners, [number]),
    ],
    contradicts: (facts) => contradicts(facts.researchFocusPartners, facts.researchPartners),
  });
}
