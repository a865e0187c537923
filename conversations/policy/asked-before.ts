import { readBefore, tokensReadBefore } from '../../policy-text/read-before.ts';
import { searchTokens } from '../../policy-text/search-tokens.ts';
import type { Topic } from '../../policy-text/topics.ts';
import { ofNoTopic, topics } from '../../policy-text/topics.ts';

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
  /** The length of the sum of all vectors of a topic. */
  readonly lengthsOfSums: ReadonlyMap<Asked, number>;
}

/** How like a question is to those that were asked of a topic before: cosines, 0 to 1. */
export interface Likeness {
  /** The one that is most like it. */
  readonly most: number;
  /** All of them taken together. */
  readonly all: number;
}

interface AskedBefore {
  readonly likeness: ReadonlyMap<Asked, Likeness>;
  /** The share of the question that was never asked in these words, 0 to 1. */
  readonly unheard: number;
}

/** Whether an example is not to be looked at. */
export type IsHidden = (text: string) => boolean;

let built: Index | undefined;

/**
 * The topics that questions like this one were about, null for none of them (TF-IDF cosine over words, pairs of characters and concepts).
 * @param isHidden of an example that is not to be looked at: the question itself, when the examples are tried on each other
 */
export function askedBefore(question: string, isHidden: IsHidden = () => false): AskedBefore {
  built ??= buildIndex();
  const { examples, numberOf, idf, starts, holders, lengths, lengthsOfSums } = built;
  // A token that no example has makes every likeness smaller.
  const unknown = Math.log(1 + idf.length);
  const tokens = [...new Set(searchTokens(question))].map((token) => {
    const number = numberOf.get(token);
    return { number, weight: number === undefined ? unknown : (idf[number] as number) };
  });
  const length = Math.hypot(...tokens.map(({ weight }) => weight)) || 1;
  const cosines = new Map<number, number>();
  let unheard = 0;
  for (const { number, weight } of tokens) {
    const having = number === undefined ? [] : holders.subarray(starts[number], starts[number + 1]);
    let isHeard = false;
    for (const example of having) {
      if (isHidden((examples[example] as Example).text)) continue;
      isHeard = true;
      const share = (weight / length) * (weight / (lengths[example] as number));
      cosines.set(example, (cosines.get(example) ?? 0) + share);
    }
    if (!isHeard) unheard += (weight / length) ** 2;
  }
  const byTopic = new Map<Asked, { most: number; sum: number }>();
  for (const [number, cosine] of cosines) {
    const { topic } = examples[number] as Example;
    const found = byTopic.get(topic) ?? { most: 0, sum: 0 };
    byTopic.set(topic, { most: Math.max(found.most, cosine), sum: found.sum + cosine });
  }
  const found = [...byTopic].map(
    ([topic, { most, sum }]) => [topic, { most, all: sum / (lengthsOfSums.get(topic) as number) }] as const,
  );
  return { likeness: new Map(found), unheard };
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
  const tokens = examples.map(({ text }) => readBefore(text) ?? [...new Set(searchTokens(text).map(add))]);
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
    lengthsOfSums: lengthsOfSums(examples, tokens, idf, lengths),
  };
}

/** Examples of one topic stand side by side. */
function lengthsOfSums(
  examples: readonly Example[],
  tokens: readonly (readonly number[])[],
  idf: Float64Array,
  lengths: Float64Array,
): ReadonlyMap<Asked, number> {
  const sum = new Float64Array(idf.length);
  const squares = new Map<Asked, number>();
  for (let first = 0; first < examples.length; ) {
    const { topic } = examples[first] as Example;
    let end = first;
    let square = 0;
    for (; examples[end]?.topic === topic && end < examples.length; end += 1) {
      for (const number of tokens[end] as readonly number[]) {
        const before = sum[number] as number;
        const after = before + (idf[number] as number) / (lengths[end] as number);
        sum[number] = after;
        square += after * after - before * before;
      }
    }
    squares.set(topic, Math.sqrt(square));
    sum.fill(0);
    first = end;
  }
  return squares;
}
