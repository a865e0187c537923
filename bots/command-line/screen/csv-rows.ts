import { BadInput } from '../input/bad-input.ts';
import { headerIn } from './columns.ts';
import { hasOddMarks } from './csv-records.ts';
import { CsvTable } from './csv-table.ts';
import { type Line, longest } from './lines.ts';
import type { BadRow, Defaults, Row } from './row.ts';
import { takenHere } from './words.ts';

/**
 * The rows of a CSV file, in order. @throws BadInput when there is no header, or it names a column that is not known.
 */
export async function* csvRows(
  batches: AsyncIterable<readonly Line[]>,
  defaults: Defaults,
): AsyncGenerator<readonly (Row | BadRow)[]> {
  let opening: readonly Line[] = [];
  let table: CsvTable | null = null;
  for await (const batch of batches) {
    if (table) {
      yield table.take(batch);
      continue;
    }
    opening = [...opening, ...batch];
    const top = topOf(opening);
    if (!top) continue;
    table = new CsvTable(headerIn(top.header), defaults);
    yield table.take(top.below);
  }
  table ??= new CsvTable(headerIn(opening.map(({ text }) => text).join('\n')), defaults);
  yield table.end();
}

/** The header, which may be of several lines, and what stands below; null when there is more to come. */
function topOf(lines: readonly Line[]): { header: string; below: readonly Line[] } | null {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  let isOpen = false;
  let length = 0;
  for (let at = Math.max(first, 0); first >= 0 && at < lines.length; at++) {
    const { text } = lines[at] as Line;
    if (hasOddMarks(text)) isOpen = !isOpen;
    length += text.length;
    const header = () =>
      lines
        .slice(first, at + 1)
        .map((line) => line.text)
        .join('\n');
    if (length > longest) throw new BadInput({ field: 'HEADER', given: header(), taken: takenHere.header });
    if (!isOpen) return { header: header(), below: lines.slice(at + 1) };
  }
  return null;
}
