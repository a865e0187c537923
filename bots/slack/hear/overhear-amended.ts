import type { types } from '@slack/bolt';
import type { Desk } from '../../desk.ts';
import type { Inbox } from '../../inbox/inbox.ts';
import type { WhoSent } from '../../inbox/who-sent.ts';
import { type Arrival, from, type Place } from '../arrival.ts';
import { typed, withoutMention } from '../mrkdwn.ts';
import type { Workspace } from '../workspaces.ts';
import { type MessageSeen, overhear } from './overhear.ts';

/** The parts of a message that are read here. */
interface Message {
  readonly ts?: string;
  readonly subtype?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly thread_ts?: string;
  readonly edited?: { readonly ts: string };
}

/** Slack says of an edited message how it is and was, of a deleted one how it was. */
interface Amended {
  readonly channel: string;
  readonly channel_type?: MessageSeen['channel_type'];
  readonly subtype?: string;
  readonly message?: Message;
  readonly previous_message?: Message;
  readonly event_ts: string;
}

interface Knowing {
  readonly desk: Pick<Desk, 'isOurThread'>;
  readonly inbox: Pick<Inbox<Arrival>, 'forestall'>;
  readonly whoSent: WhoSent;
  /** The instant it is, in UTC. */
  readonly now: () => string;
}

/** Slack sends an event again for some minutes when it was not acknowledged: so much later it may come than the next. */
const latestMs = 10 * 60_000;

/**
 * What became of a message that we answer, or have answered; null when it is none, or when its words are still the same.
 * Of one that has not come yet: as it is now it is answered when it was edited, and never when it was deleted.
 */
export async function overhearAmended(
  event: types.SlackEvent,
  workspace: Workspace,
  knowing: Knowing,
): Promise<Arrival | null> {
  const amended = event as unknown as Amended;
  const { channel, channel_type, subtype, message, previous_message: before, event_ts } = amended;
  if (subtype !== 'message_changed' && subtype !== 'message_deleted') return null;
  // A message that others have answered in a thread leaves a note in its place when it is deleted.
  const isEdited = subtype === 'message_changed' && message?.subtype !== 'tombstone';
  if (!before?.user || !before.ts || (isEdited && message?.text === before.text)) return null;
  const { team, botUser } = workspace;
  const { inbox, whoSent } = knowing;
  const original = `message:${channel}:${before.ts}`;
  const text = isEdited ? typed(withoutMention(message?.text ?? '', botUser)) : '';
  // The first tells the second, the other one edit of it from the next.
  const editedAt = `${message?.edited?.ts ?? ''} ${event_ts}`.trim();
  const whose = { ...from(team, before.user), ...(isEdited && { editedAt }) };
  let sender = await whoSent(original);
  if (sender === null) {
    const expected = await stillToCome(amended, workspace, knowing);
    if (expected === null) return null;
    if (isEdited) return { ...expected, incoming: { ...expected.incoming, ...whose, message: { text } } };
    if (await inbox.forestall(original)) return null;
    // It has come in this moment.
    sender = await whoSent(original);
  }
  if (sender !== whose.person) return null;
  return {
    what: isEdited ? 'edited' : 'deleted',
    original,
    incoming: { ...whose, delivery: `${subtype}:${channel}:${before.ts}:${event_ts}`, message: { text } },
    place: { team, channel, user: before.user, ...threadOf(before, channel_type) },
  };
}

/** The thread that a message is in or, in a channel, begins. */
function threadOf(
  { ts, thread_ts }: Message,
  channelType: Amended['channel_type'],
): Pick<Place, 'thread' | 'beginsThread'> {
  if (thread_ts) return { thread: thread_ts };
  return channelType === 'im' || !ts ? {} : { thread: ts, beginsThread: true };
}

/** What a message that was changed before it came will be to us when it comes; null when nothing, or when it is long past. */
async function stillToCome(
  { channel, channel_type, previous_message: before }: Amended,
  workspace: Workspace,
  { desk, now }: Knowing,
): Promise<Arrival | null> {
  const { ts = '', user = '', text = '', ...more } = before ?? {};
  if (Number(ts) * 1000 < Date.parse(now()) - latestMs) return null;
  const said = { ...more, type: 'message' as const, channel, ts, user, text };
  return overhear({ ...said, ...(channel_type && { channel_type }) }, workspace, desk);
}
