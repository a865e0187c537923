import { type Log, traceOf } from '../../log.ts';

/** What a process that is not to finish anything ends with. */
const statuses = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Ends the process well: told to stop once, it finishes what it holds and ends with 0, or with 1 when that has not come
 * to an end after `patience` milliseconds; told so again, it ends at once. What is not finished then is written down.
 * An error that nobody expected ends it with a line in the log, where Node would print the message too.
 */
export function untilStopped(stop: () => Promise<void>, patience: number, log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error(traceOf(error), 'an error that nobody expected ended the process');
    process.exit(1);
  });
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(statuses[signal]);
      stopping = true;
      setTimeout(() => {
        log.error({}, 'stopped without having finished what was in hand');
        process.exit(1);
      }, patience).unref();
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
