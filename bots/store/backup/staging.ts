import { rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import { type DatabaseAddress, eraseTraces, openDatabase } from '../database.ts';
import { isBusy } from '../is-busy.ts';
import { isPostgres } from '../is-postgres.ts';
import { stepsTaken } from '../migrations.ts';
import type { Table } from './tables.ts';

const schema = 'guohe_staging';
/** Any number but that of the migrations. */
const lock = 2025_0070;

/** Another process is bringing something into the same database. */
export class AlreadyUnderWay extends Error {
  override readonly name = 'AlreadyUnderWay';
}

/** A place beside the tables in use, where others are filled before they take their place in one step. */
export interface Staging {
  readonly database: Knex;
  /** Closes it without losing anything: the next attempt goes on with what it holds. */
  close(): Promise<void>;
}

/**
 * Opens the place for tables of these steps. What an earlier attempt left there stays when it came from the same source.
 * @param source tells one source from another
 * @throws AlreadyUnderWay when another process has it open.
 */
export async function openStaging(at: DatabaseAddress, steps: readonly string[], source: string): Promise<Staging> {
  const staging = await opened(at, steps);
  const { database } = staging;
  if (!(await database.schema.hasTable('staged_from'))) {
    await database.schema.createTable('staged_from', (table) => table.string('source').primary());
    await database('staged_from').insert({ source });
    return staging;
  }
  const left = await database('staged_from').first('source');
  // One that has been brought up to date has nothing more to go on with.
  if (left?.source === source && (await stepsTaken(database)).length === steps.length) return staging;
  await staging.close();
  await removeStaging(at);
  return openStaging(at, steps, source);
}

/**
 * Makes the tables in use hold what the staged ones do, in a transaction of theirs. The staging must be closed.
 * @param verify is called within the transaction, and may throw to leave everything as it was
 */
export async function takePlace(
  database: Knex,
  at: DatabaseAddress,
  tables: readonly Table[],
  counters: Readonly<Record<string, number>>,
  verify: (transaction: Knex) => Promise<void>,
): Promise<void> {
  const isFile = 'file' in at;
  if (isFile) await database.raw(`ATTACH ? AS ${schema}`, [stagingFile(at.file)]);
  const replaced = database.transaction(async (transaction) => {
    await emptyAll(transaction, tables);
    for (const { name, columns } of tables) {
      const names = columns.map((column) => column.name);
      const list = names.map(() => '??').join(', ');
      await transaction.raw(`insert into ?? (${list}) select ${list} from ${schema}.??`, [
        name,
        ...names,
        ...names,
        name,
      ]);
    }
    for (const { name, counter } of tables) {
      if (counter) await countOnFrom(transaction, name, counter, counters[name] ?? 0);
    }
    await verify(transaction);
  });
  await replaced.finally(() => isFile && database.raw(`DETACH ${schema}`));
  await eraseTraces(database);
}

/** The tables that do not hold what the staged ones do, while these are taking their place. */
export async function unlikeStaged(transaction: Knex, tables: readonly Table[]): Promise<readonly string[]> {
  const unlike: string[] = [];
  for (const { name, columns } of tables) {
    const names = columns.map((column) => column.name);
    const [inUse, staged] = [() => transaction(name), () => transaction(name).withSchema(schema)] as const;
    const [own] = await inUse().count({ rows: '*' });
    const [other] = await staged().count({ rows: '*' });
    const differ = await inUse().select(names).except(staged().select(names)).limit(1);
    if (Number(own?.rows) !== Number(other?.rows) || differ.length > 0) unlike.push(name);
  }
  return unlike;
}

/** Removes the place and all that is in it. */
export async function removeStaging(at: DatabaseAddress): Promise<void> {
  if ('file' in at) {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${stagingFile(at.file)}${end}`, { force: true });
    return;
  }
  const database = await openDatabase(at, [], 'long_work');
  try {
    await database.raw(`drop schema if exists ${schema} cascade`);
  } finally {
    await database.destroy();
  }
}

function stagingFile(file: string): string {
  return `${file}.${schema}`;
}

async function opened(at: DatabaseAddress, steps: readonly string[]): Promise<Staging> {
  if ('file' in at) {
    try {
      const database = await openDatabase({ file: stagingFile(at.file) }, steps);
      // Kept to this process from its first write on. A batch need not wait for the disk: what is lost is copied again.
      await database.raw('PRAGMA locking_mode = EXCLUSIVE');
      await database.raw('PRAGMA synchronous = NORMAL');
      await database('steps_taken').whereNull('step').delete();
      return { database, close: () => database.destroy() };
    } catch (error) {
      throw isBusy(error) ? new AlreadyUnderWay() : error;
    }
  }
  const outside = await openDatabase(at, [], 'long_work');
  const held = await outside.transaction();
  const close = async () => {
    await held.rollback();
    await outside.destroy();
  };
  const locked = await held.raw('select pg_try_advisory_xact_lock(?) as mine', [lock]);
  if (!locked.rows[0].mine) {
    await close();
    throw new AlreadyUnderWay();
  }
  await outside.raw(`create schema if not exists ${schema}`);
  const database = await openDatabase({ ...at, schema }, steps, 'long_work');
  return {
    database,
    async close() {
      await database.destroy();
      await close();
    },
  };
}

async function emptyAll(transaction: Knex, tables: readonly Table[]): Promise<void> {
  const names = tables.map(({ name }) => name);
  if (isPostgres(transaction)) {
    await transaction.raw(`truncate ${names.map(() => '??').join(', ')}`, names);
    return;
  }
  for (const name of names.toReversed()) await transaction(name).delete();
}

async function countOnFrom(transaction: Knex, name: string, counter: string, counted: number): Promise<void> {
  if (isPostgres(transaction)) {
    const values = [name, counter, Math.max(counted, 1), counted > 0];
    await transaction.raw('select setval(pg_get_serial_sequence(?, ?), ?, ?)', values);
    return;
  }
  await transaction('sqlite_sequence').where({ name }).delete();
  await transaction('sqlite_sequence').insert({ name, seq: counted });
}
