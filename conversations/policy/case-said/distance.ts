import type { Span } from '../../understanding/reading/reading.ts';

/** A word further away than this, in characters, says nothing of a number. */
export const FURTHEST_CUE = 24;

/** The characters between words and a number. */
export function gap(words: Span, number: Span): number {
  if (words.end <= number.start) return number.start - words.end;
  return words.start >= number.end ? words.start - number.end : 0;
}

/** Where a pattern with the flag `g` stands in a text. */
export function placesOf(pattern: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
