import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BadInput } from '../input/bad-input.ts';

/** A file that appears whole or not at all. */
export interface OutFile {
  /** Writes all of a text. @throws BadInput when the file cannot take it. */
  write(text: AsyncIterable<string>): Promise<void>;
  /** Gives the file its name, in the place of one that has it. */
  keep(): Promise<void>;
  /** Leaves nothing behind, whatever was written; does nothing after `keep`. */
  discard(): Promise<void>;
}

/** @throws BadInput when there can be no such file. */
export async function openOutFile(path: string): Promise<OutFile> {
  const unfinished = join(dirname(path), `.guohe-${randomUUID()}.part`);
  if (path === '-') throw new BadInput({ field: '--out', given: path, taken: aPath });
  let file: FileHandle;
  try {
    if ((await statOf(path))?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    file = await open(unfinished, 'wx');
  } catch (error) {
    throw cannotWrite(path, error);
  }
  const stream = createWriteStream('', { fd: file });
  return {
    async write(text) {
      await pipeline(text, stream).catch((error) => {
        throw error === stream.errored ? cannotWrite(path, error) : error;
      });
    },
    async keep() {
      await rename(unfinished, path).catch((error) => {
        throw cannotWrite(path, error);
      });
    },
    async discard() {
      stream.destroy();
      await rm(unfinished, { force: true });
    },
  };
}

const aPath = {
  zh: '文件路径（不写 --out 就输出到标准输出）',
  en: 'the path of a file (without --out, standard output)',
};

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}

/** What to say when a file cannot be written. */
function cannotWrite(path: string, error: unknown): BadInput {
  const code = error instanceof Error && 'code' in error ? error.code : 'unknown';
  const taken = { zh: `能写入的文件（${code}）`, en: `a file that can be written (${code})` };
  return new BadInput({ field: '--out', given: path, taken });
}
