import { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { failureOf } from '../failure.ts';

/** Where Slack is called, without what else an address may hold. */
export function hostOf(apiUrl = 'https://slack.com/api/'): string {
  return new URL(apiUrl).host;
}

/** Slack ends a connection, and would end the next one as well; the message says why. */
export class EndedBySlack extends Error {
  override readonly name = 'EndedBySlack';
}

/** The network's own word for why a call did not get through, such as ENOTFOUND; Slack's status or reason when it was Slack. */
export function whyUnreached(error: unknown): string | undefined {
  if (error instanceof EndedBySlack) return error.message;
  if (error instanceof webApi.WebAPIHTTPError) return String(error.statusCode);
  let why: string | undefined;
  for (let at: unknown = error; at instanceof Error; at = 'original' in at ? at.original : at.cause) {
    if ('code' in at && /^[A-Z]/.test(String(at.code))) why = String(at.code);
  }
  return why;
}

/** Writes into the log that Slack was not reached and is asked again: where, and why. */
export function saysNotConnected(apiUrl: string | undefined, log: Log): (error: unknown) => void {
  return (error) => {
    const why = whyUnreached(error);
    const where = { ...failureOf(error), at: [hostOf(apiUrl)], ...(why !== undefined && { why }) };
    log.warn(where, 'slack: not connected, trying again');
  };
}

/** What to tell whoever starts the assistant when Slack could not be reached; any other failure as it is. */
export function unreachable(error: unknown, apiUrl: string | undefined): unknown {
  if (!(error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError)) return error;
  const why = whyUnreached(error) ?? 'no answer';
  const look = `look at the network, at a firewall or proxy on the way${apiUrl === undefined ? '' : ', and at SLACK_API_URL'}`;
  return new Error(`Slack cannot be reached at ${hostOf(apiUrl)} (${why}): ${look}`, { cause: error });
}
