import { type ByYear, type FactOf, isUnknown, type Unknown } from '../fact.ts';
import type { Finding, YearFinding } from '../finding.ts';
import { type Amount, amountBetween, least, most } from '../interval.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { type Line, reaches } from './at-least.ts';
import { joinFindings } from './combine.ts';
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
 * 每年: each full year, the last one, or the average is open (reading.md 4.5, 2). Every year met is met, none and not
 * on average is not met, what lies between is a reading.
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
  judge: ({ test, connective, lines }, caseFile) => {
    const series = lines.map(({ fact }) => caseFile.facts[fact]);
    const years: readonly YearFinding[] = yearsListed(series).map((year) => ({
      year,
      finding: inOneYear(
        connective,
        lines,
        series.map((one) => one?.[year] ?? null),
        1,
      ),
    }));
    if (years.length === 0) {
      return { test, years, average: null, outcome: 'unknown', missing: lines.map(({ fact }) => fact) };
    }
    const average = years.some(({ finding }) => finding.outcome !== 'not_met')
      ? null
      : inOneYear(
          connective,
          lines,
          series.map((one) => inAll(one, years)),
          years.length,
        );
    const outcome = average ? onAverage(average.outcome) : yearByYear(years);
    return { test, years, average, outcome, missing: outcome === 'unknown' ? missingIn(lines, years, average) : [] };
  },
  possible: ({ lines }, { facts, asOf }) => {
    const series = lines.map(({ fact }) => facts[fact]);
    const listed = yearsListed(series);
    const years = listed.length > 0 ? listed : fullYearsBefore(asOf);
    return lines.map(({ number }, index) => possibleSeries(series[index], years, number));
  },
  measures: ({ lines }) => lines,
};

function inOneYear(
  connective: 'all' | 'any',
  lines: readonly YearlyLine[],
  amounts: readonly (Amount | null)[],
  times: number,
): Finding {
  return joinFindings(
    connective,
    lines.map((line, index) => reaches(line.fact, amounts[index] ?? null, line, times)),
  );
}

function yearsListed(series: readonly (ByYear | Unknown)[]): readonly number[] {
  return [...new Set(series.flatMap((one) => Object.keys(one ?? {}).map(Number)))].sort((a, b) => a - b);
}

function yearByYear(years: readonly YearFinding[]): ClauseOutcome {
  if (years.every(({ finding }) => finding.outcome === 'met')) return 'met';
  return years.some(({ finding }) => finding.outcome === 'unknown') ? 'unknown' : 'review';
}

function onAverage(outcome: ClauseOutcome): ClauseOutcome {
  return outcome === 'met' ? 'review' : outcome;
}

function missingIn(lines: readonly YearlyLine[], years: readonly YearFinding[], average: Finding | null) {
  const open = [...years.map(({ finding }) => finding), ...(average ? [average] : [])];
  return lines.map(({ fact }) => fact).filter((fact) => open.some(({ missing }) => missing.includes(fact)));
}

/** The sum over the years looked at, or null when one of them is not known. */
function inAll(series: ByYear | Unknown, years: readonly YearFinding[]): Amount | null {
  const amounts = years.map(({ year }) => series?.[year]);
  if (amounts.some(isUnknown)) return null;
  const known = amounts.filter((amount) => !isUnknown(amount));
  return amountBetween(
    known.reduce<number>((sum, amount) => sum + least(amount), 0),
    known.reduce<number>((sum, amount) => sum + most(amount), 0),
  );
}

/**
 * Every pattern of years reached and not reached, each with as small and as large a sum as it allows. A year just below
 * the line only matters beside years already given: three open years below it never average to it.
 */
function possibleSeries(given: ByYear | Unknown, years: readonly number[], number: number): readonly ByYear[] {
  const allOpen = years.every((year) => isUnknown(given?.[year]));
  let series: readonly ByYear[] = [{}];
  for (const year of years) {
    const amounts = allOpen
      ? [0, number, number * years.length]
      : possibleAmounts(given?.[year], [number, number * years.length]);
    series = series.flatMap((one) => amounts.map((amount) => ({ ...one, [year]: amount })));
  }
  return series;
}
