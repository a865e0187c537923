import type { Bilingual } from '../language.ts';
import type { ClauseNode } from './clause-tree.ts';

/** An article, a paragraph of one, an item or a sub-item of a regulation, as it is quoted and shown. */
export interface Clause {
  /** `8`, `8.4` or `8.4.2`; of added regulations also `8-1` (第八条之一) and `8p2.4` (第八条第二款第(四)项). */
  readonly id: string;
  /** 第八条第(四)项第2目; Article 8(4)2. */
  readonly label: Bilingual;
  /** The chapter it stands in: 第三章 申报条件与认定程序. */
  readonly chapter: Bilingual;
  /** The words of the clause with all its items, a paragraph a line; what citations index into. */
  readonly text: string;
  /** The clause's own words, without its items: `text` begins with them. */
  readonly lead: string;
  /** Unofficial English translation of `text`; empty when there is none. */
  readonly translation: string;
  readonly parent: string | null;
  readonly children: readonly string[];
}

/**
 * The clauses of a tree by id, in the order of the text, an article before what stands below it.
 * @param translated the same tree in English; without it nothing is translated
 * @throws Error naming the clause when the two are not of the same shape.
 */
export function clausesFrom(
  articles: readonly ClauseNode[],
  translated?: readonly ClauseNode[],
): ReadonlyMap<string, Clause> {
  const clauses = new Map<string, Clause>();
  const collect = (zh: readonly ClauseNode[], en: readonly ClauseNode[] | undefined, parent: Clause | null): void => {
    if (en && zh.length !== en.length) throw new Error(`translation: clause ${parent?.id ?? 'root'} has other items`);
    for (const [index, node] of zh.entries()) {
      const twin = en?.[index];
      const clause: Clause = {
        id: node.id,
        label: { zh: chineseLabel(node, parent), en: englishLabel(node.id) },
        chapter: { zh: node.chapter, en: twin?.chapter ?? node.chapter },
        text: wholeText(node),
        lead: ownWords(node),
        translation: twin ? wholeText(twin) : '',
        parent: parent?.id ?? null,
        children: node.children.map((child) => child.id),
      };
      clauses.set(clause.id, clause);
      collect(node.children, twin?.children, clause);
    }
  };
  collect(articles, translated, null);
  return clauses;
}

function wholeText(node: ClauseNode): string {
  const below = node.children.map((child) => {
    const gap = /[.．]$/.test(child.mark) ? ' ' : '';
    return `${child.mark}${gap}${wholeText(child)}`;
  });
  return [node.lead, ...below].filter((words) => words !== '').join('\n');
}

/** What stands before the first item; an article of several paragraphs has its words in them. */
function ownWords({ lead, children }: ClauseNode): string {
  const firstWithItems = children.findIndex((child) => !isParagraph(child) || child.children.length > 0);
  const [until, first] = firstWithItems < 0 ? [children.length, undefined] : [firstWithItems, children[firstWithItems]];
  const paragraphs = [...children.slice(0, until), ...(first && isParagraph(first) ? [first] : [])];
  return [lead, ...paragraphs.map((paragraph) => paragraph.lead)].filter((words) => words !== '').join('\n');
}

/** A paragraph of an article has no mark in print. */
function isParagraph({ mark }: ClauseNode): boolean {
  return mark === '';
}

function chineseLabel(node: ClauseNode, parent: Clause | null): string {
  if (parent === null) return node.mark.replace(/\s/g, '');
  if (isParagraph(node)) return `${parent.label.zh}第${inChinese(Number(node.id.slice(node.id.indexOf('p') + 1)))}款`;
  const number = node.mark.replace(/[（）()、.．\s]/g, '');
  return parent.id.includes('.') ? `${parent.label.zh}第${number}目` : `${parent.label.zh}第(${number})项`;
}

function inChinese(number: number): string {
  return '一二三四五六七八九十'[number - 1] ?? `${number}`;
}

function englishLabel(id: string): string {
  const [, article, paragraph, below = ''] = /^([\d-]+)(?:p(\d+))?(.*)$/.exec(id) ?? [];
  const [item, ...deeper] = below.split('.').slice(1);
  return [
    `Article ${article}`,
    paragraph === undefined ? '' : `, paragraph ${paragraph}`,
    item === undefined ? '' : `(${item})`,
    deeper.join('.'),
  ].join('');
}
