import { SnowflakeUtil } from 'discord.js';
import type { Knex } from 'knex';
import type { DiscordArrival, InChannel } from '../arrival.ts';

/** Up to which message the direct messages of a person have been heard. */
export interface HeardSoFar {
  readonly channel: string;
  readonly message: string;
}

/** So that numbers compare as text. */
const digits = 20;

type DirectMessage = DiscordArrival & { readonly back: InChannel };

/** Whether it was written in direct messages just so. */
export function isDirect(arrival: DiscordArrival): arrival is DirectMessage {
  return arrival.back.kind === 'channel' && !arrival.inCompany && !arrival.amends;
}

/** Remembers that a direct message was heard, once it is noted; an earlier one that comes later changes nothing. */
export async function noteHeard(database: Knex, { incoming, back }: DirectMessage): Promise<void> {
  const { person, delivery } = incoming;
  const row = { channel: back.channel, person, message: delivery.padStart(digits, '0') };
  await database('discord_heard')
    .insert(row)
    .onConflict('channel')
    .merge(['message'])
    .where('discord_heard.message', '<', row.message);
}

/** The direct messages in which something was heard since an instant, the latest first. */
export async function heardSince(database: Knex, instant: number, atMost: number): Promise<readonly HeardSoFar[]> {
  const since = String(SnowflakeUtil.generate({ timestamp: instant })).padStart(digits, '0');
  const rows = await database('discord_heard')
    .where('message', '>=', since)
    .orderBy('message', 'desc')
    .limit(atMost)
    .select('channel', 'message');
  return rows.map(({ channel, message }) => ({ channel, message: message.replace(/^0+/, '') }));
}
