import type { CalendarDay } from '../../../core/calendar-day.ts';
import { fullYearsBefore } from '../../../core/conditions/open-values.ts';
import type { ByYear, Fact, Facts } from '../../../core/fact.ts';
import type { Amount } from '../../../core/interval.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import { cuesOf } from './fact-beside.ts';
import { isSaidNotToBe } from './said-not-to-be.ts';

const EACH_YEAR = /每年|年均|一年|\beach year|\bper year|\ba year|\byearly|\bannually/;

/** A number of events or visitors by year: of one year when it was named, else of each of the full years. */
export function byYear(mention: Mention, text: string, today: CalendarDay): ByYear {
  if (mention.dimension === 'count_by_year' && mention.reading.kind === 'read') return mention.reading.value;
  const value = mention.reading.kind === 'read' ? (mention.reading.value as Amount) : null;
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
