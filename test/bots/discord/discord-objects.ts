import { intent } from './discord-gateway.ts';
import type { WireRow } from './discord-wire.ts';

/** A message the bot has posted, as it stands now. */
export interface Posted {
  readonly id: string;
  readonly channel: string;
  readonly where: Where;
  /** The calls that made it, in order: `channel`, `callback`, `defer`, `edit`, `follow-up`. */
  readonly made: string[];
  /** The id of the interaction it answers. */
  readonly answers: string | null;
  readonly ephemeral: boolean;
  /** The message it replies to. */
  readonly inReplyTo: string | null;
  content: string;
  rows: readonly WireRow[];
}

/** What an event says of a message beside what stands in its channel. */
export interface MoreOfMessage {
  /** Who is pinged although the words name nobody. */
  readonly mentions?: readonly object[];
  readonly flags?: number;
  readonly edited_timestamp?: string | null;
}

/** A message as it stands in its channel. */
export interface Written {
  readonly id: string;
  readonly channel: string;
  readonly where: Where;
  readonly author: object;
  /** Shown to the person alone: it is in no channel, and its events name no guild. */
  readonly ephemeral?: boolean;
  content: string;
}

/** In the direct messages with the bot, in a channel of a guild, or among other people, where the bot itself is not. */
export type Where = 'dm' | 'guild' | 'private';

export const guildId = '500000000000000001';
export const guildChannel = '500000000000000002';
export const othersChannel = '500000000000000003';
const epoch = 1_420_070_400_000n;

/** Announced, and not there yet. */
export function isLoading({ made }: Pick<Posted, 'made'>): boolean {
  return made.length === 1 && made[0] === 'defer';
}

export function flagsOf(posted: Pick<Posted, 'ephemeral' | 'made'>): number {
  return (posted.ephemeral ? 1 << 6 : 0) | (isLoading(posted) ? 1 << 7 : 0);
}

/** What an event about a message says of where it is, and who is told. */
export function placeIn({ where, ephemeral = false }: Pick<Written, 'where' | 'ephemeral'>) {
  return where === 'guild' && !ephemeral
    ? { place: { guild_id: guildId }, needs: { intent: intent.guildMessages, guild: guildId } }
    : { place: {}, needs: { intent: intent.directMessages } };
}

/** An id carries the instant it was made at. */
export function idAt(instant: number): string {
  return String((BigInt(instant) - epoch) << 22n);
}

export function user(id: string, bot = false): object {
  return { id, username: `user${id}`, discriminator: '0', global_name: null, avatar: null, bot };
}

export function messageObject(message: Pick<Posted, 'id' | 'channel' | 'content'> & { author: object }): object {
  return {
    id: message.id,
    channel_id: message.channel,
    author: message.author,
    content: message.content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
  };
}
