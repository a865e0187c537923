import { readFileSync } from 'node:fs';

const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** The exact version that this bench pins. */
export function versionOf(name: string): string {
  const version = dependencies[name];
  if (version === undefined) throw new Error(`not pinned: ${name}`);
  return version;
}
