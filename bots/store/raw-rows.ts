import type { Knex } from 'knex';
import { isPostgres } from './is-postgres.ts';

/** The rows of a statement written in SQL: PostgreSQL's driver hands them over with more around them. */
export function rowsOf<Row>(database: Knex, result: unknown): readonly Row[] {
  return isPostgres(database) ? (result as { readonly rows: readonly Row[] }).rows : (result as readonly Row[]);
}
