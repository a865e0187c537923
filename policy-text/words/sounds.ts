import { regulationFile } from '../regulation/regulation.ts';

let sounds: Readonly<Record<string, string>> | undefined;

/** The pinyin of a word of the thesaurus (`gong shi qi`), or undefined for any other word: see `sounds.json`. */
export function soundOf(word: string): string | undefined {
  sounds ??= JSON.parse(regulationFile('sounds.json')) as Readonly<Record<string, string>>;
  return sounds[word];
}
