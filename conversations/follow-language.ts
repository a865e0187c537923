import type { Language } from '../policy-text/language.ts';

/** A word between blanks or marks; `<script>alert(1)</script>` and addresses have none. */
const WORD = /(?<![^\s"'“(])[a-z][a-z'’-]+(?![^\s"'”).,;:!?])/gi;

/**
 * The language a message is written in, or null when it does not show one: numbers, a name, a word or two of English
 * inside a Chinese conversation.
 */
export function languageOf(text: string): Language | null {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(WORD)?.length ?? 0;
  if (han >= 2 || (han > 0 && words === 0)) return 'zh';
  return han === 0 && words >= 3 ? 'en' : null;
}
