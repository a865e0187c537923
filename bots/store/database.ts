import { mkdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import { isBusy } from './is-busy.ts';
import { isPostgres } from './is-postgres.ts';
import { knownSteps, migrate } from './migrations.ts';

/** Where everything is kept: a file of SQLite's (a path, or `:memory:`), or a database of a PostgreSQL server. */
export type DatabaseAddress =
  | { readonly file: string }
  | {
      readonly url: string;
      /** The schema that holds the tables, when it is not the one that the server takes by itself. */
      readonly schema?: string;
    };

/** How long a process waits for another that is writing, or for a server to answer, in milliseconds. */
const patience = 5000;
/** A server that says nothing for so long while it is asked something hangs: who waits is told that it is away. */
const longestSilence = 2 * patience;
/** What a process that hangs has locked is free again after so long. */
const longestIdleInTransaction = 60_000;
/** Turns are short: more connections would only wait for one another in the server. */
const mostConnections = 8;
/** What fails is thrown; Knex would print it as well. */
const silent = { warn() {}, error() {}, deprecate() {}, debug() {} };

/** A database that cannot be opened; `code` is the operating system's, SQLite's or PostgreSQL's: `SQLITE_NOTADB`, `28P01`. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string;

  constructor(at: DatabaseAddress, cause: unknown) {
    super(`the database ${shownAddress(at)} cannot be opened`, { cause });
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  }
}

/** How a database is used: by turns, which are short, or by a work over all of it, which takes as long as it takes. */
export type UsedFor = 'turns' | 'long_work';

/**
 * Opens a database and brings its tables up to date, making the file and its folder when they are not there. What is
 * kept outlives the process at any moment, and several processes may have it open.
 * @param steps those of the known steps to take, when it is to stay at an earlier version
 * @param usedFor in turns, a PostgreSQL server that hangs is taken to be away after a while
 * @throws DatabaseError when it cannot be opened.
 */
export async function openDatabase(
  at: DatabaseAddress,
  steps: readonly string[] = knownSteps,
  usedFor: UsedFor = 'turns',
  silence: number = longestSilence,
): Promise<Knex> {
  // A step may take long where much is kept.
  const watch = { on: false, silence };
  const database = 'file' in at ? sqlite(at.file) : postgres(at, usedFor === 'turns' ? watch : null);
  try {
    if ('file' in at) {
      mkdirSync(dirname(at.file), { recursive: true });
      await writeAhead(database);
    }
    await migrate(database, steps);
    watch.on = true;
    return database;
  } catch (error) {
    await database.destroy();
    throw new DatabaseError(at, error);
  }
}

/** An address as it may be printed: a server without the user and the password. */
export function shownAddress(at: DatabaseAddress): string {
  if ('file' in at) return at.file;
  const { protocol, host, pathname } = new URL(at.url);
  return `${protocol}//${host}${pathname}`;
}

/**
 * After something was deleted: SQLite still holds it in the pages that wait to be written into the file. A PostgreSQL
 * server clears deleted rows away by itself.
 */
export async function eraseTraces(database: Knex): Promise<void> {
  if (!isPostgres(database)) await database.raw('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Another process that opens the same new file may have it for a moment; here SQLite does not wait by itself. */
async function writeAhead(database: Knex): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      await database.raw('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      await pause(20);
    }
  }
}

function sqlite(filename: string): Knex {
  return knex({
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    log: silent,
    pool: {
      // SQLite has one writer; a second connection would only wait for the first.
      min: 1,
      max: 1,
      afterCreate(
        connection: {
          configure(option: 'busyTimeout', value: number): void;
          exec(statements: string, done: (error: Error | null) => void): void;
        },
        done: (error: Error | null) => void,
      ) {
        connection.configure('busyTimeout', patience);
        // What is deleted is overwritten: people may ask for that. What is kept outlives the process at once, and a
        // machine that loses its power once the system has written it: waiting for the disk would cost every turn more
        // than all the rest of it.
        const settings = 'PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL';
        connection.exec(settings, done);
      },
    },
  });
}

/** Where this process itself stood still, the answer is there already, and is read first. */
function closeIfSilent(stream: Socket, graceMs: number): void {
  const { bytesRead } = stream;
  setTimeout(() => stream.bytesRead === bytesRead && stream.destroy(), graceMs).unref();
}

/** What is needed of a connection of pg. */
interface PostgresConnection {
  readonly connection: { readonly stream: Socket };
  query(statement: string, done: (error: Error | null) => void): void;
}

/** @param watch null where a statement may take as long as it takes */
function postgres(
  { url: connectionString, schema }: { readonly url: string; readonly schema?: string },
  watch: { readonly on: boolean; readonly silence: number } | null,
): Knex {
  return knex({
    client: 'pg',
    ...(schema !== undefined && { searchPath: [schema] }),
    connection: { connectionString, connectionTimeoutMillis: patience, application_name: 'guohe' },
    acquireConnectionTimeout: 2 * patience,
    log: silent,
    pool: {
      min: 0,
      max: mostConnections,
      // One that nobody uses is closed in good order before it is taken to be silent.
      ...(watch && { idleTimeoutMillis: watch.silence / 2 }),
      afterCreate(connection: PostgresConnection, done: (error: Error | null) => void) {
        if (watch === null) return done(null);
        const { stream } = connection.connection;
        stream.setTimeout(watch.silence, () => watch.on && closeIfSilent(stream, watch.silence / 10));
        // Said once the line stands: a pooler between would refuse it among what is said to begin with.
        connection.query(`set idle_in_transaction_session_timeout = ${longestIdleInTransaction}`, done);
      },
    },
  });
}
