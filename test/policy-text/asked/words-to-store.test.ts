import { expect, it } from 'vitest';
import { soundsToStore, wordsToStore } from '../../../policy-text/asked/words-to-store.ts';
import { regulationFile } from '../../../policy-text/regulation/regulation.ts';

it('sounds.json holds how the words of the thesaurus are said; else run `npm run words`', () => {
  expect(JSON.parse(regulationFile('sounds.json'))).toEqual(soundsToStore());
});

it('words.json holds what the asked questions are read into; else run `npm run words`', () => {
  expect(read(JSON.parse(regulationFile('words.json')))).toEqual(read(wordsToStore()));
  // It reads every question asked before anew, which takes a busy machine more than a minute.
}, 300_000);

function read({ tokens, texts }: ReturnType<typeof wordsToStore>) {
  const all = tokens.split(' ');
  const entries = Object.entries(texts).map(([text, places]) => {
    const words = places.split(' ').map((place) => all[Number.parseInt(place, 36)]);
    return [text, words] as const;
  });
  return Object.fromEntries(entries);
}
