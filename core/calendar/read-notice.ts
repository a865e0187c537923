import { z } from 'zod';
import { addDays, type CalendarDay, isCalendarDay, yearOf } from '../calendar-day.ts';
import { firstProblem } from '../first-problem.ts';
import type { HolidayNotice } from './notice.ts';
import { firstStatutoryYear, statutoryDayCount, statutoryDays } from './statutory-days.ts';
import { firstDayOfNotice, isWeekend } from './work-calendar.ts';

/** What is taken where something in a notice cannot be used; each door words it in the person's language. */
export type NoticeTaken =
  | { readonly kind: 'object' | 'field' | 'year' | 'published' | 'notice' | 'date' | 'source' | 'off' | 'work' }
  | { readonly kind: 'existing_day' | 'day_named_once' | 'weekend' | 'statutory_day_off' }
  | { readonly kind: 'day_of_year'; readonly from: CalendarDay; readonly to: CalendarDay }
  | { readonly kind: 'next_day'; readonly day: CalendarDay }
  | { readonly kind: 'weekdays_off'; readonly atLeast: number }
  | { readonly kind: 'make_up_days'; readonly weekdaysOff: number; readonly expected: number };

/** A notice that cannot be used: which field, what was given there (`undefined`: nothing), and what is taken. */
export class NoticeError extends Error {
  override readonly name = 'NoticeError';

  constructor(
    readonly field: string,
    readonly given: unknown,
    readonly taken: NoticeTaken,
  ) {
    super(`${field}: ${taken.kind}`);
  }
}

const text = z.string().refine((words) => words.trim() !== '');
const day = z.string().refine(isCalendarDay);

const notice = z.strictObject({
  year: z.number().int().min(firstStatutoryYear).max(2200),
  /** Taken, so that an entry of the table can be given as it is written there. */
  published: z.literal(true).optional(),
  notice: z.strictObject({ title: text, number: text, date: day }),
  source: z.array(text).min(1),
  off: z.record(text, z.array(day).min(1)),
  work: z.array(day),
});

/**
 * Checks a notice from outside: its shape, that every day exists, belongs to its year and is named once, that the days
 * off by law are off, that blocks have no gaps, and that as many weekends work as weekdays are off beyond the law's 13.
 * @param input `{year, notice: {title, number, date}, source, off: {holiday: [day…]}, work}` as parsed JSON
 * @throws NoticeError naming the first field that cannot be used.
 */
export function readNotice(input: unknown): HolidayNotice {
  const read = notice.safeParse(input);
  if (!read.success) throw malformed(input, read.error);
  const { published, ...checked } = read.data;
  checkDays(checked);
  checkBlocks(checked);
  checkSums(checked);
  return checked;
}

/** The notice's own days: of its year, and each with one meaning. */
function checkDays({ year, notice: { date }, off, work }: HolidayNotice): void {
  if (![year - 1, year].includes(yearOf(date))) throw new NoticeError('notice.date', date, { kind: 'date' });
  const [from, to] = [firstDayOfNotice(year), `${year}-12-31`];
  const seen = new Set<CalendarDay>();
  const check = (field: string, day: CalendarDay) => {
    if (day < from || day > to) throw new NoticeError(field, day, { kind: 'day_of_year', from, to });
    if (seen.has(day)) throw new NoticeError(field, day, { kind: 'day_named_once' });
    seen.add(day);
  };
  for (const [name, days] of Object.entries(off)) {
    for (const [index, day] of days.entries()) check(`off.${name}[${index}]`, day);
  }
  for (const [index, day] of work.entries()) {
    check(`work[${index}]`, day);
    if (!isWeekend(day)) throw new NoticeError(`work[${index}]`, day, { kind: 'weekend' });
  }
}

/** The days off of one holiday follow each other. */
function checkBlocks({ off }: HolidayNotice): void {
  for (const [name, days] of Object.entries(off)) {
    for (const [index, day] of days.entries()) {
      const before = days[index - 1];
      if (before === undefined || day === addDays(before, 1)) continue;
      throw new NoticeError(`off.${name}[${index}]`, day, { kind: 'next_day', day: addDays(before, 1) });
    }
  }
}

/** 调休 moves days, it gives none: beyond the days off by law, each weekday off is worked on some weekend. */
function checkSums({ year, off, work }: HolidayNotice): void {
  const days = Object.values(off).flat();
  const forgotten = statutoryDays(year).find((day) => !days.includes(day));
  if (forgotten !== undefined) throw new NoticeError(`off ${forgotten}`, undefined, { kind: 'statutory_day_off' });
  const weekdaysOff = days.filter((day) => !isWeekend(day)).length;
  const expected = weekdaysOff - statutoryDayCount;
  if (expected < 0) throw new NoticeError('off', off, { kind: 'weekdays_off', atLeast: statutoryDayCount });
  if (work.length !== expected) throw new NoticeError('work', work, { kind: 'make_up_days', weekdaysOff, expected });
}

function malformed(input: unknown, error: z.ZodError): NoticeError {
  const { field, given, path, unknownField } = firstProblem(input, error);
  return new NoticeError(field, given, { kind: unknownField ? 'field' : kindAt(path) });
}

function kindAt(path: readonly PropertyKey[]) {
  const [field, name] = path;
  if (field === 'notice' && name === 'date') return 'date';
  if (field === 'off' || field === 'work') return typeof path.at(-1) === 'number' ? 'existing_day' : field;
  return field === 'year' || field === 'published' || field === 'notice' || field === 'source' ? field : 'object';
}
