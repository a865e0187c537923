import { addYears, type CalendarDay } from '../calendar-day.ts';
import type { ClauseOutcome } from '../outcome.ts';
import { oneTest } from './one-test.ts';
import { possibleValues } from './open-values.ts';

/**
 * 近3年内无: the window rolls back from `asOf`. A record dated exactly on its first day turns on whether 内 includes
 * that day, so a person decides; a later one is inside under every reading.
 */
export function noRecordInLast(years: number, words: string) {
  const fact = 'adverseCreditRecords';
  return oneTest({
    test: 'no_record_since',
    facts: [fact],
    words,
    years,
    judge: ({ facts, asOf }) => {
      const given = facts.adverseCreditRecords ?? null;
      const since = addYears(asOf, -years);
      const inside = (given ?? []).filter((day) => day >= since);
      const test = { test: 'no_record_since', fact, given, since, inside } as const;
      return given === null
        ? { ...test, outcome: 'unknown', missing: [fact] }
        : { ...test, outcome: outcomeOf(inside, since), missing: [] };
    },
    possible: ({ facts, asOf }) => [possibleValues(facts.adverseCreditRecords, [[], [addYears(asOf, -years)], [asOf]])],
  });
}

function outcomeOf(inside: readonly CalendarDay[], boundary: CalendarDay): ClauseOutcome {
  if (inside.length === 0) return 'met';
  return inside.every((day) => day === boundary) ? 'review' : 'not_met';
}
