import type { Clause, Regulation } from '../../../policy-text/regulation/regulation.ts';

/** A clause as it is set in print: its own words, then what stands below it, each with its mark. */
export interface ClauseLayout {
  /** The words before the first item; they begin the text. */
  readonly own: string;
  readonly below: readonly Below[];
}

/** A clause below another. */
export interface Below {
  readonly clause: Clause;
  /** （一） or `2.` as printed; empty for a paragraph. */
  readonly mark: string;
  /** Where the words of the clause begin in the text of the one above. */
  readonly start: number;
}

/** A mark is no longer than this: `（二十一）`, `(21)`. */
const LONGEST_MARK = 8;

/** How a clause is set in Chinese, or with `translation` in English. */
export function layoutOf(regulation: Regulation, clause: Clause, field: 'text' | 'translation' = 'text'): ClauseLayout {
  const text = clause[field];
  const below: Below[] = [];
  let from = 0;
  let endOfOwn = text.length;
  for (const id of clause.children) {
    const child = regulation.clauseOf(id);
    if (!child) continue;
    const start = startOf(text, child[field], from);
    if (start < 0) break;
    const line = startOfLine(text, start);
    if (below.length === 0) endOfOwn = line;
    below.push({ clause: child, mark: text.slice(line, start).trim(), start });
    from = start + child[field].length;
  }
  return { own: text.slice(0, endOfOwn).trimEnd(), below };
}

/** Where the words of an item begin: at the beginning of a line but for a mark. */
function startOf(text: string, words: string, from: number): number {
  let start = text.indexOf(words, from);
  while (start > 0 && start - startOfLine(text, start) > LONGEST_MARK) start = text.indexOf(words, start + 1);
  return start;
}

function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}
