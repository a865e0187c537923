import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

const LATIN_WORD = /[a-z0-9]+(?:[.&][a-z0-9]+)*/g;
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/[’‘]/g, "'"],
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/n't\b/g, ' not'],
  [/\b(what|who|when|where|how|it|that|there)'s\b/g, '$1 is'],
  [/'(?:s|re|ve|ll|m|d)\b/g, ''],
];
/** Words that say nothing of what is asked, and stand between words that do. */
const EMPTY = new Set('a an the of our my your their its his her this that these those i we they please'.split(' '));
const SAME_VERB = new Map([
  ...['are', 'was', 'were', 'be', 'been', 'being'].map((form) => [form, 'is'] as const),
  ...['does', 'did'].map((form) => [form, 'do'] as const),
]);
/** Room for the words of the regulation and its thesaurus, whatever people type. */
const MOST_REMEMBERED = 5000;
const HAN_RUN = /\p{Script=Han}+/gu;

const stems = new Map<string, string>();
let words: Intl.Segmenter | undefined;

/** The English words of a text in lower case, as typed but without contractions and without the empty ones. */
export function englishWords(lowerCase: string): readonly string[] {
  let text = lowerCase;
  if (/['’‘]/.test(text)) for (const [short, long] of CONTRACTIONS) text = text.replace(short, long);
  return (text.match(LATIN_WORD) ?? []).filter((word) => !EMPTY.has(word));
}

/** A word without its ending: `agreements` and `agreement` are the same; so are `are`, `was` and `is`. */
export function stemOf(word: string): string {
  const verb = SAME_VERB.get(word);
  if (verb !== undefined || !/^[a-z]{3,20}$/.test(word)) return verb ?? word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = PorterStemmer.stem(word);
  if (stems.size < MOST_REMEMBERED) stems.set(word, stem);
  return stem;
}

/** The Chinese words of a text and every two characters that stand side by side: 公示期 gives 公示, 示期 and 公示期. */
export function chineseTokens(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const [run] of text.matchAll(HAN_RUN)) {
    const characters = [...run];
    for (let at = 1; at < characters.length; at += 1) tokens.push(`${characters[at - 1]}${characters[at]}`);
    words ??= new Intl.Segmenter('zh', { granularity: 'word' });
    for (const { segment } of words.segment(run)) if ([...segment].length > 2) tokens.push(segment);
  }
  return tokens;
}
