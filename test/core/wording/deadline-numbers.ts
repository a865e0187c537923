import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { workingDayOnOrAfter } from '../../../core/calendar/working-days.ts';
import { addDays, addMonths, addYears, type CalendarDay } from '../../../core/calendar-day.ts';
import type { Deadline, Duty } from '../../../core/deadlines/deadline.ts';
import { deadlinesOf } from '../../../core/deadlines/deadlines.ts';
import { quantitiesIn } from './legal-reading.ts';

/** A number in the quotation of a deadline, and what the deadline really counts. */
interface DeadlineNumber {
  readonly clause: string;
  readonly start: number;
  readonly end: number;
  readonly asked: string;
  readonly counted: string;
}

const calendar = workCalendar();
/** A Wednesday far from any holiday, so that every period ends on its own last day. */
const on = '2026-07-08';
const events = (['achievement', 'change', 'publicity', 'revocation', 'registration'] as const).map((kind) => ({
  kind,
  on,
}));

const counted: Readonly<Record<Duty, (deadline: Deadline) => string>> = {
  achievement: ({ due }) => `${howMany((n) => addMonths(on, n), due)} months`,
  change: ({ due }) => `${howMany((n) => addMonths(on, n), due)} months`,
  publicity: ({ due }) => `${workingDaysUpTo(due)} working_days`,
  revocation: ({ due }) => `${howMany((n) => addYears(on, n), due)} years`,
  registration: ({ due }) => `${howMany((n) => addYears(on, n), due)} years`,
  validity: ({ latest = '' }) => `${howMany((n) => addYears(on, n), latest)} years`,
  year_end: ({ due }) => `${addDays(due, 1).endsWith('-01') ? Number(due.slice(5, 7)) : Number.NaN} month_of_year`,
  branch: () => 'no number',
};

/** The deadlines of a base and of every event with a number in its words. */
export const deadlines: readonly Deadline[] = deadlinesOf({ asOf: on, base: { designatedOn: on }, events }, calendar);

/** The numbers in the quotations of deadlines, each beside what the deadline counts. */
export function numbersOf(all: readonly Deadline[]): readonly DeadlineNumber[] {
  return all.flatMap((deadline) =>
    quantitiesIn(deadline.citation.quote).map(({ start, end, value, unit }) => ({
      clause: deadline.clause,
      start: deadline.citation.start + start,
      end: deadline.citation.start + end,
      asked: `${value} ${unit}`,
      counted: counted[deadline.duty](deadline),
    })),
  );
}

function howMany(after: (count: number) => CalendarDay, day: CalendarDay): number {
  let count = 0;
  while (after(count) < day) count++;
  return after(count) === day ? count : Number.NaN;
}

/** The first day counted, as the commission's own notices count. */
function workingDaysUpTo(due: CalendarDay): number {
  let count = 0;
  for (let day: CalendarDay = on; day <= due; day = addDays(day, 1)) {
    if (workingDayOnOrAfter(calendar, day).day === day) count++;
  }
  return count;
}
