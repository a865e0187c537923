import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';
import Papa from 'papaparse';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { type Fact, factNames, vocabulary } from '../../../core/fact.ts';
import { BadInput, type Complaint } from '../input/bad-input.ts';
import { earlierNames } from './earlier-names.ts';
import { columnName, takenHere } from './words.ts';

/** Enough to see that the first line is no header at all. */
const mostComplaints = 10;

/** What the cells of a column are. */
export type Column =
  /** Several facts that are asked for in the same words (外国高端人才数) share a column. `year`: one of their years. */
  | { readonly kind: 'facts'; readonly facts: readonly [Fact, ...Fact[]]; readonly year: string | null }
  | { readonly kind: 'label'; readonly label: 'id' | 'name' }
  | { readonly kind: 'day' };

/** How the rows under a header are read. */
export interface Header {
  readonly delimiter: string;
  readonly columns: readonly Column[];
}

/**
 * Reads the line of column names: facts by their names here, in Chinese or in English, one year of a fact as
 * `parkLargeEvents.2023` or 2023年大型国际活动, and `id`, `name`, `asOf`. Cells are parted by commas, semicolons or tabs.
 * @throws BadInput naming the columns that are not known, or stand twice.
 */
export function headerIn(text: string): Header {
  const delimiter = [',', ';', '\t'].toSorted((a, b) => knownIn(text, b) - knownIn(text, a))[0] ?? ',';
  const names = namesIn(text, delimiter);
  const columns = names.map(columnNamed).filter((column) => column !== null);
  const complaints = text.trim() === '' ? [] : [...names.flatMap(unknownName), ...names.flatMap(repeatedName)];
  if (complaints.length > 0) throw new BadInput(...complaints.slice(0, mostComplaints));
  if (!columns.some(({ kind }) => kind === 'facts')) {
    throw new BadInput({ field: 'HEADER', given: text.trim() === '' ? undefined : text, taken: takenHere.header });
  }
  return { delimiter, columns };
}

function namesIn(text: string, delimiter: string): readonly string[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return errors.length === 0 && data.length === 1 ? (data[0] ?? []) : [text];
}

function knownIn(text: string, delimiter: string): number {
  return namesIn(text, delimiter).filter((name) => columnNamed(name) !== null).length;
}

function unknownName(name: string, index: number): readonly Complaint[] {
  if (columnNamed(name)) return [];
  return [{ field: `COLUMN ${index + 1}`, given: name, taken: columnName(nearestTo(name)) }];
}

/** Complains of a column that gives what one before it has given. */
function repeatedName(name: string, index: number, names: readonly string[]): readonly Complaint[] {
  const before = names.slice(0, index).map(columnNamed);
  if (!before.some((other) => overlap(other, columnNamed(name)))) return [];
  return [{ field: `COLUMN ${index + 1}`, given: name, taken: takenHere.oncePerColumn }];
}

function overlap(a: Column | null, b: Column | null): boolean {
  if (a?.kind === 'label' && b?.kind === 'label') return a.label === b.label;
  if (a?.kind !== 'facts' || b?.kind !== 'facts') return a !== null && a.kind === b?.kind;
  const differInYear = a.year !== null && b.year !== null && a.year !== b.year;
  return !differInYear && a.facts.some((fact) => b.facts.includes(fact));
}

function columnNamed(name: string): Column | null {
  const key = keyOf(name);
  const column = columnsByName.get(key);
  if (column) return column;
  const { year, of } = /^(?<year>\d{4})年?的?(?<of>.+)$/.exec(key)?.groups ?? ofYear.exec(key)?.groups ?? {};
  const whole = of === undefined ? undefined : columnsByName.get(of);
  if (year === undefined || whole?.kind !== 'facts') return null;
  return whole.facts.every((fact) => vocabulary[fact].shape.endsWith('_by_year')) ? { ...whole, year } : null;
}

const ofYear = /^(?<of>.+?)[._:/(-]*(?<year>\d{4})年?\)?$/;

const columnsByName: ReadonlyMap<string, Column> = new Map([
  ...factNames.flatMap((fact) => namesOf(fact).map((name): [string, Column] => [name, factsNamed(name)])),
  ...['id', '编号', '序号', '统一社会信用代码'].map((name): [string, Column] => [name, { kind: 'label', label: 'id' }]),
  ...['name', '名称', '单位名称', '机构名称'].map((name): [string, Column] => [name, { kind: 'label', label: 'name' }]),
  ...['asof', 'as-of', '判断日期'].map((name): [string, Column] => [name, { kind: 'day' }]),
]);

function factsNamed(name: string): Column {
  const [first, ...others] = factNames.filter((fact) => namesOf(fact).includes(name)) as [Fact, ...Fact[]];
  return { kind: 'facts', facts: [first, ...others], year: null };
}

function namesOf(fact: Fact): readonly string[] {
  const { zh, en } = catalogues;
  return [fact, zh.facts[fact].name, en.facts[fact].name, ...(earlierNames[fact] ?? [])].map(keyOf);
}

/** A name without what people write differently: width, case, blanks. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s/g, '');
}

function nearestTo(name: string): string {
  const distance = (known: string) => DamerauLevenshteinDistance(keyOf(name).slice(0, 100), keyOf(known));
  const known = [...factNames, ...factNames.map((fact) => catalogues.zh.facts[fact].name), 'id', 'name', 'asOf'];
  return known.reduce((nearest, other) => (distance(other) < distance(nearest) ? other : nearest));
}
