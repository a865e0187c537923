import { setTimeout as sleep } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

/** Milliseconds before each further attempt, unless Slack says how long to wait. */
const pauses = [250, 1000, 4000, 16_000];

/** What Slack answers with when it is Slack that failed, when too much is said, and while a workspace joins an organization. */
const passing = new Set([
  'fatal_error',
  'internal_error',
  'message_limit_exceeded',
  'org_login_required',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/**
 * Does `work`, and does it again after failures that pass: no connection, 5xx, and 429 after its Retry-After.
 * Resolves to what it resolves to; throws the last failure when it is of another kind, when it comes too often or
 * when `giveUp` is aborted.
 * @param failed is told of each failure after which it is done again
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  giveUp: AbortSignal,
  failed: (error: unknown) => void = () => undefined,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!doesPass(error)) throw error;
      failed(error);
      const rest = sleep(retryAfter(error) ?? pause, undefined, { signal: giveUp });
      await rest.catch(() => {
        throw error;
      });
    }
  }
  return work();
}

/** The milliseconds that Slack asks to wait, or null when it does not say. */
export function retryAfter(error: unknown): number | null {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : null;
}

/** Whether the same call may succeed later. */
export function doesPass(error: unknown): boolean {
  if (error instanceof webApi.WebAPIPlatformError) return passing.has(error.data.error);
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  return error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIRateLimitedError;
}
