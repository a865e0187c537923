import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { DatabaseAddress } from '../database.ts';
import { knownSteps, migrate } from '../migrations.ts';
import { rowsOf, sumsIn } from './database-source.ts';
import { differing, rowsIn } from './row-sum.ts';
import type { OnProgress, Source, TableSum } from './source.ts';
import { openStaging, removeStaging, type Staging, takePlace, unlikeStaged } from './staging.ts';
import { rowFor, type Table, tablesAfter } from './tables.ts';

/** What was written is not what was read, in these tables. */
export class Unfaithful extends Error {
  override readonly name = 'Unfaithful';

  constructor(tables: readonly string[]) {
    super(`what was written differs from what was read: ${tables.join(', ')}`);
  }
}

/**
 * Makes a database hold what a source does, instead of what it holds. Everything is written beside the tables in use,
 * read back and compared; only then does it take their place, in one step. A process that is killed has changed nothing,
 * and the next one goes on where it was.
 * @param database open at the address
 * @param settle does what is still to be done to the tables, in that step
 * @returns how many rows an earlier attempt had written already.
 * @throws AlreadyUnderWay, Unfaithful, and the database's own errors; in each case nothing has changed.
 */
export async function bringIn(
  database: Knex,
  at: DatabaseAddress,
  source: Source,
  onProgress: OnProgress,
  settle: (transaction: Knex) => Promise<void> = async () => {},
): Promise<number> {
  const staging = await openStaging(at, source.steps, identityOf(source));
  const tables = await tablesAfter(knownSteps);
  let goneOnFrom: number;
  try {
    goneOnFrom = await fill(staging, source, onProgress);
    const sums = await sumsIn(staging.database, source.tables, verifying(source.sums, onProgress));
    if (differing(source.sums, sums).length > 0) throw new Unfaithful(differing(source.sums, sums));
    if (source.steps.length < knownSteps.length) await migrate(staging.database);
  } finally {
    await staging.close();
  }
  await takePlace(database, at, tables, source.counters, async (transaction) => {
    // By the database itself: whoever wants to write waits meanwhile.
    const unlike = await unlikeStaged(transaction, tables);
    if (unlike.length > 0) throw new Unfaithful(unlike);
    await settle(transaction);
  });
  await removeStaging(at);
  return goneOnFrom;
}

/** @returns how many rows were there already. */
async function fill({ database }: Staging, source: Source, onProgress: OnProgress): Promise<number> {
  const tables = new Map(source.tables.map((table) => [table.name, table]));
  // Batches are written whole and in order, so that what is there is the beginning.
  const there = new Map<string, number>();
  for (const name of tables.keys()) there.set(name, await rowsOf(database, name));
  const before = [...there.values()].reduce((all, rows) => all + rows, 0);
  const all = rowsIn(source.sums);
  let done = 0;
  for await (const { table, rows } of source.batches()) {
    const skipped = Math.min(there.get(table) ?? 0, rows.length);
    there.set(table, (there.get(table) ?? 0) - skipped);
    const missing = rows.slice(skipped).map((row) => rowFor(tables.get(table) as Table, row));
    if (missing.length > 0) await database(table).insert(missing);
    done += rows.length;
    onProgress('copying', done, all);
  }
  return before;
}

function verifying(sums: readonly TableSum[], onProgress: OnProgress): (done: number) => void {
  const all = rowsIn(sums);
  return (done) => onProgress('verifying', done, all);
}

function identityOf({ steps, sums, counters }: Source): string {
  return createHash('sha256').update(JSON.stringify({ steps, sums, counters })).digest('hex');
}
