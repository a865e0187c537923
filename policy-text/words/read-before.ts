import { regulationFile } from '../regulation/regulation.ts';

/** `words.json`: all tokens, and for each text known in advance the places of its own among them, in base 36. */
interface WordsFile {
  readonly tokens: string;
  readonly texts: Readonly<Record<string, string>>;
  /** The pinyin of the words of the thesaurus. */
  readonly sounds: Readonly<Record<string, string>>;
}

const [SPACE, DIGIT_0, LETTER_A] = [0x20, 0x30, 0x61];

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
  return placesIn(texts[text] as string);
}

/** Numbers in base 36 with a space between them, character by character: more than a hundred thousand are read at once. */
function placesIn(written: string): readonly number[] {
  if (written === '') return [];
  const places: number[] = [];
  let place = 0;
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at);
    if (code === SPACE) {
      places.push(place);
      place = 0;
    } else place = place * 36 + code - (code < LETTER_A ? DIGIT_0 : LETTER_A - 10);
  }
  places.push(place);
  return places;
}

/** The pinyin of a word of the thesaurus, a syllable a character, or undefined for any other word. */
export function soundOf(word: string): readonly string[] | undefined {
  return words().sounds[word]?.split(' ');
}
