import { dayOfWork, isWeekend, type WorkCalendar } from '../../../core/calendar/work-calendar.ts';
import { addYears, type CalendarDay, isCalendarDay, yearOf } from '../../../core/calendar-day.ts';
import type { Deadline, Occasions } from '../../../core/deadlines/deadline.ts';
import { deadlinesOf } from '../../../core/deadlines/deadlines.ts';
import type { Citation } from '../../../policy-text/citation/citation.ts';
import type { Language } from '../../../policy-text/language.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';
import type { TopicDeadline } from '../../../policy-text/topics/topics.ts';
import { longestRead } from '../../../policy-text/words/longest-read.ts';
import { readDay } from '../../understanding/reading/day.ts';
import { duties, whyOf } from '../../wording/deadline-words.ts';
import { dayAsked, isRight } from '../question/day-asked.ts';
import { answerWords } from '../words/answer-words.ts';

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
  const day =
    exact ?? (apart && (deadline === 'year_end' && apart.isAssumed ? comingDay(apart.day, today) : apart.day));
  if (day === null) return null;
  const found = deadlinesOf(occasionsOn(day, deadline, today), calendar).find(({ duty }) => duty === deadline);
  if (!found) return null;
  const words = answerWords[language];
  const asked = deadline === 'year_end' ? day : dayAsked(question, day, RUNS_ON.includes(deadline) ? today : null);
  const right = asked === null ? null : isRight(asked, found);
  const text = words.join([
    ...(right === null ? [] : [words.dayIs(found.duty, right)]),
    ...(apart?.isAssumed && deadline !== 'year_end' ? [words.yearAssumed(day)] : []),
    tell(found, calendar, language),
  ]);
  return { text, citation: found.citation };
}

/** 1月31日, and 10月31签约 without its 日. */
const CHINESE_DAY = /(?<![年\d])(\d{1,2})月(\d{1,2})(?:[日号]|(?![\d个天%.]))/;
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

/** A day without its year, as the next one from today on: 12月31号 is still to come. */
function comingDay(day: CalendarDay, today: CalendarDay): CalendarDay {
  const ofThisYear = addYears(day, yearOf(today) - yearOf(day));
  return ofThisYear < today ? addYears(ofThisYear, 1) : ofThisYear;
}

/** Who asks of these and names no other day asks of today. */
const RUNS_ON: readonly TopicDeadline[] = ['registration', 'revocation', 'validity'];
/** What comes early in a year is handed in for the year before it. */
const FIRST_MONTHS = '-04';

function occasionsOn(day: CalendarDay, deadline: TopicDeadline, asOf: CalendarDay): Occasions {
  if (deadline === 'year_end') {
    const year = yearOf(day) - (day.slice(4) < FIRST_MONTHS ? 1 : 0);
    return { asOf: `${year}-12-01`, base: { designatedOn: `${year}-01-01` }, events: [] };
  }
  return deadline === 'validity'
    ? { asOf, base: { designatedOn: day }, events: [] }
    : { asOf, events: [{ kind: deadline, on: day }] };
}

function tell(deadline: Deadline, calendar: WorkCalendar, language: Language): string {
  const { due, duty } = deadline;
  const words = answerWords[language];
  const works = isWeekend(due) && dayOfWork(calendar, due).works && !dayOfWork(calendar, due).provisional;
  const heading = `${duties[duty][language]}${language === 'zh' ? '：' : ': '}${due}${language === 'zh' ? '（' : ' ('}${words.weekday(due)}${language === 'zh' ? '）。' : ').'}`;
  return words.join([heading, whyOf(deadline, language), ...(works ? [words.onRestDayThatWorks(due)] : [])]);
}
