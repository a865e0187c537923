import type { types } from '@slack/bolt';
import { looksLikeQuestion } from '../../../conversations/policy/question/looks-like-question.ts';
import type { Desk } from '../../desk.ts';
import { doWeAnswer, type Overheard } from '../../do-we-answer.ts';
import { type Arrival, from, threadId } from '../arrival.ts';
import { mentions, typed, withoutMention } from '../mrkdwn.ts';
import type { Workspace } from '../workspaces.ts';

/** The parts that are read here of a `message` or an `app_mention`; a mention in a channel arrives as both. */
export interface MessageSeen {
  readonly type: 'message' | 'app_mention';
  readonly channel: string;
  readonly channel_type?: types.MessageEvent['channel_type'];
  readonly ts: string;
  readonly subtype?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly thread_ts?: string;
  readonly edited?: { readonly ts: string };
  readonly files?: readonly object[];
}

/** Subtypes of what a person says; every other is said by Slack, or is no new message. */
const said = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast']);

/** Slack's own, which says reminders that mention whom people want. */
const slackbot = 'USLACKBOT';

/** What a message asks of us; null when it is not to be answered. */
export async function overhear(
  event: MessageSeen,
  { team, botUser }: Workspace,
  desk: Pick<Desk, 'isOurThread'>,
): Promise<Arrival | null> {
  const { channel, ts, user = '', text = '', thread_ts, edited, files = [] } = event;
  const heard = heardIn(event, botUser);
  const inThread = { team, channel, thread: thread_ts ?? ts };
  const isKnownThread = heard.where === 'thread' && !heard.mentionsUs;
  const threadIsOurs = isKnownThread && (await desk.isOurThread('slack', threadId(inThread)));
  const answer = doWeAnswer({ ...heard, threadIsOurs });
  if (answer === 'silence') return null;
  const isOpen = answer === 'answer_openly';
  const message = { text: typed(withoutMention(text, botUser)) };
  // The same message can arrive as several events, but stands only once in its conversation.
  const incoming = { ...from(team, user), delivery: `message:${channel}:${ts}`, message };
  const thread = isOpen ? inThread.thread : thread_ts;
  const said = { ...incoming, ...(edited && { editedAt: edited.ts }) };
  return {
    what: isOpen ? 'ask' : 'converse',
    incoming: isOpen ? { ...said, thread: threadId(inThread) } : said,
    place: {
      ...{ team, channel, user },
      ...(thread !== undefined && { thread }),
      ...(isOpen && thread_ts === undefined && { beginsThread: true }),
    },
    ...((files.length > 0 || text === '') && { isMoreThanWords: true }),
  };
}

function heardIn(event: MessageSeen, botUser: string): Omit<Overheard, 'threadIsOurs'> {
  const { type, channel_type, thread_ts, subtype, user, bot_id, text = '' } = event;
  const isOurs = user !== undefined && user === botUser;
  const isBots = bot_id !== undefined || user === undefined || user === slackbot;
  const rest = withoutMention(text, botUser);
  return {
    where: channel_type === 'im' ? 'direct' : thread_ts === undefined ? 'channel' : 'thread',
    author: isOurs ? 'us' : isBots ? 'bot' : 'person',
    kind: said.has(subtype) ? 'new' : subtype === 'message_changed' ? 'edited' : 'system',
    mentionsUs: type === 'app_mention' || mentions(text, botUser),
    mentionsOthers: /<(?:@|!)/.test(rest),
    asks: looksLikeQuestion(typed(rest)),
  };
}
