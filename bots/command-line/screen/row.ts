import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { Parameters } from '../../../core/case-file.ts';
import type { Facts } from '../../../core/fact.ts';
import type { Complaint } from '../input/bad-input.ts';

/** What tells a person which organization a row is about; carried through as given. */
export interface Label {
  readonly id?: string;
  readonly name?: string;
}

/** Where a row begins (the physical line of the file, from 1) and whom it is about. */
interface Place {
  readonly line: number;
  readonly label: Label;
}

/** An organization with checked facts. */
export interface Row extends Place {
  readonly kind: 'row';
  readonly asOf: CalendarDay;
  readonly facts: Facts;
  readonly parameters: Parameters;
  /** The facts that were written in words (十几家), as they were understood. */
  readonly readAs: Facts;
}

/** What cannot be used in a row; `column` counts cells (CSV) or characters (JSON) from 1. */
export interface Problem extends Complaint {
  readonly column?: number;
}

/** A row that cannot be decided, with everything found wrong in it. */
export interface BadRow extends Place {
  readonly kind: 'bad';
  readonly problems: readonly [Problem, ...Problem[]];
}

/** What holds for a row that does not say otherwise. */
export interface Defaults {
  readonly asOf: CalendarDay;
  readonly parameters: Parameters;
}
