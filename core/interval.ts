/** A value known only within bounds, both included; a missing bound is open. Days are `YYYY-MM-DD`, compared as text. */
export interface Interval<T extends number | string = number> {
  readonly min?: T;
  readonly max?: T;
}

/** An exact number, or the interval that a loose saying ("十几家") leaves open. */
export type Amount = number | Interval<number>;

/** An exact day, or the interval of days that "五年多" leaves open. */
export type DayOrInterval = string | Interval<string>;
