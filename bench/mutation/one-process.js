import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { rolldown } from 'rolldown';
import fewerRuns from './fewer-runs.js';
import { testFiles } from './given-part.js';
import { collectTests, enter, vitest } from './harness.js';

/**
 * Runs the tests of a part in one process, as one bundle: what is evaluated anew for each mutant is plain code that is
 * compiled already, so that a mutant costs what its tests cost and not the start of a test runner.
 */
class OneProcess {
  static inject = [commonTokens.options];
  #stryker = {};
  #evaluate;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis.__stryker__ ??= {};
    this.#stryker = globalThis.__stryker__;
    this.#evaluate = await bundled(process.cwd(), testFiles(process.cwd()));
  }

  async dryRun() {
    this.#stryker.activeMutant = undefined;
    this.#stryker.mutantCoverage = undefined;
    const tests = await this.#run(this.#load(), { bail: false });
    return { status: 'complete', tests: [loads(), ...tests], mutantCoverage: this.#stryker.mutantCoverage };
  }

  /** The mutant is there from the loading on: what a file works out when it is loaded is worked out anew. */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: 0 });
    let tests;
    try {
      tests = await this.#run(this.#load(), { only: testFilter && new Set(testFilter), bail: true });
    } catch (error) {
      tests = [loads(String(error?.message ?? error))];
    }
    const endless = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: 'complete', tests });
  }

  #load() {
    this.#stryker.currentTestId = undefined;
    return collectTests(this.#evaluate);
  }

  async #run(tests, { only, bail }) {
    const results = [];
    for (const { id, suites, run } of tests) {
      if (only && !only.has(id)) continue;
      this.#stryker.currentTestId = id;
      const result = { id, name: id, timeSpentMs: 0 };
      const before = performance.now();
      try {
        await enter(suites);
        await run();
        results.push({ ...result, status: 0, timeSpentMs: performance.now() - before });
      } catch (error) {
        results.push({ ...result, status: 1, failureMessage: String(error?.message ?? error) });
        if (bail) break;
      }
    }
    this.#stryker.currentTestId = undefined;
    await enter([]);
    return results;
  }
}

/** The loading itself, as a test: a mutant that keeps the files from loading is noticed by it. */
function loads(failureMessage) {
  const result = { id: 'loads', name: 'loads', timeSpentMs: 0 };
  return failureMessage === undefined ? { ...result, status: 0 } : { ...result, status: 1, failureMessage };
}

/** The files and all that they import as one function; each call evaluates everything anew. */
async function bundled(root, files) {
  const entry = ['test/fixed-seed.ts', ...files].map((file) => `import ${JSON.stringify(join(root, file))};`);
  const build = await rolldown({
    input: 'entry',
    platform: 'node',
    external: ['vitest', 'fast-check'],
    treeshake: false,
    onLog() {},
    plugins: [
      {
        name: 'part',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? entry.join('\n') : null),
        transform(code, id) {
          if (id === 'entry') return null;
          const file = JSON.stringify(pathToFileURL(id).href);
          const named = /\.test\.ts$/.test(id) ? `;globalThis.__file__ = ${JSON.stringify(relative(root, id))};` : '';
          return named + code.replaceAll('import.meta.url', file);
        },
      },
    ],
  });
  const { output } = await build.generate({ format: 'cjs', codeSplitting: false });
  const code = output.find(({ type }) => type === 'chunk').code;
  const requireNode = createRequire(join(root, 'package.json'));
  const fastCheck = { ...fewerRuns };
  fastCheck.default = fastCheck;
  const given = { vitest, 'fast-check': fastCheck };
  const call = compileFunction(code, ['require', 'module', 'exports'], { filename: join(root, 'bundle.cjs') });
  return () => call((name) => given[name] ?? requireNode(name), { exports: {} }, {});
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcess)];
