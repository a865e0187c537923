import { createServer } from 'node:net';
import { webApi } from '@slack/bolt';
import { expect, test } from 'vitest';
import { unreachable } from '../../../../bots/slack/line/unreachable.ts';

const failureAt = async (slackApiUrl: string): Promise<unknown> =>
  new webApi.WebClient('xoxb-1', { slackApiUrl, retryConfig: { retries: 0 }, logLevel: webApi.LogLevel?.ERROR }).auth
    .test()
    .catch((error: unknown) => error);

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('a Slack that cannot be reached is told by its address, the reason and what to look at', async () => {
  const url = `http://127.0.0.1:${await closedPort()}/api/`;
  expect(String(unreachable(await failureAt(url), url))).toBe(
    `Error: Slack cannot be reached at ${new URL(url).host} (ECONNREFUSED): ` +
      'look at the network, at a firewall or proxy on the way, and at SLACK_API_URL',
  );
});

test('where no other address is set, none is to be looked at', async () => {
  const error = new webApi.WebAPIHTTPError(502, 'Bad Gateway', {});
  expect(String(unreachable(error, undefined))).toBe(
    'Error: Slack cannot be reached at slack.com (502): look at the network, at a firewall or proxy on the way',
  );
});

test('what Slack refuses stays as it is', () => {
  const refusal = new Error('Slack does not take SLACK_BOT_TOKEN');
  expect(unreachable(refusal, undefined)).toBe(refusal);
});
