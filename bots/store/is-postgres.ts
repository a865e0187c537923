import type { Knex } from 'knex';

/** Whether several connections may write at once, and rows that another has locked can be passed over. */
export function isPostgres(database: Knex): boolean {
  return database.client.dialect === 'postgresql';
}
