import { type SourceLine, seen } from './source-line.ts';

/** The lines of a plain text, with the blanks they begin with; a form feed begins a new page. */
export function textLines(text: string): readonly SourceLine[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .flatMap((whole, index) =>
      whole
        .split(/[\f\v]/)
        .map((part, page): SourceLine => ({ line: index + 1, text: seen(part).trimEnd(), ...(page > 0 && pageBreak) })),
    );
}

const pageBreak = { pageBreak: true } as const;
