import { describe, expect, it } from 'vitest';
import { type CsvRecord, CsvRecords } from '../../../../bots/command-line/screen/csv-records.ts';
import { longest } from '../../../../bots/command-line/screen/lines.ts';

/** Reads lines one batch each; the rows as `line: cells`, and what is none as `line: why`. */
function read(width: number, ...lines: readonly string[]): readonly string[] {
  const records = new CsvRecords({ delimiter: ',', width });
  const read = lines.flatMap((text, index) => records.take([{ number: index + 1, text }]));
  return [...read, ...records.end()].map(shown);
}

function shown(record: CsvRecord): string {
  if (record.kind === 'cells') return `${record.line}: ${record.cells.join('|')}`;
  return `${record.line}: ${record.kind}${record.kind === 'quotes' ? ` ${record.column}` : ''}`;
}

describe('CSV rows', () => {
  it('have quotation marks, commas and line breaks in their cells, and keep the line they begin on', () => {
    expect(read(2, 'a,b', '"a, ""x""",b', '"a', '', 'b",c', 'd,e')).toEqual([
      '1: a|b',
      '2: a, "x"|b',
      '3: a\n\nb|c',
      '6: d|e',
    ]);
  });

  it('are left out when they are blank', () => {
    expect(read(3, '', 'a,b,c', ' ', ',,', 'd,e,f')).toEqual(['2: a|b|c', '5: d|e|f']);
  });

  it('lose one line to a mark that is never closed', () => {
    expect(read(2, 'a,b', 'c,"d', 'e,f', 'g,"h"', 'i,j')).toEqual([
      '1: a|b',
      '2: quotes 2',
      '3: e|f',
      '4: g|h',
      '5: i|j',
    ]);
  });

  it('lose two lines to two marks that are not closed, and none between them', () => {
    expect(read(2, 'a,"b', 'c,d', 'e,f', 'g,"h', 'i,j')).toEqual([
      '1: quotes 2',
      '2: c|d',
      '3: e|f',
      '4: quotes 2',
      '5: i|j',
    ]);
  });

  it('lose one line to a mark that stands wrong', () => {
    expect(read(2, 'a,"b"c', 'd,e')).toEqual(['1: quotes 2', '2: d|e']);
  });

  it('of the wrong number of cells are handed on', () => {
    expect(read(2, 'a,b,c', '"d', 'e"', 'f,g')).toEqual(['1: a|b|c', '2: d\ne', '4: f|g']);
  });

  it('do not grow without limit', () => {
    const part = 'x'.repeat(longest / 4);
    expect(read(1, `"${part}`, part, part, part, part, 'a')).toEqual([
      '1: quotes 1',
      ...[2, 3, 4, 5].map((line) => `${line}: ${part}`),
      '6: a',
    ]);
    expect(read(1, 'x'.repeat(longest + 1), 'a')).toEqual(['1: too_long', '2: a']);
  });
});
