import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { BadInput } from './bad-input.ts';

/**
 * Reads the text that a command's words name: one path, or `-` for standard input. A byte order mark is left out.
 * @throws BadInput when no file or several are named, or the one cannot be read, or is not UTF-8.
 */
export async function textOf(words: readonly string[]): Promise<string> {
  const path = onePath(words);
  const bytes = await bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(path, 'a file in UTF-8', ' UTF-8 编码的文件');
  }
}

/** The one path that a command's words name. @throws BadInput when there is none, or several. */
export function onePath(words: readonly string[]): string {
  const [path, ...more] = words;
  if (path === undefined || more.length > 0) throw refused(path && words.join(' '), 'one path', '一个路径');
  return path;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return path === '-' ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What to say of a file that cannot be read. */
export function unreadable(path: string, error: unknown): BadInput {
  const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
  return refused(path, `a file that can be read (${code})`, `能读取的文件（${code}）`);
}

/** What to say of a file that cannot be used. */
export function refused(given: string | undefined, en: string, zh: string): BadInput {
  const taken = { zh: `${zh}，或 - 表示标准输入`, en: `${en}, or - for standard input` };
  return new BadInput({ field: 'FILE', given, taken });
}
