/**
 * Reads what is known in advance into the words it is found by, so that a question is answered without reading all of it
 * first: the questions asked before into `words.json`, the clauses into `clauses.search`. Run by `npm run words` after a
 * change of the regulation, its thesaurus, topics or asked questions.
 */
import { existsSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const target = new URL('policy-text/bj-guohe-2025/words.json', root);
// Reading a text looks for sounds that are already stored: at first there are none.
const nothing = { tokens: '', texts: {}, sounds: {} };
if (!existsSync(target)) writeFileSync(target, JSON.stringify(nothing));

const { wordsToStore } = await import(new URL('dist/conversations/policy/topic/words-to-store.js', root).href);
writeFileSync(target, `${JSON.stringify(wordsToStore(), null, 2)}\n`);

const { buildClauseIndex } = await import(new URL('dist/policy-text/search/search-clauses.js', root).href);
writeFileSync(new URL('policy-text/bj-guohe-2025/clauses.search', root), buildClauseIndex());
