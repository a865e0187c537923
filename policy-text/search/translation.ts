import type { IndexParts } from './index-parts.ts';
import type { MatchedTerm } from './matching.ts';
import { readPostings } from './postings.ts';
import { WORD } from './terms.ts';

/**
 * How likely a word of a question is where a word of an article stands: learned from questions and the articles that
 * answer them (IBM model 1: Brown et al. 1993; for finding answers: Berger and Lafferty 1999).
 */
export interface Translation {
  /** Where the articles' words for each word of the questions begin; the words numbered as in the index of questions. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly chances: Float32Array;
}

/** A part of the chance of a word is that it stands there by itself, another that it is said of anything. */
const ITSELF = 0.5;
const ANYTHING = 0.02;
const AIM_BITS = 0x3fff;

/** For each of some documents how much better it explains the words of a question than any text does; a mean of logarithms. */
export function explained(
  { starts, words, chances }: Translation,
  { wordsOf, postings, documents: all }: IndexParts,
  asked: readonly MatchedTerm[],
  ownTerms: readonly MatchedTerm[],
  documents: readonly number[],
): Float32Array {
  const columns = asked.filter(({ kind }) => kind === WORD);
  const own = ownTerms.filter(({ kind }) => kind === WORD);
  const scores = new Float32Array(documents.length);
  if (columns.length === 0) return scores;
  // For each word of an article, the columns it speaks for and its chances; most words speak for none, as the bits tell.
  const targets = new Map<number, { readonly columns: number[]; readonly chances: number[] }>();
  const mayAim = new Uint8Array(AIM_BITS + 1);
  const aim = (word: number, column: number, chance: number): void => {
    let target = targets.get(word);
    if (!target) {
      target = { columns: [], chances: [] };
      targets.set(word, target);
      mayAim[word & AIM_BITS] = 1;
    }
    target.columns.push(column);
    target.chances.push(chance);
  };
  for (const [column, { term }] of columns.entries()) {
    const itself = own[column]?.term ?? -1;
    if (itself >= 0) aim(itself, column, ITSELF);
    if (term < 0) continue;
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at += 1) {
      aim(words[at] as number, column, (1 - ITSELF) * (chances[at] as number));
    }
  }
  const anything = columns.map((_, column) => {
    const term = own[column]?.term ?? -1;
    return ANYTHING * ((term < 0 ? 0.5 : (postings.holders[term] as number) + 0.5) / all) + 1e-6;
  });
  const found = new Uint32Array(4096);
  const impacts = new Uint8Array(4096);
  const sums = new Float64Array(columns.length);
  for (const [row, document] of documents.entries()) {
    const most = wordsOf.holders[document] as number;
    const big = most > found.length;
    const [terms, weights] = big ? [new Uint32Array(most), new Uint8Array(most)] : [found, impacts];
    readPostings(wordsOf, document, terms, weights, 0);
    let whole = 0;
    for (let at = 0; at < most; at += 1) whole += weights[at] as number;
    sums.fill(0);
    for (let at = 0; at < most; at += 1) {
      const word = terms[at] as number;
      if (mayAim[word & AIM_BITS] === 0) continue;
      const target = targets.get(word);
      if (!target) continue;
      for (let index = 0; index < target.columns.length; index += 1) {
        const column = target.columns[index] as number;
        sums[column] = (sums[column] as number) + ((target.chances[index] as number) * (weights[at] as number)) / whole;
      }
    }
    let score = 0;
    for (let column = 0; column < columns.length; column += 1) {
      score += Math.log(1 + (sums[column] as number) / (anything[column] as number));
    }
    scores[row] = score / columns.length;
  }
  return scores;
}
