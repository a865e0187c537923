import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { Fact } from '../../../core/fact.ts';
import { type Cell, readCell } from './cell.ts';

const mostTexts = 1000;
const longestText = 100;

/**
 * Reads the cells of one column, and remembers those it has read: the same few answers stand in most rows, and reading
 * and checking them is most of the work of screening.
 */
export class CellMemory {
  readonly #fact: Fact;
  readonly #year: string | null;
  readonly #cells = new Map<string, Cell>();
  #asOf: CalendarDay = '';

  constructor(fact: Fact, year: string | null) {
    this.#fact = fact;
    this.#year = year;
  }

  read(text: string, asOf: CalendarDay): Cell {
    if (asOf !== this.#asOf) this.#cells.clear();
    this.#asOf = asOf;
    const known = this.#cells.get(text);
    if (known) return known;
    if (text.length > longestText) return readCell(this.#fact, this.#year, text, asOf);
    // A part of a string keeps the whole of it in memory: what is remembered is a copy.
    const copy = Buffer.from(text, 'utf16le').toString('utf16le');
    const cell = readCell(this.#fact, this.#year, copy, asOf);
    if (this.#cells.size >= mostTexts) this.#cells.clear();
    this.#cells.set(copy, cell);
    return cell;
  }
}
