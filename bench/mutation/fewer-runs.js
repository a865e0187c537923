import fastCheck from 'fast-check';
import { part } from './given-part.js';

export * from 'fast-check';

/** What a property that asks for many runs gets here: a mutant is tried thousands of times in all. */
const runsFor = (asked) => Math.min(asked, part.runs ?? Math.max(110, Math.round(asked / 8)));

/** fast-check, with fewer runs of what asks for many. */
export default {
  ...fastCheck,
  assert: (property, { numRuns = 100, ...rest } = {}) =>
    fastCheck.assert(property, { ...rest, numRuns: runsFor(numRuns) }),
};
