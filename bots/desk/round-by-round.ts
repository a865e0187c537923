import { setImmediate as nextRound } from 'node:timers/promises';

/**
 * Lets those who call it go on one after another, each in a round of the event loop of its own: what comes in meanwhile
 * is read in between, and waits for no more than one of them.
 */
export function roundByRound(): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(() => nextRound());
    return last;
  };
}
