import type { Apart, SourceLine } from '../source-line.ts';
import { seen } from '../source-line.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { type Element, readXml, type XmlListener } from './xml.ts';

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
  const reader = new ParagraphReader(numbering, styles);
  readXml(part, reader);
  return reader.lines;
}

/** Takes down paragraphs as their elements open and close. */
class ParagraphReader implements XmlListener {
  readonly lines: SourceLine[] = [];
  /** The innermost last: a text box stands within a paragraph. */
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #asides: Apart[] = [];
  #line = 0;
  #unread = 0;
  #deleted = 0;
  #formulas = 0;
  #isHidden = false;
  #isText = false;
  #inRunProperties = false;
  #inTabStops = false;

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: Styles,
  ) {}

  open(element: Element): void {
    const paragraph = this.#paragraphs.at(-1);
    this.#enter(element);
    this.#write(element, paragraph);
    if (paragraph) setProperty(paragraph, element);
  }

  close(name: string): void {
    if (name === 'p') {
      const paragraph = this.#paragraphs.pop();
      if (paragraph) this.#finish(paragraph);
    }
    if (UNREAD.has(name)) this.#unread -= 1;
    if (DELETED.has(name)) this.#deleted -= 1;
    if (ASIDE[name]) this.#asides.pop();
    if (name === 'rPr') this.#inRunProperties = false;
    if (name === 'tabs') this.#inTabStops = false;
    if (name === 't' || name === 'delText') this.#isText = false;
    if (name === 'oMath') this.#formulas -= 1;
  }

  text(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!this.#isText || !paragraph) return;
    if (this.#formulas > 0) putAside(paragraph, words, 'formula');
    else this.#say(words);
  }

  /** Remembers what is now open. */
  #enter({ name, attributes }: Element): void {
    if (UNREAD.has(name)) this.#unread += 1;
    if (DELETED.has(name)) this.#deleted += 1;
    const aside = ASIDE[name];
    if (aside) this.#asides.push(aside);
    switch (name) {
      case 'p':
        this.#paragraphs.push(emptyParagraph());
        break;
      case 'r':
        this.#isHidden = false;
        break;
      case 'rPr':
        this.#inRunProperties = true;
        break;
      case 'tabs':
        this.#inTabStops = true;
        break;
      case 'vanish':
        if (this.#inRunProperties) this.#isHidden = attributes.val !== '0' && attributes.val !== 'false';
        break;
      case 't':
      case 'delText':
        this.#isText = true;
        break;
      case 'oMath':
        this.#formulas += 1;
        break;
    }
  }

  /** Takes down what an element itself stands for. */
  #write({ name, attributes }: Element, paragraph: OpenParagraph | undefined): void {
    switch (name) {
      case 'tab':
        if (!this.#inRunProperties && !this.#inTabStops) this.#say('\t');
        break;
      case 'br':
        if (attributes.type === 'page' && paragraph && paragraph.text.trim() === '') paragraph.pageBreak = true;
        else this.#say('\n');
        break;
      case 'cr':
        this.#say('\n');
        break;
      case 'noBreakHyphen':
        this.#say('-');
        break;
      case 'sym':
        if (paragraph) putAside(paragraph, `U+${attributes.char ?? ''} (${attributes.font ?? ''})`, 'symbol');
        break;
      case 'docPr':
        if (paragraph && attributes.descr) putAside(paragraph, attributes.descr, 'picture');
        break;
    }
  }

  #say(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#unread > 0) return;
    if (this.#deleted > 0) putAside(paragraph, words, 'deleted');
    else if (this.#isHidden) putAside(paragraph, words, 'hidden');
    else paragraph.text += words;
  }

  #finish(paragraph: OpenParagraph): void {
    this.#line += 1;
    const line = this.#line;
    const apart = this.#asides.at(-1);
    const style = this.styles.listOf(paragraph.style);
    const list = paragraph.list ?? style?.list;
    const number = list && list !== '0' ? this.numbering.next(list, paragraph.level ?? style?.level ?? 0) : '';
    const closed =
      !apart && (paragraph.isHeading || this.styles.isHeading(paragraph.style)) ? { closed: true as const } : {};
    const text = number === '' ? paragraph.text : `${number} ${paragraph.text.trimStart()}`;
    for (const [index, words] of text.split('\n').entries()) {
      if (seen(words).trim() === '') continue;
      const pageBreak = paragraph.pageBreak && index === 0 ? { pageBreak: true as const } : {};
      this.lines.push({ line, text: seen(words).trim(), ...closed, ...pageBreak, ...(apart && { apart }) });
    }
    for (const { text, apart } of paragraph.aside)
      if (seen(text).trim() !== '') this.lines.push({ line, text: seen(text).trim(), apart });
  }
}

function emptyParagraph(): OpenParagraph {
  return { text: '', style: '', list: null, level: null, isHeading: false, pageBreak: false, aside: [] };
}

function setProperty(paragraph: OpenParagraph, { name, attributes: { val } }: Element): void {
  switch (name) {
    case 'pStyle':
      paragraph.style = val ?? '';
      break;
    case 'numId':
      paragraph.list = val ?? '';
      break;
    case 'ilvl':
      paragraph.level = Number(val) || 0;
      break;
    case 'outlineLvl':
      paragraph.isHeading = Number(val) < 9;
      break;
  }
}

/** Words beside the paragraph; what follows words of the same kind goes on with them. */
function putAside(paragraph: OpenParagraph, text: string, apart: Apart): void {
  const last = paragraph.aside.at(-1);
  if (last?.apart === apart) paragraph.aside[paragraph.aside.length - 1] = { text: last.text + text, apart };
  else paragraph.aside.push({ text, apart });
}
