import type { System } from './system.ts';
import { minisearch } from './systems/minisearch.ts';
import { ours } from './systems/ours.ts';
import { sqliteFts5, sqliteFts5Trigram } from './systems/sqlite-fts5.ts';

export { ours };
export const peers: readonly System[] = [minisearch, sqliteFts5, sqliteFts5Trigram];

/** @throws Error when there is none of that name */
export function systemOf(name: string | undefined): System {
  const system = [ours, ...peers].find((other) => other.name === name);
  if (!system) throw new Error(`no system ${name}`);
  return system;
}
