import type { Knex } from 'knex';

/**
 * Marks what was waiting to be sent at the time of a backup as sent perhaps: it may have been, between the backup and its
 * restoration, and whoever gets it a second time is told so.
 */
export async function markAsSentPerhaps(database: Knex): Promise<void> {
  await database('outbox').update({ unsure: true });
  const unanswered = database('arrivals').whereNull('finished_at').whereNull('lease_until');
  await unanswered.update({ lease_until: database.ref('noted_at') });
}
