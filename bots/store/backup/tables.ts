import type { Knex } from 'knex';
import { openDatabase } from '../database.ts';

/** A value as both databases mean it. */
export type Cell = string | number | boolean | null;
/** A row's values in the order of its table's columns. */
export type Row = readonly Cell[];

export interface Column {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'boolean';
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
  /** The column that the database counts up by itself, or null. */
  readonly counter: string | null;
}

const kinds: readonly (readonly [RegExp, Column['kind']])[] = [
  [/^(?:varchar|char|text)/, 'text'],
  [/^(?:bigint|integer|float)/, 'number'],
  [/^boolean/, 'boolean'],
];

/**
 * The tables that these steps make, a table before those that refer to it: read from a database that has just taken
 * the steps, so that none can be forgotten.
 */
export async function tablesAfter(steps: readonly string[]): Promise<readonly Table[]> {
  const database = await openDatabase({ file: ':memory:' }, steps);
  try {
    const made: readonly { name: string; sql: string }[] = await database('sqlite_master')
      .where({ type: 'table' })
      .whereNotIn('name', ['steps_taken', 'sqlite_sequence'])
      .orderBy('name')
      .select('name', 'sql');
    const tables = new Map<string, Table>();
    const add = async (name: string): Promise<void> => {
      if (tables.has(name)) return;
      for (const { table } of await database.raw('PRAGMA foreign_key_list(??)', [name])) {
        if (table !== name) await add(table);
      }
      const sql = made.find((table) => table.name === name)?.sql ?? '';
      tables.set(name, await tableIn(database, name, /\bautoincrement\b/i.test(sql)));
    };
    for (const { name } of made) await add(name);
    return [...tables.values()];
  } finally {
    await database.destroy();
  }
}

async function tableIn(database: Knex, name: string, counts: boolean): Promise<Table> {
  const columns: readonly { name: string; type: string; pk: number }[] = await database.raw('PRAGMA table_info(??)', [
    name,
  ]);
  const key = columns
    .filter(({ pk }) => pk > 0)
    .sort((one, other) => one.pk - other.pk)
    .map((column) => column.name);
  if (key.length === 0) throw new Error(`the table ${name} needs a primary key to be backed up by`);
  return {
    name,
    columns: columns.map((column) => ({ name: column.name, kind: kindOf(name, column) })),
    key,
    counter: counts ? (key[0] as string) : null,
  };
}

function kindOf(table: string, { name, type }: { name: string; type: string }): Column['kind'] {
  const kind = kinds.find(([written]) => written.test(type.toLowerCase()))?.[1];
  if (kind === undefined) throw new Error(`${table}.${name}: the type ${type} differs between the two databases`);
  return kind;
}

/** A row of either database, as both mean it. */
export function rowFrom({ columns }: Table, given: Readonly<Record<string, unknown>>): Row {
  return columns.map(({ name, kind }) => {
    const value = given[name];
    if (value === null || value === undefined) return null;
    if (kind === 'text') return String(value);
    // PostgreSQL gives large numbers as text, SQLite booleans as numbers.
    return kind === 'number' ? Number(value) : value === true || value === 1;
  });
}

/** A row to be inserted. */
export function rowFor({ columns }: Table, row: Row): Record<string, Cell> {
  return Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null]));
}
