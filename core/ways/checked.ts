import { assess, type ClauseAssessment } from '../assess.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { CaseFile } from '../case-file.ts';
import { contradictionIn } from '../contradiction.ts';
import { applied } from './applied.ts';
import type { Alternative } from './change.ts';
import type { ClauseWays } from './ways-to-qualify.ts';

/**
 * The same ways without the alternatives that do not lead where they should: each is made to a copy of the case, with the
 * first alternative of every other need, and assessed again.
 * @param unchecked is told of an alternative that is left out
 */
export function waysThatCheck(
  ways: readonly ClauseWays[],
  caseFile: CaseFile,
  day: CalendarDay,
  unchecked: (clause: string, alternative: Alternative) => void,
): readonly ClauseWays[] {
  const blocked = ways.filter(({ blockedBy }) => blockedBy.length > 0).map(({ clause }) => clause);
  const everyNeed = ways.flatMap(({ needs }) => needs);
  return ways.map((way) => ({
    ...way,
    needs: way.needs.map((need) => {
      const others = everyNeed.filter((one) => one !== need).flatMap(({ alternatives }) => alternatives.slice(0, 1));
      return {
        alternatives: need.alternatives.filter((alternative) => {
          const changes = [...others, alternative].flatMap((one) => one.changes);
          const passes = qualifies(applied(caseFile, changes, day), blocked);
          if (!passes) unchecked(way.clause, alternative);
          return passes;
        }),
      };
    }),
  }));
}

/** Whether a case meets every stated condition, but for clauses that something fixed keeps from it. */
export function qualifies(caseFile: CaseFile, blocked: readonly string[]): boolean {
  const isMet = ({ clause, outcome }: ClauseAssessment) =>
    outcome === 'met' || outcome === 'declared' || blocked.includes(clause);
  return contradictionIn(caseFile.facts) === null && assess(caseFile).clauses.every(isMet);
}
