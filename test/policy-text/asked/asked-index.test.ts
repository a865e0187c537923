import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { askedBefore } from '../../../conversations/policy/topic/asked-before.ts';
import { askedIndex, buildAskedIndex, openAskedIndex } from '../../../policy-text/asked/asked-index.ts';
import { examplesAsked } from '../../../policy-text/asked/examples.ts';
import { readBefore } from '../../../policy-text/asked/read-before.ts';
import { builtBytes } from '../../../policy-text/regulation/regulation.ts';
import { questionTokens } from '../../../policy-text/words/search-tokens.ts';

const built = buildAskedIndex();

describe('the index of the questions asked before', () => {
  it('is stored by the build as it is built anew', () => {
    expect(builtBytes('asked.index')?.equals(built)).toBe(true);
    expect(builtBytes('no.index')).toBeNull();
  });

  it('holds every number, bit for bit, as it is worked out example by example', () => {
    const index = askedIndex();
    const examples = examplesAsked();
    const { tokens, placesOf } = readBefore();
    const words = examples.map(({ text }) => (placesOf(text) ?? []).map((place) => tokens[place] as string));
    const holders = new Map(tokens.map((token) => [token, [] as number[]]));
    for (const [example, some] of words.entries()) for (const token of some) holders.get(token)?.push(example);
    const idf = (token: string) => Math.log(1 + examples.length / (holders.get(token)?.length as number));
    // Named one by one: two lists of hundreds of thousands take minutes to be shown side by side.
    const wrongTokens = tokens.filter((token) => {
      const number = index.numberOf(token);
      const stored = index.holders.subarray(index.starts[number], index.starts[number + 1]);
      return index.idf[number] !== idf(token) || stored.join() !== holders.get(token)?.join();
    });
    expect(wrongTokens.slice(0, 3)).toEqual([]);
    const wrongExamples = words.filter(
      (some, example) =>
        index.lengths[example] !== Math.sqrt(some.reduce((sum, token) => sum + idf(token) ** 2, 0) || 1),
    );
    expect(wrongExamples.slice(0, 3)).toEqual([]);
    expect(index.numberOf('never asked')).toBe(-1);
  });

  it('is not taken for another: cut short, damaged, or built from other questions', () => {
    expect(openAskedIndex(built).topicOf.length).toBe(examplesAsked().length);
    expect(() => openAskedIndex(built.subarray(0, 5000))).toThrow('should have');
    const damaged = built.slice();
    damaged[5000] = (damaged[5000] as number) ^ 1;
    expect(() => openAskedIndex(damaged)).toThrow('damaged');
    const [place] = new Uint32Array(built.buffer, 20, 1);
    const ofOthers = built.slice();
    ofOthers[(place as number) + 4] = (ofOthers[(place as number) + 4] as number) ^ 1;
    new DataView(ofOthers.buffer).setUint32(12, crc32(ofOthers.subarray(16)), true);
    expect(() => openAskedIndex(ofOthers)).toThrow('built from other questions');
  });
});

describe('a question beside those asked before', () => {
  it.each(['公示期多久', '我们每年要交什么材料', 'how long is a designation valid?', '明天会下雨吗'])(
    'is as like them as when it is compared with one after the other: %s',
    (question) => {
      const { idf, lengths, numberOf } = askedIndex();
      const { placesOf } = readBefore();
      const asked = [...new Set(questionTokens(question))].map((token) => {
        const number = numberOf(token);
        return { number, weight: number < 0 ? Math.log(1 + idf.length) : (idf[number] as number) };
      });
      const length = Math.hypot(...asked.map(({ weight }) => weight));
      const most = new Map<string | undefined, number>();
      for (const [example, { topic, text }] of examplesAsked().entries()) {
        const places = new Set(placesOf(text));
        const cosine = asked
          .filter(({ number }) => places.has(number))
          .reduce((sum, { weight }) => sum + (weight / length) * (weight / (lengths[example] as number)), 0);
        most.set(topic?.id, Math.max(most.get(topic?.id) ?? 0, cosine));
      }
      const found = [...askedBefore(question).likeness].map(([topic, likeness]) => [topic?.id, likeness.most] as const);
      expect(new Map(found)).toEqual(most);
    },
  );
});
