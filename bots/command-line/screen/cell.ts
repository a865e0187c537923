import { readCount } from '../../../conversations/understanding/reading/count.ts';
import { readMoney } from '../../../conversations/understanding/reading/money.ts';
import { type Understood, understand } from '../../../conversations/understanding/understand.ts';
import { catalogues, type Unclear } from '../../../conversations/wording/catalogue/catalogue.ts';
import type { CalendarDay } from '../../../core/calendar-day.ts';
import { type Fact, type Shape, vocabulary } from '../../../core/fact.ts';
import { InputError, readFacts } from '../../../core/read-case-file.ts';
import type { Complaint } from '../input/bad-input.ts';
import { takenHere } from './words.ts';

/** A cell as a value of its fact, or what is wrong with it. */
export type Cell =
  /** `inWords`: it was understood as people say it, and may be shown to them. */
  | { readonly kind: 'value'; readonly value: unknown; readonly inWords: boolean }
  | ({ readonly kind: 'bad' } & Complaint);

const unknown = new Set(['null', 'unknown', "don't know", 'n/a', '不知道', '不清楚', '不详', '未知']);
const none = new Set(['none', '无', '没有']);
const yes = new Set(['true', 'yes', 'y', '1', '是', '有']);
const no = new Set(['false', 'no', 'n', '0', '否', '无', '没有']);

/**
 * Reads a cell that is not empty as a value of a fact: exactly as it stands where it can be (12,000; 是; 2019-03-01; JSON),
 * else in words (十几家), but then all of the cell must have been understood.
 * @param year the one year of a fact by year that the cell is about
 */
export function readCell(fact: Fact, year: string | null, text: string, asOf: CalendarDay): Cell {
  if (text.includes('\uFFFD')) return { kind: 'bad', field: fact, given: text, taken: takenHere.encoding };
  const shape = year === null ? vocabulary[fact].shape : shapeInYear(vocabulary[fact].shape);
  const value = exactly(shape, text.normalize('NFKC').trim());
  const wrong = value === undefined ? null : refusal(fact, year, value, asOf);
  if (value !== undefined && wrong === null) return { kind: 'value', value, inWords: false };
  const understood = wrong && isStructure(value) ? null : inWords(fact, year, text, asOf);
  if (understood?.kind === 'value') {
    const refused = refusal(fact, year, understood.value, asOf);
    return refused ? bad(refused, text) : { kind: 'value', value: understood.value, inWords: true };
  }
  const why = understood?.kind === 'unclear' ? understood.why : null;
  if (wrong?.taken === 'past_full_year') return bad(wrong, text);
  return bad(new InputError(year === null ? fact : `${fact}.${year}`, text, shape), text, why);
}

function shapeInYear(shape: Shape): Shape {
  return shape === 'yuan_by_year' ? 'yuan' : 'count';
}

/** The value that a cell writes out; undefined when it writes none. Whether it is one of the fact is checked later. */
function exactly(shape: Shape, text: string): unknown {
  const lower = text.toLowerCase();
  if (unknown.has(lower)) return null;
  if (/^[[{]/.test(text)) return jsonIn(text);
  switch (shape) {
    case 'yes_no':
      return yes.has(lower) ? true : no.has(lower) ? false : undefined;
    case 'count':
    case 'yuan':
      return wholeNumberIn(text);
    case 'area':
      return /^\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : wholeNumberIn(text);
    case 'yuan_list': {
      if (none.has(lower)) return [];
      const amounts = text.split(/[;、\n]/).map((amount) => wholeNumberIn(amount.trim()));
      return amounts.includes(undefined) ? undefined : amounts;
    }
    case 'days':
      return none.has(lower) ? [] : text.split(/[;,、\s]+/).map(withoutMidnight);
    case 'day_or_none':
      return none.has(lower) ? 'none' : withoutMidnight(text);
    case 'day':
      return withoutMidnight(text);
    case 'category':
    case 'organization_kind':
    case 'legal_form':
      return choices.get(lower) ?? lower;
    case 'count_by_year':
    case 'yuan_by_year':
      return undefined;
  }
}

/** The choices by their labels in both languages. */
const choices: ReadonlyMap<string, string> = new Map(
  Object.values(catalogues)
    .flatMap(({ categories, organizationKinds, legalForms }) =>
      [categories, organizationKinds, legalForms].flatMap((labels) => Object.entries<string>(labels)),
    )
    .map(([choice, label]) => [label.toLowerCase(), choice]),
);

function wholeNumberIn(text: string): number | undefined {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

/** Spreadsheets write a day as its first second. */
function withoutMidnight(text: string): string {
  return text.replace(/[T ]0?0:00(?::00(?:\.0+)?)?Z?$/, '');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isStructure(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the vocabulary says against a value; null when nothing. */
function refusal(fact: Fact, year: string | null, value: unknown, asOf: CalendarDay): InputError | null {
  try {
    readFacts({ [fact]: year === null ? value : { [year]: value } }, asOf);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** What a cell says in words, when all of it says it: of "see note 5" no 5 is taken, and of 1.2E+08 no 8. */
function inWords(fact: Fact, year: string | null, text: string, asOf: CalendarDay): Understood {
  if (/\d[eE][+-]?\d/.test(text) || /^\s*[[{]/.test(text)) return { kind: 'none' };
  const understood = year === null ? understand(fact, text, {}, asOf) : inOneYear(fact, text);
  if (understood.kind !== 'value') return understood;
  const isAll = understood.words.trim() === text.trim().replace(/[。.!！]$/, '');
  return isAll ? understood : { kind: 'none' };
}

function inOneYear(fact: Fact, text: string): Understood {
  const reading = (vocabulary[fact].shape === 'yuan_by_year' ? readMoney : readCount)(text);
  return reading.kind === 'read' ? { kind: 'value', value: reading.value, words: reading.words } : reading;
}

function bad({ field, taken }: InputError, given: string, why: Unclear | null = null): Cell {
  const { zh, en } = catalogues;
  if (why === null) return { kind: 'bad', field, given, taken: { zh: zh.taken[taken], en: en.taken[taken] } };
  const because = { zh: `${zh.taken[taken]}。${zh.unclear[why]}`, en: `${en.taken[taken]}. ${en.unclear[why]}` };
  return { kind: 'bad', field, given, taken: because };
}
