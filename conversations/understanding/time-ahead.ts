import { addDays, addMonths, addYears, type CalendarDay, isCalendarDay, yearOf } from '../../core/calendar-day.ts';
import { readChineseNumeral } from '../../policy-text/spelling/chinese-numeral.ts';

const NUMBER = '\\d{1,3}|[一二两三四五六七八九十百]{1,4}|半';
const ENGLISH_NUMBER = '\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an?|an?';

/** A stretch of time from today on, as it is said: 未来三个月, 今年以内, 到2027-03-31. A pattern without groups. */
export const timeAheadPattern: Readonly<Record<'zh' | 'en', string>> = {
  zh: `(?:(?:未来|今后|接下来|往后|最近|近)(?:的)?)?(?:今年|本年度?|年内|年底|明年|这个月|本月|下个?月|(?:本|这个)季度|(?:${NUMBER}) ?(?:天|日|周|个?星期|个?礼拜|个?季度|个?月|年))(?:以内|之内|内|里|以前|之前|前)?|(?:到|截至|截止到?)\\d{4}-\\d{2}-\\d{2}(?:为止|以前|之前|前)?`,
  en: `(?:(?:in|within|over|for|during) )?(?:the )?(?:(?:next|coming|following) )?(?:this year|next year|this month|next month|this quarter|year|month|quarter|week|(?:${ENGLISH_NUMBER}) (?:day|week|month|quarter|year)s?)|(?:by|until|to) \\d{4}-\\d{2}-\\d{2}`,
};

const words = new RegExp(`^(?:${timeAheadPattern.zh}|${timeAheadPattern.en})$`, 'i');
const counted = new RegExp(
  `(${NUMBER}|${ENGLISH_NUMBER})? ?个?(天|日|days?|周|星期|礼拜|weeks?|季度|quarters?|月|months?|年|years?)`,
  'i',
);
const englishNumbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * The last day of a stretch of time from today on: 未来三个月, this year, by 2027-03-31. Null when it is none, or over.
 * @param today in Asia/Shanghai
 */
export function readTimeAhead(said: string, today: CalendarDay): CalendarDay | null {
  const text = said.trim().toLowerCase();
  if (!words.test(text)) return null;
  const last = lastDayOf(text, today);
  return last === null || last < today ? null : last;
}

function lastDayOf(text: string, today: CalendarDay): CalendarDay | null {
  const day = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (day !== undefined) return isCalendarDay(day) ? day : null;
  const year = yearOf(today);
  if (/今年|本年|^年内|年底|this year/.test(text)) return `${year}-12-31`;
  if (/明年|next year/.test(text)) return `${year + 1}-12-31`;
  if (/这个月|本月|this month/.test(text)) return endOfMonth(today);
  if (/下个?月|next month/.test(text)) return endOfMonth(addMonths(`${today.slice(0, 7)}-01`, 1));
  if (/本季度|这个季度|this quarter/.test(text)) {
    const month = Number(today.slice(5, 7));
    return endOfMonth(addMonths(`${today.slice(0, 7)}-01`, (3 - (month % 3)) % 3));
  }
  const [, number = 'one', unit = ''] = counted.exec(text) ?? [];
  return after(today, numberIn(number), unit);
}

function after(today: CalendarDay, count: number, unit: string): CalendarDay {
  if (/年|year/.test(unit)) return count < 1 ? addMonths(today, 6) : addYears(today, count);
  if (/季|quarter/.test(unit)) return addMonths(today, Math.ceil(3 * count));
  if (/月|month/.test(unit)) return count < 1 ? addDays(today, 15) : addMonths(today, count);
  return addDays(today, Math.ceil(/天|日|day/.test(unit) ? count : 7 * count));
}

function numberIn(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (/^半|^half/.test(written)) return 0.5;
  const english = englishNumbers.indexOf(written) + 1;
  return english > 0 ? english : (readChineseNumeral(written.replace('两', '二')) ?? 1);
}

function endOfMonth(day: CalendarDay): CalendarDay {
  return addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
}
