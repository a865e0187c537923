import { addMonths, type CalendarDay, isCalendarDay, yearOf } from '../../../core/calendar-day.ts';
import type { Deadline } from '../../../core/deadlines/deadline.ts';
import { asksWhat, asksYesOrNo, formOf } from './yes-or-no.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?:${MONTHS.join('|')})[a-z]*`;
/** 2026年9月21日, 9月21号, 2026-09-21, `21 September 2026`, `September 21`, 21号, `the 21st`. */
const DAYS = new RegExp(
  [
    '(?:(?<year>20\\d\\d)年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})',
    '(?<![\\d.])(?<year2>20\\d\\d)[-/.](?<month2>\\d{1,2})[-/.](?<day2>\\d{1,2})',
    `(?<day3>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month3>${MONTH})\\b,?(?: (?<year3>20\\d\\d))?`,
    `\\b(?<month4>${MONTH}) (?<day4>\\d{1,2})(?:st|nd|rd|th)?\\b,?(?: (?<year4>20\\d\\d))?`,
    '(?<![\\d月年])(?<day5>\\d{1,2})[日号]',
    '\\bthe (?<day6>\\d{1,2})(?:st|nd|rd|th)\\b',
  ].join('|'),
  'g',
);

/**
 * Whether a question asks of another day, after the one that sets a time running, if it is right: 8月20日改的，能拖到21号吗.
 * One without its month or year is the next such day after the one before it.
 * @param otherwise the day that is asked of when no other is named
 */
export function dayAsked(question: string, event: CalendarDay, otherwise: CalendarDay | null): CalendarDay | null {
  const form = formOf(question);
  if (asksYesOrNo(form) === null || asksWhat(form)) return null;
  let last = event;
  for (const { groups = {} } of form.matchAll(DAYS)) {
    const of = (name: string) => Object.entries(groups).find(([key, found]) => key.startsWith(name) && found)?.[1];
    const month = of('month');
    const number = month && /[a-z]/.test(month) ? MONTHS.indexOf(month.slice(0, 3)) + 1 : Number(month);
    const day = next(last, {
      year: of('year'),
      month: month === undefined ? undefined : number,
      day: Number(of('day')),
    });
    if (day !== null && day > last) last = day;
  }
  return last === event ? otherwise : last;
}

interface Said {
  readonly year: string | undefined;
  readonly month: number | undefined;
  readonly day: number;
}

/** The day that is said, or the first such day from another on; null when there is none. */
function next(from: CalendarDay, { year, month, day }: Said): CalendarDay | null {
  const years = year === undefined ? [yearOf(from), yearOf(from) + 1] : [Number(year)];
  const days =
    month === undefined
      ? [from, addMonths(from, 1), addMonths(from, 2)].map((near) => `${near.slice(0, 8)}${two(day)}`)
      : years.map((one) => `${one}-${two(month)}-${two(day)}`);
  return days.find((one) => isCalendarDay(one) && one >= from) ?? null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Whether a day is right by a deadline; null between the day it comes to and the last that may be in time. */
export function isRight(day: CalendarDay, { duty, due, latest = due }: Deadline): boolean | null {
  if (duty === 'registration') return day >= due;
  if (duty === 'revocation') return day > due;
  if (day <= due) return true;
  return day > latest ? false : null;
}
