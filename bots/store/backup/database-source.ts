import type { Knex } from 'knex';
import { isPostgres } from '../is-postgres.ts';
import { knownSteps, stepsTaken } from '../migrations.ts';
import { RowSums } from './row-sum.ts';
import type { Batch, OnProgress, Source, TableSum } from './source.ts';
import { type Row, rowFrom, type Table, tablesAfter } from './tables.ts';

/** Rows read or written in one statement: SQLite takes no more than 500 in one insert. */
const atOnce = 200;

/** The database has taken steps that this version does not know: it would leave tables out. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** A source whose rows have not been read yet. */
export type Unread = Omit<Source, 'sums'>;

/**
 * Reads a database as it is at one moment, while others go on writing into it.
 * @param read is given all of it, and how many rows that are
 * @throws NewerDatabase when a newer version has changed its tables.
 */
export async function readAtOneMoment<T>(
  database: Knex,
  read: (source: Unread, rows: number) => Promise<T>,
): Promise<T> {
  const options: Knex.TransactionConfig = isPostgres(database) ? { isolationLevel: 'repeatable read' } : {};
  return database.transaction(async (transaction) => {
    const steps = await stepsTaken(transaction);
    if (steps.some((step) => !knownSteps.includes(step))) throw new NewerDatabase();
    const tables = await tablesAfter(steps);
    const counters: Record<string, number> = {};
    for (const table of tables) if (table.counter) counters[table.name] = await countedTo(transaction, table);
    const all = await countRows(transaction, tables);
    return read({ steps, tables, counters, batches: () => batchesIn(transaction, tables) }, all);
  }, options);
}

/** How many rows a database holds in these tables. */
export async function countRows(database: Knex, tables: readonly Table[]): Promise<number> {
  let all = 0;
  for (const { name } of tables) all += await rowsOf(database, name);
  return all;
}

export async function rowsOf(database: Knex, table: string): Promise<number> {
  const row = await database(table).count({ rows: '*' }).first();
  return Number(row?.rows);
}

/** Counts and checksums of what a database holds in these tables. */
export async function sumsIn(
  database: Knex,
  tables: readonly Table[],
  onProgress: (done: number) => void = () => {},
): Promise<readonly TableSum[]> {
  return sumsOf(tables, batchesIn(database, tables), onProgress);
}

/** Counts and checksums of rows as they come by. */
export async function sumsOf(
  tables: readonly Table[],
  batches: AsyncIterable<Batch>,
  onProgress: (done: number) => void,
): Promise<readonly TableSum[]> {
  const sums = new RowSums(tables);
  let done = 0;
  for await (const batch of batches) {
    sums.add(batch);
    done += batch.rows.length;
    onProgress(done);
  }
  return sums.sums();
}

/** The source with its counts and checksums, for which all of it is read once. */
export async function summed(source: Unread, all: number, onProgress: OnProgress): Promise<Source> {
  const sums = await sumsOf(source.tables, source.batches(), (done) => onProgress('reading', done, all));
  return { ...source, sums };
}

async function* batchesIn(database: Knex, tables: readonly Table[]): AsyncGenerator<Batch> {
  for (const table of tables) {
    for (let after: Row | null = null; ; ) {
      const rows: readonly Row[] = await rowsAfter(database, table, after);
      if (rows.length > 0) yield { table: table.name, rows };
      if (rows.length < atOnce) break;
      after = keyOf(table, rows.at(-1) as Row);
    }
  }
}

async function rowsAfter(database: Knex, table: Table, after: Row | null): Promise<readonly Row[]> {
  const { name, key } = table;
  const query = database(name)
    .orderBy([...key])
    .limit(atOnce);
  if (after) {
    const columns = key.map(() => '??').join(', ');
    const values = key.map(() => '?').join(', ');
    query.whereRaw(`(${columns}) > (${values})`, [...key, ...after] as Knex.RawBinding[]);
  }
  return (await query).map((row) => rowFrom(table, row));
}

function keyOf({ columns, key }: Table, row: Row): Row {
  return key.map((name) => row[columns.findIndex((column) => column.name === name)] ?? null);
}

async function countedTo(database: Knex, { name, counter }: Table): Promise<number> {
  const highest = await database(name)
    .max({ number: counter as string })
    .first();
  return Math.max(Number(highest?.number ?? 0), await handedOut(database, name, counter as string));
}

/** The last number that the database itself has given to a row, which may be gone since. */
async function handedOut(database: Knex, name: string, counter: string): Promise<number> {
  if (!isPostgres(database)) return (await database('sqlite_sequence').where({ name }).first('seq'))?.seq ?? 0;
  const sequence = await database.raw('select pg_get_serial_sequence(?, ?) as name', [name, counter]);
  const read = await database.raw(
    `select case when is_called then last_value else 0 end as last from ${sequence.rows[0].name}`,
  );
  return Number(read.rows[0].last);
}
