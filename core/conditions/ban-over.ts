import { addYears } from '../calendar-day.ts';
import type { TestKind } from './condition.ts';
import { possibleValues } from './open-values.ts';

export interface BanOver {
  readonly test: 'ban_over';
  readonly years: number;
  /** Whether the anniversary is still barred. */
  readonly included: boolean;
  readonly words: string;
}

/** 取消其3年内申报资格: the bar runs through the last day; one may apply on the day after (`readings.json`, barred_who). */
export function banOver(years: number, words: string): BanOver {
  return { test: 'ban_over', years, included: true, words };
}

export const banOverTest: TestKind<BanOver> = {
  facts: () => ['revocations'],
  judge: ({ test, years, included }, { facts, asOf }) => {
    const given = facts.revocations ?? null;
    if (given === null) return { test, fact: 'revocations', given, outcome: 'unknown', missing: ['revocations'] };
    const bannedUntil = given
      .map((day) => addYears(day, years))
      .filter((lastDay) => asOf < lastDay || (included && asOf === lastDay))
      .sort()
      .at(-1);
    return bannedUntil === undefined
      ? { test, fact: 'revocations', given, outcome: 'met', missing: [] }
      : { test, fact: 'revocations', given, outcome: 'not_met', bannedUntil, missing: [] };
  },
  possible: (_, { facts, asOf }) => [possibleValues(facts.revocations, [[], [asOf]])],
};
