import { regulationFile } from './regulation.ts';

/** `words.json`: all tokens, and for each text known in advance the places of its own among them, in base 36. */
interface WordsFile {
  readonly tokens: string;
  readonly texts: Readonly<Record<string, string>>;
  /** The pinyin of the words of the thesaurus. */
  readonly sounds: Readonly<Record<string, string>>;
}

let file: WordsFile | undefined;

function words(): WordsFile {
  file ??= JSON.parse(regulationFile('words.json')) as WordsFile;
  return file;
}

/** Everything that a text known in advance is found by. */
export function tokensReadBefore(): readonly string[] {
  return words().tokens === '' ? [] : words().tokens.split(' ');
}

/**
 * What a question asked before is found by, as places among `tokensReadBefore`, each once; undefined for any other text.
 * Reading them all takes seconds, so it is done once, by `npm run words`.
 */
export function readBefore(text: string): readonly number[] | undefined {
  const { texts } = words();
  if (!Object.hasOwn(texts, text)) return undefined;
  return texts[text]?.match(/\w+/g)?.map((place) => Number.parseInt(place, 36)) ?? [];
}

/** The pinyin of a word of the thesaurus, a syllable a character, or undefined for any other word. */
export function soundOf(word: string): readonly string[] | undefined {
  return words().sounds[word]?.split(' ');
}
