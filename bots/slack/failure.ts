import { webApi } from '@slack/bolt';
import { type Trace, traceOf } from '../log.ts';

/** What may be logged of a failure. */
export type Failure = Trace & { readonly status?: number };

/**
 * The loggable part of whatever was thrown: names, numbers and stack frames, never a message. A message of the desk may
 * repeat what was typed, one of the network an address with a secret in it.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof webApi.WebAPIPlatformError) return { error: thrown.name, code: thrown.data.error };
  if (thrown instanceof webApi.WebAPIHTTPError) return { error: thrown.name, status: thrown.statusCode };
  return traceOf(thrown);
}
