import { pinyinOf } from './pinyin.ts';

/** Puts right what was typed for the words it knows. */
export type Mend = (text: string) => string;

/** A word sounded alike or differing in one character is taken for the one meant from this many characters on. */
const SHORTEST_HOMOPHONE = 3;
const SHORTEST_ONE_WRONG = 4;
/** Pinyin of fewer letters than this is more likely something else. */
const SHORTEST_PINYIN = 5;
const LONGEST_PINYIN = 60;
/** Syllables written apart that are read together. */
const MOST_TOGETHER = 12;
/** Pinyin of this many letters may have one slip. */
const SHORTEST_PINYIN_WITH_SLIP = 8;

/** The words of one length; how they sound is read when it is first asked for, since most texts are written right. */
interface Words {
  readonly written: ReadonlySet<string>;
  readonly bySound: () => Sounding;
}

/** Words by how they sound; of those that sound alike the first. */
type Sounding = ReadonlyMap<string, string>;

/**
 * Reads text in the words of a regulation: pinyin (`guohejidi`, `gong shi qi`), homophones (国和基地) and a single wrong
 * character (依拖单位) become the word. A Chinese word that stands there in its own right is left alone: 有小企业 has
 * the sound of 有效期 in it, but 企业 is a word; 国家基地 is not 国合基地.
 * @param words the Chinese words it is to know
 * @param soundOf the pinyin of those whose it is already known: `gong shi qi`
 * @param isEnglish whether a Latin word is to be left as it is
 */
export function mendTo(
  words: readonly string[],
  isEnglish: (word: string) => boolean,
  soundOf: (word: string) => string | undefined = () => undefined,
): Mend {
  const known = [...new Set(words)].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  const spoken = (word: string): string => soundOf(word) ?? pinyinOf(word).join(' ');
  const byLength = once(() => readWords(known, spoken));
  const bySound = once(() => sounding(known, (word) => spoken(word).replaceAll(' ', '')));
  const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));
  return (text) => {
    const fromPinyin = text.replace(/[a-z]+(?: [a-z]+)*/g, (run) => mendLatin(run, bySound, isEnglish));
    return fromPinyin.replace(/\p{Script=Han}{3,}/gu, (run) => mendHan(run, byLength(), segmenter()));
  };
}

/** The longest first. */
function readWords(known: readonly string[], spoken: (word: string) => string): ReadonlyMap<number, Words> {
  const written = new Map<number, Set<string>>();
  for (const word of known) written.set(word.length, (written.get(word.length) ?? new Set()).add(word));
  const lengths = [...written].sort((a, b) => b[0] - a[0]);
  return new Map(
    lengths.map(([length, some]) => [length, { written: some, bySound: once(() => sounding(some, spoken)) }]),
  );
}

function sounding(words: Iterable<string>, spoken: (word: string) => string): Sounding {
  const found = new Map<string, string>();
  for (const word of words) {
    const sound = spoken(word);
    if (!found.has(sound)) found.set(sound, word);
  }
  return found;
}

/** Worked out when it is first asked for. */
function once<Value extends object>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= work();
    return value;
  };
}

/** Latin words side by side: as many together as are the sound of words. */
function mendLatin(run: string, bySound: () => Sounding, isEnglish: (word: string) => boolean): string {
  const tokens = run.split(' ');
  const mended: string[] = [];
  for (let from = 0; from < tokens.length; ) {
    let [read, taken]: [string | null, number] = [null, 1];
    for (let to = Math.min(tokens.length, from + MOST_TOGETHER); to > from && read === null; to -= 1) {
      const together = tokens.slice(from, to);
      if (together.some((token) => token.length > 1 && isEnglish(token) && !SYLLABLE.test(token))) continue;
      if (together.length === 1 && isEnglish(together[0] as string)) continue;
      read = wordsSounding(together.join(''), bySound);
      taken = to - from;
    }
    if (read === null) taken = 1;
    mended.push(read ?? (tokens[from] as string));
    from += taken;
  }
  return mended.join(' ');
}

/** One syllable of pinyin, which an English word may look like: he, you, men. */
const SYLLABLE = /^(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:[aeiouv]{1,3})(?:ng?|r)?$/;

/** The words that letters are the sound of, one after the other; null when some letters are left. */
function wordsSounding(letters: string, read: () => Sounding): string | null {
  if (letters.length < SHORTEST_PINYIN || letters.length > LONGEST_PINYIN) return null;
  const bySound = read();
  const whole = bySound.get(letters) ?? oneSlipAway(letters, bySound);
  if (whole !== undefined) return whole;
  /** For each place the fewest words that reach it. */
  const reached: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = 0; start < end - 2; start += 1) {
      const before = reached[start];
      const word = before && bySound.get(letters.slice(start, end));
      if (word && before.length + 1 < (reached[end]?.length ?? Number.POSITIVE_INFINITY)) {
        reached[end] = [...before, word];
      }
    }
  }
  return reached[letters.length]?.join('') ?? null;
}

function oneSlipAway(letters: string, bySound: Sounding): string | undefined {
  if (letters.length < SHORTEST_PINYIN_WITH_SLIP - 1) return undefined;
  for (const [sound, word] of bySound) {
    if (sound.length >= SHORTEST_PINYIN_WITH_SLIP && sound[0] === letters[0] && isOneSlip(sound, letters)) return word;
  }
  return undefined;
}

/** One letter more, less or other, or two neighbours that changed places. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}

/** Chinese characters side by side: the longest words first. */
function mendHan(run: string, byLength: ReadonlyMap<number, Words>, segmenter: Intl.Segmenter): string {
  const segments = [...segmenter.segment(run)];
  const edges = new Set([0, run.length, ...segments.map(({ index }) => index)]);
  const alone = new Set(segments.flatMap(({ index, segment }) => (segment.length === 1 ? [index] : [])));
  // A character outside the Basic Multilingual Plane would shift every place: such a run is left as it is.
  if ([...run].length !== run.length) return run;
  let sounds: readonly string[] | undefined;
  const taken = new Uint8Array(run.length);
  let mended = run;
  const put = (at: number, written: string): void => {
    mended = mended.slice(0, at) + written + mended.slice(at + written.length);
    taken.fill(1, at, at + written.length);
  };
  const eachFree = (length: number, visit: (at: number) => void): void => {
    for (let at = 0; at + length <= run.length; at += 1) {
      if (!taken.subarray(at, at + length).includes(1)) visit(at);
    }
  };
  for (const [length, { written }] of byLength) {
    eachFree(length, (at) => {
      if (written.has(run.slice(at, at + length))) taken.fill(1, at, at + length);
    });
  }
  for (const [length, { written, bySound }] of byLength) {
    if (length < SHORTEST_HOMOPHONE) continue;
    eachFree(length, (at) => {
      if (!edges.has(at) || !edges.has(at + length)) return;
      sounds ??= pinyinOf(run);
      const meant = bySound().get(sounds.slice(at, at + length).join(' '));
      if (meant) put(at, meant);
    });
    if (length < SHORTEST_ONE_WRONG) continue;
    eachFree(length, (at) => {
      for (const word of written) {
        const wrong = wrongPlaces(run, at, word);
        if (wrong.length !== 1 || !alone.has(at + (wrong[0] as number))) continue;
        put(at, word);
        break;
      }
    });
  }
  return mended;
}

function wrongPlaces(run: string, at: number, written: string): readonly number[] {
  const wrong: number[] = [];
  for (let place = 0; place < written.length && wrong.length < 2; place += 1) {
    if (run[at + place] !== written[place]) wrong.push(place);
  }
  return wrong;
}
