import { type CalendarDay, yearOf } from '../calendar-day.ts';
import type { CaseFile } from '../case-file.ts';
import { type ByYear, type Fact, type FactOf, type Facts, factNames, vocabulary } from '../fact.ts';

/** How many full calendar years 每年 looks back on. */
const yearsLookedAt = 3;

/** Figures of the previous year: after the turn of a year they are those of another one. */
const figuresOfLastYear: readonly Fact[] = ['internationalRevenue', 'totalRevenue'];

/**
 * A case on a later day, when nothing new has been told: registrations and records stay, years leave the window that
 * 每年 looks at and others come in not known, and last year's revenue is no longer last year's.
 */
export function laterOn(caseFile: CaseFile, day: CalendarDay): CaseFile {
  const facts = yearOf(day) === yearOf(caseFile.asOf) ? caseFile.facts : afterNewYear(caseFile, yearOf(day));
  return { ...caseFile, asOf: day, facts };
}

function afterNewYear({ facts, asOf }: CaseFile, year: number): Facts {
  const kept = factNames.filter((fact) => facts[fact] !== undefined && !figuresOfLastYear.includes(fact));
  return Object.fromEntries(
    kept.map((fact) => [fact, countsByYear(fact) ? inWindow(facts[fact] ?? null, yearOf(asOf), year) : facts[fact]]),
  );
}

function countsByYear(fact: Fact): fact is FactOf<'count_by_year'> {
  return vocabulary[fact].shape === 'count_by_year';
}

/** The listed years that are still looked at, and those that have come to an end since. */
function inWindow(series: ByYear | null, thisYear: number, year: number): ByYear | null {
  const listed = Object.entries(series ?? {});
  if (listed.length === 0) return series;
  const kept = listed.filter(([one]) => Number(one) >= year - yearsLookedAt);
  const firstNew = Math.max(thisYear, year - yearsLookedAt);
  const ended = Array.from({ length: year - firstNew }, (_, index) => [firstNew + index, null] as const);
  return Object.fromEntries([...kept, ...ended]);
}
