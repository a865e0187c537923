import { resolve } from 'node:path';
import type { Knex } from 'knex';
import { isPostgres } from './is-postgres.ts';

/** The path of the file that a database lives in; null for one on a server, or in memory. */
export function fileOf(database: Knex): string | null {
  if (isPostgres(database)) return null;
  const { filename } = database.client.config.connection;
  return filename === ':memory:' ? null : resolve(filename);
}
