import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { BadInput } from './bad-input.ts';
import type { Source } from './source.ts';
import { refused } from './text-input.ts';

/** Bytes to wait for, from the first that is not ASCII, before the encoding is decided. */
const enough = 64;

/**
 * A file's bytes as text, without its byte order mark. The encoding is the one given, or told by the mark, or decided at
 * the first bytes that are not ASCII: UTF-8, else GB18030, which Excel writes in China. Bytes that do not fit later on
 * come out as U+FFFD.
 * @param encoding a name that TextDecoder knows
 * @throws BadInput when the encoding is not known, or the file is not text in any of them.
 */
export async function* decoded({ path, bytes }: Pick<Source, 'path' | 'bytes'>, encoding?: string) {
  let decoder = encoding === undefined ? null : decoderNamed(encoding);
  let undecided: Uint8Array = new Uint8Array(0);
  let isStart = true;
  for await (const chunk of bytes) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    undecided = undecided.length === 0 ? chunk : Buffer.concat([undecided, chunk]);
    const isOpen = isAscii(undecided) && !undecided.includes(0);
    if (!isOpen && undecided.length - undecided.findIndex((byte) => byte >= 0x80) < enough) continue;
    if (!isOpen) decoder = decoderFor(undecided, isStart, path);
    isStart &&= undecided.length === 0;
    yield (decoder ?? ascii).decode(undecided, { stream: true });
    undecided = new Uint8Array(0);
  }
  decoder ??= decoderFor(undecided, isStart, path);
  yield decoder.decode(undecided);
}

/** ASCII, which is the same in every encoding that may still turn out. */
const ascii = new TextDecoder('latin1');

const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** @param isStart whether the file begins here; when rows have been read already, the rest is read as well as can be */
function decoderFor(bytes: Uint8Array, isStart: boolean, path: string): TextDecoder {
  const marked = isStart && marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return new TextDecoder(marked[0]);
  const possible = isWestern(bytes) ? ['utf-8'] : ['utf-8', 'gb18030'];
  const fitting = bytes.includes(0) ? undefined : possible.find((encoding) => fits(bytes, encoding));
  if (fitting === undefined && isStart) throw notText(path);
  return new TextDecoder(fitting ?? 'utf-8');
}

/** Whether nearly all characters beyond ASCII can be read: one broken byte must not turn a whole file into another. */
function fits(bytes: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return broken * 10 <= beyondAscii;
}

/**
 * Whether bytes beyond ASCII mostly stand alone among others, as é does in Windows-1252. GB18030 would take such a byte
 * and the letter after it for a rare character; its own text has them in pairs, or before digits.
 */
function isWestern(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const runs = text.match(/[\x80-\xff]+/g)?.length ?? 0;
  const alone = text.match(/(?<![\x80-\xff])[\x80-\xff](?=[^\x80-\xff0-9])/g)?.length ?? 0;
  return alone * 2 > runs;
}

function decoderNamed(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    const taken = {
      zh: '编码名称，例如 utf-8、gb18030、utf-16le',
      en: 'an encoding such as utf-8, gb18030 or utf-16le',
    };
    throw new BadInput({ field: '--encoding', given: encoding, taken });
  }
}

function notText(path: string): BadInput {
  return refused(
    path,
    'a text file in UTF-8, GB18030 or UTF-16 (from Excel: save as CSV; another encoding: --encoding)',
    ' UTF-8、GB18030 或 UTF-16 编码的文本文件（Excel 表格请另存为 CSV，其他编码用 --encoding 指明）',
  );
}
