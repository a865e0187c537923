import { type Html, html } from './html.ts';

/** A stretch of a text, by offsets. */
export type Span = readonly [start: number, end: number];

/** A paragraph a line of the text, with what lies in a span marked. Spans are in order and do not overlap. */
export function markedParagraphs(text: string, spans: readonly Span[]): readonly Html[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const from = offset;
    offset += line.length + 1;
    return html`<p>${markedWords(
      line,
      spans.map(([start, end]) => [start - from, end - from]),
    )}</p>`;
  });
}

/** One line, with what lies in a span marked. */
export function markedWords(line: string, spans: readonly Span[]): readonly Html[] {
  const parts: Html[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    const [from, to] = [Math.max(start, at), Math.min(end, line.length)];
    if (to <= from) continue;
    parts.push(html`${line.slice(at, from)}<mark>${line.slice(from, to)}</mark>`);
    at = to;
  }
  return [...parts, html`${line.slice(at)}`];
}
