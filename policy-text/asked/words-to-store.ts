import { pinyinOf } from '../spelling/pinyin.ts';
import { questionTokens } from '../words/search-tokens.ts';
import { mendedWords } from '../words/thesaurus.ts';
import { examplesAsked } from './examples.ts';

/** What `words.json` must hold: the words of the questions asked before. */
export function wordsToStore() {
  const places = new Map<string, number>();
  const placesOf = (tokens: readonly string[]): string =>
    tokens
      .map((token) => {
        const place = places.get(token) ?? places.size;
        places.set(token, place);
        return place.toString(36);
      })
      .join(' ');
  const texts = Object.fromEntries(
    examplesAsked().map(({ text }) => [text, placesOf([...new Set(questionTokens(text))])]),
  );
  return { tokens: [...places.keys()].join(' '), texts };
}

/** What `sounds.json` must hold: the pinyin of the words of the thesaurus. */
export function soundsToStore(): Readonly<Record<string, string>> {
  const han = mendedWords().filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  return Object.fromEntries(han.map((word) => [word, pinyinOf(word).join(' ')]));
}
