import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { knownSteps } from '../migrations.ts';
import type { Unread } from './database-source.ts';
import { differing, RowSums } from './row-sum.ts';
import type { Batch, OnProgress, Source, TableSum } from './source.ts';
import { type Row, type Table, tablesAfter } from './tables.ts';

/** Rows handed on at once. */
const atOnce = 200;

const headShape = z.strictObject({
  guoheBackup: z.literal(1),
  madeAt: z.iso.datetime(),
  rows: z.number().int().nonnegative(),
  steps: z.array(z.string()),
  counters: z.record(z.string(), z.number().int().nonnegative()),
});
const tableShape = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
const rowShape = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]));
const endShape = z.strictObject({
  sums: z.array(z.strictObject({ table: z.string(), rows: z.number().int(), sha256: z.string() })),
  sha256: z.string(),
});

/** A file that is no whole backup, as it was written, of a version that is known here. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly why: 'not_a_backup' | 'damaged' | 'newer_version';

  constructor(why: BackupError['why'], cause?: unknown) {
    super(why, { cause });
    this.why = why;
  }
}

/** A backup: everything that was kept, and when. */
export interface Backup extends Source {
  /** An instant in UTC. */
  readonly madeAt: string;
}

/**
 * Writes a backup: compressed lines of JSON, a head, then each table's columns and rows, then counts and checksums. It is
 * read back before it gets its name, in the place of a file that has it; what a killed process left is written over.
 * @param all how many rows there are
 * @returns the counts and checksums of what was written.
 * @throws the file system's error, and BackupError when what is read back is not what was written.
 */
export async function writeBackup(
  path: string,
  source: Unread,
  madeAt: string,
  all: number,
  onProgress: OnProgress,
): Promise<readonly TableSum[]> {
  const unfinished = `${path}.part`;
  try {
    const sums = new RowSums(source.tables);
    const head = { guoheBackup: 1, madeAt, rows: all, steps: source.steps, counters: source.counters };
    const lines = linesOfBackup(head, source, sums, (done) => onProgress('writing', done, all));
    // What people said is in it: it is for whoever makes the backup alone.
    const file = await open(unfinished, 'w', 0o600);
    await pipeline(lines, createGzip(), file.createWriteStream({ flush: true }));
    await readBackup(unfinished, (_, done) => onProgress('verifying', done, all));
    await rename(unfinished, path);
    return sums.sums();
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* linesOfBackup(
  head: object,
  { tables, batches }: Unread,
  sums: RowSums,
  onRows: (done: number) => void,
): AsyncGenerator<string> {
  const whole = createHash('sha256');
  const text = (...documents: readonly unknown[]) => {
    const lines = documents.map((document) => `${JSON.stringify(document)}\n`).join('');
    whole.update(lines);
    return lines;
  };
  yield text(head);
  let done = 0;
  let table: string | null = null;
  for await (const batch of batches()) {
    if (batch.table !== table) yield text(tableLine(tables, batch.table));
    table = batch.table;
    yield text(...batch.rows);
    sums.add(batch);
    done += batch.rows.length;
    onRows(done);
  }
  const end = sums.sums();
  whole.update(JSON.stringify(end));
  yield `${JSON.stringify({ sums: end, sha256: whole.digest('hex') })}\n`;
}

function tableLine(tables: readonly Table[], table: string) {
  const columns = tables.find(({ name }) => name === table)?.columns.map(({ name }) => name);
  return { table, columns };
}

/**
 * Reads a backup through once, and makes sure that it is whole and as it was written.
 * @throws BackupError when it is not, and the file system's error when it cannot be read.
 */
export async function readBackup(path: string, onProgress: OnProgress): Promise<Backup> {
  const whole = createHash('sha256');
  let head: z.infer<typeof headShape> | null = null;
  let tables: readonly Table[] = [];
  let sums: RowSums | null = null;
  let table: Table | null = null;
  let end: z.infer<typeof endShape> | null = null;
  let rows = 0;
  for await (const line of linesIn(path)) {
    if (end !== null) throw new BackupError('damaged');
    const document = parsed(line, head === null ? 'not_a_backup' : 'damaged');
    if (head === null) {
      head = headIn(document);
      tables = await tablesAfter(head.steps);
      sums = new RowSums(tables);
    } else if (Array.isArray(document)) {
      if (table === null || document.length !== table.columns.length) throw new BackupError('damaged');
      sums?.add({ table: table.name, rows: [shaped(rowShape, document)] });
      rows += 1;
      onProgress('reading', rows, head.rows);
    } else if (isTable(document)) table = tableIn(document, tables);
    else end = shaped(endShape, document);
    if (end === null) whole.update(`${line}\n`);
  }
  if (head === null) throw new BackupError('not_a_backup');
  if (end === null || sums === null) throw new BackupError('damaged');
  whole.update(JSON.stringify(end.sums));
  if (whole.digest('hex') !== end.sha256 || differing(end.sums, sums.sums()).length > 0) {
    throw new BackupError('damaged');
  }
  const { madeAt, steps, counters } = head;
  return { madeAt, steps, counters, tables, sums: end.sums, batches: () => batchesIn(path) };
}

function headIn(document: unknown): z.infer<typeof headShape> {
  const isOne = typeof document === 'object' && document !== null && 'guoheBackup' in document;
  if (!isOne) throw new BackupError('not_a_backup');
  if (typeof document.guoheBackup === 'number' && document.guoheBackup > 1) throw new BackupError('newer_version');
  const head = shaped(headShape, document);
  if (head.steps.some((step) => !knownSteps.includes(step))) throw new BackupError('newer_version');
  return head;
}

function tableIn(document: { table: unknown }, tables: readonly Table[]): Table {
  const { table: name, columns } = shaped(tableShape, document);
  const table = tables.find((one) => one.name === name);
  if (table?.columns.map((column) => column.name).join() !== columns.join()) throw new BackupError('damaged');
  return table as Table;
}

function isTable(document: unknown): document is { table: unknown } {
  return typeof document === 'object' && document !== null && 'table' in document;
}

async function* batchesIn(path: string): AsyncGenerator<Batch> {
  let table = '';
  let rows: Row[] = [];
  for await (const line of linesIn(path)) {
    const document = JSON.parse(line);
    if (Array.isArray(document)) rows.push(document as Row);
    if (rows.length > 0 && (rows.length === atOnce || !Array.isArray(document))) {
      yield { table, rows };
      rows = [];
    }
    if (isTable(document)) table = String(document.table);
  }
}

/** The lines of a compressed file, ended by line feeds alone. @throws BackupError when it is not compressed, or cut short. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const text = createGunzip().setEncoding('utf8');
  file.once('error', (error) => text.destroy(error));
  file.pipe(text);
  let rest = '';
  try {
    for await (const piece of text as AsyncIterable<string>) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    const isOther = code === 'Z_DATA_ERROR' && /header/.test((error as Error).message);
    throw new BackupError(isOther ? 'not_a_backup' : 'damaged', error);
  } finally {
    file.destroy();
  }
  if (rest !== '') throw new BackupError('damaged');
}

function parsed(line: string, otherwise: BackupError['why']): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BackupError(otherwise, error);
  }
}

function shaped<T>(shape: z.ZodType<T>, document: unknown): T {
  const read = shape.safeParse(document);
  if (read.success) return read.data;
  throw new BackupError('damaged', read.error);
}
