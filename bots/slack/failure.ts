import { webApi } from '@slack/bolt';

/** What may be logged of a failure. */
export interface Failure {
  readonly error: string;
  readonly code?: string;
  readonly status?: number;
  readonly at?: readonly string[];
}

/**
 * The loggable part of whatever was thrown: names, numbers and stack frames, never a message. A message of the desk may
 * repeat what was typed, one of the network an address with a secret in it.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof webApi.WebAPIPlatformError) return { error: thrown.name, code: thrown.data.error };
  if (thrown instanceof webApi.WebAPIHTTPError) return { error: thrown.name, status: thrown.statusCode };
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {};
  return { error: thrown.name, ...code, at: thrown.stack?.match(/^ +at .+$/gm)?.map((frame) => frame.trim()) ?? [] };
}
