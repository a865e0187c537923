import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { isInstalled } from '../../../bots/slack/workspaces.ts';

/** What is made of Slack's answer to the question whether a token still holds, without asking again. */
async function isInstalledBy(answer: object, isSaid = false): Promise<boolean> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const slackApiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const client = new webApi.WebClient('xoxb-1', { slackApiUrl, retryConfig: { retries: 0 } });
  try {
    return await isInstalled({ team: 'T1', botToken: 'xoxb-1', botUser: 'U0BOT', client }, AbortSignal.abort(), isSaid);
  } finally {
    server.close();
  }
}

test.each([
  [{ ok: true }, true],
  [{ ok: false, error: 'account_inactive' }, false],
  [{ ok: false, error: 'token_revoked' }, false],
])('a workspace has the app as long as Slack does not say otherwise: %o', async (answer, installed) => {
  expect(await isInstalledBy(answer)).toBe(installed);
});

test('a token that is not taken means a removal only when Slack has said so: it may be the machine that is not let in', async () => {
  const answer = { ok: false, error: 'invalid_auth' };
  expect(await isInstalledBy(answer, true)).toBe(false);
  await expect(isInstalledBy(answer)).rejects.toThrow('invalid_auth');
});

test.each(['internal_error', 'fatal_error', 'service_unavailable', 'team_added_to_org', 'ekm_access_denied'])(
  'what fails on Slack’s side (%s) does not mean that it has been removed',
  async (error) => {
    await expect(isInstalledBy({ ok: false, error })).rejects.toThrow(error);
  },
);
