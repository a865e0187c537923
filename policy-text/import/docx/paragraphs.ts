import type { Apart, SourceLine } from '../source-line.ts';
import { seen } from '../source-line.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { readXml } from './xml.ts';

interface OpenParagraph {
  text: string;
  style: string;
  list: string | null;
  level: number | null;
  isHeading: boolean;
  pageBreak: boolean;
  readonly aside: { readonly text: string; readonly apart: Apart }[];
}

/** Where text is not part of the sentences around it, by the element it stands in. */
const ASIDE: Readonly<Record<string, Apart>> = {
  tbl: 'table',
  txbxContent: 'text_box',
  footnote: 'footnote',
  endnote: 'footnote',
};
/** Elements whose text is never read: codes of fields, and a second form of what was read already. */
const UNREAD = new Set(['instrText', 'delInstrText', 'Fallback']);
const DELETED = new Set(['del', 'moveFrom']);

/**
 * The paragraphs of a document, or of its footnotes, as lines: with the numbers that Word writes before them; deleted and
 * hidden words, tables, text boxes, pictures and signs of symbol fonts stand apart.
 */
export function paragraphsOf(part: Uint8Array, numbering: Numbering, styles: Styles): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  const open: OpenParagraph[] = [];
  const asides: Apart[] = [];
  let line = 0;
  let unread = 0;
  let deleted = 0;
  let isHidden = false;
  let isText = false;
  let inRunProperties = false;
  let inTabStops = false;
  let formula = 0;

  const finish = (paragraph: OpenParagraph) => {
    line += 1;
    const apart = asides.at(-1);
    const style = styles.listOf(paragraph.style);
    const list = paragraph.list ?? style?.list;
    const number = list && list !== '0' ? numbering.next(list, paragraph.level ?? style?.level ?? 0) : '';
    const closed =
      !apart && (paragraph.isHeading || styles.isHeading(paragraph.style)) ? { closed: true as const } : {};
    const text = number === '' ? paragraph.text : `${number} ${paragraph.text.trimStart()}`;
    for (const [index, words] of text.split('\n').entries()) {
      if (seen(words).trim() === '') continue;
      const pageBreak = paragraph.pageBreak && index === 0 ? { pageBreak: true as const } : {};
      lines.push({ line, text: seen(words).trim(), ...closed, ...pageBreak, ...(apart && { apart }) });
    }
    for (const { text, apart } of paragraph.aside)
      if (seen(text).trim() !== '') lines.push({ line, text: seen(text).trim(), apart });
  };
  const say = (words: string) => {
    const paragraph = open.at(-1);
    if (!paragraph || unread > 0) return;
    if (deleted > 0) putAside(paragraph, words, 'deleted');
    else if (isHidden) putAside(paragraph, words, 'hidden');
    else paragraph.text += words;
  };
  readXml(part, {
    open({ name, attributes }) {
      const paragraph = open.at(-1);
      if (UNREAD.has(name)) unread += 1;
      if (DELETED.has(name)) deleted += 1;
      const aside = ASIDE[name];
      if (aside) asides.push(aside);
      switch (name) {
        case 'p':
          open.push({ text: '', style: '', list: null, level: null, isHeading: false, pageBreak: false, aside: [] });
          break;
        case 'r':
          isHidden = false;
          break;
        case 'rPr':
          inRunProperties = true;
          break;
        case 'tabs':
          inTabStops = true;
          break;
        case 'vanish':
          if (inRunProperties) isHidden = attributes.val !== '0' && attributes.val !== 'false';
          break;
        case 't':
        case 'delText':
          isText = true;
          break;
        case 'tab':
          if (!inRunProperties && !inTabStops) say('\t');
          break;
        case 'br':
          if (attributes.type === 'page' && paragraph && paragraph.text.trim() === '') paragraph.pageBreak = true;
          else say('\n');
          break;
        case 'cr':
          say('\n');
          break;
        case 'noBreakHyphen':
          say('-');
          break;
        case 'sym':
          if (paragraph) putAside(paragraph, `U+${attributes.char ?? ''} (${attributes.font ?? ''})`, 'symbol');
          break;
        case 'docPr':
          if (paragraph && attributes.descr) putAside(paragraph, attributes.descr, 'picture');
          break;
        case 'oMath':
          formula += 1;
          break;
        case 'pStyle':
          if (paragraph) paragraph.style = attributes.val ?? '';
          break;
        case 'numId':
          if (paragraph) paragraph.list = attributes.val ?? '';
          break;
        case 'ilvl':
          if (paragraph) paragraph.level = Number(attributes.val) || 0;
          break;
        case 'outlineLvl':
          if (paragraph) paragraph.isHeading = Number(attributes.val) < 9;
          break;
      }
    },
    close(name) {
      if (name === 'p') {
        const paragraph = open.pop();
        if (paragraph) finish(paragraph);
      }
      if (UNREAD.has(name)) unread -= 1;
      if (DELETED.has(name)) deleted -= 1;
      if (ASIDE[name]) asides.pop();
      if (name === 'rPr') inRunProperties = false;
      if (name === 'tabs') inTabStops = false;
      if (name === 't' || name === 'delText') isText = false;
      if (name === 'oMath') formula -= 1;
    },
    text(words) {
      const paragraph = open.at(-1);
      if (!isText || !paragraph) return;
      if (formula > 0) putAside(paragraph, words, 'formula');
      else say(words);
    },
  });
  return lines;
}

/** Words beside the paragraph; what follows words of the same kind goes on with them. */
function putAside(paragraph: OpenParagraph, text: string, apart: Apart): void {
  const last = paragraph.aside.at(-1);
  if (last?.apart === apart) paragraph.aside[paragraph.aside.length - 1] = { text: last.text + text, apart };
  else paragraph.aside.push({ text, apart });
}
