/**
 * Reads what is known in advance into the words it is found by, so that a question is answered without reading all of it
 * first: the questions asked before into `words.json`, the thesaurus into `sounds.json`, the clauses into
 * `clauses.search`. Run by `npm run words` after a change of the regulation, its thesaurus, topics or asked questions.
 */
import { existsSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const law = new URL('policy-text/bj-guohe-2025/', root);
const built = (path) => import(new URL(`dist/policy-text/${path}`, root).href);
const writeJson = (name, value) => writeFileSync(new URL(name, law), `${JSON.stringify(value, null, 2)}\n`);

// Reading a text looks for sounds that are already stored: at first there are none.
if (!existsSync(new URL('sounds.json', law))) writeJson('sounds.json', {});

const { soundsToStore, wordsToStore } = await built('asked/words-to-store.js');
writeJson('sounds.json', soundsToStore());
writeJson('words.json', wordsToStore());

const { buildClauseIndex } = await built('search/search-clauses.js');
writeFileSync(new URL('clauses.search', law), buildClauseIndex());
