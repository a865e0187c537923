import { addDays, type CalendarDay } from '../../../core/calendar-day.ts';

/** Every day from one to another, both included. */
export function everyDay(from: CalendarDay, to: CalendarDay): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
