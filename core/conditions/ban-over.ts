import { addYears } from '../calendar-day.ts';
import { oneTest } from './one-test.ts';
import { possibleValues } from './open-values.ts';

/** 取消其3年内申报资格: the bar runs through the last day; one may apply on the day after (reading.md 2.3). */
export function banOver(years: number, words: string) {
  const fact = 'revocations';
  return oneTest({
    test: 'ban_over',
    facts: [fact],
    words,
    years,
    judge: ({ facts, asOf }) => {
      const given = facts.revocations ?? null;
      if (given === null) return { test: 'ban_over', fact, given, outcome: 'unknown', missing: [fact] };
      const bannedUntil = given
        .map((day) => addYears(day, years))
        .filter((lastDay) => asOf <= lastDay)
        .sort()
        .at(-1);
      return bannedUntil === undefined
        ? { test: 'ban_over', fact, given, outcome: 'met', missing: [] }
        : { test: 'ban_over', fact, given, outcome: 'not_met', bannedUntil, missing: [] };
    },
    possible: ({ facts, asOf }) => [possibleValues(facts.revocations, [[], [asOf]])],
  });
}
