import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder that is gone at the end of the block it was made in (`await using`). */
export async function emptyFolder(): Promise<AsyncDisposable & { path(...names: string[]): string }> {
  const folder = await mkdtemp(join(tmpdir(), 'guohe-'));
  return {
    path: (...names) => join(folder, ...names),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
