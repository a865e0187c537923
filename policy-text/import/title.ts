import { isBareWords } from './sentence.ts';
import type { SourceLine } from './source-line.ts';

/** What a regulation calls itself: 办法, 条例, 规定… */
export const KIND_OF_REGULATION =
  '(?:办法|条例|规定|细则|规则|章程|准则|规程|制度|指南|指引|标准|规范|决定|法|意见|方案|守则|公约|通则|措施)';
const TITLE = new RegExp(`${KIND_OF_REGULATION}\\s*(?:[（(][^（）()]{1,20}[）)])?$`);
const KIND_ALONE = new RegExp(`^(?:管理|暂行|实施|试行)*${KIND_OF_REGULATION}(?:[（(].+[）)])?$`);
const ISSUED_BY_NOTICE = /《([^《》]{2,80})》/;
const LONGEST = 80;

/** The lines that a regulation's title stands on, and the title; null when none of these lines is one. */
export function titleIn(
  lines: readonly SourceLine[],
): { readonly on: readonly SourceLine[]; readonly text: string } | null {
  const words = lines.filter(({ text, apart }) => text.trim() !== '' && !apart);
  const at = words.findLastIndex(({ text }) => isBareWords(text, LONGEST) && TITLE.test(text.trim()));
  const line = words[at];
  if (!line) return null;
  const before = words[at - 1];
  // A long title is often set on two lines; what stands above it ends a sentence, or is no title's beginning.
  const isHalf = KIND_ALONE.test(line.text.trim()) && before !== undefined && isBareWords(before.text, LONGEST);
  const on = isHalf && !line.closed ? [before, line] : [line];
  return { on, text: on.map(({ text }) => text.trim()).join('') };
}

/** The title in a notice: 关于印发《…办法》的通知. */
export function titleNamedIn(lines: readonly SourceLine[]): string | null {
  for (const { text } of lines) {
    const named = ISSUED_BY_NOTICE.exec(text)?.[1]?.replace(/\s/g, '');
    if (named !== undefined && /关于|印发|发布|公布/.test(text) && TITLE.test(named)) return named;
  }
  return null;
}
