import type { Citation } from '../policy-text/citation/citation.ts';
import { type Assessment, assess, type ClauseAssessment } from './assess.ts';
import { type CalendarDay, isCalendarDay } from './calendar-day.ts';
import type { CaseFile } from './case-file.ts';
import { type Fact, type Facts, type FactValue, factNames } from './fact.ts';
import type { ClauseOutcome, OverallOutcome } from './outcome.ts';
import { InputError, readFacts } from './read-case-file.ts';

/** A clause that comes out differently; null: the other category does not ask it. */
export interface ChangedClause {
  readonly clause: string;
  readonly citation: Citation;
  readonly before: ClauseOutcome | null;
  readonly after: ClauseOutcome | null;
}

/** A case beside a copy with something changed, and only what that changes. */
export interface WhatIf {
  readonly before: Assessment;
  readonly after: Assessment;
  readonly changed: {
    /** Absent when the day stays. */
    readonly asOf?: { readonly before: CalendarDay; readonly after: CalendarDay };
    /** The facts that differ, by name; null: not known, or not asked. */
    readonly facts: readonly {
      readonly fact: Fact;
      readonly before: FactValue | null;
      readonly after: FactValue | null;
    }[];
    /** Absent when the overall outcome stays. */
    readonly outcome?: { readonly before: OverallOutcome; readonly after: OverallOutcome };
    readonly clauses: readonly ChangedClause[];
  };
}

/**
 * What would come out if some facts, or the day, were different. The case itself stays as it is.
 * @param changes from outside: facts by name, each in whole, and `asOf` for the day; `{parkPartners: 5}`
 * @throws InputError naming the first one that cannot be used, alone or beside the facts that stay.
 */
export function whatIf(caseFile: CaseFile, changes: unknown): WhatIf {
  if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
    throw new InputError('whatIf', changes, 'object');
  }
  const { asOf = caseFile.asOf, ...facts }: Record<string, unknown> = { ...changes };
  if (typeof asOf !== 'string' || !isCalendarDay(asOf)) throw new InputError('asOf', asOf, 'calendar_day');
  const other = { ...caseFile, asOf, facts: readFacts({ ...caseFile.facts, ...facts }, asOf) };
  const [before, after] = [assess(caseFile), assess(other)];
  return {
    before,
    after,
    changed: {
      ...(asOf !== caseFile.asOf && { asOf: { before: caseFile.asOf, after: asOf } }),
      facts: changedFacts(caseFile.facts, other.facts),
      ...(before.outcome !== after.outcome && { outcome: { before: before.outcome, after: after.outcome } }),
      clauses: changedClauses(before.clauses, after.clauses),
    },
  };
}

function changedFacts(before: Facts, after: Facts): WhatIf['changed']['facts'] {
  return factNames
    .map((fact) => ({ fact, before: before[fact] ?? null, after: after[fact] ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

/** Clauses of either assessment in the order of the law, those of the old category before those of the new one. */
function changedClauses(
  before: readonly ClauseAssessment[],
  after: readonly ClauseAssessment[],
): readonly ChangedClause[] {
  const outcomeIn = (clauses: readonly ClauseAssessment[], clause: string) =>
    clauses.find((one) => one.clause === clause)?.outcome ?? null;
  const added = after.filter(({ clause }) => outcomeIn(before, clause) === null);
  return [...before, ...added]
    .map(({ clause, citation }) => ({
      clause,
      citation,
      before: outcomeIn(before, clause),
      after: outcomeIn(after, clause),
    }))
    .filter((one) => one.before !== one.after);
}
