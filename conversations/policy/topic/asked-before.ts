import { askedIndex } from '../../../policy-text/asked/asked-index.ts';
import { type Asked, examplesAsked } from '../../../policy-text/asked/examples.ts';
import { type Topic, topics } from '../../../policy-text/topics/topics.ts';
import { questionTokens } from '../../../policy-text/words/search-tokens.ts';

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

/**
 * The topics that questions like this one were about, null for none of them (over words, pairs of characters, concepts and ways
 * of asking: TF-IDF cosine to each, and naive Bayes to all that were of a topic).
 * @param isHidden of an example that is not to be looked at: the question itself, when the examples are tried on each other
 */
export function askedBefore(question: string, isHidden?: IsHidden): AskedBefore {
  const { topicOf } = askedIndex();
  const hidden = isHidden && Uint8Array.from(examplesAsked(), ({ text }) => (isHidden(text) ? 1 : 0));
  const sizes = sizesOf(topicOf, hidden);
  const tokens = weighed(question);
  const { cosines, wordings, heard, unheard } = compared(tokens, sizes, hidden);
  const nearest = new Float64Array(sizes.length);
  for (let example = 0; example < cosines.length; example += 1) {
    const place = topicOf[example] as number;
    nearest[place] = Math.max(nearest[place] as number, cosines[example] as number);
  }
  const root = Math.sqrt(Math.max(1, tokens.length));
  const likeness = new Map<Asked, Likeness>();
  for (const [place, size] of sizes.entries()) {
    if (size === 0) continue;
    const never = heard * Math.log(WEIGHT_OF_ALL / (size + WEIGHT_OF_ALL));
    const words = ((wordings[place] as number) + never) / root;
    likeness.set(topicAt(place), { most: nearest[place] as number, words });
  }
  return { likeness, unheard };
}

/** A token of a question: its number in the index, or -1, and how much it says. */
interface Weighed {
  readonly number: number;
  readonly weight: number;
}

function weighed(question: string): readonly Weighed[] {
  const { numberOf, idf } = askedIndex();
  // A token that no example has makes every likeness smaller.
  const unknown = Math.log(1 + idf.length);
  return [...new Set(questionTokens(question))].map((token) => {
    const number = numberOf(token);
    return { number, weight: number < 0 ? unknown : (idf[number] as number) };
  });
}

/** A question beside each example (`cosines`) and beside all of each topic (`wordings`), and how much of it any of them has. */
function compared(tokens: readonly Weighed[], sizes: Uint32Array, hidden: Uint8Array | undefined) {
  const { topicOf, starts, holders, lengths } = askedIndex();
  const length = Math.hypot(...tokens.map(({ weight }) => weight)) || 1;
  const seen = sizes.reduce((sum, size) => sum + size, 0);
  const cosines = new Float64Array(topicOf.length);
  const wordings = new Float64Array(sizes.length);
  let heard = 0;
  let unheard = 0;
  for (const { number, weight } of tokens) {
    const having = number < 0 ? holders.subarray(0, 0) : holders.subarray(starts[number], starts[number + 1]);
    const times = new Uint32Array(sizes.length);
    let all = 0;
    for (const example of having) {
      if (hidden?.[example]) continue;
      all += 1;
      const place = topicOf[example] as number;
      times[place] = (times[place] as number) + 1;
      const share = (weight / length) * (weight / (lengths[example] as number));
      cosines[example] = (cosines[example] as number) + share;
    }
    if (all === 0) unheard += (weight / length) ** 2;
    else heard += 1;
    for (const [place, count] of times.entries()) {
      if (count === 0) continue;
      const oftener = Math.log(1 + (count * seen) / (WEIGHT_OF_ALL * all));
      wordings[place] = (wordings[place] as number) + oftener;
    }
  }
  return { cosines, wordings, heard, unheard };
}

/** How many examples each topic has, those of none in the first place; without the ones that are hidden. */
function sizesOf(topicOf: Uint16Array, hidden: Uint8Array | undefined): Uint32Array {
  const sizes = new Uint32Array(topics.length + 1);
  for (let example = 0; example < topicOf.length; example += 1) {
    const place = topicOf[example] as number;
    if (!hidden?.[example]) sizes[place] = (sizes[place] as number) + 1;
  }
  return sizes;
}

function topicAt(place: number): Asked {
  return place === 0 ? null : (topics[place - 1] as Topic);
}
