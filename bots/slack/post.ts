import { webApi } from '@slack/bolt';
import type { SlackMessage } from './limits.ts';
import { withRetries } from './retry.ts';

/** Where an answer belongs. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  /** Who is answered: the only one to see it outside the direct messages. */
  readonly user: string;
  readonly thread?: string;
  /** Where a command or a press may be answered, even in a conversation that the bot is not in. */
  readonly responseUrl?: string;
}

/** Slack takes so many answers at a response url, within half an hour. */
const responseUses = 5;
const responseTimeoutMs = 10_000;

/**
 * Posts messages in order: to everybody in the bot's direct messages, elsewhere only to the person answered. Failures
 * that pass are waited out until `giveUp` is aborted. Throws the failure that did not pass.
 */
export async function post(
  client: webApi.WebClient,
  place: Place,
  messages: readonly SlackMessage[],
  giveUp: AbortSignal,
): Promise<void> {
  for (const [index, message] of messages.entries()) {
    if (place.channel.startsWith('D') && (await postOpenly(client, place, message, giveUp))) continue;
    await postPrivately(client, place, message, giveUp, index);
  }
}

/**
 * Posts a message that only the person answered sees. `index` counts those before it that answer the same command or
 * press. Throws the failure that did not pass.
 */
export async function postPrivately(
  client: webApi.WebClient,
  { channel, user, responseUrl }: Place,
  message: SlackMessage,
  giveUp: AbortSignal,
  index = 0,
): Promise<void> {
  await withRetries(async () => {
    if (responseUrl !== undefined && index < responseUses) await respond(responseUrl, message);
    else await client.chat.postEphemeral({ channel, user, ...message });
  }, giveUp);
}

/** False when the bot is not in the conversation: the direct messages between two people look like its own. */
async function postOpenly(
  client: webApi.WebClient,
  { channel, thread }: Place,
  message: SlackMessage,
  giveUp: AbortSignal,
): Promise<boolean> {
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  try {
    const unfurl = { unfurl_links: false, unfurl_media: false };
    await withRetries(() => client.chat.postMessage({ channel, ...inThread, ...message, ...unfurl }), giveUp);
    return true;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && error.data.error === 'channel_not_found') return false;
    throw error;
  }
}

/** Fails as a call of the Web API does, so that both are tried again alike. */
async function respond(url: string, message: SlackMessage): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message }),
    signal: AbortSignal.timeout(responseTimeoutMs),
  }).catch((error: Error) => {
    throw new webApi.WebAPIRequestError(error);
  });
  if (response.status === 429)
    throw new webApi.WebAPIRateLimitedError(Number(response.headers.get('retry-after') ?? 1));
  if (!response.ok) throw new webApi.WebAPIHTTPError(response.status, response.statusText, {});
}
