import { chineseTokens, stemOf } from '../spelling/tokens.ts';
import { conceptsIn, englishIn, plainSpelling } from './thesaurus.ts';

/** English words that ask: they stand in the translation too, where they ask nothing; and those that only fill. */
const ASKING = new Set(
  [
    'who what which when where how why is do can may must there not you explain tell describe show',
    'lol pls please thanks thx hi hello hey guys btw um uh anyway',
  ]
    .flatMap((words) => words.split(' '))
    .map(stemOf),
);

/** What a question is compared by: Chinese words and pairs of characters, English stems, and the concepts of the thesaurus. */
export function searchTokens(text: string): readonly string[] {
  const plain = plainSpelling(text);
  return [...chineseTokens(plain), ...tellingWords(plain).map(stemOf), ...subjectsIn(text).map((name) => `=${name}`)];
}

/** What a question is compared with questions by: all that is searched by, and the ways of asking that it shows. */
export function questionTokens(text: string): readonly string[] {
  const askings = [...conceptsIn(text)].flatMap(([name, { section }]) => (section === 'askings' ? [`?${name}`] : []));
  return [...searchTokens(text), ...askings];
}

/** The English words of a text in plain spelling, without those that only ask. */
export function tellingWords(plain: string): readonly string[] {
  return englishIn(plain).filter((word) => !ASKING.has(stemOf(word)));
}

/** The subjects of the thesaurus that a text shows, by name. */
export function subjectsIn(text: string): readonly string[] {
  return [...conceptsIn(text)].flatMap(([name, { section }]) => (section === 'subjects' ? [name] : []));
}
