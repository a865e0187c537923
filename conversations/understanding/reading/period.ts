import type { CalendarDay } from '../../../core/calendar-day.ts';
import { addMonths, isCalendarDay, weekdayOf } from '../../../core/calendar-day.ts';

/** A run of days, both ends included; a missing end is open. */
export interface Period {
  readonly min?: CalendarDay;
  readonly max?: CalendarDay;
}

/** Months that a loose word for a part of a year may mean: 年初 the first quarter, 年中 the middle half, 年底 the last. */
const YEAR_PARTS = { early: [1, 3], middle: [4, 9], late: [10, 12] } as const;
/** Days of a month: 上旬, 中旬 and 下旬, which 月初, 月中 and 月底 are read as. */
const MONTH_PARTS = { early: [1, 10], middle: [11, 20], late: [21, 31] } as const;

export type PartOf = keyof typeof YEAR_PARTS;

/** 3019年 is a slip; 9999 stands for "without end" on a certificate. */
function isYear(year: number): boolean {
  return (year >= 1000 && year < 2200) || year === 9999;
}

/** `null` where a part is missing in what was said. */
export function dayPeriod(year: number, month: number, day: number): Period | null {
  const text = written(year, month, day);
  return isYear(year) && isCalendarDay(text) ? { min: text, max: text } : null;
}

/** Months `first` to `last` of a year, or null when there are no such months. */
export function monthsPeriod(year: number, first: number, last = first): Period | null {
  const min = written(year, first, 1);
  const max = [31, 30, 29, 28].map((day) => written(year, last, day)).find(isCalendarDay);
  return isYear(year) && isCalendarDay(min) && max !== undefined ? { min, max } : null;
}

/** 1990年代: the ten years from `first` on. */
export function decadePeriod(first: number): Period {
  return { min: written(first, 1, 1), max: written(first + 9, 12, 31) };
}

export function partOfYear(year: number, part: PartOf): Period | null {
  const [first, last] = YEAR_PARTS[part];
  return monthsPeriod(year, first, last);
}

export function partOfMonth(year: number, month: number, part: PartOf): Period | null {
  const [first, last] = MONTH_PARTS[part];
  const whole = monthsPeriod(year, month);
  const end = written(year, month, last);
  return whole && { min: written(year, month, first), max: isCalendarDay(end) ? end : (whole.max ?? end) };
}

/** Seasons as loosely as they are said, spring first: February to May … November to February. */
export function seasonPeriod(year: number, season: number): Period {
  const [first, last] = (
    [
      [2, 5],
      [5, 8],
      [8, 11],
      [11, 14],
    ] as const
  )[season] ?? [1, 12];
  const { min } = monthsPeriod(year, first) ?? {};
  const { max } = monthsPeriod(last > 12 ? year + 1 : year, last > 12 ? last - 12 : last) ?? {};
  return { ...(min && { min }), ...(max && { max }) };
}

/** Monday to Sunday of the week some weeks from that of a day. */
export function weekPeriod(day: CalendarDay, weeks: number): { readonly min: CalendarDay; readonly max: CalendarDay } {
  const monday = daysAfter(day, weeks * 7 - ((weekdayOf(day) + 6) % 7));
  return { min: monday, max: daysAfter(monday, 6) };
}

/** 2019年左右: as long again on either side, and half a month around a day. */
export function widened({ min, max }: Period): Period {
  if (min === undefined || max === undefined) return { ...(min && { min }), ...(max && { max }) };
  const days = Math.max(15, (Date.parse(max) - Date.parse(min)) / 86_400_000 + 1);
  return { min: daysAfter(min, -days), max: daysAfter(max, days) };
}

export function daysAfter(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Year and month of the month that is some months from the month of a day. */
export function monthFrom(day: CalendarDay, months: number): readonly [year: number, month: number] {
  const moved = addMonths(`${day.slice(0, 7)}-01`, months);
  return [Number(moved.slice(0, 4)), Number(moved.slice(5, 7))];
}

function written(year: number, month: number, day: number): CalendarDay {
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
