import { webApi } from '@slack/bolt';
import type { Progress } from '../../inbox/answer-arrivals.ts';
import { TryLater } from '../../inbox/try-later.ts';
import { neverLeft } from '../../outbox/never-left.ts';
import type { Place } from '../arrival.ts';
import { limits, type SlackMessage } from '../limits.ts';
import { doesPass, retryAfter } from '../line/retry.ts';
import { escaped } from '../mrkdwn.ts';
import type { Workspace } from '../workspaces.ts';
import { asItStands } from './as-it-stands.ts';
import { hasArrived, isGone, postedAs } from './posted-before.ts';
import { isFresh, respond } from './response-url.ts';

/** Who may see a message: the person alone, or everybody in the conversation. */
export type Audience = 'person' | 'everybody';

/** A message of an answer. */
export interface Addressed extends SlackMessage {
  readonly to: Audience;
}

/** An answer: its messages in order. */
export interface Answer {
  /** The delivery that is answered. */
  readonly delivery: string;
  readonly place: Place;
  readonly messages: readonly Addressed[];
  readonly lines: LinesAbove;
}

/** What is said above a message, in the person's language. */
export interface LinesAbove {
  /** Above one that may be there already, where that cannot be seen. */
  readonly perhapsAgain: string;
  /** Above one for everybody that can be shown to the person alone only, in their direct messages. */
  readonly notThere: string;
}

/**
 * Posts what is not yet posted of an answer, in order, and says so to `progress`.
 * @returns the conversation that its last message stands in for everybody; null when it does so nowhere
 * @throws TryLater when Slack has to be waited for; else what it refused a message with.
 */
export async function post(workspace: Workspace, answer: Answer, progress: Progress): Promise<string | null> {
  // Slack would put it into the channel, under nothing.
  const isOpen = answer.messages.some(({ to }) => to === 'everybody');
  if (isOpen && progress.attempt > 1 && (await isGone(workspace.client, answer.place))) return null;
  const last = answer.messages.length - 1;
  let conversation: string | null = null;
  for (const [part, { to, ...message }] of answer.messages.entries()) {
    if (part < progress.posted) continue;
    const isRepeated = progress.unsure && part === progress.posted;
    try {
      conversation =
        to === 'everybody' ? await postOpenly(workspace, answer, part, message, isRepeated, progress) : null;
      // Slack shows nobody but the person what is there.
      const shown = isRepeated ? under(answer.lines.perhapsAgain, message) : message;
      const moved = to === 'everybody' ? under(answer.lines.notThere, shown) : shown;
      if (conversation === null) await postPrivately(workspace, answer.place, part, shown, moved, progress);
    } catch (error) {
      throw doesPass(error) ? asTryLater(error) : error;
    }
    if (part < last) await progress.confirmed();
  }
  return conversation;
}

/** What Slack answers with where the bot may not write: it is not there, or few may, or nobody any more. */
const shutOut = [
  'cannot_reply_to_message',
  'channel_not_found',
  'ekm_access_denied',
  'no_permission',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
];

/**
 * Resolves to the conversation it stands in, which may have been named by a person's id; to null when the bot may not
 * write there: the direct messages between two people look like its own.
 */
async function postOpenly(
  { client }: Workspace,
  { delivery, place, lines }: Answer,
  part: number,
  message: SlackMessage,
  isRepeated: boolean,
  progress: Progress,
): Promise<string | null> {
  const { channel, thread } = place;
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  const before = isRepeated ? await hasArrived(client, place, { delivery, part }, progress.notedAt) : false;
  if (before) return channel;
  const shown = before === null ? under(lines.perhapsAgain, message) : message;
  try {
    const posted = await client.chat.postMessage({
      ...{ channel, ...inThread, ...shown, ...asItStands },
      metadata: postedAs({ delivery, part }),
    });
    return posted.channel ?? channel;
  } catch (error) {
    if (!isRefusal(error, ...shutOut)) throw error;
    // What is shared by a press may be shared where the bot is not.
    const isShared = !channel.startsWith('D') && place.responseUrl !== undefined && isFresh(part, progress.notedAt);
    const response = { response_type: 'in_channel', ...inThread, ...shown } as const;
    return isShared && (await respond(place.responseUrl, response)) ? channel : null;
  }
}

/** To the person alone: where they asked, or `moved` in the direct messages when the bot may not write there. */
async function postPrivately(
  { client }: Workspace,
  { channel, user, thread, beginsThread, responseUrl }: Place,
  part: number,
  message: SlackMessage,
  moved: SlackMessage,
  { notedAt }: Progress,
): Promise<void> {
  const byAddress = async () =>
    responseUrl !== undefined &&
    isFresh(part, notedAt) &&
    respond(responseUrl, { response_type: 'ephemeral', ...message });
  // In a thread in which nobody has answered yet Slack shows it to nobody; and by an address it shows it in none.
  const inThread = thread === undefined || beginsThread ? null : { thread_ts: thread };
  if (!inThread && (await byAddress())) return;
  try {
    await client.chat.postEphemeral({ channel, user, ...inThread, ...message });
  } catch (error) {
    if (!isRefusal(error, ...shutOut, 'user_not_in_channel')) throw error;
    if (inThread && (await byAddress())) return;
    await client.chat.postMessage({ channel: user, ...moved, ...asItStands });
  }
}

function isRefusal(error: unknown, ...reasons: readonly string[]): boolean {
  return error instanceof webApi.WebAPIPlatformError && reasons.includes(error.data.error);
}

function asTryLater(error: unknown): TryLater {
  const ms = retryAfter(error);
  if (ms !== null) return new TryLater(ms / 1000, { cause: error });
  return new TryLater(undefined, { cause: error, mayHaveArrived: !neverLeft(error) });
}

/** A message with a line above it, where there is room for one. */
export function under(line: string, { text, blocks }: SlackMessage): SlackMessage {
  const above = {
    type: 'context' as const,
    elements: [{ type: 'mrkdwn' as const, text: escaped(line), verbatim: true }],
  };
  return { text, blocks: blocks.length < limits.blocks ? [above, ...blocks] : blocks };
}
