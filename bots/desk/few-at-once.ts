/** Runs so many tasks side by side; the others wait, in the order they came. */
export function fewAtOnce(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      // Whoever waits takes over the place, so that nobody who comes later slips in before.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
