import { halfWidth } from '../../spelling/half-width.ts';
import { englishWords, stemOf } from '../../spelling/tokens.ts';

/** The kinds of terms a text is found by. Each has its own statistics; the scores of all are added. */
export const CHARACTER = 1;
export const PAIR = 2;
export const WORD = 3;
export const CONCEPT = 4;
export const KINDS = [CHARACTER, PAIR, WORD, CONCEPT] as const;

export type TermKind = (typeof KINDS)[number];

/** Takes one term: a stretch of `text`, so that nothing is copied for each of millions. */
export type TermVisitor = (kind: TermKind, text: string, from: number, to: number) => void;

const HAN_RUN = /\p{Script=Han}+/gu;
const LATIN = /[a-z0-9]/;

/** What parts Chinese into words here. Another version may part it otherwise: then an index does not fit the queries. */
export const segmenter = `ICU ${process.versions.icu}, Unicode ${process.versions.unicode}`;

let words: Intl.Segmenter | undefined;

/**
 * The terms of a text in the order they stand: every Chinese character, every two side by side, every Chinese word of
 * two or more, and the stem of every English word or number.
 */
export function visitTerms(written: string, visit: TermVisitor): void {
  const text = halfWidth(written).toLowerCase();
  for (const [run] of text.matchAll(HAN_RUN)) visitHanRun(run, visit);
  if (!LATIN.test(text)) return;
  for (const word of englishWords(text)) {
    const stem = stemOf(word);
    visit(WORD, stem, 0, stem.length);
  }
}

function visitHanRun(run: string, visit: TermVisitor): void {
  let before = -1;
  for (let at = 0; at < run.length; ) {
    const end = at + (isLeadSurrogate(run.charCodeAt(at)) ? 2 : 1);
    visit(CHARACTER, run, at, end);
    if (before >= 0) visit(PAIR, run, before, end);
    before = at;
    at = end;
  }
  if (run.length < 2) return;
  words ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, index } of words.segment(run)) {
    if (segment.length > 1) visit(WORD, run, index, index + segment.length);
  }
}

function isLeadSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
