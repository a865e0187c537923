import type { ClauseNode } from '../regulation/clause-tree.ts';
import type { ItemMark } from './marks.ts';
import type { LeftOut, Remark } from './reading.ts';
import { gapBetween, isBareWords, isEnded } from './sentence.ts';

const LONGEST_NAME = 30;

/** Words that grow line by line. */
class Words {
  #lines: string[] = [];
  #last = '';
  isClosed = false;

  /** @param text goes on with the sentence that the words end with */
  join(text: string): void {
    const last = this.#lines.pop();
    // Of what grows only the piece at its end is looked at, or many pieces would take for ever.
    this.#lines.push(last === undefined ? text : last + gapBetween(this.#last, text) + text);
    this.#last = text;
  }

  /** @param text a paragraph of its own */
  add(text: string): void {
    this.#lines.push(text);
    this.#last = text;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** Whether a sentence has come to its end, so that what follows is another paragraph. */
  get isEnded(): boolean {
    return this.isClosed || isEnded(this.#last);
  }

  /** Whether the words end with a line of bare words, like an item that is only a name. */
  get isBare(): boolean {
    return isBareWords(this.#last, LONGEST_NAME);
  }

  get text(): string {
    return this.#lines.join('\n');
  }
}

interface OpenItem {
  readonly printed: string;
  readonly number: number;
  readonly line: number;
  readonly words: Words;
  readonly items: OpenItem[];
}

interface OpenList {
  readonly style: string;
  readonly items: OpenItem[];
}

interface OpenParagraph {
  readonly words: Words;
  readonly items: OpenItem[];
  /** The lists that are open, the outermost first. */
  lists: OpenList[];
}

/** The id, the chapter and the mark of an article. */
export type ArticlePlace = Pick<ClauseNode, 'id' | 'chapter' | 'mark'> & { readonly line: number };

/** An article while its lines come in. */
export class OpenArticle {
  readonly place: ArticlePlace;
  readonly remarks: Remark[] = [];
  readonly leftOut: LeftOut[] = [];
  #paragraphs: OpenParagraph[] = [paragraph()];
  #current: Words;

  constructor(place: ArticlePlace, rest: string) {
    this.place = place;
    this.#current = this.#last.words;
    if (rest !== '') this.#current.add(rest);
  }

  get #last(): OpenParagraph {
    return this.#paragraphs.at(-1) as OpenParagraph;
  }

  /** The words that a line may go on with. */
  get current(): Words {
    return this.#current;
  }

  /** A line that begins a paragraph of the article. */
  addParagraph(text: string): void {
    if (!this.#last.words.isEmpty || this.#last.items.length > 0) this.#paragraphs.push(paragraph());
    this.#current = this.#last.words;
    this.#current.add(text);
  }

  /**
   * A line that begins with the mark of an item.
   * @returns false when it is none: a reference at the beginning of a line that goes on with a sentence
   */
  addItem(mark: ItemMark, line: number): boolean {
    const goesOn = !this.#current.isEmpty && !this.#current.isEnded;
    if (mark.refers) return false;
    this.#reopenFor(mark);
    const { lists, items } = this.#last;
    const level = lists.findLastIndex(({ style }) => style === mark.style);
    const before = lists[level]?.items.at(-1)?.number ?? 0;
    if (mark.number <= before) {
      if (goesOn) return false;
      this.remarks.push({ kind: 'item_out_of_order', mark: mark.printed, line });
      this.#current.add(`${mark.printed}${mark.rest}`);
      return true;
    }
    if (mark.number > before + 1) {
      if (goesOn) return false;
      const gap = { from: before + 1, to: mark.number - 1 };
      this.remarks.push({ kind: 'missing_items', clause: this.place.id, ...gap, line });
    }
    const item: OpenItem = { printed: mark.printed, number: mark.number, line, words: new Words(), items: [] };
    if (mark.rest !== '') item.words.add(mark.rest);
    const siblings = level >= 0 ? (lists[level] as OpenList).items : (lists.at(-1)?.items.at(-1)?.items ?? items);
    siblings.push(item);
    this.#last.lists = [...lists.slice(0, level >= 0 ? level : lists.length), { style: mark.style, items: siblings }];
    this.#current = item.words;
    return true;
  }

  /** Paragraphs that stand between two items of one list belong to the first of the two. */
  #reopenFor(mark: ItemMark): void {
    if (mark.number === 1 || this.#last.items.length > 0) return;
    const from = this.#paragraphs.findLastIndex(({ items }) => items.length > 0);
    const earlier = this.#paragraphs[from];
    const list = earlier?.lists.findLast(({ style }) => style === mark.style);
    if (!earlier || list?.items.at(-1)?.number !== mark.number - 1) return;
    const target = earlier.lists.at(-1)?.items.at(-1)?.words;
    for (const { words } of this.#paragraphs.splice(from + 1)) target?.add(words.text);
  }

  /** The article with all that stands below it; null when there are no words in it. */
  close(): ClauseNode | null {
    const { id, chapter, mark, line } = this.place;
    const nodes = this.#paragraphs.map(({ words, items }, index) => {
      const own = this.#paragraphs.length === 1 ? id : `${id}p${index + 1}`;
      return { id: own, chapter, mark: '', lead: words.text, children: this.#nodesOf(items, own) };
    });
    const [only, ...others] = nodes;
    if (only && others.length > 0) return { id, chapter, mark, lead: '', children: nodes };
    if (only && (only.lead !== '' || only.children.length > 0)) return { ...only, mark };
    this.leftOut.push({ line, text: mark, why: 'empty_article' });
    return null;
  }

  #nodesOf(items: readonly OpenItem[], parent: string): readonly ClauseNode[] {
    return items.flatMap(({ printed, number, line, words, items: below }) => {
      const id = `${parent}.${number}`;
      const node = {
        id,
        chapter: this.place.chapter,
        mark: printed,
        lead: words.text,
        children: this.#nodesOf(below, id),
      };
      if (node.lead !== '' || node.children.length > 0) return [node];
      this.leftOut.push({ line, text: printed, why: 'empty_item' });
      return [];
    });
  }
}

function paragraph(): OpenParagraph {
  return { words: new Words(), items: [], lists: [] };
}
