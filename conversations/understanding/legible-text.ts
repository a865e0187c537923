/** More than any answer needs; a longer message is told so instead of being read. */
export const longestMessage = 2000;

/**
 * A message without what no one can read: control and invisible characters, halves of surrogate pairs, outer blanks. Lines
 * stay lines.
 */
export function legibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\uFFFD|\uFE0F|\u20E3/g, '')
    .replace(/ *(?:\r\n?|[\n\v\f\u0085\u2028\u2029])[\s\p{Cc}\p{Cf}]*/gu, '\n')
    .replace(/[^\P{Cc}\n]+|\p{Cf}+/gu, ' ')
    .trim();
}
