import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { interactionReplies } from '../../../../bots/discord/answer/interaction-replies.ts';
import type { ToInteraction } from '../../../../bots/discord/arrival.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

const minutes = 60_000;
const press = (id: string): ToInteraction => ({
  ...{ kind: 'interaction', id, token: `token-${id}`, audience: 'person', isPress: true },
});

/** Replies whose calls are taken, and counted by their interactions. */
function countedReplies() {
  const called: string[] = [];
  const makeRequest = async (url: string) => {
    called.push(/token-(\w+)/.exec(url)?.[1] ?? '');
    return new Response(null, { status: 204 });
  };
  const rest = new REST({ api: 'http://127.0.0.1:1/api', makeRequest: makeRequest as never });
  return { replies: interactionReplies(rest, '1'), called };
}

test('an interaction that comes again is announced once, and is remembered no longer than it can be answered', async () => {
  const { replies, called } = countedReplies();
  const come = async (id: string) => {
    replies.expect(press(id)).announce('now');
    await replies.announced(press(id));
  };
  await come('a');
  await come('a');
  expect(called).toEqual(['a']);
  vi.advanceTimersByTime(14 * minutes);
  await come('b');
  await come('a');
  expect(called).toEqual(['a', 'b']);
  vi.advanceTimersByTime(2 * minutes);
  // By now it would be another one: nothing is left of the first.
  await come('a');
  await come('b');
  expect(called).toEqual(['a', 'b', 'a']);
});

test('what another process answers leaves no timer behind', () => {
  const { replies, called } = countedReplies();
  const expected = replies.expect(press('a'));
  expected.announce('soon');
  expect(vi.getTimerCount()).toBe(1);
  expected.forget();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(minutes);
  expect(called).toEqual([]);
});
