import { type CalendarDay, weekdayOf } from '../../core/calendar-day.ts';
import type { Language } from '../../policy-text/language.ts';

/** A day with its day of the week: 2026-10-10 周六. */
export function dayShown(day: CalendarDay, language: Language): string {
  return `${day} ${weekdays[language][weekdayOf(day)]}`;
}

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
