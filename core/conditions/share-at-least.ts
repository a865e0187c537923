import { contradicts } from '../contradiction.ts';
import { isUnknown } from '../fact.ts';
import { type Amount, finiteBounds, least, most } from '../interval.ts';
import { type ClauseOutcome, comparedWhole } from '../outcome.ts';
import { oneTest } from './one-test.ts';
import { possibleAmounts } from './open-values.ts';

/**
 * 占…的比例不低于20%: compared exactly, never rounded. A whole of zero has no share, so nothing is decided by it.
 */
export function internationalShareAtLeast(percent: number, words: string) {
  return oneTest({
    test: 'share_at_least',
    facts: ['internationalRevenue', 'totalRevenue'],
    words,
    percent,
    judge: ({ facts }) => {
      const part = facts.internationalRevenue ?? null;
      const whole = facts.totalRevenue ?? null;
      const test = { test: 'share_at_least', part, whole, askedPercent: percent } as const;
      const outcome = compareShare(part, whole, percent);
      if (outcome === 'unknown') {
        const loose = (amount: Amount | null) => typeof amount !== 'number';
        const missing = [
          ...(loose(part) ? (['internationalRevenue'] as const) : []),
          ...(loose(whole) || whole === 0 ? (['totalRevenue'] as const) : []),
        ];
        return { ...test, outcome, missing };
      }
      if (outcome === 'met' || typeof part !== 'number' || typeof whole !== 'number') {
        return { ...test, outcome, missing: [] };
      }
      const asked = (BigInt(whole) * BigInt(percent) + 99n) / 100n;
      return { ...test, outcome, short: Number(asked - BigInt(part)), missing: [] };
    },
    possible: ({ facts: { internationalRevenue: part, totalRevenue: whole } }) => [
      possibleAmounts(part, [1, ...finiteBounds(whole).flatMap((yuan) => [yuan, Math.ceil((yuan * percent) / 100)])]),
      possibleAmounts(whole, [
        1,
        1000,
        ...finiteBounds(part).flatMap((yuan) => [yuan, Math.floor((yuan * 100) / percent) + 1]),
      ]),
    ],
    contradicts: (facts) => contradicts(facts.internationalRevenue, facts.totalRevenue),
  });
}

function compareShare(part: Amount | null, whole: Amount | null, percent: number): ClauseOutcome {
  if (isUnknown(part) || isUnknown(whole)) return 'unknown';
  // A part is never more than its whole, so each bounds the other.
  const smallestWhole = Math.max(least(whole), least(part));
  const largestPart = Math.min(most(part), most(whole));
  if (smallestWhole === 0) return 'unknown';
  const passes = (partOfIt: number, wholeOfIt: number) => {
    if (!Number.isFinite(wholeOfIt)) return false;
    return !Number.isFinite(partOfIt) || BigInt(partOfIt) * 100n >= BigInt(wholeOfIt) * BigInt(percent);
  };
  return comparedWhole(passes(least(part), most(whole)), passes(largestPart, smallestWhole));
}
