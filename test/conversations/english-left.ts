import type { Reply } from '../../conversations/reply.ts';

/** Names that stay as they are in Chinese: of commands, of files, of the button that changes the language. */
const namesThatStay = /\bguohe chat --receipt\b|\bEnglish\b|\bJSON\b|\bPDF\b|\bAssistant\b/g;
/** Codes of receipts and case files. */
const codes = /\b(?:[0-9A-Z]{4}-){2,}[0-9A-Z]{4}\b|\b[0-9A-Z]{2,}(?:-[0-9A-Z]{2,})+\b/g;

/** The English words in Chinese replies that the person has not said; quotations of the law are not looked at. */
export function englishLeftIn(replies: readonly Reply[], said: readonly string[]): readonly string[] {
  const own = replies.flatMap(({ text, sections, choices }) => [
    text,
    ...sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => line.text)]),
    ...choices.map(({ label }) => label),
  ]);
  const theirs = said.join(' ').toLowerCase();
  const words = own.flatMap(
    (text) =>
      text
        .replace(codes, ' ')
        .replace(namesThatStay, ' ')
        .match(/[A-Za-z]{2,}/g) ?? [],
  );
  return [...new Set(words)].filter((word) => !theirs.includes(word.toLowerCase()));
}
