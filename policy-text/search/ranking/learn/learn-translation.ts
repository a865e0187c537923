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
  const { links, sources, linkOf } = linked(pairs, size);
  let chances = new Float64Array(links.length).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Float64Array(links.length);
    for (const ofWord of linkOf) {
      let whole = 0;
      for (const link of ofWord) whole += chances[link] as number;
      if (whole === 0) continue;
      for (const link of ofWord) counts[link] = (counts[link] as number) + (chances[link] as number) / whole;
    }
    const wholes = new Float64Array(sources.length).fill(DOUBT);
    for (const [link, { source }] of links.entries()) {
      wholes[source] = (wholes[source] as number) + (counts[link] as number);
    }
    for (const [link, { source }] of links.entries()) {
      counts[link] = (counts[link] as number) / (wholes[source] as number);
    }
    chances = counts;
  }
  const byAsked: [word: number, chance: number][][] = Array.from({ length: size }, () => []);
  for (const [link, { source, asked }] of links.entries()) {
    const [word, chance] = [sources[source] as number, chances[link] as number];
    if (word !== NOTHING && chance >= LEAST_CHANCE) byAsked[asked]?.push([word, chance]);
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

/** Stands for no word of the article at all: what is said in any question. */
const NOTHING = -1;

interface Linked {
  /** Each word of an article with each word of a question that it was ever beside. */
  readonly links: readonly { readonly source: number; readonly asked: number }[];
  /** The words of the articles. */
  readonly sources: readonly number[];
  /** For every word of every question of a pair, its links to the words of the article. */
  readonly linkOf: readonly Uint32Array[];
}

function linked(pairs: readonly WordPair[], size: number): Linked {
  const links: { source: number; asked: number }[] = [];
  const sources: number[] = [];
  const numbers = new Map<number, number>();
  const known = new Map<number, number>();
  const linkOf: Uint32Array[] = [];
  for (const { question, article } of pairs) {
    const own = [NOTHING, ...article].map((word) => {
      const number = numbers.get(word) ?? sources.push(word) - 1;
      numbers.set(word, number);
      return number;
    });
    for (const asked of question) {
      const ofWord = own.map((source) => {
        const key = source * size + asked;
        const link = known.get(key) ?? links.push({ source, asked }) - 1;
        known.set(key, link);
        return link;
      });
      linkOf.push(Uint32Array.from(ofWord));
    }
  }
  return { links, sources, linkOf };
}
