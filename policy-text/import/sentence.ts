const ENDED = /[。；：！？…;:!?][”’」』）)》]*$/;
const LATIN_END = /[A-Za-z0-9,;.)]$/;
const LATIN_START = /^[A-Za-z0-9(]/;
const PUNCTUATION = /[。；：，、！？;:,!?]/;

/** Whether a text stops where a sentence or a clause of a list may stop. */
export function isEnded(text: string): boolean {
  return ENDED.test(text.slice(-20).trimEnd());
}

/** A few words without any punctuation: a heading, a signature, a running head; never a sentence. */
export function isBareWords(text: string, longest: number): boolean {
  const words = text.trim();
  return words !== '' && words.length <= longest && !PUNCTUATION.test(words);
}

/** What stands between two pieces of one sentence: English words keep a blank between them. */
export function gapBetween(before: string, after: string): string {
  return LATIN_END.test(before) && LATIN_START.test(after) ? ' ' : '';
}
