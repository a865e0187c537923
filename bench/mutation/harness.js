import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

/** What the tests of `core/` use of vitest: its own `expect`, and as much of the rest as they need. */
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null, testPath: '' }, expect);
chai.expect.extend(expect, customMatchers);

let tests = [];
let around = [];
/** The suites that the test at hand is in: what they wanted done before it is done. */
let entered = [];

function describe(name, define) {
  around = [...around, { name: String(name), before: [], after: [] }];
  define();
  around = around.slice(0, -1);
}

function it(name, run) {
  const id = [globalThis.__file__, ...around.map((suite) => suite.name), name].join(' > ');
  tests.push({ id, suites: around, run });
}

/** Does what the suites that end here want done after their tests, and what those that begin want done before. */
export async function enter(suites) {
  for (const suite of entered.toReversed()) {
    if (!suites.includes(suite)) for (const hook of suite.after) await hook();
  }
  for (const suite of suites) {
    if (!entered.includes(suite)) for (const hook of suite.before) await hook();
  }
  entered = suites;
}

const each = (one) => (rows) => (name, run) => {
  for (const [at, row] of rows.entries()) {
    const values = Array.isArray(row) ? row : [row];
    one(`${format(name.replaceAll('%#', String(at)), ...values)} [${at}]`, () => run(...values));
  }
};
it.each = each(it);
describe.each = each(describe);

export const vitest = {
  describe,
  it,
  expect,
  beforeAll: (hook) => around.at(-1).before.push(hook),
  afterAll: (hook) => around.at(-1).after.push(hook),
};

/** The tests that evaluating the files registers, in order, each with an id of its own. */
export function collectTests(evaluate) {
  tests = [];
  around = [];
  evaluate();
  const seen = new Map();
  return tests.map(({ id, ...test }) => {
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return { id: before === 0 ? id : `${id} (${before + 1})`, ...test };
  });
}
