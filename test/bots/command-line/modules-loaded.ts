import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of `dist/guohe/` names each module that is in it before its code. */
const NAMED = /^\/\/ ((?:dist|node_modules)\/.+)$/gm;

/** The modules that a process had loaded by its end, from what it wrote into the folder of its `NODE_V8_COVERAGE`. */
export async function modulesLoaded(folder: string): Promise<readonly string[]> {
  const report = (await readdir(folder)).find((name) => name.startsWith('coverage-')) ?? '';
  const { result }: { result: { url: string }[] } = JSON.parse(await readFile(join(folder, report), 'utf8'));
  const files = result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
  const modules = files.map(async (url) => {
    if (!url.includes('/dist/guohe/')) return [url];
    return [...(await readFile(new URL(url), 'utf8')).matchAll(NAMED)].map(([, name = '']) => name);
  });
  return (await Promise.all(modules)).flat();
}
