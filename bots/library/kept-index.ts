import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddedRegulation, LibraryIndex } from '../../policy-text/library/library.ts';
import { IndexFileError } from '../../policy-text/search/index/index-file.ts';
import { openIndex } from '../../policy-text/search/search-index.ts';
import { buildLibraryIndex, indexedAs } from '../../policy-text/search/search-library.ts';

const NAME = /^index-[0-9a-f]{16}\.search$/;

/**
 * The index of the regulations in a folder: the one that is kept beside them, when it was built from exactly these files
 * by this version; else it is built, and kept when that can be done.
 * @param hashes of the regulations' files
 */
export async function indexOf(
  folder: string,
  regulations: readonly AddedRegulation[],
  hashes: readonly string[],
): Promise<LibraryIndex | null> {
  const name = `index-${sha256Of([indexedAs, ...hashes].join()).slice(0, 16)}.search`;
  if (regulations.length === 0) {
    await removeOthers(folder, null);
    return null;
  }
  const kept = await keptIndex(join(folder, name));
  if (kept) return kept;
  const bytes = buildLibraryIndex(regulations);
  await keep(folder, name, bytes);
  return openIndex(bytes);
}

/** The SHA-256 of a text, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function keptIndex(path: string): Promise<LibraryIndex | null> {
  try {
    return openIndex(await readFile(path));
  } catch (error) {
    if (error instanceof IndexFileError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** An index can always be built again: what keeps it from being written is no reason to fail. */
async function keep(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(folder, `.${randomUUID()}.part`);
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' });
    await rename(unfinished, join(folder, name));
    await removeOthers(folder, name);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

async function removeOthers(folder: string, kept: string | null): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const others = names.filter((name) => NAME.test(name) && name !== kept);
  await Promise.all(others.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
}
