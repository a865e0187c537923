/** A physical line of a file, counted from 1, without its line break. */
export interface Line {
  readonly number: number;
  /** Of a line longer than `longest` only so much that this can be seen. */
  readonly text: string;
}

/** Characters that a line, and a row of several lines, may have. Nothing longer is held in memory. */
export const longest = 1_000_000;

/** The lines of a text that comes in pieces, however it ends them (LF, CRLF, CR); a batch for each piece. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece;
    // What follows a CR at the end of a piece may be the LF that belongs to it.
    const held = text.endsWith('\r') ? '\r' : '';
    const lines = split(held === '' ? text : text.slice(0, -1));
    const last = lines.pop() ?? '';
    rest = (last.length > longest ? last.slice(0, longest + 1) : last) + held;
    yield lines.map((line) => ({ number: ++number, text: line }));
  }
  const lines = split(rest);
  if (lines.at(-1) === '') lines.pop();
  yield lines.map((line) => ({ number: ++number, text: line }));
}

function split(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
}
