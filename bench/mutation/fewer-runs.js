import fastCheck from 'fast-check';

export * from 'fast-check';

/** What a property that asks for many runs gets here: a mutant is tried thousands of times in all. */
const share = 1 / 8;
const least = 110;

/** fast-check, with fewer runs of what asks for many. */
export default {
  ...fastCheck,
  assert: (property, { numRuns = 100, ...rest } = {}) =>
    fastCheck.assert(property, { ...rest, numRuns: Math.min(numRuns, Math.max(least, Math.round(numRuns * share))) }),
};
