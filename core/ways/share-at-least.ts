import { yearOf } from '../calendar-day.ts';
import type { ShareAtLeast } from '../conditions/share-at-least.ts';
import { type Amount, least, most } from '../interval.ts';
import { newYear, newYearBefore } from './new-year.ts';
import type { Situation } from './situation.ts';
import { fixed, notBefore, nothing, oneOf, type Step } from './step.ts';

const fact = 'internationalRevenue';

/**
 * The figures of a past year cannot be changed: a share that is short waits for the next year's. Where they are not
 * known they have to turn out so, part and whole together.
 */
export function reachShare(asked: ShareAtLeast, situation: Situation): Step {
  const { now, later } = situation;
  if (yearOf(later.asOf) > yearOf(now.asOf)) return inAComingYear(asked, situation);
  const part = later.facts.internationalRevenue ?? null;
  const whole = later.facts.totalRevenue ?? null;
  if (isReached(part, whole, asked.percent)) return nothing;
  const figures = mostFavourable(part, whole, asked.percent);
  if (figures === null) {
    const next = newYear(yearOf(now.asOf) + 1);
    return next === null ? fixed({ fact, from: part, reason: 'beyond_calendar' }) : notBefore(next);
  }
  const change = {
    label: 'to_be_established',
    test: 'share_at_least',
    year: yearOf(later.asOf) - 1,
    askedPercent: asked.percent,
    sets: { internationalRevenue: figures.part, totalRevenue: figures.whole },
  } as const;
  // Two exact figures are settled by now: where the part is exact, the whole is not.
  if (typeof part === 'number') {
    return oneOf({ ...change, fact: 'totalRevenue', from: whole, to: mostOf(part, asked.percent) });
  }
  if (typeof whole !== 'number') return oneOf({ ...change, fact, from: part });
  return oneOf({ ...change, fact, from: part, to: leastOf(whole, asked.percent), ofTotal: whole });
}

/** Any revenue will do that has the share; at the total of the year before, so much. */
function inAComingYear({ percent }: ShareAtLeast, { now, later }: Situation): Step {
  const { internationalRevenue: part = null, totalRevenue: whole = null } = now.facts;
  const year = yearOf(later.asOf) - 1;
  const change = {
    label: 'waits_for_date',
    test: 'share_at_least',
    fact,
    year,
    askedPercent: percent,
    from: part,
    on: newYearBefore(later.asOf),
  } as const;
  if (typeof whole !== 'number' || whole === 0) {
    const example = { internationalRevenue: leastOf(100, percent), totalRevenue: 100 };
    return oneOf({ ...change, sets: example });
  }
  const to = leastOf(whole, percent);
  const isShort = typeof part === 'number' && part < to;
  return oneOf({
    ...change,
    to,
    ofTotal: whole,
    ...(isShort && { more: to - part }),
    sets: { internationalRevenue: to, totalRevenue: whole },
  });
}

/** Figures within what is known that have the share, as good as they can be; null when there are none. */
function mostFavourable(part: Amount | null, whole: Amount | null, percent: number) {
  const smallestWhole = Math.max(least(whole ?? {}), least(part ?? {}), 1);
  const largestPart = Math.min(most(part ?? {}), smallestWhole);
  if (smallestWhole > most(whole ?? {}) || largestPart < leastOf(smallestWhole, percent)) return null;
  return { part: largestPart, whole: smallestWhole };
}

/** Whether the share is reached whatever the figures are; nothing of nothing has none. */
function isReached(part: Amount | null, whole: Amount | null, percent: number): boolean {
  const largest = most(whole ?? {});
  return largest > 0 && Number.isFinite(largest) && least(part ?? {}) >= leastOf(largest, percent);
}

/** The least part of a whole that is so many per cent of it, in whole yuan, exactly. */
function leastOf(whole: number, percent: number): number {
  return Number((BigInt(whole) * BigInt(percent) + 99n) / 100n);
}

/** The most that the whole of a part can be, exactly. */
function mostOf(part: number, percent: number): number {
  return Number((BigInt(part) * 100n) / BigInt(percent));
}
