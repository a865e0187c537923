import {
  type GatewayMessageCreateDispatchData,
  type GatewayMessageDeleteDispatchData,
  type GatewayMessageUpdateDispatchData,
  MessageType,
} from 'discord.js';
import { looksLikeQuestion } from '../../conversations/policy-answer.ts';
import type { Desk } from '../desk.ts';
import { doWeAnswer } from '../do-we-answer.ts';
import type { WhoSent } from '../inbox/who-sent.ts';
import type { DiscordArrival } from './arrival.ts';
import { isThread, threadName } from './thread.ts';

/**
 * What a message that was written somewhere is to the assistant, or null when it is not for it.
 * @param us the bot's own user id
 */
export async function hearMessage(
  heard: GatewayMessageCreateDispatchData,
  us: string,
  desk: Pick<Desk, 'isOurThread'>,
): Promise<DiscordArrival | null> {
  const { id, author, channel_id: channel, guild_id, channel_type } = heard;
  const { type = MessageType.Default, mentions = [], mention_everyone = false, mention_roles = [] } = heard;
  const text = withoutMentionOf(us, heard.content);
  const isSystem = type !== MessageType.Default && type !== MessageType.Reply;
  const mentionsUs = mentions.some((user) => user.id === us);
  const asks = looksLikeQuestion(text);
  const threadIsOurs = guild_id !== undefined && !mentionsUs && asks && (await desk.isOurThread('discord', channel));
  const isInThread = isThread(channel_type) || threadIsOurs;
  const answer = doWeAnswer({
    where: guild_id === undefined ? 'direct' : isInThread ? 'thread' : 'channel',
    author: author.id === us ? 'us' : author.bot || heard.webhook_id !== undefined ? 'bot' : 'person',
    kind: isSystem ? 'system' : 'new',
    mentionsUs,
    mentionsOthers: mentions.some((user) => user.id !== us) || mention_everyone || mention_roles.length > 0,
    threadIsOurs,
    asks,
  });
  if (answer === 'silence') return null;
  const said = { door: 'discord', person: author.id, delivery: id, message: { text }, ...atThisDoor } as const;
  if (answer === 'converse') return { incoming: said, inCompany: false, back: { kind: 'channel', channel } };
  // A thread that is made of a message has its id.
  const incoming = { ...said, thread: isInThread ? channel : id };
  if (isInThread) return { incoming, inCompany: true, back: { kind: 'channel', channel } };
  return { incoming, inCompany: true, back: { kind: 'thread', channel, message: id, name: threadName(text) } };
}

/** An edited message that is or was to be answered: what it gave is to be corrected, for the person alone. Null for all others. */
export async function hearEdit(
  {
    id,
    author,
    content,
    edited_timestamp: at,
    channel_id: channel,
    guild_id,
  }: Partial<GatewayMessageUpdateDispatchData>,
  us: string,
  whoSent: WhoSent,
): Promise<DiscordArrival | null> {
  // A link was unfolded, or a message of which the bot does not get to see the text.
  if (!id || !channel || !at || content === undefined || (guild_id && content === '')) return null;
  const person = await whoSent(id);
  if (person === null || person !== author?.id) return null;
  const delivery = `${shortId(id)}e${Date.parse(at).toString(36)}`;
  const message = { text: withoutMentionOf(us, content) };
  return {
    incoming: { door: 'discord', person, delivery, message, ...atThisDoor },
    inCompany: guild_id !== undefined,
    amends: { original: id, how: 'edited' },
    back: { kind: 'channel', channel },
  };
}

/** A deleted message that is or was to be answered: what it gave is to be withdrawn. Null for all others. */
export async function hearDeletion(
  { id, channel_id: channel, guild_id }: GatewayMessageDeleteDispatchData,
  whoSent: WhoSent,
): Promise<DiscordArrival | null> {
  const person = await whoSent(id);
  if (person === null) return null;
  return {
    incoming: { door: 'discord', person, delivery: `${shortId(id)}d`, message: { text: '' }, ...atThisDoor },
    inCompany: guild_id !== undefined,
    amends: { original: id, how: 'deleted' },
    back: { kind: 'channel', channel },
  };
}

/** Whatever is about the person is answered in direct messages, where nobody else reads. */
const atThisDoor = { showsForms: true, sharesTo: 'elsewhere' } as const;

/** Deliveries go into nonces, which have 25 characters. */
function shortId(id: string): string {
  return BigInt(id).toString(36);
}

function withoutMentionOf(user: string, content: string): string {
  return content.replace(new RegExp(`<@!?${user}>`, 'g'), ' ').trim();
}
