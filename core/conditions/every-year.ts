import { type ByYear, type FactOf, isUnknown, type Unknown } from '../fact.ts';
import type { Finding, Unit, YearFinding } from '../finding.ts';
import { type Amount, amountBetween, least, most } from '../interval.ts';
import { and, type ClauseOutcome, or } from '../outcome.ts';
import { reaches } from './at-least.ts';
import { joinFindings } from './combine.ts';
import { oneTest } from './one-test.ts';
import { fullYearsBefore, possibleAmounts } from './open-values.ts';

/** What the law asks of one series in each year. */
interface YearlyLine {
  readonly fact: FactOf<'count_by_year'>;
  readonly number: number;
  readonly unit: Unit;
  /** The law's own words for this line. */
  readonly words: string;
}

/**
 * 每年: each full year, the last one, or the average is open (reading.md 4.5, 2). Every year met is met, none and not
 * on average is not met, what lies between is a reading.
 * @param connective how the lines are joined within one year: 或 (`any`) or 且 (`all`)
 */
export function everyYear(connective: 'all' | 'any', lines: readonly YearlyLine[], words: string) {
  const join = connective === 'all' ? and : or;
  const facts = lines.map((line) => line.fact);
  const inOneYear = (amounts: readonly (Amount | null)[], times: number): Finding =>
    joinFindings(
      connective,
      join,
      lines.map(({ fact, number, unit }, index) => reaches(fact, amounts[index] ?? null, number * times, unit)),
    );
  return oneTest({
    test: 'every_year',
    facts,
    words,
    connective,
    lines,
    measures: lines,
    judge: (caseFile) => {
      const series = facts.map((fact) => caseFile.facts[fact]);
      const years: readonly YearFinding[] = yearsListed(series).map((year) => ({
        year,
        finding: inOneYear(
          series.map((one) => one?.[year] ?? null),
          1,
        ),
      }));
      if (years.length === 0) return { test: 'every_year', years, average: null, outcome: 'unknown', missing: facts };
      const average = years.some(({ finding }) => finding.outcome !== 'not_met')
        ? null
        : inOneYear(
            series.map((one) => inAll(one, years)),
            years.length,
          );
      const outcome = average ? onAverage(average.outcome) : yearByYear(years.map(({ finding }) => finding.outcome));
      const open = [...years.map(({ finding }) => finding), ...(average ? [average] : [])];
      const missing =
        outcome === 'unknown' ? facts.filter((fact) => open.some((one) => one.missing.includes(fact))) : [];
      return { test: 'every_year', years, average, outcome, missing };
    },
    possible: (caseFile) => {
      const series = facts.map((fact) => caseFile.facts[fact]);
      const listed = yearsListed(series);
      const years = listed.length > 0 ? listed : fullYearsBefore(caseFile.asOf);
      return lines.map(({ number }, index) => possibleSeries(series[index], years, number));
    },
  });
}

function yearsListed(series: readonly (ByYear | Unknown)[]): readonly number[] {
  return [...new Set(series.flatMap((one) => Object.keys(one ?? {}).map(Number)))].sort((a, b) => a - b);
}

function yearByYear(outcomes: readonly ClauseOutcome[]): ClauseOutcome {
  if (outcomes.every((outcome) => outcome === 'met')) return 'met';
  return outcomes.includes('unknown') ? 'unknown' : 'review';
}

function onAverage(outcome: ClauseOutcome): ClauseOutcome {
  return outcome === 'met' ? 'review' : outcome;
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
