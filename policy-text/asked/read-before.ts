import { regulationFile } from '../regulation/regulation.ts';

/** `words.json`: all tokens, and for each text known in advance the places of its own among them, in base 36. */
interface WordsFile {
  readonly tokens: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** What texts known in advance are found by: reading them all takes seconds, so it is done once, by `npm run words`. */
export interface ReadBefore {
  readonly tokens: readonly string[];
  /** The places of a text among the tokens, each once; undefined for a text that was not known. */
  placesOf(text: string): readonly number[] | undefined;
}

const [SPACE, DIGIT_0, LETTER_A] = [0x20, 0x30, 0x61];

/** Opens `words.json`. */
export function readBefore(): ReadBefore {
  const { tokens, texts } = JSON.parse(regulationFile('words.json')) as WordsFile;
  return {
    tokens: tokens === '' ? [] : tokens.split(' '),
    placesOf: (text) => (Object.hasOwn(texts, text) ? placesIn(texts[text] as string) : undefined),
  };
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
