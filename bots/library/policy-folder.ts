import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddedRegulation, Library } from '../../policy-text/library/library.ts';
import { regulationIdPattern } from '../../policy-text/library/regulation-id.ts';
import type { StoredRegulation } from '../../policy-text/library/stored-regulation.ts';

/** A regulation that was added, or a file of the folder that holds none that can be read. */
export type Kept =
  | { readonly id: string; readonly stored: StoredRegulation; readonly regulation: AddedRegulation }
  | { readonly id: string; readonly damaged: true };

/** The folder in which added regulations are kept, a file each: a file is whole at every moment. */
export interface PolicyFolder {
  /** Everything that is kept, in the order of the ids. */
  all(): Promise<readonly Kept[]>;
  /** What can be searched and cited now; read again only when a file has changed. */
  library(): Promise<Library>;
  /** Keeps a regulation, in the place of one with its id. */
  keep(stored: StoredRegulation): Promise<void>;
  /** @returns false when there was none */
  remove(id: string): Promise<boolean>;
}

interface Read {
  readonly version: string;
  readonly kept: Kept;
  /** Of the file's content, in hexadecimal. */
  readonly sha256: string;
}

const ENDING = '.json';
/** What checks and indexes regulations is loaded with the first of them: most questions are asked where none was added. */
const checks = () => import('../../policy-text/library/stored-regulation.ts');
const indexing = () => import('./kept-index.ts');
const nothingYet = (error: unknown) => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
};

/** Opens the folder; it need not be there before something is kept. Every method rejects with the error of the disk. */
export function openPolicyFolder(folder: string): PolicyFolder {
  const read = new Map<string, Read>();
  let library: Library = { regulations: [] };

  const refresh = async (): Promise<readonly Kept[]> => {
    const names = (await readdir(folder).catch(nothingYet)) ?? [];
    const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length));
    const known = new Set(ids.filter((id) => regulationIdPattern.test(id)));
    let hasChanged = false;
    for (const id of read.keys()) if (!known.has(id)) hasChanged = read.delete(id);
    for (const id of known) {
      const version = await versionOf(fileOf(id));
      if (version === read.get(id)?.version) continue;
      hasChanged = true;
      if (version === null) read.delete(id);
      else read.set(id, { version, ...(await readKept(id, fileOf(id))) });
    }
    const all = [...read.values()].sort((a, b) => (a.kept.id < b.kept.id ? -1 : 1));
    if (hasChanged) {
      const regulations = all.flatMap(({ kept }) => ('regulation' in kept ? [kept.regulation] : []));
      const { indexOf } = await indexing();
      const index = await indexOf(
        folder,
        regulations,
        all.map(({ sha256 }) => sha256),
      );
      library = index ? { regulations, index } : { regulations };
    }
    return all.map(({ kept }) => kept);
  };
  const fileOf = (id: string) => join(folder, `${id}${ENDING}`);

  return {
    all: refresh,
    async library() {
      await refresh();
      return library;
    },
    async keep(stored) {
      const { readStored } = await checks();
      const { id } = readStored(stored).metadata;
      const unfinished = join(folder, `.${randomUUID()}.part`);
      await mkdir(folder, { recursive: true });
      try {
        await writeFile(unfinished, `${JSON.stringify(stored, null, 1)}\n`, { flag: 'wx', flush: true });
        await rename(unfinished, fileOf(id));
      } finally {
        await rm(unfinished, { force: true });
      }
      await refresh();
    },
    async remove(id) {
      if (!regulationIdPattern.test(id) || (await lstat(fileOf(id)).catch(nothingYet)) === null) return false;
      await rm(fileOf(id));
      await refresh();
      return true;
    },
  };
}

/** What changes with the file; null when it is none, or stands for one elsewhere. */
async function versionOf(path: string): Promise<string | null> {
  const stat = await lstat(path).catch(nothingYet);
  return stat?.isFile() ? `${stat.ino} ${stat.size} ${stat.mtimeMs}` : null;
}

async function readKept(id: string, path: string): Promise<Omit<Read, 'version'>> {
  const content = await readFile(path, 'utf8');
  const { sha256Of } = await indexing();
  return { kept: await keptIn(content, id), sha256: sha256Of(content) };
}

async function keptIn(content: string, id: string): Promise<Kept> {
  const { addedRegulation, readStored } = await checks();
  try {
    const stored = readStored(JSON.parse(content));
    if (stored.metadata.id !== id) return { id, damaged: true };
    return { id, stored, regulation: addedRegulation(stored) };
  } catch {
    return { id, damaged: true };
  }
}
