import { DiscordAPIError, HTTPError } from 'discord.js';
import { type Trace, traceOf } from '../log.ts';

/** What may be logged of a failure. */
export type Failure = Omit<Trace, 'code'> & { readonly code?: string | number; readonly status?: number };

/**
 * The loggable part of whatever was thrown: names, numbers and stack frames, never a message. Discord's errors carry
 * the address of the request, with an interaction's token in it, and its body, with what was said.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof DiscordAPIError) {
    return { error: 'DiscordAPIError', code: thrown.code, status: thrown.status };
  }
  if (thrown instanceof HTTPError) return { error: thrown.name, status: thrown.status };
  return traceOf(thrown);
}
