/**
 * Reads what is known in advance, the clauses and the questions asked before, into the words they are found by, and
 * stores these in `words.json`: a question is then answered without reading all of them first. Run by `npm run words`
 * after a change of the regulation, its thesaurus, topics or asked questions.
 */
import { existsSync, writeFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const target = new URL('policy-text/bj-guohe-2025/words.json', root);
// Reading a text looks for sounds that are already stored: at first there are none.
const nothing = { tokens: '', texts: {}, sounds: {} };
if (!existsSync(target)) writeFileSync(target, JSON.stringify(nothing));

const { wordsToStore } = await import(new URL('dist/conversations/policy/words-to-store.js', root).href);
writeFileSync(target, `${JSON.stringify(wordsToStore(), null, 2)}\n`);
