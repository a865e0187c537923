import type { Translation } from '../translation.ts';

/** A question and one article that answers it, as the numbers of their words. */
export interface WordPair {
  readonly question: readonly number[];
  readonly article: readonly number[];
}

const ROUNDS = 5;
/** A word of an article seen this often says half of what it would say if it were seen always. */
const DOUBT = 1;
const LEAST_CHANCE = 0.003;
const MOST_WORDS = 120;

/** Fits IBM model 1 by expectation maximisation. `size` is the number of different words of the questions. */
export function learnTranslation(pairs: readonly WordPair[], size: number): Translation {
  /** For each word of the articles, the chance of each word of a question; -1 stands for no word at all. */
  let chances = new Map<number, Map<number, number>>();
  const nothing = -1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Map<number, Map<number, number>>();
    for (const { question, article } of pairs) {
      const sources = [nothing, ...article];
      for (const asked of question) {
        const shares = sources.map((word) => (round === 0 ? 1 : (chances.get(word)?.get(asked) ?? 0)));
        const whole = shares.reduce((sum, share) => sum + share, 0);
        if (whole === 0) continue;
        for (const [index, word] of sources.entries()) {
          const ofWord = counts.get(word) ?? new Map<number, number>();
          counts.set(word, ofWord);
          ofWord.set(asked, (ofWord.get(asked) ?? 0) + (shares[index] as number) / whole);
        }
      }
    }
    for (const ofWord of counts.values()) {
      const whole = [...ofWord.values()].reduce((sum, count) => sum + count, DOUBT);
      for (const [asked, count] of ofWord) ofWord.set(asked, count / whole);
    }
    chances = counts;
  }
  const byAsked: [word: number, chance: number][][] = Array.from({ length: size }, () => []);
  for (const [word, ofWord] of chances) {
    if (word === nothing) continue;
    for (const [asked, chance] of ofWord) if (chance >= LEAST_CHANCE) byAsked[asked]?.push([word, chance]);
  }
  const kept = byAsked.map((list) => list.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_WORDS));
  const starts = new Uint32Array(size + 1);
  for (const [asked, { length }] of kept.entries()) starts[asked + 1] = (starts[asked] as number) + length;
  return {
    starts,
    words: Uint32Array.from(kept.flat(), ([word]) => word),
    chances: Float32Array.from(kept.flat(), ([, chance]) => chance),
  };
}
