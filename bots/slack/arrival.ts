import type { BlockAction, SlashCommand } from '@slack/bolt';
import type { Language } from '../../policy-text/language.ts';
import type { Incoming } from '../desk.ts';
import type { Press } from './action-id.ts';
import { typed } from './mrkdwn.ts';

/** Where an answer belongs. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  /** Who is answered. */
  readonly user: string;
  /** The `ts` of the thread's first message. */
  readonly thread?: string;
  /** There is no thread yet: it begins with what is answered openly. */
  readonly beginsThread?: true;
  /** Where a command or a press may be answered, even in a conversation that the bot is not in. */
  readonly responseUrl?: string;
}

/**
 * Something said to the assistant, as it is written down until it is answered. `converse` goes on in the person's own
 * conversation, `ask` was said where others read along, `ask_about` is somebody else's message that a person asks about,
 * `not_yours` a press of what was offered to somebody else, `unreadable` one of what this door never offered. `edited`
 * and `deleted` is what became of the message with the delivery `original`.
 */
export interface Arrival {
  readonly what: 'converse' | 'ask' | 'ask_about' | 'not_yours' | 'unreadable' | 'edited' | 'deleted';
  readonly incoming: Incoming;
  readonly place: Place;
  /** The language of what was pressed. */
  readonly language?: Language;
  readonly original?: string;
  /** A file came with it, or it has no words at all: something forwarded. */
  readonly isMoreThanWords?: true;
  /** It was pressed on the home tab, which the person is looking at. */
  readonly atHome?: true;
}

/** A slash command; without a text it says nothing, which opens the conversation or shows where it stands. */
export function fromCommand(command: SlashCommand, team: string): Arrival {
  const { channel_id: channel, channel_name, user_id: user, trigger_id, response_url: responseUrl, text } = command;
  return {
    what: 'converse',
    incoming: {
      ...from(team, user),
      delivery: `command:${trigger_id}`,
      message: { text: typed(text) },
      sharesTo: shareable(channel, channel_name),
    },
    place: { team, channel, user, responseUrl },
  };
}

/**
 * A press of a button or a pick from a list. Under a message that everybody sees it is answered where they see it, under
 * any other to the presser alone.
 * @param press what was read from the action; null when it is not ours
 */
export function fromPress(body: BlockAction, press: Press | null, team: string): Arrival {
  const { user, channel: where, message, actions, container, response_url: responseUrl } = body;
  const channel = where?.id ?? '';
  const pressed = actions.map(({ action_ts, action_id }) => `${action_ts}:${action_id}`).join();
  // Of what one person alone sees Slack hands over no message.
  const thread: unknown = container.thread_ts ?? message?.thread_ts;
  const place = { team, channel, user: user.id, responseUrl, ...(typeof thread === 'string' && { thread }) };
  const isOpen = !channel.startsWith('D') && container.is_ephemeral !== true;
  return {
    what: press ? (press.own ? (isOpen ? 'ask' : 'converse') : 'not_yours') : 'unreadable',
    incoming: {
      ...from(team, user.id),
      delivery: `press:${user.id}:${pressed}`,
      message: { press: press?.choice ?? '' },
      sharesTo: shareable(channel, where?.name),
      ...(isOpen && place.thread && { thread: threadId(place) }),
    },
    place,
    ...(press && { language: press.language }),
  };
}

/** Where a result can be shared from here: in this channel, or only elsewhere. */
function shareable(channel: string, name: string | undefined): NonNullable<Incoming['sharesTo']> {
  if (channel.startsWith('D') || name === undefined) return 'elsewhere';
  // Slack says no more of private channels than that they are.
  const isUntold = /^(?:privategroup|mpdm-.*)$/.test(name);
  return { id: channel, ...(!isUntold && { name: `#${name}` }) };
}

/** A person at this door, which shows forms. */
export function from(team: string, user: string): Pick<Incoming, 'door' | 'person' | 'showsForms' | 'sharesTo'> {
  return { door: 'slack', person: `${team}:${user}`, showsForms: true, sharesTo: 'elsewhere' };
}

/** A thread's id as the desk knows it. */
export function threadId({ team, channel, thread }: Pick<Place, 'team' | 'channel' | 'thread'>): string {
  return `${team}:${channel}:${thread}`;
}
