import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';

/** A SQLite file that takes one row an event, by the plain driver: the least that a bot can write down. */
export async function openNoteBook() {
  const folder = await mkdtemp(join(tmpdir(), 'guohe-doors-'));
  const database = new sqlite3.Database(join(folder, 'notes.sqlite'));
  const run = promisify(database.run.bind(database));
  await run('PRAGMA journal_mode = WAL');
  await run('PRAGMA synchronous = NORMAL');
  await run('create table arrivals (delivery text primary key, arrival text)');
  return {
    note: (delivery, arrival) => run('insert into arrivals values (?, ?)', [delivery, JSON.stringify(arrival)]),
    async close() {
      await promisify(database.close.bind(database))();
      await rm(folder, { recursive: true });
    },
  };
}
