import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

/** These put a watched module in the place of the real one, for themselves alone. */
const apart = ['test/bots/desk.test.ts', 'test/conversations/chat-coverage.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        // Nothing is kept in a module between two tests: modules are loaded once, not once a file.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...apart],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
    // Tests of the doors wait for databases, sockets and processes more than they work.
    maxWorkers: availableParallelism() + 1,
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 60_000,
    // What is waited for comes when a busy machine has come to it.
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 60_000,
    // A machine that only counts reads the second one; the run on another Node asks for its own.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'node_modules/.vitest/results.json' }]]
      : ['default'],
  },
});
