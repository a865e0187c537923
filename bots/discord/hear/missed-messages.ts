import { setTimeout as pause } from 'node:timers/promises';
import { type APIMessage, ChannelType, DiscordAPIError, makeURLSearchParams, type REST, Routes } from 'discord.js';
import type { Knex } from 'knex';
import { TryLater } from '../../inbox/try-later.ts';
import { asTryLater } from '../refusals.ts';
import { heardSince } from './heard-so-far.ts';

/** A longer silence than this is not broken by an answer. */
const longestAwayMs = 14 * 24 * 3_600_000;
/** Each is one call: with more, the bot would be busy asking when it ought to answer. */
const mostChannels = 200;
/** Discord gives as many messages at once. */
const page = 100;
/** What cannot be asked for now is asked for again, each time after twice as long. */
const firstPauseMs = 1000;
const longestPauseMs = 60_000;

/** A message of somebody's direct messages, as if it had just been written. */
export type MissedMessage = APIMessage & { readonly channel_type: ChannelType.DM; readonly mentions: [] };

/**
 * What was written in direct messages while nobody listened, each channel's in its order: the gateway repeats only what
 * belongs to a session that can be resumed. Waits while Discord cannot be reached, and ends early when `signal` says so.
 */
export async function* missedMessages(
  rest: REST,
  database: Knex,
  now: number,
  signal: AbortSignal,
): AsyncGenerator<MissedMessage> {
  for (const { channel, message } of await heardSince(database, now - longestAwayMs, mostChannels)) {
    let after = message;
    for (let full = true; full; ) {
      const written = await patiently(() => messagesAfter(after, channel, rest), signal);
      if (written === null) return;
      for (const one of written.toReversed()) {
        after = one.id;
        yield { ...one, channel_type: ChannelType.DM, mentions: [] };
      }
      full = written.length === page;
    }
  }
}

/** Nothing when the channel is closed to us: the others may still be heard. Throws TryLater when that is to be seen. */
async function messagesAfter(after: string, channel: string, rest: REST): Promise<readonly APIMessage[]> {
  try {
    const query = makeURLSearchParams({ after, limit: page });
    return (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
  } catch (error) {
    const failure = asTryLater(error);
    if (failure instanceof DiscordAPIError) return [];
    throw failure;
  }
}

/** Asks again for as long as TryLater is thrown. Null when `signal` ended the waiting. */
async function patiently<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T | null> {
  for (let wait = firstPauseMs; !signal.aborted; wait = Math.min(2 * wait, longestPauseMs)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TryLater)) throw error;
      await pause(1000 * (error.seconds ?? wait / 1000), undefined, { signal }).catch(() => undefined);
    }
  }
  return null;
}
