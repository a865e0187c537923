import { isCalendarDay } from '../../../core/calendar-day.ts';
import { contradictionIn } from '../../../core/contradiction.ts';
import { type Facts, isUnknown } from '../../../core/fact.ts';
import { InputError } from '../../../core/read-case-file.ts';
import { takenInWords } from '../input/case-file-input.ts';
import { CellMemory } from './cell-memory.ts';
import type { Column, Header } from './columns.ts';
import { type CsvRecord, CsvRecords } from './csv-records.ts';
import type { Line } from './lines.ts';
import type { BadRow, Defaults, Label, Problem, Row } from './row.ts';
import { cellsAsInHeader, takenHere } from './words.ts';

/** The rows below a header. */
export class CsvTable {
  readonly #records: CsvRecords;
  readonly #columns: readonly Column[];
  readonly #cells: readonly (CellMemory | null)[];
  readonly #day: number;
  readonly #defaults: Defaults;

  constructor({ delimiter, columns }: Header, defaults: Defaults) {
    this.#records = new CsvRecords({ delimiter, width: columns.length });
    this.#columns = columns;
    this.#cells = columns.map((column) =>
      column.kind === 'facts' ? new CellMemory(column.facts[0], column.year) : null,
    );
    this.#day = columns.findIndex(({ kind }) => kind === 'day');
    this.#defaults = defaults;
  }

  take(lines: readonly Line[]): readonly (Row | BadRow)[] {
    return this.#records.take(lines).map((record) => this.#row(record));
  }

  end(): readonly (Row | BadRow)[] {
    return this.#records.end().map((record) => this.#row(record));
  }

  #row(record: CsvRecord): Row | BadRow {
    const { kind, line } = record;
    if (kind === 'too_long') return badLine(line, { field: 'LINE', given: record.text, taken: takenHere.oneLine });
    if (kind === 'quotes') {
      const { column, text } = record;
      return badLine(line, { column, field: 'LINE', given: text, taken: takenHere.quotes });
    }
    const { cells } = record;
    const label = this.#label(cells);
    if (cells.length !== this.#columns.length) {
      const column = Math.min(cells.length, this.#columns.length) + 1;
      const problem = { column, field: 'LINE', given: cells.length, taken: cellsAsInHeader(this.#columns.length) };
      return { kind: 'bad', line, label, problems: [problem] };
    }
    const day = cells[this.#day]?.trim() ?? '';
    if (day !== '' && !isCalendarDay(day)) {
      const taken = takenInWords(new InputError('asOf', day, 'calendar_day'));
      return { kind: 'bad', line, label, problems: [{ column: this.#day + 1, field: 'asOf', given: day, taken }] };
    }
    const asOf = day === '' ? this.#defaults.asOf : day;
    const { facts, readAs, problems } = this.#facts(cells, asOf);
    const [first, ...others] = problems;
    if (first) return { kind: 'bad', line, label, problems: [first, ...others] };
    return { kind: 'row', line, label, asOf, facts, readAs, parameters: this.#defaults.parameters };
  }

  #facts(cells: readonly string[], asOf: string): { facts: Facts; readAs: Facts; problems: readonly Problem[] } {
    const facts: Record<string, unknown> = {};
    const readAs: Record<string, unknown> = {};
    const problems: Problem[] = [];
    for (const [index, column] of this.#columns.entries()) {
      const text = cells[index] ?? '';
      if (column.kind !== 'facts' || text.trim() === '') continue;
      const cell = this.#cells[index]?.read(text, asOf);
      if (cell?.kind === 'bad') {
        const { field, given, taken } = cell;
        problems.push({ column: index + 1, field, given, taken });
      } else if (cell) {
        for (const into of cell.inWords ? [facts, readAs] : [facts]) put(into, column, cell.value);
      }
    }
    const known: Facts = facts;
    const contradiction = problems.length === 0 ? contradictionIn(known) : null;
    if (contradiction) problems.push(this.#contradiction(contradiction[0], known));
    return { facts: known, readAs, problems };
  }

  #contradiction(part: keyof Facts, facts: Facts): Problem {
    const column = this.#columns.findIndex((one) => one.kind === 'facts' && one.facts.includes(part)) + 1;
    const given = isUnknown(facts[part]) ? undefined : facts[part];
    return { column, field: part, given, taken: takenInWords(new InputError(part, given, 'part_of_whole')) };
  }

  #label(cells: readonly string[]): Label {
    const label: { id?: string; name?: string } = {};
    for (const [index, column] of this.#columns.entries()) {
      const text = cells[index]?.trim() ?? '';
      if (column.kind === 'label' && text !== '') label[column.label] = text;
    }
    return label;
  }
}

/** Adds a cell's value to a row's facts; the years of a fact come together from several columns. */
function put(facts: Record<string, unknown>, { facts: names, year }: Column & { kind: 'facts' }, value: unknown): void {
  for (const name of names) {
    facts[name] = year === null ? value : Object.assign({}, facts[name], { [year]: value });
  }
}

function badLine(line: number, problem: Problem): BadRow {
  return { kind: 'bad', line, label: {}, problems: [problem] };
}
