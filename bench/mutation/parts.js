/**
 * core/ in parts, each with the tests that protect it: a mutant is tried by these alone.
 * Left out: files that hold only types, names or tables (what a question costs, which notices are out): there is
 * nothing in them to decide, and the words of the law are compared with the rules elsewhere.
 * @type {Readonly<Record<string, Part>>}
 * @typedef {{ readonly mutate: readonly string[], readonly tests: readonly string[], readonly leave?: readonly string[], readonly runs?: number }} Part
 * `tests`: files, and folders without those below them; `leave`: those of them that take long; `runs`: how often a
 * property is tried at most.
 */
export const parts = {
  conditions: {
    mutate: ['core/conditions/*.ts'],
    tests: ['test/core', 'test/core/conditions'],
  },
  rules: {
    mutate: [
      'core/assess.ts',
      'core/calendar-day.ts',
      'core/contradiction.ts',
      'core/fact-unit.ts',
      'core/first-problem.ts',
      'core/fraction.ts',
      'core/interval.ts',
      'core/outcome.ts',
      'core/parameters/*.ts',
      'core/preference.ts',
      'core/rule.ts',
      'core/rules/*.ts',
      'core/what-if.ts',
    ],
    tests: ['test/core', 'test/core/conditions', 'test/core/parameters', 'test/core/wording'],
  },
  planner: {
    mutate: ['core/next.ts', 'core/planner/*.ts', '!core/planner/asking.ts'],
    tests: ['test/core/next.test.ts', 'test/core/planner'],
    leave: ['test/core/planner/questions.test.ts'],
    runs: 25,
  },
  deadlines: {
    mutate: ['core/calendar/*.ts', 'core/deadlines/*.ts', '!core/calendar/notices.ts'],
    tests: ['test/core/calendar', 'test/core/deadlines'],
  },
  receipt: {
    mutate: ['core/receipt/*.ts', 'core/read-case-file.ts'],
    tests: [
      'test/core/receipt',
      'test/core/cases.test.ts',
      'test/core/what-if.test.ts',
      'test/core/read-case-file.test.ts',
    ],
    leave: ['test/core/receipt/receipt.test.ts'],
  },
  ways: {
    mutate: ['core/ways/*.ts'],
    tests: ['test/core/ways'],
    runs: 8,
  },
};
