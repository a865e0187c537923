import type { Result } from './result.ts';
import type { BadRow } from './row.ts';
import type { Tally } from './tally.ts';

/** A form in which the rows are written: text for the beginning, for each row, and for the end. */
export interface Report {
  readonly opening: string;
  row(row: Result | BadRow): string;
  /** @param isComplete whether the whole file was read */
  closing(tally: Tally, isComplete: boolean): string;
}
