import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { ToInteraction } from '../arrival.ts';
import type { DiscordMessage } from '../limits.ts';
import { messageBody, messageFiles } from './message-body.ts';

/** The calls that answer an interaction, by its own token. All of them throw discord.js's error. */
export interface ByToken {
  /** First: an answer is coming. */
  announce(back: ToInteraction): Promise<unknown>;
  /** First: there is nothing to say to a press. */
  leaveAsItIs(back: ToInteraction): Promise<unknown>;
  /** First: the answer. */
  answer(back: ToInteraction, message: DiscordMessage): Promise<unknown>;
  /** After an announcement, or an answer: in its place. Who may read it stays as it was. */
  putInPlace(back: ToInteraction, message: DiscordMessage): Promise<unknown>;
  /** After an announcement, or an answer: it is there no more. */
  takeAway(back: ToInteraction): Promise<unknown>;
  /** After an answer: a further message. Behind an announcement Discord would put it in its place. */
  add(back: ToInteraction, message: DiscordMessage): Promise<unknown>;
}

export function byToken(rest: REST, applicationId: string): ByToken {
  const auth = false;
  const callBack = ({ id, token }: ToInteraction, type: InteractionResponseType, data?: object, files = {}) =>
    rest.post(Routes.interactionCallback(id, token), { body: { type, ...(data && { data }) }, auth, ...files });
  const original = ({ token }: ToInteraction) => Routes.webhookMessage(applicationId, token, '@original');
  return {
    announce: (back) =>
      callBack(back, InteractionResponseType.DeferredChannelMessageWithSource, { flags: flagsOf(back) }),
    leaveAsItIs: (back) => callBack(back, InteractionResponseType.DeferredMessageUpdate),
    answer(back, message) {
      const data = { ...messageBody(message), flags: flagsOf(back) };
      return callBack(back, InteractionResponseType.ChannelMessageWithSource, data, messageFiles(message));
    },
    putInPlace: (back, message) =>
      rest.patch(original(back), { body: messageBody(message), auth, ...messageFiles(message) }),
    takeAway: (back) => rest.delete(original(back), { auth }),
    add(back, message) {
      const body = { ...messageBody(message), flags: flagsOf(back) };
      return rest.post(Routes.webhook(applicationId, back.token), { body, auth, ...messageFiles(message) });
    },
  };
}

/** What is shown to the person alone lives in their client until it restarts. */
function flagsOf({ audience }: ToInteraction): MessageFlags | undefined {
  return audience === 'person' ? MessageFlags.Ephemeral : undefined;
}
