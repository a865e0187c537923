import type { BlockAction, SlashCommand, types } from '@slack/bolt';
import type { Incoming } from '../desk.ts';
import { typed } from './mrkdwn.ts';
import type { Place } from './post.ts';

/** Something said to the assistant, and where the answer belongs. */
export interface Arrival {
  readonly incoming: Incoming;
  readonly place: Place;
}

/** A direct message a person wrote to the bot; null for anything else that Slack calls a message. */
export function fromMessage(event: types.MessageEvent, team: string): Arrival | null {
  if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id !== undefined) return null;
  const { channel, ts, user, text = '', thread_ts } = event;
  return {
    // The same message can arrive as several events, but stands only once in its conversation.
    incoming: { ...from(team, user), delivery: `message:${channel}:${ts}`, message: { text: typed(text) } },
    place: { team, channel, user, ...(thread_ts === undefined ? {} : { thread: thread_ts }) },
  };
}

/** A slash command; without a text it says nothing, which opens the conversation or shows where it stands. */
export function fromCommand(command: SlashCommand, team: string): Arrival {
  const { channel_id: channel, user_id: user, trigger_id, response_url: responseUrl, text } = command;
  return {
    incoming: { ...from(team, user), delivery: `command:${trigger_id}`, message: { text: typed(text) } },
    place: { team, channel, user, responseUrl },
  };
}

/** A press of a button or a pick from a list; `choice` is the id it carries. */
export function fromPress(body: BlockAction, choice: string, team: string): Arrival {
  const { user, channel, message, actions, response_url: responseUrl } = body;
  const pressed = actions.map(({ action_ts, action_id }) => `${action_ts}:${action_id}`).join();
  const thread: unknown = message?.thread_ts;
  return {
    incoming: { ...from(team, user.id), delivery: `press:${pressed}`, message: { press: choice } },
    place: {
      team,
      channel: channel?.id ?? '',
      user: user.id,
      responseUrl,
      ...(typeof thread === 'string' ? { thread } : {}),
    },
  };
}

function from(team: string, user: string): Pick<Incoming, 'door' | 'person'> {
  return { door: 'slack', person: `${team}:${user}` };
}
