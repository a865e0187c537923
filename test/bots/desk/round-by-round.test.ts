import { expect, it } from 'vitest';
import { roundByRound } from '../../../bots/desk/round-by-round.ts';

it('lets one go on in each round of the event loop, in the order they asked', async () => {
  const ownRound = roundByRound();
  let round = 0;
  const count = () => {
    round += 1;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  const rounds = await Promise.all(['a', 'b', 'c'].map((name) => ownRound().then(() => [name, round] as const)));
  clearImmediate(counting);
  expect(rounds.map(([name]) => name)).toEqual(['a', 'b', 'c']);
  const seen = rounds.map(([, at]) => at);
  expect(new Set(seen).size).toBe(3);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});
