import type { types } from '@slack/bolt';
import type { Incoming } from '../../desk.ts';
import { readVerdictId } from '../../feedback/verdict.ts';
import { readPress } from '../action-id.ts';
import { from } from '../arrival.ts';
import type { Workspace } from '../workspaces.ts';

/** 👍 and 👎, in any skin tone. */
const meant = new Map([
  ['+1', true],
  ['thumbsup', true],
  ['-1', false],
  ['thumbsdown', false],
]);

/** The part that is read here of a block that a message was posted with. */
interface Block {
  readonly elements?: readonly { readonly action_id?: string }[];
}

/**
 * A 👍 or 👎 under an answer that can be judged, as a press of the button that says the same; null for anything else.
 * The answer itself is read from Slack: what may be pressed stands in it. What others have written is left unread.
 */
export async function verdictIn(
  event: types.ReactionAddedEvent,
  { team, botUser, client }: Workspace,
): Promise<Incoming | null> {
  const { user, reaction, item, item_user: author = botUser, event_ts } = event;
  const isUseful = meant.get(reaction.split('::')[0] ?? '');
  if (isUseful === undefined || item.type !== 'message' || author !== botUser) return null;
  const { channel, ts } = item;
  // Not by its thread, which Slack lets few apps read more than once a minute.
  const { message } = await client.reactions.get({ channel, timestamp: ts });
  const blocks = (message?.blocks ?? []) as readonly Block[];
  const presses = blocks.flatMap(({ elements = [] }) =>
    elements.flatMap(({ action_id }) => (action_id ? (readPress({ action_id }, user) ?? []) : [])),
  );
  const press = presses.find(({ choice, own }) => own && readVerdictId(choice)?.isUseful === isUseful);
  if (!press) return null;
  return { ...from(team, user), delivery: `reaction:${channel}:${ts}:${event_ts}`, message: { press: press.choice } };
}
