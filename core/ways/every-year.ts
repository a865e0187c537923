import { yearOf } from '../calendar-day.ts';
import type { CaseFile } from '../case-file.ts';
import { reaches } from '../conditions/at-least.ts';
import type { EveryYear, YearlyLine } from '../conditions/every-year.ts';
import { fullYearsBefore } from '../conditions/open-values.ts';
import type { Change } from './change.ts';
import { newYear } from './new-year.ts';
import { setting } from './setting.ts';
import type { Situation } from './situation.ts';
import { allOf, fixed, notBefore, nothing, oneGroupOf, oneOf, type Step } from './step.ts';

/** A year that has not reached what is asked, and the lines that it can still reach; none: it is short for good. */
interface OpenYear {
  readonly year: number;
  readonly lines: readonly YearlyLine[];
}

/**
 * A past year that is short cannot be changed: it has to leave the years looked at, and those that come in have to
 * reach the number. A past year that is not known has to turn out to.
 */
export function reachEveryYear({ connective, lines }: EveryYear, situation: Situation): Step {
  const open = openYears(connective, lines, situation);
  if (open.some((one) => one.lines.length === 0)) return nextYear(lines, situation);
  if (open.length === 0) return nothing;
  if (connective === 'all') return allOf(changesFor(open, lines, situation).map((change) => oneOf(change)));
  // A year that one line can no longer reach may still reach the other: 或 is put to each year by itself.
  const groups = lines.map((preferred) =>
    changesFor(
      open.map((one) => ({
        ...one,
        lines: one.lines.includes(preferred) ? [preferred] : one.lines,
      })),
      lines,
      situation,
    ),
  );
  return oneGroupOf(...groups.filter((group, index) => groups.findIndex((other) => isSame(other, group)) === index));
}

function openYears(
  connective: EveryYear['connective'],
  lines: readonly YearlyLine[],
  { later }: Situation,
): readonly OpenYear[] {
  const listed = new Set(lines.flatMap(({ fact }) => Object.keys(later.facts[fact] ?? {}).map(Number)));
  const years = listed.size > 0 ? [...listed].sort((a, b) => a - b) : fullYearsBefore(later.asOf);
  return years.flatMap((year) => {
    const outcomes = lines.map((line) => reaches(line.fact, later.facts[line.fact]?.[year] ?? null, line).outcome);
    const isReached = (outcome: string) => outcome === 'met';
    if (connective === 'all' ? outcomes.every(isReached) : outcomes.some(isReached)) return [];
    const isShort = connective === 'all' && outcomes.includes('not_met');
    return [{ year, lines: isShort ? [] : lines.filter((_, index) => outcomes[index] === 'unknown') }];
  });
}

/** A short year leaves the years looked at when a new one begins, this or a later one: that day is looked at next. */
function nextYear(lines: readonly YearlyLine[], { now, later }: Situation): Step {
  const day = newYear(yearOf(later.asOf) + 1);
  if (day !== null) return notBefore(day);
  return allOf(lines.map(({ fact }) => fixed({ fact, from: now.facts[fact] ?? null, reason: 'beyond_calendar' })));
}

/** For each line the years to reach: past ones to be established, coming ones to wait for; together when none is told. */
function changesFor(
  open: readonly OpenYear[],
  lines: readonly YearlyLine[],
  { now, later }: Situation,
): readonly Change[] {
  const isComing = (year: number) => year >= yearOf(now.asOf);
  const isTold = lines.some(({ fact }) => Object.keys(later.facts[fact] ?? {}).length > 0);
  return lines.flatMap((line) => {
    const years = open.filter((one) => one.lines.includes(line)).map(({ year }) => year);
    const groups = isTold ? [years.filter((year) => !isComing(year)), years.filter(isComing)] : [years];
    return groups.filter((group) => group.length > 0).map((group) => reachIn(group, line, isComing, later));
  });
}

function reachIn(
  years: readonly number[],
  { fact, number: to, unit }: YearlyLine,
  isComing: (year: number) => boolean,
  { facts }: CaseFile,
): Change {
  const change = {
    test: 'every_year',
    fact,
    years,
    from: Object.fromEntries(years.map((year) => [year, facts[fact]?.[year] ?? null])),
    to,
    unit,
    sets: setting(fact, Object.fromEntries(years.map((year) => [year, to]))),
  } as const;
  const last = Math.max(...years);
  // A year that is over on the day looked at always has a 1 January after it.
  const on = isComing(last) ? newYear(last + 1) : null;
  return on === null ? { ...change, label: 'to_be_established' } : { ...change, label: 'waits_for_date', on };
}

function isSame(a: readonly Change[], b: readonly Change[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
