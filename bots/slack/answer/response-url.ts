import { webApi } from '@slack/bolt';
import type { SlackMessage } from '../limits.ts';
import { asItStands } from './as-it-stands.ts';

/** Slack takes so many answers at an address that came with a command or a press, for half an hour. */
const uses = 5;
const lifeMs = 30 * 60_000;
const timeoutMs = 10_000;

/** What is said at such an address. Slack shows in a thread only what is for everybody. */
export type Response = SlackMessage &
  (
    | { readonly response_type: 'ephemeral' }
    | { readonly response_type: 'in_channel'; readonly thread_ts?: string | undefined }
  );

/**
 * Whether the address can still be used.
 * @param part the place of the message in its answer
 * @param notedAt when the command or the press was written down
 */
export function isFresh(part: number, notedAt: string): boolean {
  return part < uses && Date.parse(notedAt) + lifeMs > Date.now();
}

/**
 * Says something at the address. Resolves to false when Slack does not take it there; throws as a call of the Web API
 * does, so that both are tried again alike.
 */
export async function respond(url: string, said: Response): Promise<boolean> {
  const post = async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ replace_original: false, ...asItStands, ...said }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { response, answer: await response.text() };
  };
  const { response, answer } = await post().catch((error: Error) => {
    throw new webApi.WebAPIRequestError(error);
  });
  const { ok, status, statusText, headers } = response;
  if (status === 429) throw new webApi.WebAPIRateLimitedError(Number(headers.get('retry-after') ?? 1));
  if (status >= 500) throw new webApi.WebAPIHTTPError(status, statusText, {});
  // That an address is out of date may be said with a 200.
  return ok && !/"ok"\s*:\s*false/.test(answer);
}
