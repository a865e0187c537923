import type { Citation } from '../../policy-text/citation/citation.ts';
import { assess } from '../assess.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { CaseFile } from '../case-file.ts';
import { type Category, categories } from '../fact.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { rulesFor } from '../rules/in-force.ts';
import { applied } from './applied.ts';
import type { Alternative, Change, Fixed, Need } from './change.ts';
import { qualifies, waysThatCheck } from './checked.ts';
import { laterOn } from './later-on.ts';
import { type CategoryProspect, prospectsOf } from './prospects.ts';
import { lastOf, type Step } from './step.ts';
import { stepFor } from './step-for.ts';

/** What one clause still takes. */
export interface ClauseWays {
  readonly clause: string;
  readonly citation: Citation;
  /** What it comes to now. A clause that is met is listed when waiting for another moves what it looks at. */
  readonly outcome: ClauseOutcome;
  /** All of these; of each, one alternative. */
  readonly needs: readonly Need[];
  /** What cannot be changed and keeps the clause from being met; empty: nothing does. */
  readonly blockedBy: readonly Fixed[];
}

/** The nearest way to meet the stated conditions of a category. Never a designation: article 9 decides. */
export interface WaysToQualify {
  /** The category they are for: the one chosen, else the nearest one that is open to the organization. */
  readonly category: Category;
  /**
   * In the order of the law. One alternative of each need of each clause, made together, is a whole way; nothing in it
   * can be left out. Empty when the stated conditions are met already.
   */
  readonly clauses: readonly ClauseWays[];
  /** The first day on which all of it can hold, if nothing else changes; null when something fixed is in the way. */
  readonly readyOn: CalendarDay | null;
  /** The other categories that are open to the organization; empty when the stated conditions are met already. */
  readonly otherCategories: readonly CategoryProspect[];
}

/** A case with the category that is looked at. */
interface Origin {
  readonly caseFile: CaseFile;
  readonly category: Category;
  readonly categoryChosen: boolean;
}

/**
 * The nearest way to qualify, clause by clause. Each alternative is checked before it is given: made to a copy of the
 * case and assessed again.
 * @param unchecked is told of an alternative that did not pass; it is left out, and no day is given. There is none such
 * unless a rule and its way disagree.
 */
export function waysToQualify(
  caseFile: CaseFile,
  unchecked: (clause: string, alternative: Alternative) => void = () => undefined,
): WaysToQualify {
  const chosen = caseFile.facts.category ?? null;
  const prospects = prospectsOf(caseFile);
  const category = chosen ?? prospects[0]?.category ?? categories[0];
  const origin = {
    caseFile: { ...caseFile, facts: { ...caseFile.facts, category } },
    category,
    categoryChosen: chosen !== null,
  };
  const { day, ways } = firstDayOf(origin, caseFile.asOf);
  const clauses = waysThatCheck(ways, origin.caseFile, day, unchecked);
  const reached = applied(origin.caseFile, wholeWay({ clauses }), day);
  return {
    category,
    clauses,
    readyOn: qualifies(reached, []) ? day : null,
    otherCategories: prospects.filter((one) => one.category !== category),
  };
}

/** Days only move forward: each wait moves the windows that every other clause looks at, so all are looked at again. */
function firstDayOf(
  origin: Origin,
  day: CalendarDay,
): { readonly day: CalendarDay; readonly ways: readonly ClauseWays[] } {
  const { caseFile, category, categoryChosen } = origin;
  const situation = { now: caseFile, later: laterOn(caseFile, day), categoryChosen };
  const steps = rulesFor(category).map(({ condition }) => stepFor(condition, situation));
  const next = lastOf(steps);
  return next === null ? { day, ways: waysOf(steps, caseFile) } : firstDayOf(origin, next);
}

function waysOf(steps: readonly Step[], caseFile: CaseFile): readonly ClauseWays[] {
  return assess(caseFile).clauses.flatMap(({ clause, citation, outcome }, index) =>
    steps
      .slice(index, index + 1)
      .filter(({ needs, fixed }) => [...needs, ...fixed].length > 0)
      .map(({ needs, fixed }) => ({ clause, citation, outcome, needs, blockedBy: fixed })),
  );
}

/** One whole way: the first alternative of every need, or the ones chosen. */
export function wholeWay(
  { clauses }: Pick<WaysToQualify, 'clauses'>,
  choose: (need: Need) => Alternative | undefined = ({ alternatives }) => alternatives[0],
): readonly Change[] {
  return clauses.flatMap(({ needs }) => needs.flatMap((need) => choose(need)?.changes ?? []));
}
