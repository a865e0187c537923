import { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { boltLog } from './bolt-log.ts';
import { leanFetch } from './lean-fetch.ts';

const timeoutMs = 10_000;

/** How Slack's Web API is called. */
export interface WebClients {
  /** A copy for each client: they write into it. */
  readonly options: () => webApi.WebClientOptions;
  /** A client that calls with a token. */
  readonly of: (token: string) => webApi.WebClient;
}

/**
 * Clients that try nothing again by themselves, because that would hold back everybody's answers for one conversation's
 * 429.
 * @param apiUrl another server that speaks the same
 */
export function webClients(apiUrl: string | undefined, log: Log): WebClients {
  const logger = boltLog(log);
  const options = (): webApi.WebClientOptions => ({
    logger,
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: leanFetch,
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  });
  return { options, of: (token) => new webApi.WebClient(token, options()) };
}
