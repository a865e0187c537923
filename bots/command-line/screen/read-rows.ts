import { BadInput } from '../input/bad-input.ts';
import { csvRows } from './csv-rows.ts';
import { jsonlRows } from './jsonl-rows.ts';
import { linesOf } from './lines.ts';
import type { BadRow, Defaults, Row } from './row.ts';
import { takenHere } from './words.ts';

/** The forms in which organizations may be listed. */
export type ListFormat = 'csv' | 'jsonl';

/** The form that `--format` names, else the file's name; null when neither tells. @throws BadInput for another form. */
export function formatOf(given: string | undefined, path: string): ListFormat | null {
  if (given === 'csv' || given === 'jsonl') return given;
  if (given !== undefined) throw new BadInput({ field: '--format', given, taken: takenHere.format });
  if (/\.(?:jsonl|ndjson)$/i.test(path)) return 'jsonl';
  return /\.(?:csv|tsv)$/i.test(path) ? 'csv' : null;
}

/**
 * The rows of a text, in order, a batch for each piece of it. Without a format the first character tells: a JSON object
 * begins with `{`.
 * @throws BadInput when the whole text cannot be used.
 */
export async function* rowsIn(
  pieces: AsyncIterable<string>,
  format: ListFormat | null,
  defaults: Defaults,
): AsyncGenerator<readonly (Row | BadRow)[]> {
  const { opening, all } = await peek(pieces);
  if (format !== 'csv' && opening.startsWith('[')) {
    throw new BadInput({ field: 'FILE', given: opening, taken: takenHere.list });
  }
  const lines = linesOf(all);
  yield* (format ?? (opening.startsWith('{') ? 'jsonl' : 'csv')) === 'csv'
    ? csvRows(lines, defaults)
    : jsonlRows(lines, defaults);
}

/** How a text begins, blanks left out, and the whole of it. */
async function peek(pieces: AsyncIterable<string>): Promise<{ opening: string; all: AsyncIterable<string> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  let first = '';
  let isEnd: boolean | undefined = false;
  while (!isEnd && first.trim() === '') {
    const { value = '', done } = await iterator.next();
    first += value;
    isEnd = done;
  }
  async function* all() {
    yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { opening: first.trimStart().slice(0, 200), all: all() };
}
