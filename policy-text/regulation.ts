import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ClauseNode } from './clause-tree.ts';
import { readClauseTree } from './clause-tree.ts';
import type { Bilingual } from './language.ts';

/** An article, item or sub-item of the regulation, as it is quoted and shown. */
export interface Clause {
  /** `8`, `8.4` or `8.4.2`. */
  readonly id: string;
  /** 第八条第(四)项第2目; Article 8(4)2. */
  readonly label: Bilingual;
  /** The chapter it stands in: 第三章 申报条件与认定程序. */
  readonly chapter: Bilingual;
  /** The words of the clause with all its items, a paragraph a line; what citations index into. */
  readonly text: string;
  /** The clause's own words, without its items: `text` begins with them. */
  readonly lead: string;
  /** Unofficial English translation of `text`. */
  readonly translation: string;
  readonly parent: string | null;
  readonly children: readonly string[];
}

/** What is known about the regulation as a document. */
export interface Metadata {
  readonly id: string;
  readonly title: Bilingual;
  readonly number: string;
  readonly issuer: Bilingual;
  readonly issuedOn: string;
  readonly inForce: { readonly from: string | null } & Bilingual;
  readonly status: 'in_force' | 'repealed';
  readonly replaces: { readonly title: string; readonly number: string };
  readonly source: { readonly file: string } & Bilingual;
  readonly translation: { readonly file: string } & Bilingual;
}

const resolve = createRequire(import.meta.url).resolve;

/** Reads one of the regulation's own files as it stands in the repository. */
export function regulationFile(name: string): string {
  return readFileSync(resolve(`#law/bj-guohe-2025/${name}`), 'utf8');
}

export const metadata: Metadata = JSON.parse(regulationFile('metadata.json'));

const clauses = new Map<string, Clause>();
collect(readClauseTree(regulationFile('zh.md')), readClauseTree(regulationFile('en.md')), null);

/** Every clause in the order of the text, an article before its items. */
export const allClauses: readonly Clause[] = [...clauses.values()];

/** The clause with this id (`8.4.2`), or undefined. */
export function clauseOf(id: string): Clause | undefined {
  return clauses.get(id);
}

/** The whole article that a clause belongs to, or undefined when there is no such clause. */
export function articleOf(id: string): Clause | undefined {
  return clauses.has(id) ? clauses.get(id.split('.')[0] as string) : undefined;
}

function collect(zh: readonly ClauseNode[], en: readonly ClauseNode[], parent: Clause | null): void {
  if (zh.length !== en.length) throw new Error(`translation: clause ${parent?.id ?? 'root'} has other items`);
  for (const [index, node] of zh.entries()) {
    const translated = en[index] as ClauseNode;
    const clause: Clause = {
      id: node.id,
      label: { zh: chineseLabel(node, parent), en: englishLabel(node.id) },
      chapter: { zh: node.chapter, en: translated.chapter },
      text: wholeText(node),
      lead: node.lead,
      translation: wholeText(translated),
      parent: parent?.id ?? null,
      children: node.children.map((child) => child.id),
    };
    clauses.set(clause.id, clause);
    collect(node.children, translated.children, clause);
  }
}

function wholeText(node: ClauseNode): string {
  const items = node.children.map((child) => {
    const gap = child.mark.endsWith('）') ? '' : ' ';
    return `${child.mark}${gap}${wholeText(child)}`;
  });
  return [node.lead, ...items].join('\n');
}

function chineseLabel(node: ClauseNode, parent: Clause | null): string {
  if (parent === null) return node.mark;
  if (parent.parent === null) return `${parent.label.zh}第(${node.mark.replace(/[（）]/g, '')})项`;
  return `${parent.label.zh}第${node.mark.replace('.', '')}目`;
}

function englishLabel(id: string): string {
  const [article, item, subItem] = id.split('.');
  return `Article ${article}${item ? `(${item})` : ''}${subItem ?? ''}`;
}
