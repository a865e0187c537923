import { readChineseNumeral } from '../spelling/chinese-numeral.ts';
import { halfWidth } from '../spelling/half-width.ts';
import type { SourceLine } from './source-line.ts';

/** 第三章 申报条件: 编 is the outermost, 节 the innermost. */
export interface DivisionMark {
  readonly level: number;
  /** The mark alone: 第三章. */
  readonly printed: string;
  readonly rest: string;
}

/** 第八条, 第一百二十条之一. */
export interface ArticleMark {
  readonly number: number;
  /** 一 of 之一; 0 without. */
  readonly branch: number;
  readonly printed: string;
  readonly rest: string;
  /** A blank or a heading in brackets parts the mark from what follows. */
  readonly separated: boolean;
  /** What follows goes on with a reference: 第九条规定的公示期. */
  readonly refers: boolean;
}

/** （四）, 2., ①. */
export interface ItemMark {
  readonly style: string;
  readonly number: number;
  readonly printed: string;
  readonly rest: string;
  /** What follows goes on with a reference: （四）项规定的. */
  readonly refers: boolean;
}

const CHINESE = '零〇一二三四五六七八九十百千两廿卅';
const NUMBER = `(?:[0-9]{1,4}|[${CHINESE}](?:\\s?[${CHINESE}]){0,8})`;
const LEVELS = ['编', '分编', '章', '节'];
const DIVISION = new RegExp(`^第\\s*${NUMBER}\\s*(分编|编|章|节)`);
const UNNUMBERED = /^[总分附]\s*则$/;
const ARTICLE = new RegExp(`^第\\s*(${NUMBER})\\s*条(?:\\s*之\\s*(${NUMBER})(?![${CHINESE}]))?`);
/** Numbers that were scanned or typed amiss. */
const UNREAD = new RegExp(`^第\\s*[${CHINESE}0-9０-９壹贰叁肆伍陆柒捌玖拾佰—–ー_lIO○-]{1,9}\\s*条`);
const NUMBERED_HEADING = /^([一二三四五六七八九十]{1,3})、\s*[^。；，：！？、;,:]{1,30}$/;
const GOES_ON_FROM_DIVISION = /^(?:[的规所和与及、,，]|至第|第)/;
const GOES_ON_FROM_ARTICLE = new RegExp(
  `^(?:规定|所[列规称述指]|的|之规定|(?:和|与|及|以及|或|或者|至|到|、|,|和本办法|~|-|—)?第|[,;、]|款|项|\\([${CHINESE}]+\\))`,
);
const GOES_ON_FROM_ITEM = /^(?:项(?!目)|款(?!项)|目(?![标录的前])|(?:[、,，至和或]|以及)\s*[(（])/;
const SENTENCE = /[。；，！？]/;
const LONGEST_HEADING = 60;

const ITEMS: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['(一)', new RegExp(`^\\(\\s*([${CHINESE}]{1,4})\\s*\\)`)],
  ['㈠', /^([㈠-㈩])/],
  ['一、', new RegExp(`^([${CHINESE}]{1,4})、(?![${CHINESE}])`)],
  ['1.', /^([0-9]{1,3})\s*[.、](?!\s*[0-9])/],
  ['(1)', /^\(\s*([0-9]{1,3})\s*\)/],
  ['⑴', /^([⑴-⒇])/],
  ['1)', /^([0-9]{1,2})\)/],
  ['①', /^([①-⑳])/],
];
/** A list copied from a page has a bullet before the mark; it is no part of the text. */
const BULLET = /^[-–•·●▪◆]\s+(?=[(（0-9①-⑳⑴-⒇㈠-㈩])/;
const FIRST_OF_ONE_CHARACTER: Readonly<Record<string, string>> = { '㈠': '㈠', '⑴': '⑴', '①': '①' };

/** The heading of a part, chapter or section that a line is, or null. */
export function divisionIn({ text, chapter }: SourceLine): DivisionMark | null {
  if (!chapter) return divisionOf(text);
  const words = text.trim();
  const printed = words.slice(0, words.indexOf('、') + 1);
  return { level: LEVELS.indexOf('章'), printed, rest: words.slice(printed.length) };
}

/** The same of the words of a line alone. */
export function divisionOf(line: string): DivisionMark | null {
  const text = line.trim();
  if (text.length > LONGEST_HEADING || SENTENCE.test(text)) return null;
  if (UNNUMBERED.test(text)) return { level: LEVELS.indexOf('章'), printed: '', rest: text };
  const [printed, kind = ''] = DIVISION.exec(halfWidth(text)) ?? [];
  if (printed === undefined) return null;
  const rest = text.slice(printed.length);
  if (GOES_ON_FROM_DIVISION.test(rest)) return null;
  return { level: LEVELS.indexOf(kind), printed: text.slice(0, printed.length), rest: rest.trim() };
}

/** The mark of an article that a line begins with, or null. */
export function articleOf(line: string): ArticleMark | null {
  const text = line.trim();
  const plain = halfWidth(text.slice(0, 80));
  const [printed, number = '', branch] = ARTICLE.exec(plain) ?? [];
  if (printed === undefined) return null;
  const [value, branchValue] = [numberIn(number), branch === undefined ? 0 : numberIn(branch)];
  if (!value || branchValue === null) return null;
  const after = plain.slice(printed.length);
  const refers = GOES_ON_FROM_ARTICLE.test(after.trimStart());
  return {
    number: value,
    branch: branchValue,
    printed: text.slice(0, printed.length),
    rest: text.slice(printed.length).trim(),
    separated: after === '' || /^[\s【(〔[:]/.test(after),
    refers: refers && (!/^\s/.test(after) || /^\s*(?:规定|所|第)/.test(after)),
  };
}

/** The number of a line that may be a heading such as 一、总则; or null. */
export function numberedHeadingOf(line: string): number | null {
  const [, number = ''] = NUMBERED_HEADING.exec(line.trim()) ?? [];
  return readChineseNumeral(number);
}

/** The marks of articles that begin a sentence within a line: `第一条 甲。第二条 乙。` has 第二条. */
export function marksWithin(line: string): readonly ArticleMark[] {
  return [...line.matchAll(/[。；;]\s*(?=第)/g)].flatMap(({ 0: end, index }) => {
    const mark = articleOf(line.slice(index + end.length));
    return mark?.separated && !mark.refers ? [mark] : [];
  });
}

/** What a line begins with where the number of an article should stand, and cannot be read: 第—条, 第十1条; or null. */
export function unreadMarkOf(line: string): string | null {
  const [mark] = UNREAD.exec(line.trim()) ?? [];
  return mark === undefined || articleOf(line) ? null : mark;
}

/** The mark of an item that a line begins with, be there a bullet before it or not; or null. */
export function itemOf(line: string): ItemMark | null {
  const text = line.trim().replace(BULLET, '');
  const plain = halfWidth(text.slice(0, 40));
  for (const [style, pattern] of ITEMS) {
    const [printed, number = ''] = pattern.exec(plain) ?? [];
    if (printed === undefined) continue;
    const first = FIRST_OF_ONE_CHARACTER[style];
    const value = first === undefined ? numberIn(number) : number.charCodeAt(0) - first.charCodeAt(0) + 1;
    if (!value) continue;
    const rest = text.slice(printed.length).trim();
    return { style, number: value, printed: text.slice(0, printed.length), rest, refers: GOES_ON_FROM_ITEM.test(rest) };
  }
  return null;
}

function numberIn(written: string): number | null {
  return /^[0-9]+$/.test(written) ? Number(written) : readChineseNumeral(written.replace(/\s/g, ''));
}
