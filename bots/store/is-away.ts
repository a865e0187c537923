/** SQLite: another process keeps it locked, or the disk is full, broken or read-only. */
const ofSqlite = /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)/;
/** PostgreSQL: no connection, no room, shutting down, a lock not to be had, or a server that only reads. */
const ofPostgres = /^(?:08|53|57P|58)\w{3}$|^(?:55P03|25006)$/;
const ofNetwork = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/**
 * Whether a work failed because the database cannot be read or written now, and may be later, rather than by a mistake
 * of ours. Nothing of the work has been kept.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if ([ofSqlite, ofPostgres, ofNetwork].some((pattern) => pattern.test(code))) return true;
  // Neither pg nor Knex gives these a code.
  return (
    error.name === 'KnexTimeoutError' ||
    /^Connection terminated|^timeout exceeded when trying to connect/.test(error.message)
  );
}
