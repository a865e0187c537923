import { regulationFile } from './regulation.ts';

/** `words.json`: all tokens, and for each text known in advance the places of its own among them, in base 36. */
interface WordsFile {
  readonly tokens: string;
  readonly clauses: readonly string[];
  readonly asked: readonly string[];
  /** The pinyin of the words of the thesaurus. */
  readonly sounds: Readonly<Record<string, string>>;
}

let file: WordsFile | undefined;
let tokens: readonly string[] | undefined;

function words(): WordsFile {
  file ??= JSON.parse(regulationFile('words.json')) as WordsFile;
  return file;
}

/**
 * What the texts that are known in advance are found by: the clauses in the order of the law, or the questions asked
 * before in the order of the topics. Reading them takes seconds, so it is done once, by `npm run words`.
 */
export function readBefore(texts: 'clauses' | 'asked'): readonly (readonly string[])[] {
  tokens ??= words().tokens.split(' ');
  const all = tokens;
  return words()[texts].map((places) => places.split(' ').map((place) => all[Number.parseInt(place, 36)] as string));
}

/** The pinyin of a word of the thesaurus, a syllable a character, or undefined for any other word. */
export function soundOf(word: string): readonly string[] | undefined {
  return words().sounds[word]?.split(' ');
}
