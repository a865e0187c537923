/** More than any answer needs; a longer message is told so instead of being read. */
export const longestMessage = 2000;

/** A message without what no one can read: control and invisible characters, halves of surrogate pairs, outer blanks. */
export function legibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\uFFFD/g, '')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}
