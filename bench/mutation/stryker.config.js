import { fileURLToPath } from 'node:url';
import { name, part } from './given-part.js';

/** Paths are seen from the root of the project, where Stryker is started. */
export default {
  mutate: part.mutate,
  testRunner: 'one-process',
  plugins: [fileURLToPath(new URL('one-process.js', import.meta.url))],
  // The rules are built when they are loaded; every run loads them anew, so what is static is tried like the rest.
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  // Long, so that a busy machine is not taken for a test that noticed; most of what is endless is stopped by counting its turns.
  timeoutMS: 90_000,
  incremental: true,
  incrementalFile: `bench/mutation/reports/${name}.incremental.json`,
  reporters: ['json', 'clear-text', 'html', 'progress-append-only'],
  jsonReporter: { fileName: `bench/mutation/reports/${name}.json` },
  htmlReporter: { fileName: `bench/mutation/reports/${name}.html` },
  clearTextReporter: { allowColor: false, reportTests: false, skipFull: true },
  tempDirName: `bench/mutation/.stryker-tmp/${name}`,
  ignorePatterns: [
    '/bench/*',
    '!/bench/mutation',
    '/bench/mutation/reports',
    '/bench/mutation/.stryker-tmp',
    '/biome.json',
    '/bots',
    '/dist',
    '/data',
    '/test/bots',
    '/test/conversations',
  ],
  // TypeScript 7 has no JavaScript interface that Stryker could rewrite this file with, and nothing in it is to rewrite.
  tsconfigFile: 'none',
  allowEmpty: false,
};
