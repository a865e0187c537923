import { writeChineseNumeral } from '../../spelling/write-chinese-numeral.ts';
import { readXml } from './xml.ts';

/** A level of a list as Word numbers it: `第%1条`, counted in Chinese numerals from 1. */
interface Level {
  start: number;
  format: string;
  text: string;
}

/** A list: its levels, and the counters that it shares with the lists made from the same one. */
interface List {
  readonly levels: ReadonlyMap<number, Level>;
  readonly counters: Map<number, number>;
}

/** The numbers that Word writes before the paragraphs of lists; they stand nowhere in the text. */
export interface Numbering {
  /** The number before the next paragraph of a list at a level: `第三条`; empty when there is none. */
  next(list: string, level: number): string;
}

const NESTED = new Set(['start', 'numFmt', 'lvlText']);

/** Reads `numbering.xml`; without it nothing is numbered. */
export function readNumbering(part: Uint8Array | undefined): Numbering {
  const lists = part ? listsIn(part) : new Map<string, List>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      if (!list || !own) return '';
      for (const [at, { start }] of list.levels) {
        if (at < level && !list.counters.has(at)) list.counters.set(at, start);
        if (at > level) list.counters.delete(at);
      }
      list.counters.set(level, (list.counters.get(level) ?? own.start - 1) + 1);
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        return written(list.counters.get(at) ?? 1, list.levels.get(at)?.format ?? 'decimal');
      });
    },
  };
}

function listsIn(part: Uint8Array): Map<string, List> {
  const abstract = new Map<string, List>();
  const lists = new Map<string, List>();
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: { id: string; of: string; starts: Map<number, number> } | null = null;
  let overridden = -1;
  readXml(part, {
    open({ name, attributes }) {
      const value = attributes.val ?? '';
      if (name === 'abstractNum') {
        levels = new Map();
        abstract.set(attributes.abstractNumId ?? '', { levels, counters: new Map() });
      } else if (name === 'lvl' && levels) {
        level = { start: 1, format: 'decimal', text: '' };
        levels.set(Number(attributes.ilvl), level);
      } else if (level && NESTED.has(name)) {
        if (name === 'start') level.start = Number(value) || 0;
        if (name === 'numFmt') level.format = value;
        if (name === 'lvlText') level.text = value;
      } else if (name === 'num') list = { id: attributes.numId ?? '', of: '', starts: new Map() };
      else if (name === 'abstractNumId' && list) list.of = value;
      else if (name === 'lvlOverride') overridden = Number(attributes.ilvl);
      else if (name === 'startOverride') list?.starts.set(overridden, Number(value) || 0);
    },
    close(name) {
      if (name === 'lvl') level = null;
      else if (name === 'abstractNum') levels = null;
      else if (name === 'num' && list) {
        const base = abstract.get(list.of);
        if (base) lists.set(list.id, list.starts.size === 0 ? base : restarted(base, list.starts));
        list = null;
      }
    },
  });
  return lists;
}

/** A list that begins to count anew. */
function restarted({ levels }: List, starts: ReadonlyMap<number, number>): List {
  const own = [...levels].map(([at, level]) => [at, { ...level, start: starts.get(at) ?? level.start }] as const);
  return { levels: new Map(own), counters: new Map() };
}

const CHINESE = /^(?:chinese|taiwanese|japanese|ideographLegal|korean)/;

function written(number: number, format: string): string {
  if (format === 'none' || format === 'bullet') return '';
  if (CHINESE.test(format) && number >= 1 && number <= 9999) return writeChineseNumeral(number);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese') {
    return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : `${number}`;
  }
  if (/^(?:lower|upper)Letter$/.test(format) && number >= 1 && number <= 26) {
    return String.fromCodePoint((format === 'lowerLetter' ? 0x61 : 0x41) + number - 1);
  }
  return `${number}`;
}
