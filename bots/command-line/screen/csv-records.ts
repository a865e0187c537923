import Papa from 'papaparse';
import { type Line, longest } from './lines.ts';

/** The header as it decides every row: what parts the cells, and how many there are. */
export interface Format {
  readonly delimiter: string;
  readonly width: number;
}

/** A row of cells, or a line that is none. */
export type CsvRecord =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: readonly string[] }
  /** A quotation mark that is not closed or stands wrong, in the cell of this number (from 1). */
  | { readonly kind: 'quotes'; readonly line: number; readonly column: number; readonly text: string }
  | { readonly kind: 'too_long'; readonly line: number; readonly text: string };

/**
 * Puts physical lines together into CSV rows. A row ends with the first line up to which its quotation marks are even. When
 * what was put together is no row, only its first line is given up: a mark that is never closed costs one line, not the file.
 */
export class CsvRecords {
  readonly #format: Format;
  #open: Line[] = [];
  #length = 0;
  #insideQuotes = false;

  constructor(format: Format) {
    this.#format = format;
  }

  /** The rows that are complete with these lines. */
  take(lines: readonly Line[]): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    let ahead = lines;
    for (let at = 0; at < ahead.length; at++) {
      const line = ahead[at] as Line;
      this.#open.push(line);
      this.#length += line.text.length;
      if (hasOddMarks(line.text)) this.#insideQuotes = !this.#insideQuotes;
      if (this.#insideQuotes && this.#length <= longest) continue;
      const { record, leftOver } = this.#close();
      if (record) records.push(record);
      if (leftOver.length === 0) continue;
      ahead = [...leftOver, ...ahead.slice(at + 1)];
      at = -1;
    }
    return records;
  }

  /** The rows that are left at the end of the file. */
  end(): readonly CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.#open.length > 0) {
      const { record, leftOver } = this.#close();
      if (record) records.push(record);
      records.push(...this.take(leftOver));
    }
    return records;
  }

  /** Ends the row at this line: the row, or what is wrong with its first line and the lines to read anew. */
  #close(): { record: CsvRecord | null; leftOver: readonly Line[] } {
    const [first, ...others] = this.#open as [Line, ...Line[]];
    const { number: line, text } = first;
    const isTooLong = text.length > longest;
    const cells = isTooLong || this.#insideQuotes ? null : this.#cells(this.#open);
    this.#open = [];
    this.#length = 0;
    this.#insideQuotes = false;
    if (isTooLong) return { record: { kind: 'too_long', line, text }, leftOver: others };
    if (cells === null || (cells.length !== this.#format.width && others.some((other) => this.#isRow(other)))) {
      const column = Papa.parse<string[]>(text, this.#papa()).data[0]?.length ?? 1;
      return { record: { kind: 'quotes', line, column, text }, leftOver: others };
    }
    return { record: cells.every(isBlank) ? null : { kind: 'cells', line, cells }, leftOver: [] };
  }

  /** Whether a line is a row of its own, which a mark left open before it has swallowed. */
  #isRow(line: Line): boolean {
    return this.#cells([line])?.length === this.#format.width;
  }

  #cells(lines: readonly Line[]): readonly string[] | null {
    const text = lines.map((line) => line.text).join('\n');
    if (!text.includes('"')) return text.split(this.#format.delimiter);
    const { data, errors } = Papa.parse<string[]>(text, this.#papa());
    return errors.length === 0 && data.length === 1 ? (data[0] ?? null) : null;
  }

  #papa() {
    return { delimiter: this.#format.delimiter, newline: '\n' } as const;
  }
}

/** Whether a row is still open after this line alone. */
export function hasOddMarks(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function isBlank(cell: string): boolean {
  return cell.trim() === '';
}
