/**
 * Runs Stryker on the parts named, or on all of them, one after the other, and prints the score of each folder.
 * A part that was run before is only tried again where its code or its tests have changed.
 *
 *     node bench/mutation/run.js [part…]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parts } from './parts.js';

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

const folders = new Map();
for (const name of Object.keys(parts)) {
  const report = `${here}reports/${name}.json`;
  if (!existsSync(report)) continue;
  for (const [file, { mutants }] of Object.entries(JSON.parse(readFileSync(report, 'utf8')).files)) {
    const tried = folders.get(dirname(file)) ?? { detected: 0, undetected: 0 };
    for (const { status } of mutants) {
      if (status === 'Killed' || status === 'Timeout') tried.detected += 1;
      if (status === 'Survived' || status === 'NoCoverage') tried.undetected += 1;
    }
    folders.set(dirname(file), tried);
  }
}
const all = { detected: 0, undetected: 0 };
for (const { detected, undetected } of folders.values()) {
  all.detected += detected;
  all.undetected += undetected;
}
console.log('\nfolder                mutants  detected  score');
for (const [folder, { detected, undetected }] of [...folders].sort().concat([['in all', all]])) {
  const mutants = detected + undetected;
  const score = mutants === 0 ? '–' : `${((100 * detected) / mutants).toFixed(1)} %`;
  console.log(folder.padEnd(20), String(mutants).padStart(8), String(detected).padStart(9), score.padStart(8));
}
