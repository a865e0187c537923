import { type ByYear, type Fact, type FactOf, isUnknown, type Unknown } from '../fact.ts';
import type { Finding, YearFinding } from '../finding.ts';
import { type Amount, amountBetween, least, most } from '../interval.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { type Line, reaches } from './at-least.ts';
import { joinFindings, missingIn, nothing } from './combine.ts';
import type { TestKind } from './condition.ts';
import { fullYearsBefore, possibleAmounts } from './open-values.ts';

/** What the law asks of one series in each year. */
export interface YearlyLine extends Line {
  readonly fact: FactOf<'count_by_year'>;
  /** The law's own words for this line. */
  readonly words: string;
}

export interface EveryYear {
  readonly test: 'every_year';
  /** How the lines are joined within one year: 或 (`any`) or 且 (`all`). */
  readonly connective: 'all' | 'any';
  readonly lines: readonly YearlyLine[];
  readonly words: string;
}

/**
 * 每年: each full year, the last one, or the average is open (`readings.json`, every_year). Every year met is met, none
 * and not on average is not met, what lies between is a reading.
 * @param connective how the lines are joined within one year: 或 (`any`) or 且 (`all`)
 */
export function everyYear(
  connective: 'all' | 'any',
  lines: readonly Omit<YearlyLine, 'included'>[],
  words: string,
): EveryYear {
  return { test: 'every_year', connective, lines: lines.map((line) => ({ ...line, included: true })), words };
}

export const everyYearTest: TestKind<EveryYear> = {
  facts: ({ lines }) => lines.map(({ fact }) => fact),
  judge: ({ test, connective, lines }, { facts }) => {
    const series = lines.map(({ fact }) => facts[fact]);
    const listed = yearsListed(series);
    if (listed.length === 0) {
      return { test, years: [], average: null, outcome: 'unknown', missing: lines.map(({ fact }) => fact) };
    }
    const years = listed.map((year): YearFinding => {
      const amounts = series.map((one) => one?.[year] ?? null);
      return { year: Number(year), finding: together(connective, lines, amounts, 1) };
    });
    const isShort = years.every(({ finding }) => finding.outcome === 'not_met');
    const average = isShort ? together(connective, lines, sums(series, listed), listed.length) : null;
    const outcome = average ? onAverage(average.outcome) : yearByYear(years);
    return { test, years, average, outcome, missing: outcome === 'unknown' ? missingFrom(years, average) : nothing };
  },
  possible: ({ connective, lines }, { facts, asOf }) => {
    const series = lines.map(({ fact }) => facts[fact]);
    const listed = yearsListed(series);
    const years = listed.length > 0 ? listed : fullYearsBefore(asOf).map(String);
    return lines.map(({ number }, index) => possibleSeries(series[index], years, number, connective));
  },
  measures: ({ lines }) => lines,
};

/** The lines joined for one year, or for several together, when each asks that many times as much. */
function together(
  connective: 'all' | 'any',
  lines: readonly YearlyLine[],
  amounts: readonly (Amount | null)[],
  years: number,
): Finding {
  return joinFindings(
    connective,
    lines.map((line, index) => reaches(line.fact, amounts[index] ?? null, line, years)),
  );
}

/** The years that any of the series lists, oldest first: an object keeps such keys in that order. */
function yearsListed(series: readonly (ByYear | Unknown)[]): readonly string[] {
  let years: readonly string[] = [];
  for (const one of series) {
    if (isUnknown(one)) continue;
    const own = Object.keys(one);
    if (years.length === 0) years = own;
    else if (own.some((year) => !years.includes(year))) years = [...new Set([...years, ...own])].sort();
  }
  return years;
}

function yearByYear(years: readonly YearFinding[]): ClauseOutcome {
  if (years.every(({ finding }) => finding.outcome === 'met')) return 'met';
  return years.some(({ finding }) => finding.outcome === 'unknown') ? 'unknown' : 'review';
}

function onAverage(outcome: ClauseOutcome): ClauseOutcome {
  return outcome === 'met' ? 'review' : outcome;
}

function missingFrom(years: readonly YearFinding[], average: Finding | null): readonly Fact[] {
  return missingIn([...years.map(({ finding }) => finding), ...(average ? [average] : [])]);
}

/** The sum of each series over the years, or null when one of them is not known. */
function sums(series: readonly (ByYear | Unknown)[], years: readonly string[]): readonly (Amount | null)[] {
  return series.map((one) => {
    let lowest = 0;
    let highest = 0;
    for (const year of years) {
      const amount = one?.[year];
      if (isUnknown(amount)) return null;
      lowest += least(amount);
      highest += most(amount);
    }
    return amountBetween(lowest, highest);
  });
}

/**
 * Every pattern of years reached and not reached, each with as small and as large a sum as it allows. A year just below
 * the line only matters beside years already given: three open years below it never average to it. Under 或 a series
 * that reaches the line in one year is never averaged, so its sum does not matter.
 */
function possibleSeries(
  given: ByYear | Unknown,
  years: readonly string[],
  number: number,
  connective: EveryYear['connective'],
): readonly ByYear[] {
  const enough = number * years.length;
  if (years.some((year) => !isUnknown(given?.[year]))) {
    return everySeries(years, (year) => possibleAmounts(given?.[year], [number, enough]));
  }
  const least = everySeries(years, () => [0, number]);
  if (connective === 'any') return least;
  return least.flatMap((series) => {
    const reached = years.find((year) => series[year] === number);
    return reached === undefined ? [series] : [series, { ...series, [reached]: enough }];
  });
}

function everySeries(years: readonly string[], amountsIn: (year: string) => readonly number[]) {
  let series: readonly Readonly<Record<string, number>>[] = [{}];
  for (const year of years) {
    const amounts = amountsIn(year);
    series = series.flatMap((one) => amounts.map((amount) => ({ ...one, [year]: amount })));
  }
  return series;
}
