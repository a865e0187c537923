import type { Knex } from 'knex';
import { type Cell, type Column, type Table, tablesAfter } from '../../../../bots/store/backup/tables.ts';
import { openDatabase } from '../../../../bots/store/database.ts';
import { knownSteps } from '../../../../bots/store/migrations.ts';

/** Texts that are easily spoilt on the way. */
const awkward = ['国合 𠮷', '\u2028 "\\ \r\n\t', "'); drop", 'Ω ≤ é', '', ' blanks '];
/** Columns that no other refers to, and whose text may be anything. */
const free = /^(?:state|said|turn|letter|words|deadline|note|before|after|seen|host_organization)$/;

/** Puts rows into every table there is, whatever its columns are: of a new table too. */
export async function fill(database: Knex, rowsEach: number): Promise<void> {
  const longest = await longestTexts();
  for (const table of await tablesAfter(knownSteps)) {
    const rows = Array.from({ length: rowsEach }, (_, at) =>
      Object.fromEntries(table.columns.map((column) => [column.name, cell(table, column, at + 1, longest)])),
    );
    await database.batchInsert(table.name, rows, 200);
  }
}

/** All rows of all tables, as each database gives them. */
export async function everything(database: Knex): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const all: Record<string, readonly unknown[]> = {};
  for (const { name, key, columns } of await tablesAfter(knownSteps)) {
    const rows: readonly Record<string, unknown>[] = await database(name).orderBy([...key]);
    const plain = rows.map((row) =>
      Object.fromEntries(columns.map(({ name: column, kind }) => [column, plainly(row[column], kind)])),
    );
    all[name] = plain.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  return all;
}

function plainly(value: unknown, kind: Column['kind']): unknown {
  if (value === null) return null;
  if (kind === 'boolean') return Boolean(value);
  return kind === 'number' ? Number(value) : value;
}

/** How long the text in a column may be: `verdicts.language` 2. */
async function longestTexts(): Promise<ReadonlyMap<string, number>> {
  const database = await openDatabase({ file: ':memory:' });
  const longest = new Map<string, number>();
  for (const { name: table } of await tablesAfter(knownSteps)) {
    for (const { name, type } of await database.raw('PRAGMA table_info(??)', [table])) {
      const [, length] = /\((\d+)\)/.exec(type) ?? [];
      if (length) longest.set(`${table}.${name}`, Number(length));
    }
  }
  await database.destroy();
  return longest;
}

function cell(table: Table, { name, kind }: Column, n: number, longest: ReadonlyMap<string, number>): Cell {
  const { key, counter } = table;
  if (kind === 'boolean') return n % 2 === 0;
  if (kind === 'number') return name === counter ? n * 7 : n * 1003;
  if (!free.test(name) || key.includes(name)) return `r${n}`.slice(0, longest.get(`${table.name}.${name}`));
  return /^(?:note|before|after)$/.test(name) && n % 5 === 0 ? null : (awkward[n % awkward.length] ?? '');
}
