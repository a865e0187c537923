import type { Citation } from '../../policy-text/citation.ts';
import { assess, type ClauseAssessment } from '../assess.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { CaseFile } from '../case-file.ts';
import { contradictionIn } from '../contradiction.ts';
import { type Category, categories } from '../fact.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { rulesFor } from '../rules/in-force.ts';
import { applied } from './applied.ts';
import type { Alternative, Change, Fixed, Need } from './change.ts';
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
  /** The category they are for: the one chosen, else the nearest one that is open to the organisation. */
  readonly category: Category;
  /**
   * In the order of the law. One alternative of each need of each clause, made together, is a whole way; nothing in it
   * can be left out. Empty when the stated conditions are met already.
   */
  readonly clauses: readonly ClauseWays[];
  /** The first day on which all of it can hold, if nothing else changes; null when something fixed is in the way. */
  readonly readyOn: CalendarDay | null;
  /** The other categories that are open to the organisation; empty when the stated conditions are met already. */
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
  const checked = waysThatCheck(ways, origin.caseFile, day, unchecked);
  const isOpen = checked.every(({ needs, blockedBy }) => blockedBy.length === 0 && needs.every(hasAlternatives));
  return {
    category,
    clauses: checked,
    readyOn: isOpen ? day : null,
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
  return assess(caseFile).clauses.flatMap(({ clause, citation, outcome }, index) => {
    const { needs = [], fixed = [] } = steps[index] ?? {};
    return needs.length + fixed.length === 0 ? [] : [{ clause, citation, outcome, needs, blockedBy: fixed }];
  });
}

/** The same ways without the alternatives that do not lead where they should. */
function waysThatCheck(
  ways: readonly ClauseWays[],
  caseFile: CaseFile,
  day: CalendarDay,
  unchecked: (clause: string, alternative: Alternative) => void,
): readonly ClauseWays[] {
  const blocked = ways.filter(({ blockedBy }) => blockedBy.length > 0).map(({ clause }) => clause);
  const everyNeed = ways.flatMap(({ needs }) => needs);
  return ways.map((way) => ({
    ...way,
    needs: way.needs.map((need) => ({
      alternatives: need.alternatives.filter((alternative) => {
        const others = everyNeed.filter((one) => one !== need).flatMap((one) => one.alternatives[0]?.changes ?? []);
        const passes = qualifies(applied(caseFile, [...others, ...alternative.changes], day), blocked);
        if (!passes) unchecked(way.clause, alternative);
        return passes;
      }),
    })),
  }));
}

/** Whether a case meets every stated condition, but for clauses that something fixed keeps from it. */
function qualifies(caseFile: CaseFile, blocked: readonly string[]): boolean {
  const isMet = ({ clause, outcome }: ClauseAssessment) =>
    outcome === 'met' || outcome === 'declared' || blocked.includes(clause);
  return contradictionIn(caseFile.facts) === null && assess(caseFile).clauses.every(isMet);
}

function hasAlternatives({ alternatives }: Need): boolean {
  return alternatives.length > 0;
}

/** One whole way: the first alternative of every need, or the ones chosen. */
export function wholeWay(
  { clauses }: WaysToQualify,
  choose: (need: Need) => Alternative | undefined = ({ alternatives }) => alternatives[0],
): readonly Change[] {
  return clauses.flatMap(({ needs }) => needs.flatMap((need) => choose(need)?.changes ?? []));
}
