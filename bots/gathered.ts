import { isDatabaseAway } from './store/is-away.ts';

/**
 * Does together what is asked for one by one: what comes in the same moment, or while an earlier call is under way, is
 * the next call's. When a call fails, each of its own is tried alone, so that one bad one costs the others nothing; when
 * it is the database that is away, all are told so: one after another they would wait for it again and again.
 * @param work what does several, and resolves to a result for each in their order
 * @param most so many are done by one call
 * @returns what does one
 */
export function gathered<T, R>(
  work: (all: readonly T[]) => Promise<readonly R[]>,
  most: number,
): (one: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let isUnderWay = false;

  /** @returns what tells each its result */
  const doTogether = async (some: readonly Waiting<T, R>[]): Promise<() => void> => {
    try {
      const results = await work(some.map(({ one }) => one));
      return () => {
        for (const [at, { resolve }] of some.entries()) resolve(results[at] as R);
      };
    } catch (error) {
      if (some.length > 1 && !isDatabaseAway(error)) {
        for (const each of some) (await doTogether([each]))();
        return () => {};
      }
      return () => {
        for (const { reject } of some) reject(error);
      };
    }
  };

  const goOn = async (): Promise<void> => {
    let tell = () => {};
    while (waiting.length > 0) {
      const underWay = doTogether(waiting.splice(0, most));
      // What comes of a result is done while the next call is under way.
      tell();
      tell = await underWay;
    }
    isUnderWay = false;
    tell();
  };

  return (one) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ one, resolve, reject });
      if (isUnderWay) return;
      isUnderWay = true;
      // Not before everything that has arrived by now is read.
      setImmediate(() => void goOn());
    });
}

interface Waiting<T, R> {
  readonly one: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}
