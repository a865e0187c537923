import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parts } from './parts.js';

/** The part that Stryker is asked to try. */
export const name = process.env.MUTATION_PART ?? '';
export const part = parts[name];
if (!part) throw new Error(`MUTATION_PART: ${JSON.stringify(name)} is none of ${Object.keys(parts).join(', ')}`);

/** Its test files, properties last: most mutants fall to a worked example, and the first failure ends a run. */
export function testFiles(root) {
  const files = part.tests.flatMap((path) =>
    statSync(join(root, path)).isFile() ? [path] : readdirSync(join(root, path)).map((file) => `${path}/${file}`),
  );
  const isProperty = (file) => readFileSync(join(root, file), 'utf8').includes('fast-check');
  return files
    .filter((file) => file.endsWith('.test.ts') && !part.leave?.includes(file))
    .sort((a, b) => Number(isProperty(a)) - Number(isProperty(b)) || a.localeCompare(b));
}
