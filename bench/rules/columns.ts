import type { CalendarDay } from '../../core/calendar-day.ts';
import type { CaseFile } from '../../core/case-file.ts';
import type { Fact } from '../../core/fact.ts';
import { addYears } from '../guohe.ts';

/** The full years before the day of every case of this bench. */
export const fullYears: readonly number[] = [2023, 2024, 2025];

/** A case as flat values, the only ones that every peer takes; an absent column is not known. */
export type Row = Readonly<Record<string, number | string | boolean>>;

/**
 * Flattens a case. Lists and the arithmetic of days, which not every peer has, are worked out here, outside the clock;
 * days become numbers. That is to the peers' advantage.
 */
export function columnsOf({ asOf, facts, parameters }: CaseFile): Row {
  const { registeredOn, adverseCreditRecords, revocations, platformProjectInvestments } = facts;
  const investments = platformProjectInvestments?.filter((amount) => typeof amount === 'number');
  const latest = (days: readonly CalendarDay[]) => days.toSorted().at(-1);
  const lastRevocation = revocations ? latest(revocations) : undefined;
  return known({
    ...Object.fromEntries(Object.entries(facts).flatMap(([fact, value]) => flat(fact, value))),
    today: dayNumber(asOf),
    registrationFullOn: typeof registeredOn === 'string' ? dayNumber(addYears(registeredOn, 3)) : undefined,
    creditWindowFrom: dayNumber(addYears(asOf, -3)),
    lastCreditRecordOn: adverseCreditRecords ? dayNumber(latest(adverseCreditRecords)) : undefined,
    barredThrough: revocations ? dayNumber(lastRevocation && addYears(lastRevocation, 3)) : undefined,
    investments: investments?.length,
    investmentsReaching: investments?.filter((yuan) => yuan >= 10_000_000).length,
    investmentsTogether: investments?.reduce((sum, yuan) => sum + yuan, 0),
    benchmarkPerMille: parameters.rdGrowthBenchmark && Math.round(1000 + parameters.rdGrowthBenchmark.percent * 10),
  });
}

/** Facts that a column made of them: what a peer asks for by its column, in the project's names. */
export function factOf(column: string): string {
  const made: Readonly<Record<string, Fact>> = {
    registrationFullOn: 'registeredOn',
    lastCreditRecordOn: 'adverseCreditRecords',
    barredThrough: 'revocations',
    investments: 'platformProjectInvestments',
    investmentsReaching: 'platformProjectInvestments',
    investmentsTogether: 'platformProjectInvestments',
  };
  return made[column] ?? column.replace(/20\d\d$/, '');
}

function flat(fact: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[fact, value]];
  return Array.isArray(value) ? [] : Object.entries(value).map(([year, amount]) => [`${fact}${year}`, amount]);
}

/** Days since 1970; 0 for no day. */
function dayNumber(day: CalendarDay | undefined): number {
  return day === undefined ? 0 : Date.parse(day) / 86_400_000;
}

function known(columns: Readonly<Record<string, unknown>>): Row {
  const row: Record<string, number | string | boolean> = {};
  for (const [column, value] of Object.entries(columns)) {
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') row[column] = value;
  }
  return row;
}
