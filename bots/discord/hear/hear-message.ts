import {
  type GatewayMessageCreateDispatchData,
  type GatewayMessageDeleteDispatchData,
  type GatewayMessageUpdateDispatchData,
  MessageType,
  SnowflakeUtil,
} from 'discord.js';
import { looksLikeQuestion } from '../../../conversations/policy/question/looks-like-question.ts';
import type { Desk } from '../../desk.ts';
import { doWeAnswer } from '../../do-we-answer.ts';
import type { Inbox } from '../../inbox/inbox.ts';
import type { WhoSent } from '../../inbox/who-sent.ts';
import type { DiscordArrival } from '../arrival.ts';
import { isThread, threadName } from '../thread.ts';

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
  const { edited_timestamp: editedAt = null, attachments = [], sticker_items: stickers = [] } = heard;
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
  const whose = { door: 'discord', person: author.id, ...atThisDoor } as const;
  const said = { ...whose, delivery: id, message: { text }, ...(editedAt && { editedAt }) };
  const isMore = attachments.length > 0 || stickers.length > 0 || heard.content === '';
  const more = isMore && ({ isMoreThanWords: true } as const);
  if (answer === 'converse') return { incoming: said, inCompany: false, ...more, back: { kind: 'channel', channel } };
  // A thread that is made of a message has its id.
  const incoming = { ...said, thread: isInThread ? channel : id };
  if (isInThread) return { incoming, inCompany: true, ...more, back: { kind: 'channel', channel } };
  const back = { kind: 'thread', channel, message: id, name: threadName(text) } as const;
  return { incoming, inCompany: true, ...more, back };
}

/** What hearing of a change to a message takes. */
export interface Knowing {
  readonly us: string;
  readonly desk: Pick<Desk, 'isOurThread'>;
  readonly whoSent: WhoSent;
  readonly inbox: Pick<Inbox<DiscordArrival>, 'forestall'>;
  /** The instant it is, in UTC. */
  readonly now: () => string;
}

/** A message that comes so much later than what was done to it comes no more. */
const latestMs = 10 * 60_000;

/**
 * An edited message that is or was to be answered: what it gave is to be corrected, for the person alone. One that has
 * not come yet, or that mentions the assistant only now, is answered as it is now. Null for all others.
 */
export async function hearEdit(
  edited: Partial<GatewayMessageUpdateDispatchData>,
  { us, desk, whoSent, now }: Knowing,
): Promise<DiscordArrival | null> {
  const { id, author, content, edited_timestamp: at, channel_id: channel, guild_id } = edited;
  // A link was unfolded, or a message of which the bot does not get to see the text.
  if (!id || !channel || !at || content === undefined || (guild_id && content === '')) return null;
  const person = await whoSent(id);
  const mentionsUs = edited.mentions?.some((user) => user.id === us) ?? false;
  if (person === null && isNew(id, now) && (guild_id === undefined || mentionsUs)) {
    return hearMessage(edited as GatewayMessageUpdateDispatchData, us, desk);
  }
  if (person === null || person !== author?.id) return null;
  const delivery = `${shortId(id)}e${Date.parse(at).toString(36)}`;
  const message = { text: withoutMentionOf(us, content) };
  const isInPlace = !guild_id || isThread(edited.channel_type) || (await desk.isOurThread('discord', channel));
  const inThread = { kind: 'thread', channel, message: id, name: threadName(message.text) } as const;
  return {
    incoming: { door: 'discord', person, delivery, message, editedAt: at, ...atThisDoor },
    inCompany: guild_id !== undefined,
    amends: { original: id, how: 'edited' },
    back: isInPlace ? { kind: 'channel', channel } : inThread,
  };
}

/**
 * A deleted message that is or was to be answered: what it gave is to be withdrawn. One in direct messages that has not
 * come yet is not answered when it comes. Null for all others.
 */
export async function hearDeletion(
  { id, channel_id: channel, guild_id }: GatewayMessageDeleteDispatchData,
  { whoSent, inbox, now }: Knowing,
): Promise<DiscordArrival | null> {
  let person = await whoSent(id);
  // In direct messages everything is for us; elsewhere nothing is remembered of what is not.
  if (person === null && guild_id === undefined && isNew(id, now)) {
    if (await inbox.forestall(id)) return null;
    // It has come in this moment.
    person = await whoSent(id);
  }
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

/** Whether a message may still be on its way here. */
function isNew(id: string, now: () => string): boolean {
  return SnowflakeUtil.timestampFrom(id) > Date.parse(now()) - latestMs;
}

/** Deliveries go into nonces, which have 25 characters. */
function shortId(id: string): string {
  return BigInt(id).toString(36);
}

function withoutMentionOf(user: string, content: string): string {
  return content.replace(new RegExp(`<@!?${user}>`, 'g'), ' ').trim();
}
