import { halfWidth } from '../spelling/half-width.ts';
import { articleOf, divisionOf, itemOf } from './marks.ts';
import { isBareWords } from './sentence.ts';
import type { SourceLine } from './source-line.ts';

/** What printing leaves between the lines of a text. */
export type Debris = 'page_number' | 'running_head' | 'contents';

const PAGE_NUMBERS = [
  /^[-—–_·•~\s]*\d{1,4}[-—–_·•~\s]*$/,
  /^第?\s*\d{1,4}\s*页\s*(?:[,/(]?\s*共\s*\d{1,4}\s*页\s*\)?)?$/,
  /^\d{1,4}\s*\/\s*\d{1,4}$/,
  /^page\s*\d{1,4}(?:\s*of\s*\d{1,4})?$/i,
];
/** 第三章 职责…………12 */
const CONTENTS = /(?:\.{3,}|…{1,}|·{3,}|(?:\.\s){3,})\s*\d{0,4}$/;
const LONGEST_HEAD = 60;
/** A line that stands this often between others is printed on every page. */
const OFTEN = 3;

/**
 * What printing left in a text: page numbers, lines of a table of contents, and heads repeated from page to page. The
 * first of a repeated head is left in its place when it stands before the first article: it may be the title itself.
 */
export function debrisIn(lines: readonly SourceLine[]): ReadonlyMap<SourceLine, Debris> {
  const found = new Map<SourceLine, Debris>();
  const alike = new Map<string, SourceLine[]>();
  const beforeBreak = new Set<SourceLine>();
  let last: SourceLine | undefined;
  let firstArticle: SourceLine | undefined;
  for (const line of lines) {
    if (line.pageBreak && last) beforeBreak.add(last);
    const words = line.text.trim();
    if (words === '' || line.apart) continue;
    const plain = halfWidth(words);
    if (PAGE_NUMBERS.some((pattern) => pattern.test(plain))) {
      found.set(line, 'page_number');
      if (last) beforeBreak.add(last);
    } else if (CONTENTS.test(plain) && (divisionOf(words.replace(/[.…·\s\d]+$/, '')) || articleOf(words))) {
      found.set(line, 'contents');
    } else if (isHead(words)) {
      const key = plain.replace(/\s/g, '').replace(/^[-—]*\d+[-—]*|[-—]*\d+[-—]*$/g, '');
      const heads = alike.get(key);
      if (heads) heads.push(line);
      else alike.set(key, [line]);
    }
    if (!found.has(line)) {
      last = line;
      if (articleOf(words)) firstArticle ??= line;
    }
  }
  for (const heads of alike.values()) {
    const breaks = heads.filter((head) => head.pageBreak || beforeBreak.has(head)).length;
    if (heads.length < OFTEN && !(heads.length > 1 && breaks >= heads.length - 1)) continue;
    const isTitle = firstArticle === undefined || (heads[0]?.line ?? 0) < firstArticle.line;
    for (const head of isTitle ? heads.slice(1) : heads) found.set(head, 'running_head');
  }
  return found;
}

function isHead(words: string): boolean {
  return (
    isBareWords(words, LONGEST_HEAD) && words.length > 1 && !articleOf(words) && !itemOf(words) && !divisionOf(words)
  );
}
