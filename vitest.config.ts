import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        // Nothing below the doors keeps anything between two tests: its modules are loaded once, not once a file.
        test: { name: 'rooms', include: ['test/{policy-text,core,conversations}/**/*.test.ts'], isolate: false },
      },
      { extends: true, test: { name: 'doors', include: ['test/bots/**/*.test.ts'] } },
    ],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A machine that only counts reads the second one; the run on another Node asks for its own.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'node_modules/.vitest/results.json' }]]
      : ['default'],
  },
});
