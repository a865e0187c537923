import Papa from 'papaparse';
import { isCalendarDay } from '../../core/calendar-day.ts';
import { type Category, categories } from '../../core/fact.ts';
import type { Bilingual, Language } from '../../policy-text/language.ts';
import { isTimeZone } from '../reminders/nine-o-clock.ts';
import { type Base, type Channel, type Contact, channels } from './base.ts';

/** Something in a table of bases that cannot be used; `row` counts lines of the table from 1, its header included. */
export interface TableProblem {
  readonly row: number;
  readonly column: string;
  /** Undefined: nothing stands there. */
  readonly given: string | undefined;
  readonly taken: Bilingual;
}

/** The bases of a table, or every problem in it. */
export type ReadTable =
  | { readonly kind: 'bases'; readonly bases: readonly Base[] }
  | { readonly kind: 'problems'; readonly problems: readonly TableProblem[] };

/** The columns by their names in the JSON of the project, with the one that staff may write instead. */
const columns = {
  name: '名称',
  hostOrganization: '依托单位',
  category: '类别',
  designatedOn: '认定日期',
  validUntil: '有效期至',
  cancelledOn: '取消日期',
  revokedOn: '撤销日期',
  contact: '联系人',
  channel: '渠道',
  address: '账号',
  language: '语言',
  timeZone: '时区',
} as const;

export type Column = keyof typeof columns;
type Cells = Readonly<Partial<Record<Column, string>>>;

const needed: readonly Column[] = ['name', 'hostOrganization', 'category', 'designatedOn'];
/** A row in which nothing is given. */
export const emptyRow: Cells = Object.fromEntries(needed.map((column) => [column, '']));

const ofBase: readonly Column[] = [...needed.slice(1), 'validUntil', 'cancelledOn', 'revokedOn'];
const days: readonly Column[] = ['designatedOn', 'validUntil', 'cancelledOn', 'revokedOn'];

const categoryNames: Readonly<Record<string, Category>> = {
  ...Object.fromEntries(categories.map((category) => [category, category])),
  ...{ 园区类: 'park', 研究类: 'research', 平台类: 'platform', 产业类: 'industry' },
};
const languageNames: Readonly<Record<string, Language>> = { zh: 'zh', en: 'en', 中文: 'zh', 英文: 'en' };
const addressForms: Readonly<Record<Channel, RegExp>> = {
  slack: /^\w+:\w+$/,
  discord: /^\d{15,21}$/,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
};

const taken = {
  header: {
    zh: `这些列名：${Object.entries(columns).flat().join('、')}`,
    en: `these columns: ${Object.keys(columns).join(', ')}`,
  },
  once: { zh: '每列一次', en: 'each column once' },
  something: { zh: '不为空的文字', en: 'something' },
  day: { zh: '存在的日期 YYYY-MM-DD', en: 'an existing day YYYY-MM-DD' },
  notBefore: { zh: '不早于认定日期的日期', en: 'a day not before designatedOn' },
  category: { zh: '园区类、研究类、平台类或产业类', en: 'park, research, platform or industry' },
  channel: { zh: ' slack、discord 或 email', en: 'slack, discord or email' },
  language: { zh: ' zh 或 en', en: 'zh or en' },
  zone: { zh: '时区名称，例如 Asia/Shanghai', en: 'a time zone such as Asia/Shanghai' },
  same: { zh: '与同一基地上一行相同的内容，或留空', en: 'the same as in the row above of that base, or nothing' },
  twice: { zh: '每个联系人一行', en: 'one row a contact' },
  quotes: { zh: '成对的引号', en: 'quotation marks in pairs' },
  address: {
    slack: { zh: '团队和用户的编号，例如 T01ABC:U02DEF', en: 'team and user, such as T01ABC:U02DEF' },
    discord: { zh: '用户编号，例如 123456789012345678', en: 'a user id such as 123456789012345678' },
    email: { zh: '邮箱地址', en: 'an e-mail address' },
  },
} as const;

/** The column that a name stands for, in either language and however it is spaced; undefined when it is none. */
export function columnOf(name: string): Column | undefined {
  const plain = (one: string) => one.replace(/\s/g, '').toLowerCase();
  const [column] = Object.entries(columns).find((names) => names.some((one) => plain(one) === plain(name))) ?? [];
  return column as Column | undefined;
}

/** What a column is called. */
export function columnName(column: Column, language: Language): string {
  return language === 'zh' ? columns[column] : column;
}

/** What a row of a table says of a base, its contacts left out. */
export function rowOf(base: Base): Cells {
  const { name, hostOrganization, category, designatedOn, validUntil, cancelledOn, revokedOn } = base;
  return {
    ...{ name, hostOrganization, category, designatedOn },
    ...(validUntil && { validUntil }),
    ...(cancelledOn && { cancelledOn }),
    ...(revokedOn && { revokedOn }),
  };
}

/**
 * Reads a CSV table of bases: a row a base and contact; further rows of the same name add contacts. Every problem is
 * found at once, and a table with one gives no bases.
 */
export function readBaseTable(text: string): ReadTable {
  const { data, errors } = Papa.parse<string[]>(text.trimEnd());
  const [header = [], ...rows] = data;
  const named = header.map((name) => columnNamed(name.trim()));
  const problems: TableProblem[] = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row = 0 }) => ({ row: row + 1, column: 'name', given: undefined, taken: taken.quotes }));
  for (const [at, column] of named.entries()) {
    if (column === null) problems.push({ row: 1, column: `${at + 1}`, given: header[at], taken: taken.header });
    else if (named.indexOf(column) < at) problems.push({ row: 1, column, given: header[at], taken: taken.once });
  }
  for (const column of needed) {
    if (!named.includes(column)) problems.push({ row: 1, column, given: undefined, taken: taken.header });
  }
  if (problems.length > 0) return { kind: 'problems', problems };

  const bases = new Map<string, Base>();
  for (const [index, written] of rows.entries()) {
    const cells: Cells = Object.fromEntries(
      named.flatMap((column, at) => {
        const cell = written[at]?.trim() ?? '';
        return column === null || cell === '' ? [] : [[column, cell]];
      }),
    );
    if (Object.keys(cells).length === 0) continue;
    const complain = (column: Column, what: Bilingual) =>
      problems.push({ row: index + 2, column, given: cells[column], taken: what });
    const before = cells.name === undefined ? undefined : bases.get(cells.name);
    const base = before ? sameBase(before, cells, complain) : baseFrom(cells, complain);
    const contact = contactFrom(cells, complain);
    if (!base) continue;
    if (contact && base.contacts.some((one) => one.channel === contact.channel && one.address === contact.address)) {
      complain('address', taken.twice);
    }
    bases.set(base.name, { ...base, contacts: [...base.contacts, ...(contact ? [contact] : [])] });
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'bases', bases: [...bases.values()] };
}

type Complain = (column: Column, what: Bilingual) => void;

function columnNamed(name: string): Column | null {
  const found = Object.entries(columns).find(([column, chinese]) => name === column || name === chinese);
  return (found?.[0] as Column | undefined) ?? null;
}

function baseFrom(cells: Cells, complain: Complain): Base | null {
  const { name, hostOrganization, designatedOn } = cells;
  const category = Object.hasOwn(categoryNames, cells.category ?? '') ? categoryNames[cells.category ?? ''] : undefined;
  for (const column of ['name', 'hostOrganization'] as const) if (!cells[column]) complain(column, taken.something);
  if (category === undefined) complain('category', taken.category);
  let sound = true;
  for (const column of days) {
    const day = cells[column];
    if (day === undefined && column !== 'designatedOn') continue;
    const isTooEarly = designatedOn !== undefined && isCalendarDay(designatedOn) && (day ?? '') < designatedOn;
    const what = !day || !isCalendarDay(day) ? taken.day : isTooEarly ? taken.notBefore : null;
    if (what === null) continue;
    complain(column, what);
    sound = false;
  }
  if (!sound || !name || !hostOrganization || !designatedOn || category === undefined) return null;
  const { validUntil, cancelledOn, revokedOn } = cells;
  return {
    name,
    hostOrganization,
    category,
    designatedOn,
    ...(validUntil && { validUntil }),
    ...(cancelledOn && { cancelledOn }),
    ...(revokedOn && { revokedOn }),
    contacts: [],
  };
}

/** A further row of a base may leave what is known empty, or say the same. */
function sameBase(before: Base, cells: Cells, complain: Complain): Base {
  for (const column of ofBase) {
    const cell = cells[column];
    const same = column === 'category' ? categoryNames[cell ?? ''] : cell;
    if (cell !== undefined && same !== before[column as keyof Base]) complain(column, taken.same);
  }
  return before;
}

function contactFrom(cells: Cells, complain: Complain): Contact | null {
  const { contact: name, address } = cells;
  if (!name && !cells.channel && !address) return null;
  const channel = channels.find((one) => one === cells.channel);
  const language = languageNames[cells.language ?? 'zh'];
  const timeZone = cells.timeZone ?? 'Asia/Shanghai';
  const fits = channel !== undefined && address !== undefined && addressForms[channel].test(address);
  if (!name) complain('contact', taken.something);
  if (channel === undefined) complain('channel', taken.channel);
  else if (!fits) complain('address', taken.address[channel]);
  if (language === undefined) complain('language', taken.language);
  if (!isTimeZone(timeZone)) complain('timeZone', taken.zone);
  return name && fits && language && isTimeZone(timeZone) ? { name, channel, address, language, timeZone } : null;
}
