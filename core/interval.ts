/** A value known only within bounds, both included; a missing bound is open. Days are `YYYY-MM-DD`, compared as text. */
export interface Interval<T extends number | string = number> {
  readonly min?: T;
  readonly max?: T;
}

/** An exact number, or the interval that a loose saying ("十几家") leaves open. */
export type Amount = number | Interval<number>;

/** An exact day, or the interval of days that "五年多" leaves open. */
export type DayOrInterval = string | Interval<string>;

/** The least that a non-negative amount can be. */
export function least(amount: Amount): number {
  return typeof amount === 'number' ? amount : (amount.min ?? 0);
}

/** The most that an amount can be; `Infinity` where it is open. */
export function most(amount: Amount): number {
  return typeof amount === 'number' ? amount : (amount.max ?? Number.POSITIVE_INFINITY);
}

/** The earliest that a day can be. */
export function earliest(day: DayOrInterval): string {
  return typeof day === 'string' ? day : (day.min ?? '0001-01-01');
}

/** The latest that a day can be. */
export function latest(day: DayOrInterval): string {
  return typeof day === 'string' ? day : (day.max ?? '9999-12-31');
}

/** Bounds as an amount: one number when they meet, an open end left out. */
export function amountBetween(min: number, max: number): Amount {
  if (min === max) return min;
  return Number.isFinite(max) ? { min, max } : { min };
}

/** The bounds that an amount does have. */
export function finiteBounds(amount: Amount | null | undefined): readonly number[] {
  return amount === null || amount === undefined ? [] : [least(amount), most(amount)].filter(Number.isFinite);
}
