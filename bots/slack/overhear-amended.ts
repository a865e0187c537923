import type { types } from '@slack/bolt';
import type { WhoSent } from '../inbox/who-sent.ts';
import { type Arrival, from } from './arrival.ts';
import { typed, withoutMention } from './mrkdwn.ts';
import type { Workspace } from './workspaces.ts';

/** The parts of a message that are read here. */
interface Message {
  readonly ts?: string;
  readonly user?: string;
  readonly text?: string;
  readonly thread_ts?: string;
  readonly edited?: { readonly ts: string };
}

/** Slack says of an edited message how it is and was, of a deleted one how it was. */
interface Amended {
  readonly channel: string;
  readonly subtype?: string;
  readonly message?: Message;
  readonly previous_message?: Message;
  readonly event_ts: string;
}

/** What became of a message that we answer, or have answered; null when it is none, or when its words are still the same. */
export async function overhearAmended(
  event: types.SlackEvent,
  { team, botUser }: Workspace,
  whoSent: WhoSent,
): Promise<Arrival | null> {
  const { channel, subtype, message, previous_message: before, event_ts } = event as unknown as Amended;
  const isEdited = subtype === 'message_changed';
  if (!isEdited && subtype !== 'message_deleted') return null;
  if (!before?.user || !before.ts || (isEdited && message?.text === before.text)) return null;
  const original = `message:${channel}:${before.ts}`;
  const whose = from(team, before.user);
  if ((await whoSent(original)) !== whose.person) return null;
  const text = isEdited ? typed(withoutMention(message?.text ?? '', botUser)) : '';
  return {
    what: isEdited ? 'edited' : 'deleted',
    original,
    incoming: { ...whose, delivery: `${subtype}:${channel}:${before.ts}:${event_ts}`, message: { text } },
    place: { team, channel, user: before.user, ...(before.thread_ts && { thread: before.thread_ts }) },
  };
}
