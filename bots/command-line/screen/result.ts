import { assess } from '../../../core/assess.ts';
import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { Category, Fact, Facts } from '../../../core/fact.ts';
import type { ClauseOutcome, OverallOutcome } from '../../../core/outcome.ts';
import type { BadRow, Label, Row } from './row.ts';

/** A row decided. */
export interface Result {
  readonly kind: 'result';
  readonly line: number;
  readonly label: Label;
  readonly asOf: CalendarDay;
  readonly category: Category | null;
  readonly outcome: OverallOutcome;
  /** In the order of the law. */
  readonly clauses: readonly { readonly clause: string; readonly outcome: ClauseOutcome }[];
  readonly missing: readonly Fact[];
  readonly readAs: Facts;
}

/** Decides a row, if it can be decided. */
export function resultOf(row: Row | BadRow): Result | BadRow {
  if (row.kind === 'bad') return row;
  const { line, label, readAs } = row;
  const { asOf, category, outcome, clauses, missing } = assess(row);
  return { kind: 'result', line, label, asOf, category, outcome, clauses, missing, readAs };
}
