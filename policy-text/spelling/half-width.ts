/**
 * Full-width letters, digits and marks as their half-width twins, one character for one, so that every offset stays.
 * Ideographic marks that have no twin (、。「」) are left alone.
 */
export function halfWidth(text: string): string {
  return text.replace(/[！-～　]/g, (char) => (char === '　' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0)));
}
