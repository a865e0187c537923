/** SQLite: another process keeps it locked, or the disk is full, broken or read-only. */
const ofSqlite = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)/;
/** PostgreSQL: no connection, no room, shutting down, too long a wait, a lock not to be had, or a server that only reads. */
const ofPostgres = /^(?:08\w{3}|53\w{3}|57P\w\w|58\w{3}|57014|55P03|25P03|25006)$/;
const ofNetwork = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const ofLostConnection =
  /(?:^|- )(?:Connection terminated(?: unexpectedly)?|timeout e(?:xpired|xceeded when trying to connect)|Client .+ is not queryable)$/;

/**
 * Whether a work failed because the database cannot be read or written now, and may be later, rather than by a mistake
 * of ours. Nothing of the work has been kept.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if ([ofSqlite, ofPostgres, ofNetwork].some((pattern) => pattern.test(code))) return true;
  // Neither pg nor Knex gives these a code; Knex puts the statement before what pg says.
  return error.name === 'KnexTimeoutError' || ofLostConnection.test(error.message);
}
