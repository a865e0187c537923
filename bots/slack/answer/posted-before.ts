import { webApi } from '@slack/bolt';
import type { Place } from '../arrival.ts';
import { doesPass } from '../line/retry.ts';

/** One message of an answer: the delivery that is answered, and its place among the answer's messages. */
export interface Part {
  readonly delivery: string;
  readonly part: number;
}

const eventType = 'guohe_answer';
/** So far may our clock be ahead of Slack's, in seconds. */
const clockSkew = 60;
/** So many are asked for: an answer is among the latest of a conversation, and among the first in a thread since then. */
const most = 100;

/** What a message is posted with, so that it can be told again. */
export function postedAs(part: Part): { event_type: string; event_payload: { delivery: string; part: number } } {
  return { event_type: eventType, event_payload: { ...part } };
}

/**
 * Whether a message already stands in a conversation: one that was sent before the line broke, or by a process that died
 * before it could note it. Null where we may not look, as in direct messages of which the person alone is known.
 */
export async function hasArrived(
  client: webApi.WebClient,
  { channel, thread }: Place,
  { delivery, part }: Part,
  since: string,
): Promise<boolean | null> {
  const oldest = `${Math.floor(Date.parse(since) / 1000) - clockSkew}`;
  const search = { channel, oldest, limit: most, include_all_metadata: true };
  try {
    const { messages = [] } =
      thread === undefined
        ? await client.conversations.history(search)
        : await client.conversations.replies({ ...search, ts: thread });
    return messages.some(({ metadata }) => {
      const payload: { delivery?: unknown; part?: unknown } | undefined = metadata?.event_payload;
      return metadata?.event_type === eventType && payload?.delivery === delivery && payload.part === part;
    });
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && !doesPass(error)) return null;
    throw error;
  }
}

/**
 * Whether the message that an answer would begin a thread under was deleted while the answer had to wait. False where we
 * may not look.
 */
export async function isGone(client: webApi.WebClient, { channel, thread, beginsThread }: Place): Promise<boolean> {
  if (thread === undefined || !beginsThread) return false;
  try {
    await client.conversations.replies({ channel, ts: thread, limit: 1 });
    return false;
  } catch (error) {
    return error instanceof webApi.WebAPIPlatformError && error.data.error === 'thread_not_found';
  }
}
