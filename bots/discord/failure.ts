import { DiscordAPIError, HTTPError } from 'discord.js';

/** What may be logged of a failure. */
export interface Failure {
  readonly error: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly at?: readonly string[];
}

/**
 * The loggable part of whatever was thrown: names, numbers and stack frames, never a message. Discord's errors carry
 * the address of the request, with an interaction's token in it, and its body, with what was said.
 */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof DiscordAPIError) {
    return { error: 'DiscordAPIError', code: thrown.code, status: thrown.status };
  }
  if (thrown instanceof HTTPError) return { error: thrown.name, status: thrown.status };
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const at = thrown.stack?.match(/^ +at .+$/gm)?.map((frame) => frame.trim()) ?? [];
  const code = 'code' in thrown && typeof thrown.code === 'string' ? { code: thrown.code } : {};
  return { error: thrown.name, ...code, at };
}
