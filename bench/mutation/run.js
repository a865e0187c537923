/**
 * Runs Stryker on the parts named, or on all of them, one after the other, and writes the scores into RESULTS.md.
 * A part that was run before is only tried again where its code or its tests have changed.
 *
 *     node bench/mutation/run.js [part…]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parts } from './parts.js';
import { scores } from './scores.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const stryker = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));

const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(parts, name));
if (unknown !== undefined) {
  console.error(`${unknown}: no such part; taken: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

for (const name of named.length > 0 ? named : Object.keys(parts)) {
  const env = { ...process.env, MUTATION_PART: name };
  const { status } = spawnSync(process.execPath, [stryker, 'run', `${here}stryker.config.js`], {
    cwd: `${here}../..`,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const text = scores(reportsOf(Object.keys(parts)));
writeFileSync(`${here}RESULTS.md`, text);
console.log(text);

function reportsOf(names) {
  return names.flatMap((name) => {
    const report = `${here}reports/${name}.json`;
    return existsSync(report) ? [JSON.parse(readFileSync(report, 'utf8'))] : [];
  });
}
