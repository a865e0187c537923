import { readChineseNumeral } from '../spelling/chinese-numeral.ts';

/** One article, item or sub-item as it stands in a regulation file. */
export interface ClauseNode {
  /** `8`, `8.4` or `8.4.2`. */
  readonly id: string;
  readonly chapter: string;
  /** The mark as printed: `第八条`, `（四）`, `2.`; `Article 8`, `(4)`, `2.` in English. */
  readonly mark: string;
  /** The clause's own words, without its mark and without its items. */
  readonly lead: string;
  readonly children: readonly ClauseNode[];
}

interface OpenNode extends ClauseNode {
  lead: string;
  readonly children: OpenNode[];
}

const CHAPTER = /^## (.+)$/;
const ARTICLE = /^### (第(.+)条|Article (\d+))$/;
const ITEM = /^([（(](.+?)[）)])\s*(.+)$/;
const SUB_ITEM = /^((\d+)\.)\s+(.+)$/;

/**
 * Reads a regulation file into its clauses, in the order of the text.
 * @param markdown chapters as `##`, articles as `###`, items `（一）` or `(1)`, sub-items `1.`, a paragraph a line.
 * @throws Error naming the line when a mark is out of sequence or stands outside an article.
 */
export function readClauseTree(markdown: string): readonly ClauseNode[] {
  const articles: OpenNode[] = [];
  let chapter = '';
  for (const [index, raw] of markdown.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('# ')) continue;
    const article = articles.at(-1);
    const item = article?.children.at(-1);
    const place = `line ${index + 1}: ${line.slice(0, 40)}`;

    const chapterHeading = CHAPTER.exec(line);
    if (chapterHeading) {
      chapter = chapterHeading[1] as string;
      continue;
    }
    const articleHeading = ARTICLE.exec(line);
    if (articleHeading) {
      const [, mark = '', zh, en] = articleHeading;
      articles.push(open(articles, '', chapter, mark, ordinal(zh ?? en ?? ''), '', place));
      continue;
    }
    if (!article) throw new Error(`${place}: a paragraph before the first article`);

    const itemMark = ITEM.exec(line);
    const itemNumber = itemMark ? ordinal(itemMark[2] as string) : null;
    if (itemMark && itemNumber !== null) {
      const [, mark = '', , lead = ''] = itemMark;
      article.children.push(open(article.children, article.id, chapter, mark, itemNumber, lead, place));
      continue;
    }
    const subItemMark = SUB_ITEM.exec(line);
    if (subItemMark && item) {
      const [, mark = '', number = '', lead = ''] = subItemMark;
      item.children.push(open(item.children, item.id, chapter, mark, Number(number), lead, place));
      continue;
    }
    if (item) throw new Error(`${place}: a paragraph after an item belongs to no clause`);
    article.lead = article.lead === '' ? line : `${article.lead}\n${line}`;
  }
  return articles;
}

function open(
  siblings: readonly OpenNode[],
  parent: string,
  chapter: string,
  mark: string,
  number: number | null,
  lead: string,
  place: string,
): OpenNode {
  if (number !== siblings.length + 1) throw new Error(`${place}: expected number ${siblings.length + 1}`);
  return { id: parent === '' ? `${number}` : `${parent}.${number}`, chapter, mark, lead, children: [] };
}

function ordinal(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : readChineseNumeral(text);
}
