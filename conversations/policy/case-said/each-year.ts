import type { CalendarDay } from '../../../core/calendar-day.ts';
import { fullYearsBefore } from '../../../core/conditions/open-values.ts';
import type { ByYear, Fact, Facts } from '../../../core/fact.ts';
import { type Amount, amountBetween, least, most } from '../../../core/interval.ts';
import { frequencies } from '../../understanding/reading/how-often.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import type { Span } from '../../understanding/reading/reading.ts';
import { cuesOf } from './fact-beside.ts';
import { isSaidNotToBe } from './said-not-to-be.ts';

const EACH_YEAR = /每年|年均|一年|\beach year|\bper year|\ba year|\byearly|\bannually/;

/** How often in a year something is said to be, before its number: 每月一场, and there without 每 too: 一个月一场, 半年两场. */
const OFTEN_BEFORE = [
  ...frequencies,
  { times: 12, zh: '一个?月' },
  { times: 4, zh: '一个?季度?' },
  { times: 2, zh: '半年' },
].map(({ times, zh }) => ({ times, words: new RegExp(`(?:${zh})[^,，。;；\\d]{0,3}$`) }));
/** The same behind it: `twice a quarter`; what goes on for a week is not held every week. */
const OFTEN_BEHIND = [...frequencies, { times: 2, en: '\\b(?:a|per|each|every) half[- ]year\\b' }].map(
  ({ times, en }) => ({
    times,
    words: new RegExp(`^[^,.;]{0,24}(?<!\\b(?:last(?:s|ed|ing)?|for|of|in|within) )(?:${en})`),
  }),
);
/** 两年一场, 三年一共15次, `every two years`: so many in several years, and in which of them was not said. */
const OF_SEVERAL_YEARS_BEFORE =
  /(?:每|隔|[近这过去]+)?[两二三四五2-5]年(?:来|里|内|间)?(?:才|只|就|一共|总共|合计|累计|加起来|共)*[^,，。;；\d年]{0,6}$|\bin (?:two|three|\d) years\b[^.;]{0,16}$/;
const OF_SEVERAL_YEARS_BEHIND =
  /^[^,.;]{0,24}\b(?:every (?:two|three|other|second) years?|in (?:two|three|\d) years|over (?:two|three|\d) years)\b/;

/** A number of events or visitors by year: of one year when it was named, else of each of the full years. */
export function byYear(mention: Mention, text: string, today: CalendarDay): ByYear {
  if (mention.dimension === 'count_by_year' && mention.reading.kind === 'read') return mention.reading.value;
  const value =
    mention.reading.kind === 'read' ? inOneYear(mention.reading.value as Amount, mention.reading, text) : null;
  const isOfOne = mention.years.length > 0 && !EACH_YEAR.test(text);
  return inYears(isOfOne ? mention.years : fullYearsBefore(today), value);
}

/** 没办过大型活动: none in the years that something was said of. */
export function largeEventsDenied(text: string, wanted: readonly Fact[], said: Facts, today: CalendarDay): Facts {
  const large = wanted.find((fact) => fact === 'parkLargeEvents' || fact === 'platformLargeEvents');
  if (!large || !cuesOf(large, text).some((words) => isSaidNotToBe(words, text))) return {};
  const small = (said.parkSmallEvents ?? said.platformSmallEvents) as ByYear | undefined;
  return { [large]: inYears(small ? Object.keys(small).map(Number) : fullYearsBefore(today), 0) };
}

function inYears(years: readonly number[], value: Amount | null): ByYear {
  return Object.fromEntries(years.map((year) => [String(year), value]));
}

/** What a number comes to in a year; null when it is of several years together. */
function inOneYear(value: Amount, { start, end }: Span, text: string): Amount | null {
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  const often =
    OFTEN_BEFORE.find(({ words }) => words.test(before)) ?? OFTEN_BEHIND.find(({ words }) => words.test(behind));
  if (often) return amountBetween(least(value) * often.times, most(value) * often.times);
  return OF_SEVERAL_YEARS_BEFORE.test(before) || OF_SEVERAL_YEARS_BEHIND.test(behind) ? null : value;
}
