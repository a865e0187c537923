import { expect, it } from 'vitest';
import { wordsToStore } from '../../../conversations/policy/words-to-store.ts';
import { regulationFile } from '../../../policy-text/regulation.ts';

it('words.json holds what the clauses, the asked questions and the thesaurus are read into; else run `npm run words`', () => {
  const stored = JSON.parse(regulationFile('words.json'));
  const anew = wordsToStore();
  expect(stored.sounds).toEqual(anew.sounds);
  expect(stored.tokens.split(' ')).toEqual(anew.tokens.split(' '));
  expect(stored.clauses).toEqual(anew.clauses);
  expect(stored.asked).toEqual(anew.asked);
});
