import { type APIMessage, ChannelType, DiscordAPIError, makeURLSearchParams, type REST, Routes } from 'discord.js';
import type { Knex } from 'knex';
import { heardSince } from './heard-so-far.ts';

/** A longer silence than this is not broken by an answer. */
const longestAwayMs = 14 * 24 * 3_600_000;
/** Each is one call: with more, the bot would be busy asking when it ought to answer. */
const mostChannels = 200;
/** Discord gives as many messages at once. */
const page = 100;

/** A message of somebody's direct messages, as if it had just been written. */
export type MissedMessage = APIMessage & { readonly channel_type: ChannelType.DM; readonly mentions: [] };

/**
 * What was written in direct messages while nobody listened, each channel's in its order: the gateway repeats only what
 * belongs to a session that can be resumed. Throws discord.js's error when Discord cannot be reached.
 */
export async function* missedMessages(rest: REST, database: Knex, now: number): AsyncGenerator<MissedMessage> {
  for (const { channel, message } of await heardSince(database, now - longestAwayMs, mostChannels)) {
    let after = message;
    for (let full = true; full; ) {
      const written = await messagesAfter(after, channel, rest);
      for (const one of written.toReversed()) {
        after = one.id;
        yield { ...one, channel_type: ChannelType.DM, mentions: [] };
      }
      full = written.length === page;
    }
  }
}

/** Nothing when the channel is closed to us: the others may still be heard. */
async function messagesAfter(after: string, channel: string, rest: REST): Promise<readonly APIMessage[]> {
  try {
    const query = makeURLSearchParams({ after, limit: page });
    return (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
  } catch (error) {
    if (error instanceof DiscordAPIError) return [];
    throw error;
  }
}
