import type { IndexParts } from '../index/index-parts.ts';
import { readPostings } from '../index/postings.ts';
import { WORD } from '../index/terms.ts';
import type { MatchedTerm } from '../matching.ts';

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
  const aims = new Aims(columns.reduce((sum, { term }) => sum + 1 + (term < 0 ? 0 : countOf(starts, term)), 0));
  for (const [column, { term }] of columns.entries()) {
    const itself = own[column]?.term ?? -1;
    if (itself >= 0) aims.add(itself, column, ITSELF);
    if (term < 0) continue;
    for (let at = starts[term] as number; at < (starts[term + 1] as number); at += 1) {
      aims.add(words[at] as number, column, (1 - ITSELF) * (chances[at] as number));
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
      aims.addChances(terms[at] as number, (weights[at] as number) / whole, sums);
    }
    let score = 0;
    for (let column = 0; column < columns.length; column += 1) {
      score += Math.log(1 + (sums[column] as number) / (anything[column] as number));
    }
    scores[row] = score / columns.length;
  }
  return scores;
}

function countOf(starts: Uint32Array, term: number): number {
  return (starts[term + 1] as number) - (starts[term] as number);
}

/** For words of articles the columns each speaks for and its chances, in flat memory: it is asked of every word of every candidate. */
class Aims {
  /** Open addressing: a word plus one, or 0; and the first of its columns plus one. */
  private readonly words: Uint32Array;
  private readonly firsts: Uint32Array;
  private readonly columns: Uint16Array;
  private readonly chances: Float64Array;
  /** The one after each plus one, or 0. */
  private readonly nexts: Uint32Array;
  private count = 0;

  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(4 * most + 1));
    this.words = new Uint32Array(slots);
    this.firsts = new Uint32Array(slots);
    this.columns = new Uint16Array(most);
    this.chances = new Float64Array(most);
    this.nexts = new Uint32Array(most);
  }

  add(word: number, column: number, chance: number): void {
    const slot = this.slotOf(word);
    this.words[slot] = word + 1;
    this.columns[this.count] = column;
    this.chances[this.count] = chance;
    this.nexts[this.count] = this.firsts[slot] as number;
    this.firsts[slot] = ++this.count;
  }

  /** Adds to the sum of each column what a word that is a share of an article makes it likely by. */
  addChances(word: number, share: number, sums: Float64Array): void {
    for (let one = this.firsts[this.slotOf(word)] as number; one > 0; one = this.nexts[one - 1] as number) {
      const column = this.columns[one - 1] as number;
      sums[column] = (sums[column] as number) + (this.chances[one - 1] as number) * share;
    }
  }

  private slotOf(word: number): number {
    const { words } = this;
    const mask = words.length - 1;
    let slot = Math.imul(word, 0x9e3779b1) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (words[slot] !== 0 && words[slot] !== word + 1) slot = (slot + 1) & mask;
    return slot;
  }
}
