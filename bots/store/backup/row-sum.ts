import { createHash } from 'node:crypto';
import type { Batch, TableSum } from './source.ts';
import type { Row, Table } from './tables.ts';

/**
 * Counts and checksums of tables: the SHA-256 of each row, added up. The order of rows does not matter, because the two
 * databases sort text differently.
 */
export class RowSums {
  readonly #sums: Map<string, { rows: number; sum: bigint }>;

  constructor(tables: readonly Table[]) {
    this.#sums = new Map(tables.map(({ name }) => [name, { rows: 0, sum: 0n }]));
  }

  /** @throws RangeError when there is no such table. */
  add({ table, rows }: Batch): void {
    const sums = this.#sums.get(table);
    if (!sums) throw new RangeError(`no table ${table}`);
    sums.rows += rows.length;
    for (const row of rows) sums.sum = BigInt.asUintN(256, sums.sum + hashOf(row));
  }

  /** The tables in the order in which they were given. */
  sums(): readonly TableSum[] {
    return [...this.#sums].map(([table, { rows, sum }]) => ({
      table,
      rows,
      sha256: sum.toString(16).padStart(64, '0'),
    }));
  }
}

/** How many rows there are in all. */
export function rowsIn(sums: readonly TableSum[]): number {
  return sums.reduce((all, { rows }) => all + rows, 0);
}

/** The tables whose count or checksum differs. */
export function differing(before: readonly TableSum[], after: readonly TableSum[]): readonly string[] {
  const same = (one: TableSum, other: TableSum | undefined) => one.rows === other?.rows && one.sha256 === other.sha256;
  return before
    .filter(
      (one) =>
        !same(
          one,
          after.find(({ table }) => table === one.table),
        ),
    )
    .map(({ table }) => table);
}

function hashOf(row: Row): bigint {
  return BigInt(`0x${createHash('sha256').update(JSON.stringify(row)).digest('hex')}`);
}
