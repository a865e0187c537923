import { dayOfWork, isWeekend, type WorkCalendar } from '../../core/calendar/work-calendar.ts';
import { type CalendarDay, isCalendarDay, yearOf } from '../../core/calendar-day.ts';
import type { Deadline, Occasions } from '../../core/deadlines/deadline.ts';
import { deadlinesOf } from '../../core/deadlines/deadlines.ts';
import type { Citation } from '../../policy-text/citation.ts';
import { halfWidth } from '../../policy-text/half-width.ts';
import type { Language } from '../../policy-text/language.ts';
import { longestRead } from '../../policy-text/longest-read.ts';
import type { TopicDeadline } from '../../policy-text/topics.ts';
import { duties, whyOf } from '../deadline-words.ts';
import { readDay } from '../reading/day.ts';
import { answerWords } from './words/answer-words.ts';

/** The day that a question turns on, in words, with the clause it rests on. */
interface ToldDeadline {
  readonly text: string;
  readonly citation: Citation;
}

/** The deadline that runs from the day named in a question, or null when it names no exact day. */
export function tellDeadline(
  question: string,
  deadline: TopicDeadline,
  today: CalendarDay,
  calendar: WorkCalendar,
  language: Language,
): ToldDeadline | null {
  const said = readDay(question, today);
  const exact = said.kind === 'read' && typeof said.value === 'string' ? said.value : null;
  const apart = exact ? null : dayApartFromYear(question, today);
  const day = exact ?? apart?.day ?? null;
  if (day === null) return null;
  const found = deadlinesOf(occasionsOn(day, deadline, today), calendar).find(({ duty }) => duty === deadline);
  if (!found) return null;
  const words = answerWords[language];
  const text = words.join([...(apart?.isAssumed ? [words.yearAssumed(day)] : []), tell(found, calendar, language)]);
  return { text, citation: found.citation };
}

const CHINESE_DAY = /(?<![年\d])(\d{1,2})月(\d{1,2})[日号]/;
const ENGLISH_DAY =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:st|nd|rd|th)?)\b(?!,? ?\d{4})/;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1月31日, `31 January`: of the one year that is named elsewhere in the question, or else the last such day up to today. */
function dayApartFromYear(question: string, today: CalendarDay): { day: CalendarDay; isAssumed: boolean } | null {
  const text = halfWidth(question.slice(0, longestRead)).toLowerCase();
  const [, month, day] = CHINESE_DAY.exec(text) ?? [];
  const [, before, named, alsoNamed, after] = ENGLISH_DAY.exec(text) ?? [];
  const monthNumber = month ?? String(MONTHS.indexOf(named ?? alsoNamed ?? '') + 1);
  const dayNumber = day ?? before ?? after;
  if (dayNumber === undefined || monthNumber === '0') return null;
  const inYear = (year: number) => `${year}-${monthNumber.padStart(2, '0')}-${dayNumber.padStart(2, '0')}`;
  const [year, another] = new Set(Array.from(text.matchAll(YEAR), ([digits]) => Number(digits)));
  if (year !== undefined && another === undefined && isCalendarDay(inYear(year))) {
    return { day: inYear(year), isAssumed: false };
  }
  const last = [yearOf(today), yearOf(today) - 1].map(inYear).find((one) => isCalendarDay(one) && one <= today);
  return last === undefined ? null : { day: last, isAssumed: true };
}

function occasionsOn(day: CalendarDay, deadline: TopicDeadline, asOf: CalendarDay): Occasions {
  const isOfBase = deadline === 'validity' || deadline === 'year_end';
  return isOfBase ? { asOf, base: { designatedOn: day }, events: [] } : { asOf, events: [{ kind: deadline, on: day }] };
}

function tell(deadline: Deadline, calendar: WorkCalendar, language: Language): string {
  const { due, duty } = deadline;
  const words = answerWords[language];
  const works = isWeekend(due) && dayOfWork(calendar, due).works && !dayOfWork(calendar, due).provisional;
  const heading = `${duties[duty][language]}${language === 'zh' ? '：' : ': '}${due}${language === 'zh' ? '（' : ' ('}${words.weekday(due)}${language === 'zh' ? '）。' : ').'}`;
  return words.join([heading, whyOf(deadline, language), ...(works ? [words.onRestDayThatWorks(due)] : [])]);
}
