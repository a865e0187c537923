import type { Clause } from '../regulation/regulation.ts';
import { allClauses, clauseOf } from '../regulation/regulation.ts';
import { readChineseNumeral } from '../spelling/chinese-numeral.ts';
import { referenceSpelling } from './reference-spelling.ts';

/** Where in what was typed a reference stands. */
interface Place {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** A reference to a clause: the clause, or what exists instead when there is no such clause. */
export type Reference = Place &
  (
    | { readonly kind: 'clause'; readonly clause: Clause }
    | {
        readonly kind: 'no_such_clause';
        /** The deepest part of the reference that does exist; null when not even the article does. */
        readonly nearest: Clause | null;
        /** Ids of what stands directly below `nearest` (all articles when null). */
        readonly exists: readonly string[];
      }
  );

const NUMBER = '(\\d{1,3}|[零〇一二三四五六七八九十百两廿卅]{1,5})';
const CHINESE_ITEM = `(?:第?\\s*[(]?\\s*${NUMBER}\\s*[)]?\\s*[项款]|[(]\\s*${NUMBER}\\s*[)])`;
const CHINESE_SUB_ITEM = `(?:第?\\s*[(]?\\s*${NUMBER}\\s*[)]?\\s*[目点]|[(]?(\\d{1,2})[)]?(?![\\d年月日个家场.%]))`;
/** 第十七条里有没有第六项: what is asked for within it has its 第, or else 有三项 says how many there are. */
const CHINESE_HAS =
  '(?:的|里面?|中|下面?|底下)*(?:还|到底|究竟|真的?|是不是|是否)*(?:有没有|有无|有|存在|包括|包含)?(?:个|一个)?\\s*';
const WITHIN = (marks: string) => `${CHINESE_HAS}(?:第\\s*[(]?\\s*${NUMBER}\\s*[)]?\\s*[${marks}])`;
const CHINESE = new RegExp(
  `(第\\s*)?(?<![这那哪每同另某任有])${NUMBER}\\s*条(?:(?:的?\\s*${CHINESE_ITEM}|${WITHIN('项款')})(?:的?\\s*${CHINESE_SUB_ITEM}|${WITHIN('目点')})?)?`,
  'g',
);
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const ORDINAL = `(${ORDINALS.join('|')}|\\d{1,2}(?=st|nd|rd|th))(?:st|nd|rd|th)?`;
const ITEM_WORD = '(?:sub-?)?(?:item|paragraph|para|point)\\b\\.?';
/** `a sixth item`, `item (6)`. */
const NAMED_ITEM = `(?:${ORDINAL}\\s+${ITEM_WORD}|${ITEM_WORD}\\s*\\(?(\\d{1,2})\\)?)`;
const ENGLISH_HAS = '\\s+(?:ha(?:ve|s)|contains?|includes?|mentions?|lists?|with)\\s+(?:an?\\s+|any\\s+|the\\s+)?';
const ENGLISH_ITEM = `(?:\\s*\\(\\s*${NUMBER}\\s*\\)|\\.(\\d{1,2})|,?\\s*(?:item|paragraph|para|point)\\.?\\s*\\(?(\\d{1,2})\\)?|${ENGLISH_HAS}${NAMED_ITEM})`;
const ENGLISH_SUB_ITEM = `(?:\\s*\\(?(\\d{1,2})\\)?(?![\\d%])|\\.(\\d{1,2})|,?\\s*(?:sub-?item|sub-?paragraph|point|no\\.?|number)\\s*\\(?(\\d{1,2})\\)?)`;
const ENGLISH_ARTICLE = '\\b(?:articles?|art|clause|section)\\b\\.?\\s*(\\d{1,3})';
const ENGLISH = new RegExp(`${ENGLISH_ARTICLE}(?:${ENGLISH_ITEM}(?:${ENGLISH_SUB_ITEM})?)?`, 'gi');
/** `the sixth item of Article 17`, `is there an item 6 in art. 17`. */
const ENGLISH_ITEM_OF = new RegExp(`\\b${NAMED_ITEM}\\s+(?:of|in|under)\\s+${ENGLISH_ARTICLE}`, 'gi');
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{1,2})(?![\d.]|\s*%)/g;
/** `what's 8(4)3`, `8（四）3`; 8(4)家 counts something. */
const BRACKETED = new RegExp(
  `(?<![\\d.(])(\\d{1,2})[(]${NUMBER}[)](?:[(](\\d{1,2})[)]|(\\d{1,2}))?(?![\\d年月日个家场项人次万亿名所.%])`,
  'g',
);
const BARE = new RegExp(`^${NUMBER}(?:[.]${NUMBER}|[(]${NUMBER}[)])?(?:[.]?${NUMBER}|[(]${NUMBER}[)])?$`);
/** `八条` alone is also "eight of something": inside a sentence it needs 第, an item, or a question about its words. */
const ASKS_FOR_WORDS = /^\s*(?:怎么|是什么|说什么|说了|讲)/;

/**
 * The clauses a sentence refers to (`第九条怎么说`, `art 8(4)2`), in the order of the sentence.
 * A number with dots or brackets alone counts only when such a clause exists, since `19.3.1` may be a day.
 */
export function findReferences(sentence: string): readonly Reference[] {
  const text = referenceSpelling(sentence);
  const found: Reference[] = [];
  for (const match of text.matchAll(CHINESE)) {
    const [words, ordinalMark, article, ...rest] = match;
    const path = [article, ...rest].filter((part) => part !== undefined);
    const certain = ordinalMark !== undefined || path.length > 1 || words.length === text.trim().length;
    if (certain || ASKS_FOR_WORDS.test(text.slice(match.index + words.length))) {
      found.push(refer(sentence, match.index, words.length, path));
    }
  }
  for (const match of text.matchAll(ENGLISH_ITEM_OF)) {
    const [item = '', article = ''] = match.slice(1).filter((part) => part !== undefined);
    found.push(refer(sentence, match.index, match[0].length, [article, item]));
  }
  const isWithin = (start: number) => found.some((other) => other.start <= start && start < other.end);
  for (const match of text.matchAll(ENGLISH)) {
    if (isWithin(match.index)) continue;
    found.push(
      refer(
        sentence,
        match.index,
        match[0].length,
        match.slice(1).filter((part) => part !== undefined),
      ),
    );
  }
  for (const match of [...text.matchAll(DOTTED), ...text.matchAll(BRACKETED)]) {
    const path = match.slice(1).filter((part) => part !== undefined);
    const reference = refer(sentence, match.index, match[0].length, path);
    const insideAnother = found.some((other) => other.start < reference.end && reference.start < other.end);
    if (reference.kind === 'clause' && !insideAnother) found.push(reference);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A sentence without the words of references that were found in it. */
export function withoutReferences(sentence: string, references: readonly Reference[]): string {
  return references.reduce((text, { words }) => text.replace(words, ' '), sentence);
}

/**
 * Reads a text that should be nothing but a reference: `8.4.2`, `第八条第四项第2目`, `八条（四）2`, `16`.
 * @returns null when it is not a reference at all.
 */
export function readReference(typed: string): Reference | null {
  const text = referenceSpelling(typed).trim();
  const whole = findReferences(text)[0];
  if (whole && whole.start === 0 && whole.end === text.length) return whole;
  const bare = BARE.exec(text.replace(/\s/g, ''));
  if (!bare) return null;
  return refer(
    typed,
    0,
    typed.length,
    bare.slice(1).filter((part) => part !== undefined),
  );
}

function refer(sentence: string, start: number, length: number, path: readonly string[]): Reference {
  const place = { words: sentence.slice(start, start + length), start, end: start + length };
  let nearest: Clause | null = null;
  for (const part of path) {
    const next = clauseOf(nearest ? `${nearest.id}.${numberOf(part)}` : `${numberOf(part)}`);
    if (!next) return { ...place, kind: 'no_such_clause', nearest, exists: below(nearest) };
    nearest = next;
  }
  return nearest
    ? { ...place, kind: 'clause', clause: nearest }
    : { ...place, kind: 'no_such_clause', nearest, exists: below(null) };
}

function numberOf(part: string): number | null {
  if (/^\d+$/.test(part)) return Number(part);
  const ordinal = ORDINALS.indexOf(part.toLowerCase()) + 1;
  return ordinal > 0 ? ordinal : readChineseNumeral(part);
}

function below(clause: Clause | null): readonly string[] {
  return clause ? clause.children : allClauses.filter(({ parent }) => parent === null).map(({ id }) => id);
}
