import { readBefore } from '../../policy-text/read-before.ts';
import { searchTokens } from '../../policy-text/search-tokens.ts';
import type { Topic } from '../../policy-text/topics.ts';
import { ofNoTopic, topics } from '../../policy-text/topics.ts';

/** null: what was asked was of no topic. */
type Asked = Topic | null;

interface Example {
  readonly topic: Asked;
  readonly text: string;
}

/** Weights by token, of length 1. */
type Vector = ReadonlyMap<string, number>;

interface Index {
  readonly examples: readonly Example[];
  /** For each token the examples that have it, by number, with its weight in a vector of length 1. */
  readonly postings: ReadonlyMap<string, readonly (readonly [example: number, weight: number])[]>;
  readonly idf: ReadonlyMap<string, number>;
  /** The length of the sum of all vectors of a topic. */
  readonly lengths: ReadonlyMap<Asked, number>;
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

let built: Index | undefined;

/**
 * The topics that questions like this one were about, null for none of them (TF-IDF cosine over words, pairs of characters and concepts).
 * @param except an example that is not to be looked at: the question itself, when the examples are tried on each other
 */
export function askedBefore(question: string, except?: string): AskedBefore {
  built ??= buildIndex();
  const { examples, postings, idf, lengths } = built;
  const likeness = new Map<number, number>();
  let unheard = 0;
  for (const [token, weight] of vectorOf(searchTokens(question), idf)) {
    const holders = postings.get(token) ?? [];
    if (!holders.some(([number]) => examples[number]?.text !== except)) unheard += weight * weight;
    for (const [example, other] of holders) {
      likeness.set(example, (likeness.get(example) ?? 0) + weight * other);
    }
  }
  const byTopic = new Map<Asked, { most: number; sum: number }>();
  for (const [number, cosine] of likeness) {
    const { topic, text } = examples[number] as Example;
    if (text === except) continue;
    const found = byTopic.get(topic) ?? { most: 0, sum: 0 };
    byTopic.set(topic, { most: Math.max(found.most, cosine), sum: found.sum + cosine });
  }
  const found = [...byTopic].map(
    ([topic, { most, sum }]) => [topic, { most, all: sum / (lengths.get(topic) as number) }] as const,
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
  const tokens = examples.map(({ text }) => new Set(readBefore(text) ?? searchTokens(text)));
  const holders = new Map<string, number>();
  for (const set of tokens) for (const token of set) holders.set(token, (holders.get(token) ?? 0) + 1);
  const idf = new Map([...holders].map(([token, count]) => [token, Math.log(1 + examples.length / count)]));
  const postings = new Map<string, [number, number][]>();
  const sums = new Map<Asked, Map<string, number>>();
  for (const [number, { topic }] of examples.entries()) {
    const sum = sums.get(topic) ?? new Map<string, number>();
    sums.set(topic, sum);
    for (const [token, weight] of vectorOf(tokens[number] ?? [], idf)) {
      const list = postings.get(token);
      if (list) list.push([number, weight]);
      else postings.set(token, [[number, weight]]);
      sum.set(token, (sum.get(token) ?? 0) + weight);
    }
  }
  return { examples, postings, idf, lengths: new Map([...sums].map(([topic, sum]) => [topic, lengthOf(sum)])) };
}

/** A token that no example has makes every likeness smaller. */
function vectorOf(tokens: Iterable<string>, idf: ReadonlyMap<string, number>): Vector {
  const unknown = Math.log(1 + idf.size);
  const weights = new Map<string, number>();
  for (const token of tokens) weights.set(token, idf.get(token) ?? unknown);
  const length = lengthOf(weights) || 1;
  return new Map([...weights].map(([token, weight]) => [token, weight / length]));
}

function lengthOf(vector: Vector): number {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  return Math.sqrt(square);
}
