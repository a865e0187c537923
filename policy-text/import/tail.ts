import { itemOf } from './marks.ts';
import { isBareWords, isEnded } from './sentence.ts';
import type { SourceLine } from './source-line.ts';

const ATTACHMENT =
  /^附\s*(?:[:：]|(?:件|录|表|图)(?:\s*$|\s*[:：]|\s*[\d一二三四五六七八九十]{1,3}\s*(?:$|[:：.、]|\s)))/;
const DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日$/;
const OFFICE = /^(?:抄\s*送|主题词|\(?（?此件|（以下无正文|--?\s*END)/;
const LONGEST_SIGNATURE = 40;

/**
 * Where what follows the last article begins: attachments, the signature and its date, the office's own lines.
 * @param after the place of the last article's first line
 * @returns the number of lines when nothing follows
 */
export function tailOf(lines: readonly SourceLine[], after: number): number {
  let tail = lines.length;
  let isAfterEnd = false;
  for (let at = after; at < lines.length; at += 1) {
    const text = lines[at]?.text.trim() ?? '';
    if (text === '') continue;
    if (at > after && ((isAfterEnd && ATTACHMENT.test(text)) || DATE.test(text) || OFFICE.test(text))) {
      tail = at;
      break;
    }
    isAfterEnd = isEnded(text);
  }
  return signatureBefore(lines, tail, after);
}

/** Who signed stands in a few words of its own above the date; a last sentence that ran on does not. */
function signatureBefore(lines: readonly SourceLine[], tail: number, after: number): number {
  let from = tail;
  for (let at = tail - 1; at > after; at -= 1) {
    const text = lines[at]?.text.trim() ?? '';
    if (text === '') continue;
    if (!isBareWords(text.replace(/、/g, ''), LONGEST_SIGNATURE) || itemOf(text)) return isEnded(text) ? from : tail;
    from = at;
  }
  const last = lines[after]?.text ?? '';
  return isEnded(last) ? from : tail;
}
