import type { Knex } from 'knex';

/** What is waiting to be done, as it stands in the database. */
export interface Backlog {
  /** Letters that are not crossed off. */
  readonly letters: number;
  /** Seconds since the earliest of them should have been sent; 0 when none is due. */
  readonly lettersLate: number;
  /** Arrivals that are not answered. */
  readonly arrivals: number;
  /** Seconds since the earliest of them came in. */
  readonly arrivalsOld: number;
  /** Duties to be brought up now. */
  readonly reminders: number;
  /** Seconds since the earliest of them should have been brought up. */
  readonly remindersLate: number;
}

/** @param now an instant in UTC */
export async function backlogIn(database: Knex, now: string): Promise<Backlog> {
  const letters = await database('outbox').count({ rows: '*' }).min({ since: 'send_after' }).first();
  const arrivals = await database('arrivals')
    .whereNull('finished_at')
    .count({ rows: '*' })
    .min({ since: 'noted_at' })
    .first();
  const reminders = await database('duties')
    .where({ state: 'open' })
    .where('remind_at', '<=', now)
    .count({ rows: '*' })
    .min({ since: 'remind_at' })
    .first();
  return {
    letters: Number(letters?.rows),
    lettersLate: secondsSince(letters?.since, now),
    arrivals: Number(arrivals?.rows),
    arrivalsOld: secondsSince(arrivals?.since, now),
    reminders: Number(reminders?.rows),
    remindersLate: secondsSince(reminders?.since, now),
  };
}

function secondsSince(instant: string | null | undefined, now: string): number {
  return instant ? Math.max(0, (Date.parse(now) - Date.parse(instant)) / 1000) : 0;
}
