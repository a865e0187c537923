import type { Citation } from '../../policy-text/citation/citation.ts';
import type { CalendarDay } from '../calendar-day.ts';

/** What happened, or will, that sets a time running. */
export type EventKind = 'achievement' | 'change' | 'publicity' | 'revocation' | 'registration' | 'branch';

export interface DatedEvent {
  readonly kind: EventKind;
  readonly on: CalendarDay;
  /** The last day of a publicity period as its notice prints it. */
  readonly until?: CalendarDay;
}

/** A designated base. */
export interface Base {
  readonly designatedOn: CalendarDay;
  /** The last day of validity as the certificate prints it. */
  readonly validUntil?: CalendarDay;
}

/** What is asked of the deadlines: the day, and what they run from. */
export interface Occasions {
  readonly asOf: CalendarDay;
  readonly base?: Base;
  readonly events: readonly DatedEvent[];
}

/** What must or may be done: that of an event, or what every base has, by the year and by its validity. */
export type Duty = EventKind | 'year_end' | 'validity';

/** How a deadline came to its days. Data only; every sentence shown to a person is a view of it. */
export type Reckoning =
  | {
      readonly rule: 'one_month';
      readonly from: CalendarDay;
      /** The month has no such day, so its last one counts. */
      readonly atMonthEnd: boolean;
      /** The corresponding day is one of rest. */
      readonly onRestDay: boolean;
    }
  | {
      readonly rule: 'five_working_days';
      readonly from: CalendarDay;
      /** The first day that counts: `from`, or the next working day when it is one of rest. */
      readonly first: CalendarDay;
    }
  | { readonly rule: 'printed_in_notice' | 'printed_on_certificate'; readonly from: CalendarDay }
  | { readonly rule: 'year_end'; readonly year: number }
  | { readonly rule: 'three_years_valid' | 'three_years_barred' | 'three_years_registered'; readonly from: CalendarDay }
  | { readonly rule: 'when_set_up'; readonly from: CalendarDay };

/**
 * A day by which something must or may be done. Every day is one in Asia/Shanghai; by analogy with the Civil Code,
 * articles 200 to 204, since the regulation itself says nothing on how to count.
 */
export interface Deadline {
  readonly clause: string;
  readonly citation: Citation;
  readonly duty: Duty;
  /** The event it runs from; absent for the duties of every base. */
  readonly event?: DatedEvent;
  /** The day that the words of the clause come to. */
  readonly due: CalendarDay;
  /** The last day that may still be in time: only after it is it certainly late. */
  readonly latest?: CalendarDay;
  /** The day to tell people: done on it, it is in time on every reading. For a right, the first day it is certain. */
  readonly safe?: CalendarDay;
  /** Some working day on the way is one that no notice has settled yet. */
  readonly provisional: boolean;
  readonly why: Reckoning;
  /** `asOf` is after the last of these days that may still be in time. */
  readonly passed: boolean;
}

/** A deadline as its article states it, before it is asked whether it has passed. */
export type Term = Omit<Deadline, 'passed' | 'event'>;
