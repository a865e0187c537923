import type { Facts } from '../../../core/fact.ts';
import { amountBetween, least, most } from '../../../core/interval.ts';
import { whole } from '../../understanding/reading/exact.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import { amountOf, type Range, scaled } from '../../understanding/reading/range.ts';
import type { Span } from '../../understanding/reading/reading.ts';
import { gap, placesOf } from './distance.ts';
import { isMoney, type Sum, sumsIn } from './money.ts';
import { fractionSaid, sharesIn } from './shares.ts';

const PART = /国际|海外|境外|国外|出口|外销|overseas|international|export|foreign|abroad/g;
const WHOLE = /总收入|总营收|总额|全部|总销售|总的|total|overall|all sales/g;
/** 总收入是0, `no revenue at all`: a share of it cannot be worked out. */
const NO_REVENUE =
  /(?:总收入|总营收|营业收入|销售总额|总额|营收)[^,。;?\d]{0,4}(?:0(?![\d.])|零)|没有(?:任何|一分)?(?:收入|营收)|(?:total )?(?:revenue|sales|turnover) (?:is|was|were|are|of) (?:zero|0|nil)\b|\b(?:zero|no) (?:total )?(?:revenue|sales)\b/;
/** 国内收入9000万: of this country alone. */
const AT_HOME_BEFORE = /(?:国内|境内|内销|内贸)[^,，。;；\d]{0,8}$|\b(?:domestic|home|at home)\b[^,.;\d]{0,16}$/;
const AT_HOME_BEHIND = /^[^,.;\d]{0,6}\b(?:in china|at home|domestic)/;
const LAST_YEAR_BEFORE = /(?:去年|上一?年度?|前一年|\blast year|\bprevious year)[^,。;?，；？\d]{0,12}$/;
const OUT_OF = /^\s*(?:万?元)?\s*(?:out of|\/)\s*$/;
/** A share is put to the rule as so much of this. */
const ALL_REVENUE = 1_000_000_000;

/** The revenue from abroad and in all, and the share in its own words when only a share was said. */
export function revenueSaid(
  text: string,
  mentions: readonly Mention[],
): { readonly facts: Facts; readonly share?: Range } {
  const share = shareOfLastYear(text, mentions) ?? fractionSaid(text);
  if (share) return { facts: shareAsYuan(share), share };
  if (NO_REVENUE.test(text)) return { facts: { totalRevenue: 0, internationalRevenue: 0 } };
  return { facts: partOutOf(text, mentions) ?? twoSums(text, sumsIn(mentions)) };
}

/** The share that is said of the previous year, where those of several years or an average are said too; null when none plainly is. */
function shareOfLastYear(text: string, mentions: readonly Mention[]): Range | null {
  const shares = sharesIn(mentions).flatMap(({ reading }) => (reading.kind === 'read' ? [reading] : []));
  const [only, another] = shares;
  if (!only || !another) return only?.value ?? null;
  const ofLastYear = shares.filter(({ start }) => LAST_YEAR_BEFORE.test(text.slice(0, start)));
  return ofLastYear.length === 1 ? (ofLastYear[0]?.value ?? null) : null;
}

function shareAsYuan(share: Range): Facts {
  const part = amountOf(scaled(share, whole(ALL_REVENUE)), 'outward');
  return typeof part === 'string' ? {} : { totalRevenue: ALL_REVENUE, internationalRevenue: part };
}

/** `2,999 out of 15,000`: a share whatever the unit is. */
function partOutOf(text: string, mentions: readonly Mention[]): Facts | null {
  const numbers = mentions.flatMap(({ dimension, reading }) =>
    isMoney(dimension) && reading.kind === 'read' && typeof reading.value === 'number'
      ? [{ ...reading, value: reading.value }]
      : [],
  );
  for (const [index, part] of numbers.entries()) {
    const all = numbers[index + 1];
    if (all && part.value <= all.value && OUT_OF.test(text.slice(part.end, all.start)))
      return { internationalRevenue: part.value, totalRevenue: all.value };
  }
  return null;
}

/** Of two sums, which is of abroad and which is of all, by the words beside them. */
function twoSums(text: string, sums: readonly Sum[]): Facts {
  const [first, second, another] = sums;
  if (!first || !second || another) return {};
  const atHome = sums.find(
    ({ start, end }) => AT_HOME_BEHIND.test(text.slice(end)) || AT_HOME_BEFORE.test(text.slice(0, start)),
  );
  if (atHome) return withRevenueAtHome(atHome, atHome === first ? second : first);
  const nearest = (cue: RegExp, sum: Span) => Math.min(...placesOf(cue, text).map((words) => gap(words, sum)));
  const isFirstPart = nearest(PART, first) - nearest(WHOLE, first) <= nearest(PART, second) - nearest(WHOLE, second);
  const [part, all] = isFirstPart ? [first, second] : [second, first];
  // More from abroad than in all: one of the numbers was something else.
  if (least(part.value) > most(all.value)) return {};
  return { internationalRevenue: part.value, totalRevenue: all.value };
}

/** 国外1000万，国内4000万: in all they are both. */
function withRevenueAtHome(atHome: Sum, abroad: Sum): Facts {
  const all = amountBetween(least(atHome.value) + least(abroad.value), most(atHome.value) + most(abroad.value));
  return { internationalRevenue: abroad.value, totalRevenue: all };
}
