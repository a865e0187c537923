import { addYears, type CalendarDay } from '../calendar-day.ts';
import type { ClauseOutcome } from '../outcome.ts';
import type { TestKind } from './condition.ts';
import { possibleValues } from './open-values.ts';

export interface NoRecordSince {
  readonly test: 'no_record_since';
  readonly years: number;
  /** What a record dated exactly on the first day of the window comes to. */
  readonly onFirstDay: ClauseOutcome;
  readonly words: string;
}

/**
 * 近3年内无: the window rolls back from `asOf`. A record dated exactly on its first day turns on whether 内 includes
 * that day, so a person decides; a later one is inside under every reading.
 */
export function noRecordInLast(years: number, words: string): NoRecordSince {
  return { test: 'no_record_since', years, onFirstDay: 'review', words };
}

const fact = 'adverseCreditRecords';

export const noRecordSince: TestKind<NoRecordSince> = {
  facts: () => [fact],
  judge: ({ test, years, onFirstDay }, { facts, asOf }) => {
    const given = facts[fact] ?? null;
    const since = addYears(asOf, -years);
    if (given === null) return { test, fact, given, since, inside: [], outcome: 'unknown', missing: [fact] };
    const inside = given.filter((day) => day >= since);
    return { test, fact, given, since, inside, outcome: outcomeOf(inside, since, onFirstDay), missing: [] };
  },
  possible: ({ years }, { facts, asOf }) => [possibleValues(facts[fact], [[], [addYears(asOf, -years)], [asOf]])],
};

function outcomeOf(inside: readonly CalendarDay[], firstDay: CalendarDay, onFirstDay: ClauseOutcome): ClauseOutcome {
  if (inside.length === 0) return 'met';
  return inside.every((day) => day === firstDay) ? onFirstDay : 'not_met';
}
