import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import knex from 'knex';
import { migrationSource } from './migrations.ts';
import type { KeptTurn, Store, Whose } from './store.ts';

/**
 * Opens the store in a SQLite file, making the file and its folder when they are not there, and brings its tables up to
 * date.
 * @throws Error naming the file when it cannot be opened.
 */
export async function openStore(file: string): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true });
  const database = knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    // One connection: SQLite has one writer, and the pragmas below belong to the connection.
    pool: { min: 1, max: 1 },
  });
  try {
    await database.raw('PRAGMA journal_mode = WAL');
    await database.raw('PRAGMA busy_timeout = 5000');
    await database.raw('PRAGMA foreign_keys = ON');
    await database.migrate.latest({ migrationSource });
  } catch (error) {
    await database.destroy();
    throw new Error(`the database ${file} cannot be opened`, { cause: error });
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
        await transaction('turns').insert(turnRow(kept));
        await transaction('conversations')
          .insert({ ...key(kept), state: JSON.stringify(kept.state) })
          .onConflict(['door', 'person'])
          .merge();
      });
    },
    async transcript(whose, atMost) {
      const rows = await database('turns').where(key(whose)).orderBy('id', 'desc').limit(atMost).select('said', 'turn');
      return rows.reverse().map(({ said, turn }) => ({ said: JSON.parse(said), turn: JSON.parse(turn) }));
    },
    close: () => database.destroy(),
  };
}

function key({ door, person }: Whose): Whose {
  return { door, person };
}

function turnRow({ delivery, said, turn, ...kept }: KeptTurn) {
  return { ...key(kept), delivery, said: JSON.stringify(said), turn: JSON.stringify(turn) };
}
