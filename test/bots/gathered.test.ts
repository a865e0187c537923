import { expect, it } from 'vitest';
import { gathered } from '../../bots/gathered.ts';

/** Doubles numbers, and remembers which it was handed together. */
function doubling(most: number) {
  const calls: (readonly number[])[] = [];
  const double = gathered(async (all: readonly number[]) => {
    calls.push(all);
    if (all.includes(13)) throw new RangeError('thirteen');
    return all.map((one) => 2 * one);
  }, most);
  return { calls, double };
}

it('does by one call what is asked for in the same moment, no more than so many, in their order', async () => {
  const { calls, double } = doubling(3);
  expect(await Promise.all([1, 2, 3, 4].map(double))).toEqual([2, 4, 6, 8]);
  expect(calls).toEqual([[1, 2, 3], [4]]);
});

it('does what is asked for during a call by the next one', async () => {
  const { calls, double } = doubling(9);
  const first = double(1).then((done) => [done, double(3)] as const);
  const second = double(2).then(() => double(4));
  const [done, third] = await first;
  expect([done, await third, await second]).toEqual([2, 6, 8]);
  expect(calls).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it('fails for the one that cannot be done, and for no other', async () => {
  const { double } = doubling(9);
  const done = await Promise.allSettled([1, 13, 2].map(double));
  expect(done.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual([2, 'thirteen', 4]);
});

it('tells all at once that the database is away', async () => {
  const away = Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });
  let calls = 0;
  const failing = gathered(async () => {
    calls += 1;
    throw away;
  }, 9);
  const done = await Promise.allSettled([1, 2, 3].map(failing));
  expect(done.map((one) => one.status === 'rejected' && one.reason)).toEqual([away, away, away]);
  expect(calls).toBe(1);
});
