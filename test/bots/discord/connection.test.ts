import { RESTEvents } from 'discord.js';
import { expect, test } from 'vitest';
import { discordClient, restByToken } from '../../../bots/discord/line/connection.ts';
import type { Log } from '../../../bots/log.ts';

const logged: [object, string][] = [];
const warn = (data: object, message: string) => logged.push([data, message]);
const log: Log = { info() {}, warn, error() {} };

test('who has written is not kept in the process', () => {
  const client = discordClient({}, log);
  client.users.cache.set('200000000000000001', {} as never);
  expect(client.users.cache.size).toBe(0);
});

test('so many refused calls that Discord may soon take none are told of, whichever way they go', () => {
  for (const rest of [discordClient({}, log).rest, restByToken({}, log)]) {
    expect(rest.options.invalidRequestWarningInterval).toBeGreaterThan(0);
    rest.emit(RESTEvents.InvalidRequestWarning, { count: 1000, remainingTime: 60_000 });
    expect(logged.splice(0)).toEqual([[{ count: 1000, seconds: 60 }, expect.stringContaining('refused calls')]]);
  }
});
