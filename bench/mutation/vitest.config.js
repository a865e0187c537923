import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { loadFailures } from './load-failures.js';
import { parts } from './parts.js';
import { QuickFirst } from './quick-first.js';

const fewerRuns = fileURLToPath(new URL('fewer-runs.js', import.meta.url));

export default defineConfig({
  plugins: [
    {
      name: 'fewer-runs',
      enforce: 'pre',
      resolveId: (source, importer) => (source === 'fast-check' && importer !== fewerRuns ? fewerRuns : null),
    },
  ],
  test: {
    include: [...parts[process.env.MUTATION_PART].tests],
    setupFiles: ['test/fixed-seed.ts'],
    reporters: [loadFailures],
    sequence: { sequencer: QuickFirst },
    // Modules are loaded once a run, not once a file: a run is one mutant.
    isolate: false,
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
