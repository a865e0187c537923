import { regulationFile } from './regulation.ts';

/** `words.json`: all tokens, and for each text known in advance the places of its own among them, in base 36. */
interface WordsFile {
  readonly tokens: string;
  readonly texts: Readonly<Record<string, string>>;
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
 * What a text that was known in advance is found by, or undefined for any other: a clause's own words, a question asked
 * before. Reading them all takes seconds, so it is done once, by `npm run words`.
 */
export function readBefore(text: string): readonly string[] | undefined {
  const { texts } = words();
  if (!Object.hasOwn(texts, text)) return undefined;
  tokens ??= words().tokens.split(' ');
  const all = tokens;
  return texts[text]?.split(' ').map((place) => all[Number.parseInt(place, 36)] as string);
}

/** The pinyin of a word of the thesaurus, a syllable a character, or undefined for any other word. */
export function soundOf(word: string): readonly string[] | undefined {
  return words().sounds[word]?.split(' ');
}
