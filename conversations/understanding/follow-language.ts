import type { Language } from '../../policy-text/language.ts';

/** A word between blanks or marks; `<script>alert(1)</script>` and addresses have none. */
const WORD = /(?<![^\s"'“(])[a-z][a-z'’-]+(?![^\s"'”).,;:!?])/gi;

/** 3千万 within an English sentence is a number. */
const AMOUNT = /\d[\d.,]*\s*[十百千万亿元家项场人个]+/gu;

/** `what's 8(4)3?` */
const ENGLISH_WORD =
  /\b(?:what|is|are|the|tell|show|me|how|who|when|where|why|which|can|does|do|please|articles?|clause|section)\b/i;

/** The language of the first words of all: then a single word of English, `park`, is English too. */
export function firstLanguageOf(text: string): Language | null {
  const isEnglish = /^\s*[a-z]{3,}(?:[ ,.!?'’]+[a-z]+)*[\s.!?]*$/.test(text) || ENGLISH_WORD.test(text);
  return languageOf(text) ?? (isEnglish && !/\p{Script=Han}/u.test(text) ? 'en' : null);
}

/** Words that hold a Chinese sentence together, and no term does. */
const CHINESE_SENTENCE = /[的了是有没不在我们你吗呢吧就都也还和怎什么]/u;

/**
 * The language a message is written in, or null when it does not show one: numbers, a name, a word or two of English
 * inside a Chinese conversation.
 */
export function languageOf(text: string): Language | null {
  const words = text.match(WORD)?.length ?? 0;
  const han = (words >= 3 ? text.replace(AMOUNT, '') : text).match(/\p{Script=Han}/gu)?.length ?? 0;
  // "Is 分公司 ok under article 7?": a Chinese term within an English sentence.
  if (words >= 4 && han <= words && !CHINESE_SENTENCE.test(text)) return 'en';
  if (han >= 2 || (han > 0 && words === 0)) return 'zh';
  return han === 0 && words >= 3 ? 'en' : null;
}
