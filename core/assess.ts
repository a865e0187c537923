import type { Citation } from '../policy-text/citation/citation.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { CaseFile } from './case-file.ts';
import { missingIn } from './conditions/combine.ts';
import type { Category, Fact } from './fact.ts';
import type { Finding } from './finding.ts';
import { and, type ClauseOutcome, type OverallOutcome, overallOf } from './outcome.ts';
import { highTechPreference } from './preference.ts';
import { rulesFor } from './rules/in-force.ts';

/** One clause decided: what it comes to, the words it rests on, why, and what is still missing. */
export interface ClauseAssessment {
  readonly clause: string;
  readonly outcome: ClauseOutcome;
  readonly citation: Citation;
  readonly reason: Finding;
  /** The facts that would decide it, when it is `unknown`. */
  readonly missing: readonly Fact[];
}

/** A whole case decided, clause by clause in the order of the law. Never a designation: article 9 decides. */
export interface Assessment {
  readonly outcome: OverallOutcome;
  readonly category: Category | null;
  readonly asOf: CalendarDay;
  readonly clauses: readonly ClauseAssessment[];
  /** 8.4.1, second sentence; only for the industry category. Null: not known. */
  readonly preference?: boolean | null;
  readonly missing: readonly Fact[];
}

/**
 * Decides a case. Pure and synchronous: the same case gives the same assessment, anywhere and at any time.
 * @param caseFile checked facts (`readCaseFile`), dated parameters and the day, all handed in
 */
export function assess(caseFile: CaseFile): Assessment {
  const category = caseFile.facts.category ?? null;
  const clauses = rulesFor(category).map(({ clause, citation, judge }): ClauseAssessment => {
    const reason = judge(caseFile);
    return { clause, outcome: reason.outcome, citation, reason, missing: reason.missing };
  });
  let worst: ClauseOutcome = 'met';
  for (const { outcome } of clauses) worst = and(worst, outcome);
  const outcome = overallOf(worst);
  const { asOf } = caseFile;
  const missing = missingIn(clauses);
  const preference = highTechPreference(caseFile);
  return preference === undefined
    ? { outcome, category, asOf, clauses, missing }
    : { outcome, category, asOf, clauses, preference, missing };
}
