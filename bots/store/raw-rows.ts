import type { Knex } from 'knex';
import { isPostgres } from './is-postgres.ts';

/** What is needed of a connection of sqlite3. */
interface SqliteConnection {
  all(
    statement: string,
    values: readonly unknown[],
    done: (error: Error | null, rows: readonly unknown[]) => void,
  ): void;
}

/**
 * The rows of a statement written in SQL, with `?` for its values. People wait for these: on SQLite the statement goes to
 * the driver as it is, because all that Knex does around it takes longer than the statement. Throws the driver's error.
 * @param database a database, or a transaction in it
 */
export async function rowsFrom<Row>(
  database: Knex,
  statement: string,
  values: readonly (string | number | null)[],
): Promise<readonly Row[]> {
  if (isPostgres(database)) return (await database.raw(statement, [...values])).rows;
  const { client } = database;
  const connection: SqliteConnection = await client.acquireConnection();
  try {
    return await new Promise((resolve, reject) => {
      connection.all(statement, values, (error, rows) => (error ? reject(error) : resolve(rows as readonly Row[])));
    });
  } finally {
    client.releaseConnection(connection);
  }
}
