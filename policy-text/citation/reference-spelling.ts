import { halfWidth } from '../spelling/half-width.ts';

const SIMPLIFIED: Readonly<Record<string, string>> = { 條: '条', 項: '项', 點: '点', 欵: '款', 兩: '两' };

/** A text in which references are read: half-width, the marks 條 and 項 as 条 and 项; every offset stays. */
export function referenceSpelling(text: string): string {
  return halfWidth(text).replace(/[條項點欵兩]/g, (mark) => SIMPLIFIED[mark] ?? mark);
}
