/**
 * A test file that a mutant keeps from loading has no tests, and Stryker's runner looks at tests alone: it would take
 * the mutant for a survivor (stryker-mutator/stryker-js#6150). Here such a file has one test, which failed.
 */
export const loadFailures = {
  onTestRunEnd(modules) {
    for (const { task: file } of modules) {
      if (file.result?.state !== 'fail' || file.tasks.length > 0) continue;
      const { result } = file;
      file.tasks.push({
        type: 'test',
        id: `${file.id}_loads`,
        name: 'loads',
        mode: 'run',
        meta: {},
        file,
        suite: file,
        result,
      });
    }
  },
};
