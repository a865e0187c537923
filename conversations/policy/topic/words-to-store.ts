import { pinyinOf } from '../../../policy-text/spelling/pinyin.ts';
import { questionTokens } from '../../../policy-text/words/search-tokens.ts';
import { mendedWords } from '../../../policy-text/words/thesaurus.ts';
import { examplesAsked } from './asked-before.ts';

/** What `words.json` must hold: the words of the questions asked before, and the sounds of the thesaurus. */
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
  const han = mendedWords().filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  return {
    tokens: [...places.keys()].join(' '),
    texts,
    sounds: Object.fromEntries(han.map((word) => [word, pinyinOf(word).join(' ')])),
  };
}
