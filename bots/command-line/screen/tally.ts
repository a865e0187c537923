import type { OverallOutcome } from '../../../core/outcome.ts';
import type { Result } from './result.ts';
import type { BadRow } from './row.ts';

/** The outcomes in the order in which they are counted out. */
export const overallOutcomes = [
  'meets_stated_conditions',
  'needs_review',
  'incomplete',
  'ineligible',
] as const satisfies readonly OverallOutcome[];

/** How many rows were read, and what they came to. */
export class Tally {
  rows = 0;
  bad = 0;
  readonly outcomes: Record<OverallOutcome, number> = {
    meets_stated_conditions: 0,
    needs_review: 0,
    incomplete: 0,
    ineligible: 0,
  };

  count(row: Result | BadRow): void {
    this.rows++;
    if (row.kind === 'bad') this.bad++;
    else this.outcomes[row.outcome]++;
  }
}
