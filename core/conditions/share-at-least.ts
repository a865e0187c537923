import { contradicts } from '../contradiction.ts';
import type { Fact } from '../fact.ts';
import { isUnknown } from '../fact.ts';
import { type Amount, finiteBounds, least, most } from '../interval.ts';
import { type ClauseOutcome, comparedWhole } from '../outcome.ts';
import type { TestKind } from './condition.ts';
import { possibleAmounts } from './open-values.ts';

export interface ShareAtLeast {
  readonly test: 'share_at_least';
  readonly percent: number;
  /** Whether exactly that share is enough. */
  readonly included: boolean;
  readonly words: string;
}

/** 占…的比例不低于20%: compared exactly, never rounded. A whole of zero has no share, so nothing is decided by it. */
export function internationalShareAtLeast(percent: number, words: string): ShareAtLeast {
  return { test: 'share_at_least', percent, included: true, words };
}

export const shareAtLeast: TestKind<ShareAtLeast> = {
  facts: () => ['internationalRevenue', 'totalRevenue'],
  judge: (asked, { facts }) => {
    const part = facts.internationalRevenue ?? null;
    const whole = facts.totalRevenue ?? null;
    const { test, percent: askedPercent } = asked;
    const outcome = compareShare(part, whole, asked);
    if (outcome === 'unknown') return { test, part, whole, askedPercent, outcome, missing: missingOf(part, whole) };
    if (outcome === 'met' || typeof part !== 'number' || typeof whole !== 'number') {
      return { test, part, whole, askedPercent, outcome, missing: [] };
    }
    const enough = (BigInt(whole) * BigInt(askedPercent) + 99n) / 100n;
    return { test, part, whole, askedPercent, outcome, short: Number(enough - BigInt(part)), missing: [] };
  },
  possible: ({ percent }, { facts: { internationalRevenue: part, totalRevenue: whole } }) => {
    // With both open: nothing or all of nothing or something. Every share behaves like one of these.
    if (isUnknown(part) && isUnknown(whole)) return [nothingOrSome, nothingOrSome];
    const shares = finiteBounds(whole).flatMap((yuan) => [yuan, Math.ceil((yuan * percent) / 100)]);
    const wholes = finiteBounds(part).flatMap((yuan) => [yuan, Math.floor((yuan * 100) / percent) + 1]);
    return [possibleAmounts(part, [1, ...shares]), possibleAmounts(whole, [1, 1000, ...wholes])];
  },
  contradicts: (facts) => contradicts(facts.internationalRevenue, facts.totalRevenue),
};

const nothingOrSome: readonly number[] = [0, 1000];

function missingOf(part: Amount | null, whole: Amount | null): readonly Fact[] {
  const loose = (amount: Amount | null) => typeof amount !== 'number';
  return [
    ...(loose(part) ? (['internationalRevenue'] as const) : []),
    ...(loose(whole) || whole === 0 ? (['totalRevenue'] as const) : []),
  ];
}

function compareShare(
  part: Amount | null,
  whole: Amount | null,
  { percent, included }: ShareAtLeast,
): ClauseOutcome & ('met' | 'not_met' | 'unknown') {
  if (isUnknown(part) || isUnknown(whole)) return 'unknown';
  // A part is never more than its whole, so each bounds the other.
  const smallestWhole = Math.max(least(whole), least(part));
  const largestPart = Math.min(most(part), most(whole));
  if (smallestWhole === 0) return 'unknown';
  const passes = (partOfIt: number, wholeOfIt: number) => {
    if (!Number.isFinite(wholeOfIt)) return false;
    if (!Number.isFinite(partOfIt)) return true;
    const beyond = BigInt(partOfIt) * 100n - BigInt(wholeOfIt) * BigInt(percent);
    return beyond > 0n || (included && beyond === 0n);
  };
  return comparedWhole(passes(least(part), most(whole)), passes(largestPart, smallestWhole));
}
