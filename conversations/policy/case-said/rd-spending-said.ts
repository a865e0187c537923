import { type CalendarDay, yearOf } from '../../../core/calendar-day.ts';
import type { RdGrowthBenchmark } from '../../../core/case-file.ts';
import type { Facts } from '../../../core/fact.ts';
import { plus, whole } from '../../understanding/reading/exact.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import { amountOf, exactValue, moved, scaled } from '../../understanding/reading/range.ts';
import { FURTHEST_CUE, placesOf } from './distance.ts';
import { sumsIn } from './money.ts';
import { percentOf } from './percent-of.ts';
import { type ShareMention, sharesIn } from './shares.ts';

/** The growth of the city's enterprises that a question gives: its period and source are the question itself. */
export type BenchmarkSaid = Pick<RdGrowthBenchmark, 'year' | 'percent'>;

const GROWING = /增|涨|升|grow|grew|rose|rise|up\b|increas/;
const FALLING = /降|减|跌|fell|fall|drop|down\b|decreas/;
/** What a growth of R&D spending is held against. */
const BENCHMARK = /本市|全市|北京市?(?:大中型)?|大中型(?:企业)?|基准|benchmark|beijing|city(?:wide)?/g;
const GROWTH_OF_THE_CITY = /研究开发|研发(?:投入|费用)?(?:的?同比)?增[速长]/g;
const OWN = /[我咱]|研发|r&d|\b(?:we|our|us)\b/;
const NEAR_A_SHARE = 12;
/** A growth is put to the rule as a growth of this. */
const SPENDING = 1_000_000_000;

/** How R&D spending grew or from what to what, and the city's growth when that is said beside it. */
export function rdSpendingSaid(
  text: string,
  mentions: readonly Mention[],
  today: CalendarDay,
): { readonly facts: Facts; readonly benchmark?: BenchmarkSaid } {
  const ofTheCity = benchmarkAmong(text, mentions);
  const own = mentions.filter((mention) => mention !== ofTheCity);
  const facts = growthSaid(text, own, today) ?? spendingSaid(own, today);
  const benchmark = ofTheCity && benchmarkOf(ofTheCity, today);
  return benchmark ? { facts, benchmark } : { facts };
}

/** The share that is said of the city's enterprises and not of the asker's own: `本市大中型企业增速7.1%`. */
function benchmarkAmong(text: string, mentions: readonly Mention[]): ShareMention | null {
  const cues = placesOf(BENCHMARK, text).map(({ end }) => end);
  const behind = sharesIn(mentions).filter(({ reading: { start } }) =>
    cues.some((end) => end <= start && start - end <= FURTHEST_CUE && !speaksOfOwn(text.slice(end, start))),
  );
  return behind.at(-1) ?? null;
}

/** Whether the asker's own spending comes between the benchmark's words and a number. */
function speaksOfOwn(between: string): boolean {
  return OWN.test(between.replace(GROWTH_OF_THE_CITY, ''));
}

function benchmarkOf({ reading }: ShareMention, today: CalendarDay): BenchmarkSaid | null {
  const percent = reading.kind === 'read' ? percentOf(reading.value) : null;
  if (percent === null) return null;
  return { year: yearOf(today) - 1, percent: Number(percent.replace('%', '')) };
}

/** The sums of the years that are named, or from one to another: the year before the previous one and the previous one. */
function spendingSaid(mentions: readonly Mention[], today: CalendarDay): Facts {
  const named = mentions.find(({ dimension }) => dimension === 'yuan_by_year');
  if (named?.dimension === 'yuan_by_year' && named.reading.kind === 'read') return { rdSpending: named.reading.value };
  const [from, to, another] = sumsIn(mentions).map(({ value }) => value);
  if (from === undefined || to === undefined || another !== undefined) return {};
  const year = yearOf(today);
  return { rdSpending: { [year - 2]: from, [year - 1]: to } };
}

/** 涨了5%, `fell by 3%`; null when no growth is said. */
function growthSaid(text: string, mentions: readonly Mention[], today: CalendarDay): Facts | null {
  const [share] = sharesIn(mentions).flatMap(({ reading }) => (reading.kind === 'read' ? [reading] : []));
  const value = share && exactValue(share.value);
  if (!share || !value || !(GROWING.test(text) || FALLING.test(text))) return null;
  // 研发下降了5%，全市增速3%: the word beside the share is its own.
  const from = Math.max(0, share.start - NEAR_A_SHARE);
  const falls =
    FALLING.test(text.slice(from, share.end + NEAR_A_SHARE / 2)) && !GROWING.test(text.slice(from, share.start));
  const signed = falls ? { ...value, numerator: -value.numerator } : value;
  if (plus(signed, whole(1)).numerator < 0n) return {};
  const bound = { value: signed, included: true };
  const last = amountOf(scaled(moved({ low: bound, high: bound }, whole(1)), whole(SPENDING)), 'outward');
  if (typeof last !== 'number') return {};
  const year = yearOf(today);
  return { rdSpending: { [year - 2]: SPENDING, [year - 1]: last } };
}
