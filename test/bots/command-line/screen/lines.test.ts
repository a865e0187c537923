import { describe, expect, it } from 'vitest';
import { linesOf, longest } from '../../../../bots/command-line/screen/lines.ts';
import { all, inPieces } from './in-pieces.ts';

const textsOf = async (...pieces: readonly string[]) =>
  (await all(linesOf(inPieces(pieces)))).flat().map(({ number, text }) => [number, text]);

describe('linesOf', () => {
  const text = 'a\r\nb\n\rc\r\n\r\nd';
  const lines = [
    [1, 'a'],
    [2, 'b'],
    [3, ''],
    [4, 'c'],
    [5, ''],
    [6, 'd'],
  ];

  it.each(Array.from(text, (_, at) => at))('are the same when the text is cut at %d', async (at) => {
    expect(await textsOf(text.slice(0, at), text.slice(at))).toEqual(lines);
  });

  it.each(['\n', '\r\n', '\r'])('end with the last line break %j', async (lineBreak) => {
    expect(await textsOf(`a${lineBreak}b${lineBreak}`)).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('hold no more of an endless line than shows that it is too long', async () => {
    const piece = 'x'.repeat(longest);
    const [first, second] = await textsOf(piece, piece, piece, '\nb');
    expect(String(first?.[1]).length).toBeGreaterThan(longest);
    expect(String(first?.[1]).length).toBeLessThan(longest * 2 + 2);
    expect(second).toEqual([2, 'b']);
  });
});
