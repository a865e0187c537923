import chineseDays from 'chinese-days';
import { addDays, deadlinesOf, nthWorkingDay, workCalendar } from '../guohe.ts';
import { keep } from './kept.ts';
import { ours } from './ours.ts';
import type { Candidate } from './rounds.ts';

const calendar = workCalendar();

/** Every day of the published years that leaves room for five working days. */
const days: readonly string[] = Array.from({ length: 720 }, (_, index) => addDays('2025-01-01', index));

/** All the deadlines of a base with one event of each kind, on each day: no peer has them. */
export const wholeDeadlines: Candidate = {
  name: ours,
  pieces: days.length,
  pass() {
    for (const on of days) {
      const events = kinds.map((kind) => ({ kind, on }));
      keep(deadlinesOf({ asOf: '2026-05-20', base: { designatedOn: on }, events }, calendar));
    }
  },
};

const kinds = ['achievement', 'change', 'publicity', 'revocation', 'registration', 'branch'] as const;

/** The part that a peer has: the fifth working day, counted from each day. */
export const fifthWorkingDays: readonly Candidate[] = [
  {
    name: ours,
    pieces: days.length,
    pass() {
      for (const day of days) keep(ourFifth(day));
    },
  },
  {
    name: 'chinese-days',
    pieces: days.length,
    pass() {
      for (const day of days) keep(theirFifth(day));
    },
  },
];

/** The days whose fifth working day the two find differently. */
export function calendarDifferences(): readonly string[] {
  return days.flatMap((day) => {
    const [us, them] = [ourFifth(day), theirFifth(day)];
    return us === them ? [] : [`${day}: ${us}, chinese-days ${them}`];
  });
}

function ourFifth(day: string): string {
  return nthWorkingDay(calendar, day, 5).day;
}

/** It counts from the day after, so a first day that works has been counted already. */
function theirFifth(day: string): string {
  return chineseDays.findWorkday(chineseDays.isWorkday(day) ? 4 : 5, day);
}
