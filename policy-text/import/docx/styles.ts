import { readXml } from './xml.ts';

/** The list a paragraph belongs to, and its level in it. */
export interface InList {
  readonly list: string;
  readonly level: number;
}

interface Style {
  basedOn: string | null;
  list: string | null;
  level: number | null;
  isHeading: boolean;
}

/** What the paragraphs of a style have in common. */
export interface Styles {
  listOf(style: string): InList | null;
  /** A style with a level in the outline: its paragraphs are headings. */
  isHeading(style: string): boolean;
}

const DEEPEST = 20;

/** Reads `styles.xml`; without it no style says anything. */
export function readStyles(part: Uint8Array | undefined): Styles {
  const styles = part ? stylesIn(part) : new Map<string, Style>();
  const lineage = (id: string): readonly Style[] => {
    const line: Style[] = [];
    let style = styles.get(id);
    while (style && line.length < DEEPEST) {
      line.push(style);
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
    return line;
  };
  return {
    listOf(id) {
      const line = lineage(id);
      const list = line.find((style) => style.list !== null)?.list ?? null;
      if (list === null || list === '0') return null;
      return { list, level: line.find((style) => style.level !== null)?.level ?? 0 };
    },
    isHeading: (id) => lineage(id).some((style) => style.isHeading),
  };
}

function stylesIn(part: Uint8Array): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  readXml(part, {
    open({ name, attributes }) {
      const value = attributes.val ?? '';
      if (name === 'style') {
        style = { basedOn: null, list: null, level: null, isHeading: false };
        styles.set(attributes.styleId ?? '', style);
      } else if (!style) return;
      else if (name === 'basedOn') style.basedOn = value;
      else if (name === 'numId') style.list = value;
      else if (name === 'ilvl') style.level = Number(value) || 0;
      else if (name === 'outlineLvl') style.isHeading = Number(value) < 9;
    },
    close(name) {
      if (name === 'style') style = null;
    },
  });
  return styles;
}
