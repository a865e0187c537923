import type { Row, Table } from './tables.ts';

/** Some rows of a table, in the order of its key. */
export interface Batch {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** What a table holds: how many rows, and a checksum of them that does not depend on their order. */
export interface TableSum {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
}

/** Everything that is kept, as it was at one moment: in a database or in a backup of one. */
export interface Source {
  /** The steps that its tables have taken. */
  readonly steps: readonly string[];
  readonly tables: readonly Table[];
  readonly sums: readonly TableSum[];
  /** How far each table has counted. */
  readonly counters: Readonly<Record<string, number>>;
  /** All rows, table by table, the same in the same order each time. */
  batches(): AsyncIterable<Batch>;
}

/** Told how many of all rows are done, in a work of this kind. */
export type OnProgress = (work: Work, done: number, all: number) => void;

export type Work = 'reading' | 'writing' | 'copying' | 'verifying';
