import Papa from 'papaparse';
import type { Facts } from '../../core/fact.ts';
import { generatedCases } from '../cases.ts';
import { categories, vocabulary } from '../guohe.ts';
import { fullYears } from '../rules/columns.ts';

/** A CSV of organizations, a complete case a row, the categories in turns; always the same one. */
export function listOf(rows: number): string {
  const perCategory = Math.ceil(rows / categories.length);
  const cases = categories.map((category) => generatedCases(category, perCategory));
  const inTurns = Array.from({ length: rows }, (_, index) => {
    const one = cases[index % cases.length]?.[Math.floor(index / cases.length)];
    if (!one) throw new Error(`no case for row ${index}`);
    return { name: one.name, ...cellsOf(one.caseFile.facts) };
  });
  return `${Papa.unparse(inTurns, { columns: [...columns], newline: '\n' })}\n`;
}

const columns: readonly string[] = [
  'name',
  ...Object.entries(vocabulary).flatMap(([fact, { shape }]) =>
    shape.endsWith('_by_year') ? fullYears.map((year) => `${fact}.${year}`) : [fact],
  ),
];

function cellsOf(facts: Facts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([fact, value]) => {
      if (Array.isArray(value)) return [[fact, value.length === 0 ? 'none' : value.join(';')]];
      if (typeof value !== 'object' || value === null) return [[fact, String(value)]];
      return Object.entries(value).map(([year, amount]) => [`${fact}.${year}`, String(amount)]);
    }),
  );
}

/** A row of the list as facts once more. */
export function factsFrom(cells: Readonly<Record<string, string>>): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === '' || column === 'name') continue;
    const [fact = '', year] = column.split('.');
    if (year === undefined) facts[fact] = valueIn(fact, cell);
    else facts[fact] = { ...Object(facts[fact]), [year]: Number(cell) };
  }
  return facts;
}

const lists = new Set(Object.entries(vocabulary).flatMap(([fact, { shape }]) => (isList(shape) ? [fact] : [])));

function isList(shape: string): boolean {
  return shape === 'days' || shape === 'yuan_list';
}

function valueIn(fact: string, cell: string): unknown {
  if (lists.has(fact)) return cell === 'none' ? [] : cell.split(';').map(scalarIn);
  return scalarIn(cell);
}

function scalarIn(cell: string): unknown {
  if (cell === 'true' || cell === 'false') return cell === 'true';
  return /^\d+$/.test(cell) ? Number(cell) : cell;
}
