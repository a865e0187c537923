import { expect, it } from 'vitest';
import { wordsToStore } from '../../../conversations/policy/topic/words-to-store.ts';
import { regulationFile } from '../../../policy-text/regulation/regulation.ts';

it('words.json holds what the clauses, the asked questions and the thesaurus are read into; else run `npm run words`', () => {
  const stored = JSON.parse(regulationFile('words.json'));
  const anew = wordsToStore();
  expect(stored.sounds).toEqual(anew.sounds);
  expect(read(stored)).toEqual(read(anew));
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
