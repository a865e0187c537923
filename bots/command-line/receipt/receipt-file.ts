import { randomUUID } from 'node:crypto';
import { access, link, readFile, rm, writeFile } from 'node:fs/promises';
import type { Receipt } from '../../../core/receipt/receipt.ts';
import type { Bilingual } from '../../../policy-text/language.ts';
import { BadInput } from '../input/bad-input.ts';

/**
 * Writes a receipt into a file of its own: whole or not at all, and never over anything else.
 * @throws BadInput when the file is there with another content, or cannot be written.
 */
export async function writeReceipt(path: string, receipt: Receipt): Promise<void> {
  if (path === '-') throw refused(path, aPath);
  const content = `${JSON.stringify(receipt, null, 2)}\n`;
  const unfinished = `${path}.${randomUUID()}`;
  try {
    await writeFile(unfinished, content, { flag: 'wx', flush: true });
    // Unlike renaming, linking does not replace a file that is there.
    await link(unfinished, path);
  } catch (error) {
    if (!hasCode(error)) throw error;
    if (error.code !== 'EEXIST') throw refused(path, writable(error.code));
    if ((await contentOf(path)) !== content) throw refused(path, notYetThere);
  } finally {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

/** @throws BadInput when something is there already: said before a long conversation rather than after it. */
export async function checkNotYetThere(path: string): Promise<void> {
  if (path === '-') throw refused(path, aPath);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw refused(path, notYetThere);
}

/** What is there already; null when it is a folder, or cannot be read. */
function contentOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

function refused(given: string, taken: Bilingual): BadInput {
  return new BadInput({ field: '--receipt', given, taken });
}

function hasCode(error: unknown): error is Error & { readonly code: unknown } {
  return error instanceof Error && 'code' in error;
}

function writable(code: unknown) {
  return { zh: `能写入的文件（${code}）`, en: `a file that can be written (${code})` };
}

const aPath = { zh: '文件的路径', en: 'the path of a file' };
const notYetThere = {
  zh: '还不存在的文件；这里已有别的内容，没有改动',
  en: 'a file that is not there yet; something else is, and was left as it is',
};
