import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import knex, { type Knex } from 'knex';
import { migrate } from './migrations.ts';
import { type KeptTurn, Overtaken, type Store, type Whose } from './store.ts';

/** How long a process waits for another that is writing, in milliseconds. */
const patience = 5000;

/** A database that cannot be opened; `code` is the operating system's or SQLite's, such as `SQLITE_NOTADB`. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: string;

  constructor(file: string, cause: unknown) {
    super(`the database ${file} cannot be opened`, { cause });
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  }
}

/**
 * Opens the store in a SQLite file, making the file and its folder when they are not there, and brings its tables up to
 * date. What is kept outlives the process at any moment.
 * @param file a path, or `:memory:`
 * @throws StoreError when it cannot be opened.
 */
export async function openStore(file: string): Promise<Store> {
  const database = connect(file);
  try {
    mkdirSync(dirname(file), { recursive: true });
    await database.raw('PRAGMA journal_mode = WAL');
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw new StoreError(file, error);
  }

  return {
    async conversation(whose) {
      const row = await database('conversations').where(key(whose)).first('state');
      return row ? JSON.parse(row.state) : null;
    },
    async answered(whose, delivery) {
      const row = await database('turns')
        .where({ ...key(whose), delivery })
        .first('turn');
      return row ? JSON.parse(row.turn) : null;
    },
    async keep(kept) {
      await database.transaction(async (transaction) => {
        const isNew = await addTurn(transaction, kept);
        if (!isNew || !(await replaceState(transaction, kept))) throw new Overtaken();
      });
    },
    async transcript(whose, atMost) {
      const rows = await database('turns').where(key(whose)).orderBy('id', 'desc').limit(atMost).select('said', 'turn');
      return rows.reverse().map(({ said, turn }) => ({ said: JSON.parse(said), turn: JSON.parse(turn) }));
    },
    close: () => database.destroy(),
  };
}

function connect(filename: string): Knex {
  return knex({
    client: 'sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    // What fails is thrown; Knex would print it as well.
    log: { warn() {}, error() {}, deprecate() {}, debug() {} },
    pool: {
      // SQLite has one writer; a second connection would only wait for the first.
      min: 1,
      max: 1,
      afterCreate(connection: { configure(option: 'busyTimeout', value: number): void }, done: (error: null) => void) {
        connection.configure('busyTimeout', patience);
        done(null);
      },
    },
  });
}

function key({ door, person }: Whose): Whose {
  return { door, person };
}

/** False when the delivery is there already. */
async function addTurn(database: Knex, { delivery, said, turn, ...kept }: KeptTurn): Promise<boolean> {
  const row = { ...key(kept), delivery, said: JSON.stringify(said), turn: JSON.stringify(turn) };
  const added = await database('turns').insert(row).onConflict(['door', 'person', 'delivery']).ignore().returning('id');
  return added.length > 0;
}

/** False when the conversation is no longer the one that the turn was worked out from. */
async function replaceState(database: Knex, { before, state, ...kept }: KeptTurn): Promise<boolean> {
  const conversations = database('conversations');
  const row = { ...key(kept), state: JSON.stringify(state) };
  const replaced =
    before === null
      ? await conversations.insert(row).onConflict(['door', 'person']).ignore().returning('person')
      : await conversations.where({ ...key(kept), state: JSON.stringify(before) }).update(row, ['person']);
  return replaced.length > 0;
}
