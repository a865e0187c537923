import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../../bots/command-line/input/bad-input.ts';
import { decoded } from '../../../../bots/command-line/input/encoding.ts';
import { all, inPieces } from '../screen/in-pieces.ts';

const text = '名称,category\n北京甲园区,park\n北京乙大学附属医院,research\n';
/** The same text as Excel writes it in China. */
const gb18030 = Buffer.from(
  'c3fbb3c62c63617465676f72790ab1b1bea9bcd7d4b0c7f82c7061726b0ab1b1bea9d2d2b4f3d1a7b8bdcaf4d2bdd4ba2c72657365617263680a',
  'hex',
);
const utf16le = Buffer.from(`\uFEFF${text}`, 'utf16le');
const encodings = {
  'UTF-8': Buffer.from(text),
  'UTF-8 with a byte order mark': Buffer.from(`\uFEFF${text}`),
  GB18030: gb18030,
  'UTF-16 LE': utf16le,
  'UTF-16 BE': Buffer.from(utf16le).swap16(),
};

const read = async (pieces: readonly Uint8Array[], encoding?: string) =>
  (await all(decoded({ path: 'list.csv', bytes: inPieces(pieces) }, encoding))).join('');

describe('decoded', () => {
  it.each(Object.entries(encodings))('reads %s, wherever it is cut', async (_, bytes) => {
    expect(await read([bytes])).toBe(text);
    for (let at = 0; at <= bytes.length; at++) {
      expect(await read([bytes.subarray(0, at), bytes.subarray(at)])).toBe(text);
    }
    expect(await read([...bytes].map((byte) => Uint8Array.of(byte)))).toBe(text);
  });

  it('decides at the first character beyond ASCII, however late it comes', async () => {
    const ascii = Buffer.from('park,true\n'.repeat(1000));
    expect(await read([ascii, ascii, gb18030])).toBe(`${ascii}${ascii}${text}`);
  });

  it('keeps to UTF-8 when one byte of it is broken', async () => {
    const bytes = Buffer.from(text.repeat(3));
    bytes[bytes.lastIndexOf(0xe9)] = 0xff;
    const result = await read([bytes]);
    expect(result).toContain('\uFFFD');
    expect(result).toContain('北京甲园区');
  });

  it('reads GB18030 where a character ends in a byte of ASCII, or takes four bytes', async () => {
    // 朱镕基, with 镕 (E946), and 㐁 (8139EF30)
    const bytes = Buffer.concat([Buffer.from('name\n'), Buffer.from('d6ece946bbf92c8139ef300a', 'hex')]);
    expect(await read([bytes])).toBe('name\n朱镕基,㐁\n');
  });

  it('reads Windows-1252 when it is named', async () => {
    expect(await read([Buffer.from('Société', 'latin1')], 'windows-1252')).toBe('Société');
  });

  it.each([
    ['a workbook', Buffer.from('504b030414000600', 'hex')],
    ['UTF-16 without its mark', Buffer.from('category\npark\n', 'utf16le')],
    ['Windows-1252', Buffer.from('name,category\nSociété Générale,park\nMünchner Straße,park\n', 'latin1')],
    ['bytes of no encoding', Buffer.from('category\nÿÿÿÿÿÿ\n', 'latin1')],
  ])('refuses %s', async (_, bytes) => {
    await expect(read([bytes])).rejects.toThrow(BadInput);
    await expect(read([bytes])).rejects.toThrow('list.csv');
  });

  it('takes the encoding that is named, and refuses one that it does not know', async () => {
    expect(await read([gb18030], 'gbk')).toBe(text);
    await expect(read([gb18030], 'klingon')).rejects.toThrow('--encoding');
  });
});
