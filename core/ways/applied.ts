import type { CalendarDay } from '../calendar-day.ts';
import type { CaseFile } from '../case-file.ts';
import { type Facts, isFact, vocabulary } from '../fact.ts';
import type { Change } from './change.ts';
import { laterOn } from './later-on.ts';

/**
 * A copy of a case with changes made, on a day: those that have to wait longer are not made yet. A growth benchmark
 * that staff have still to set is taken to be the easiest there can be, which shows only that nothing else stands in
 * the way; such a case is for checking, never for showing.
 */
export function applied(caseFile: CaseFile, changes: readonly Change[], day: CalendarDay): CaseFile {
  const later = laterOn(caseFile, day);
  const due = changes.filter(({ on }) => on === undefined || on <= day);
  const [awaited] = due.flatMap((change) => (change.test === 'growth_benchmark' ? [change.year] : []));
  const easiest = awaited !== undefined && {
    rdGrowthBenchmark: { year: awaited, percent: -100, period: '', source: '' },
  };
  return {
    ...later,
    facts: due.map(({ sets }) => sets).reduce(withSet, later.facts),
    parameters: { ...later.parameters, ...easiest },
  };
}

/** Facts with others set; of a fact by year, only the years named. */
function withSet(facts: Facts, sets: Facts): Facts {
  const values = Object.entries(sets).map(([fact, value]) => {
    const isByYear = isFact(fact) && vocabulary[fact].shape.endsWith('_by_year');
    return [fact, isByYear ? Object.assign({}, facts[fact], value) : value];
  });
  return Object.assign({}, facts, Object.fromEntries(values));
}
