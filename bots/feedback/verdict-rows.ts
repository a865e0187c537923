import type { Knex } from 'knex';
import { addDays, type CalendarDay } from '../../core/calendar-day.ts';
import type { DoorName } from '../desk.ts';
import type { Verdict } from './verdict.ts';

/** A verdict can be changed for so many days; then nothing is left that could tell two of the same answer apart. */
const changeableDays = 30;

/** Keeps a verdict. Of several about one answer the last counts. */
export async function keepVerdict(
  database: Knex,
  { answer, isUseful, language, kind, clauses }: Verdict,
  door: DoorName,
  day: CalendarDay,
): Promise<void> {
  const row = { answer, day, door, language, kind, clauses: clauses.join(' '), useful: isUseful };
  await database('verdicts').insert(row).onConflict('answer').merge(['useful']);
  const settled = database('verdicts').whereNotNull('answer').where('day', '<', addDays(day, -changeableDays));
  await settled.update({ answer: null });
}

/** How many found answers useful, and how many did not. */
export interface Tally {
  readonly useful: number;
  readonly useless: number;
}

export type TallyBy = Readonly<Record<string, Tally>>;

/** What staff can read: nothing in it is about anybody. */
export interface Verdicts extends Tally {
  /** The first and the last day with a verdict; null when there is none. */
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
  readonly byClause: TallyBy;
  readonly byKind: TallyBy;
  readonly byLanguage: TallyBy;
  readonly byDoor: TallyBy;
}

const told = ['day', 'door', 'language', 'kind', 'clauses'] as const;

type CountedRow = Readonly<Record<(typeof told)[number], string>> & {
  readonly useful: unknown;
  readonly times: unknown;
};

/** All verdicts, counted. */
export async function verdictsIn(database: Knex): Promise<Verdicts> {
  const rows: readonly CountedRow[] = await database('verdicts')
    .select(...told, 'useful', database.raw('count(*) as times'))
    .groupBy(...told, 'useful')
    .orderBy('day');
  // A truth is 1 in SQLite, and PostgreSQL counts in text.
  const counted = rows.map((row) => ({ ...row, useful: Boolean(row.useful), times: Number(row.times) }));
  const by = (keysOf: (row: (typeof counted)[number]) => readonly string[]): TallyBy => {
    const tallies = new Map<string, { useful: number; useless: number }>();
    for (const row of counted) {
      for (const key of keysOf(row)) {
        const tally = tallies.get(key) ?? { useful: 0, useless: 0 };
        tally[row.useful ? 'useful' : 'useless'] += row.times;
        tallies.set(key, tally);
      }
    }
    return Object.fromEntries([...tallies].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })));
  };
  const { all } = by(() => ['all']);
  return {
    ...(all ?? { useful: 0, useless: 0 }),
    from: counted[0]?.day ?? null,
    to: counted.at(-1)?.day ?? null,
    byClause: by(({ clauses }) => clauses.split(' ').filter(Boolean)),
    byKind: by(({ kind }) => [kind]),
    byLanguage: by(({ language }) => [language]),
    byDoor: by(({ door }) => [door]),
  };
}
