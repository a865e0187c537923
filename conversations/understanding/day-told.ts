import { addDays, addMonths, type CalendarDay, isCalendarDay, weekdayOf, yearOf } from '../../core/calendar-day.ts';
import { readChineseNumeral } from '../../policy-text/spelling/chinese-numeral.ts';
import { halfWidth } from '../../policy-text/spelling/half-width.ts';
import { simplified } from '../script.ts';
import { readDay } from './reading/day.ts';

/** A day that was told; not exact: of a period, the day that nobody is late by. */
export interface DayTold {
  readonly on: CalendarDay;
  readonly exact: boolean;
}

/**
 * The day on which something has happened: `上周三`, `11月20日`, `last Friday`; of a period its first day. Null when no
 * day is told.
 * @param today in Asia/Shanghai
 */
export function dayGone(text: string, today: CalendarDay): DayTold | null {
  const day = readDay(writtenOut(text, today, 'gone'), today);
  if (day.kind !== 'read') return null;
  if (typeof day.value === 'string') return { on: day.value, exact: true };
  return day.value.min === undefined ? null : { on: day.value.min, exact: false };
}

/**
 * The day that is to come: `12月5日` of this year or the next, `下周三`, `三天后`, `in two weeks`; of a period its first day
 * that is still to come. A day of the past is told as it is. Null when no day is told.
 * @param today in Asia/Shanghai
 */
export function dayToCome(text: string, today: CalendarDay): DayTold | null {
  const day = readDay(writtenOut(text, today, 'to_come'), today);
  if (day.kind !== 'read') return null;
  if (typeof day.value === 'string') return { on: day.value, exact: true };
  const { min, max } = day.value;
  // Until next Monday is on next Monday.
  if (min === undefined) return max === undefined ? null : { on: max, exact: true };
  return { on: min <= today && max !== undefined && max > today ? addDays(today, 1) : min, exact: false };
}

type Direction = 'gone' | 'to_come';
type Rule = readonly [
  RegExp,
  (
    today: CalendarDay,
    way: Direction,
    groups: Readonly<Record<string, string | undefined>>,
  ) => CalendarDay | `${CalendarDay} or ${CalendarDay}`,
];

const NUMBER = '(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const ENGLISH_NUMBER = '(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven)';
const englishNumbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const MONTH =
  '(?<monthName>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const englishWeekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const NO_YEAR = '(?!\\d| ?,? ?\\d{4})';

/** What the readers of facts leave open, since a fact's year has to be told: a report or a reminder is near today. */
const rules: readonly Rule[] = [
  [
    /(?<![\d年.月])(?<month>\d{1,2})月(?<date>\d{1,2})[日号]?(?!\d)/g,
    (today, way, { month, date }) => nearest(today, way, Number(month), Number(date)),
  ],
  [
    new RegExp(`\\b(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}${NO_YEAR}`, 'gi'),
    (today, way, { monthName, date }) => nearest(today, way, monthNamed(monthName), Number(date)),
  ],
  [
    new RegExp(`\\b${MONTH} (?<date>\\d{1,2})(?:st|nd|rd|th)?${NO_YEAR}`, 'gi'),
    (today, way, { monthName, date }) => nearest(today, way, monthNamed(monthName), Number(date)),
  ],
  [
    /(?<![上下这本个\d])(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])/g,
    (today, way, { weekday = '' }) => weekdayNear(today, way, '日一二三四五六'.indexOf(weekday.replace('天', '日'))),
  ],
  [
    /\blast (?<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b/gi,
    (today, way, { weekday = '' }) =>
      lastWeekday(today, way, englishWeekdays.indexOf(weekday.slice(0, 3).toLowerCase())),
  ],
  [
    /\b(?:(?:this|next|on) )?(?<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b/gi,
    (today, way, { weekday = '' }) =>
      weekdayNear(today, way, englishWeekdays.indexOf(weekday.slice(0, 3).toLowerCase())),
  ],
  [
    new RegExp(`过?${NUMBER} ?天(?:以|之)?后|过${NUMBER.replace('count', 'other')} ?天`, 'g'),
    (today, _, { count, other }) => addDays(today, numberIn(count ?? other)),
  ],
  [
    new RegExp(`过?${NUMBER} ?个?(?:周|星期|礼拜)(?:以|之)?后`, 'g'),
    (today, _, { count }) => addDays(today, 7 * numberIn(count)),
  ],
  [
    new RegExp(`${NUMBER} ?个?(?:周|星期|礼拜)(?:以|之)?前`, 'g'),
    (today, _, { count }) => addDays(today, -7 * numberIn(count)),
  ],
  [new RegExp(`过?${NUMBER} ?个月(?:以|之)?后`, 'g'), (today, _, { count }) => addMonths(today, numberIn(count))],
  [new RegExp(`\\bin ${ENGLISH_NUMBER} days?\\b`, 'gi'), (today, _, { count }) => addDays(today, numberIn(count))],
  [new RegExp(`\\bin ${ENGLISH_NUMBER} weeks?\\b`, 'gi'), (today, _, { count }) => addDays(today, 7 * numberIn(count))],
  [new RegExp(`\\bin ${ENGLISH_NUMBER} months?\\b`, 'gi'), (today, _, { count }) => addMonths(today, numberIn(count))],
  [
    new RegExp(`\\b${ENGLISH_NUMBER} weeks? ago\\b`, 'gi'),
    (today, _, { count }) => addDays(today, -7 * numberIn(count)),
  ],
];

function writtenOut(text: string, today: CalendarDay, way: Direction): string {
  return rules.reduce(
    (said, [pattern, dayOf]) =>
      said.replace(pattern, (...match) => ` ${dayOf(today, way, match.at(-1) as Record<string, string>)} `),
    simplified(halfWidth(text)),
  );
}

/** Months within which a day without its year is still to come, rather than one of the last year, for what has happened. */
const monthsNotYet = 6;

function nearest(today: CalendarDay, way: Direction, month: number, date: number): CalendarDay {
  const [thisYear, other] = [0, way === 'gone' ? -1 : 1].map(
    (years) => `${yearOf(today) + years}-${two(month)}-${two(date)}`,
  ) as [string, string];
  if (!isCalendarDay(thisYear)) return isCalendarDay(other) ? other : thisYear;
  if (way === 'gone') return thisYear > addMonths(today, monthsNotYet) ? other : thisYear;
  return thisYear < today ? other : thisYear;
}

/** Of what has happened today or before; of what is to come, after today. */
function weekdayNear(today: CalendarDay, way: Direction, weekday: number): CalendarDay {
  const after = (weekday - weekdayOf(today) + 7) % 7;
  if (way === 'to_come') return addDays(today, after || 7);
  return addDays(today, after === 0 ? 0 : after - 7);
}

/** Last Wednesday, said on a Thursday: yesterday to some, a week ago to others. */
function lastWeekday(
  today: CalendarDay,
  way: Direction,
  weekday: number,
): CalendarDay | `${CalendarDay} or ${CalendarDay}` {
  const nearest = weekdayNear(today, way, weekday);
  const isOfThisWeek = way === 'gone' && weekdayFromMonday(nearest) < weekdayFromMonday(today);
  return isOfThisWeek ? `${addDays(nearest, -7)} or ${nearest}` : nearest === today ? addDays(today, -7) : nearest;
}

function weekdayFromMonday(day: CalendarDay): number {
  return (weekdayOf(day) + 6) % 7;
}

function monthNamed(name = ''): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function numberIn(written = ''): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (/^an?$/i.test(written)) return 1;
  const english = englishNumbers.indexOf(written.toLowerCase());
  return english > 0 ? english : (readChineseNumeral(written.replace('两', '二')) ?? 0);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
