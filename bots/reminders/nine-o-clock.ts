import { TZDate } from '@date-fns/tz';
import type { CalendarDay } from '../../core/calendar-day.ts';

/** People are told at nine in the morning, where they are. */
const hour = 9;

/** Nine o'clock of a day in a time zone, as an instant: `2026-12-28T01:00:00.000Z`. Instants compare as text. */
export function nineOClock(day: CalendarDay, timeZone: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, date, hour, 0, 0, timeZone).getTime()).toISOString();
}

/** The calendar day of an instant in a time zone. */
export function dayAt(instant: string, timeZone: string): CalendarDay {
  const at = new TZDate(new Date(instant).getTime(), timeZone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Whether this is a time zone that the machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
