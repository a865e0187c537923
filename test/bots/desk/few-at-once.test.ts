import { expect, it } from 'vitest';
import { fewAtOnce } from '../../../bots/desk/few-at-once.ts';

it('runs no more than so many side by side, and all in their order', async () => {
  const inTurn = fewAtOnce(3);
  const [begun, most]: [number[], { now: number; seen: number }] = [[], { now: 0, seen: 0 }];
  const work = async (n: number) => {
    begun.push(n);
    most.now += 1;
    most.seen = Math.max(most.seen, most.now);
    for (let pause = 0; pause < n % 4; pause += 1) await Promise.resolve();
    most.now -= 1;
    return n;
  };
  const all = Array.from({ length: 50 }, (_, n) => n);
  expect(await Promise.all(all.map((n) => inTurn(() => work(n))))).toEqual(all);
  expect({ begun, most }).toEqual({ begun: all, most: { now: 0, seen: 3 } });
});

it('gives the place of one that fails to the next', async () => {
  const inTurn = fewAtOnce(1);
  const failed = inTurn(() => Promise.reject(new Error('no')));
  const next = inTurn(async () => 'yes');
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
