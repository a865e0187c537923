import type { Topic } from '../../../policy-text/topics/topics.ts';
import { ofNoTopic, topics } from '../../../policy-text/topics/topics.ts';
import { readBefore, tokensReadBefore } from '../../../policy-text/words/read-before.ts';
import { questionTokens } from '../../../policy-text/words/search-tokens.ts';

/** null: what was asked was of no topic. */
type Asked = Topic | null;

interface Example {
  readonly topic: Asked;
  readonly text: string;
}

/** The questions asked before as vectors of length 1, in flat memory: a process that answers one question builds it too. */
interface Index {
  readonly examples: readonly Example[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly idf: Float64Array;
  /** Where the examples that have a token begin in `holders`; one more at the end. */
  readonly starts: Uint32Array;
  readonly holders: Uint32Array;
  /** The length of each example before it was made 1. */
  readonly lengths: Float64Array;
  /** How many examples each topic has. */
  readonly sizes: ReadonlyMap<Asked, number>;
}

/** How like a question is to those that were asked of a topic before. */
export interface Likeness {
  /** The one that is most like it: a cosine, 0 to 1. */
  readonly most: number;
  /** How much oftener its words come in them than in questions of any topic, in log odds a word. */
  readonly words: number;
}

interface AskedBefore {
  readonly likeness: ReadonlyMap<Asked, Likeness>;
  /** The share of the question that was never asked in these words, 0 to 1. */
  readonly unheard: number;
}

/** Whether an example is not to be looked at. */
export type IsHidden = (text: string) => boolean;

/** A word that no question of a topic has yet is taken to come as often as in all topics, with the weight of this many. */
const WEIGHT_OF_ALL = 10;

let built: Index | undefined;

/**
 * The topics that questions like this one were about, null for none of them (over words, pairs of characters, concepts and ways
 * of asking: TF-IDF cosine to each, and naive Bayes to all that were of a topic).
 * @param isHidden of an example that is not to be looked at: the question itself, when the examples are tried on each other
 */
export function askedBefore(question: string, isHidden?: IsHidden): AskedBefore {
  built ??= buildIndex();
  const { examples, numberOf, idf, starts, holders, lengths } = built;
  // A token that no example has makes every likeness smaller.
  const unknown = Math.log(1 + idf.length);
  const tokens = [...new Set(questionTokens(question))].map((token) => {
    const number = numberOf.get(token);
    return { number, weight: number === undefined ? unknown : (idf[number] as number) };
  });
  const length = Math.hypot(...tokens.map(({ weight }) => weight)) || 1;
  const sizes = isHidden ? sizesOf(examples.filter(({ text }) => !isHidden(text))) : built.sizes;
  const seen = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const cosines = new Map<number, number>();
  const wordings = new Map<Asked, number>();
  let heard = 0;
  let unheard = 0;
  for (const { number, weight } of tokens) {
    const having = number === undefined ? [] : holders.subarray(starts[number], starts[number + 1]);
    const times = new Map<Asked, number>();
    let all = 0;
    for (const example of having) {
      const { text, topic } = examples[example] as Example;
      if (isHidden?.(text)) continue;
      all += 1;
      times.set(topic, (times.get(topic) ?? 0) + 1);
      const share = (weight / length) * (weight / (lengths[example] as number));
      cosines.set(example, (cosines.get(example) ?? 0) + share);
    }
    if (all === 0) unheard += (weight / length) ** 2;
    else heard += 1;
    for (const [topic, count] of times) {
      const oftener = Math.log(1 + (count * seen) / (WEIGHT_OF_ALL * all));
      wordings.set(topic, (wordings.get(topic) ?? 0) + oftener);
    }
  }
  const nearest = new Map<Asked, number>();
  for (const [number, cosine] of cosines) {
    const { topic } = examples[number] as Example;
    nearest.set(topic, Math.max(nearest.get(topic) ?? 0, cosine));
  }
  const root = Math.sqrt(Math.max(1, tokens.length));
  const found = [...sizes].map(([topic, size]) => {
    const never = heard * Math.log(WEIGHT_OF_ALL / (size + WEIGHT_OF_ALL));
    const words = ((wordings.get(topic) ?? 0) + never) / root;
    return [topic, { most: nearest.get(topic) ?? 0, words }] as const;
  });
  return { likeness: new Map(found), unheard };
}

function sizesOf(examples: readonly Example[]): ReadonlyMap<Asked, number> {
  const sizes = new Map<Asked, number>();
  for (const { topic } of examples) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  return sizes;
}

/** The questions asked before, each with its topic. */
export function examplesAsked(): readonly Example[] {
  return [
    ...topics.flatMap((topic) => topic.examples.map((text) => ({ topic, text }))),
    ...ofNoTopic.map((text) => ({ topic: null, text })),
  ];
}

function buildIndex(): Index {
  const examples = examplesAsked();
  const numberOf = new Map(tokensReadBefore().map((token, number) => [token, number]));
  const add = (token: string): number => {
    const number = numberOf.get(token) ?? numberOf.size;
    numberOf.set(token, number);
    return number;
  };
  const tokens = examples.map(({ text }) => readBefore(text) ?? [...new Set(questionTokens(text).map(add))]);
  const starts = new Uint32Array(numberOf.size + 1);
  for (const numbers of tokens) for (const number of numbers) starts[number + 1] = (starts[number + 1] as number) + 1;
  const idf = Float64Array.from({ length: numberOf.size }, (_, number) => {
    const count = starts[number + 1] as number;
    return count === 0 ? 0 : Math.log(1 + examples.length / count);
  });
  for (let number = 0; number < numberOf.size; number += 1) {
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  }
  const holders = new Uint32Array(starts[numberOf.size] as number);
  const ends = starts.slice(0, -1);
  const lengths = Float64Array.from(tokens, (numbers, example) => {
    let square = 0;
    for (const number of numbers) {
      holders[ends[number] as number] = example;
      ends[number] = (ends[number] as number) + 1;
      square += (idf[number] as number) ** 2;
    }
    return Math.sqrt(square) || 1;
  });
  return {
    ...{ examples, numberOf, idf, starts, holders, lengths },
    sizes: sizesOf(examples),
  };
}
