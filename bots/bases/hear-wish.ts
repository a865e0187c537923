import type { Message } from '../../conversations/message.ts';
import type { Conversation } from '../../conversations/state.ts';
import { readRemindId } from '../../conversations/turn/remind-later.ts';

const asksToBeTold =
  /^(?:请|麻烦)?(?:到时候?|届时|那天|到那天)(?:再)?(?:提醒|告诉|通知)(?:我|一下|我一下)?[。！!]?$|^(?:please )?(?:remind|tell) me (?:then|on that day|when (?:it is|the day has) (?:time|come))[.!]?$/i;

/**
 * What an applicant has to wait for and asks to be told of on its day, by pressing what was offered or saying so; null
 * when they ask for nothing of the kind.
 */
export function wishIn(message: Message, conversation: Conversation | null): ReturnType<typeof readRemindId> {
  if ('form' in message) return null;
  if ('press' in message) return readRemindId(message.press);
  const offered = conversation?.offered.find(({ id }) => readRemindId(id) !== null);
  if (!offered) return null;
  const asksFor = asksToBeTold.test(message.text.trim()) || message.text === offered.label;
  return asksFor ? readRemindId(offered.id) : null;
}
