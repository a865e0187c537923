import { CannotSendMessagesToThisUserErrorCodes, DiscordAPIError, type REST, RESTJSONErrorCodes } from 'discord.js';
import { TryLater } from '../../inbox/try-later.ts';
import type { Sender, Sent } from '../../outbox/sender.ts';
import { asTryLater } from '../refusals.ts';
import { directMessages, postIn } from './post-answer.ts';
import { turnMessages } from './turn-messages.ts';

/** Discord's codes for somebody who will never get it. */
const gone = new Set<string | number>([
  ...CannotSendMessagesToThisUserErrorCodes,
  RESTJSONErrorCodes.UnknownUser,
  RESTJSONErrorCodes.InvalidRecipients,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.InvalidFormBodyOrContentType,
]);

/** Sends to people in the bot's direct messages. An address is the user's id. */
export function discordSender(rest: REST): Sender {
  return {
    async send(address, turn, key): Promise<Sent> {
      try {
        const place = await directMessages(rest, address);
        for (const [index, message] of turnMessages(turn, address).entries()) {
          await postIn(rest, place, message, `${key}.${index}`);
        }
        return { kind: 'delivered' };
      } catch (error) {
        return cameTo(error);
      }
    },
  };
}

function cameTo(error: unknown): Sent {
  if (error instanceof DiscordAPIError && gone.has(error.code)) return { kind: 'gone', why: String(error.code) };
  const failure = asTryLater(error);
  if (failure instanceof TryLater) {
    const { seconds, mayHaveArrived } = failure;
    return { kind: 'later', ...(seconds !== undefined && { seconds }), unsure: mayHaveArrived };
  }
  return { kind: 'later', unsure: !(error instanceof DiscordAPIError) };
}
