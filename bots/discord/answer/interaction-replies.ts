import { InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import type { Audience, ToInteraction } from '../arrival.ts';
import type { DiscordMessage } from '../limits.ts';
import { isAnswered, isFull, isOver } from '../refusals.ts';
import { messageBody, messageFiles } from './message-body.ts';

/** Nothing can be answered by its token any more. */
const tokenMs = 15 * 60_000;
/** An answer of which it is not known who may read it is announced when it takes longer than this. */
const announceAfterMs = 1500;

/** An interaction that has come in at this process. */
interface Waiting {
  readonly since: number;
  timer?: NodeJS.Timeout;
  announced?: Promise<void>;
  /** Somebody answers it: it is remembered only so that it is not announced again when Discord repeats it. */
  isTaken?: true;
}

/** An answer that is to come. */
export interface Expected {
  /**
   * Tells Discord that it is coming, unless it is there before; it is put in the place of the announcement then.
   * `soon` is what everybody would see, and what may turn out to be for the person alone: only when it takes long.
   */
  announce(when: 'now' | 'soon'): void;
  /** It is not coming from here. */
  forget(): void;
}

/** Answers interactions by their tokens, so that another process can go on where one has died. */
export interface InteractionReplies {
  /** Expects the answer to an interaction that has just come in. To what is expected already nothing is done again. */
  expect(back: ToInteraction): Expected;
  /** Resolves when the announcement of an answer has come to its end, whatever that is; at once when there is none. */
  announced(back: ToInteraction): Promise<void>;
  /**
   * Shows the message at `index` of the answer.
   * @param audience another one than was expected
   * @returns false when this interaction can no longer be answered, or with no more
   */
  show(back: ToInteraction, message: DiscordMessage, index: number, audience?: Audience): Promise<boolean>;
  /** Ends an interaction without a word, and without Discord showing that the application did not respond. */
  pass(back: ToInteraction): Promise<void>;
  stop(): void;
}

/** Begins to answer the interactions of an application. */
export function interactionReplies(rest: REST, applicationId: string): InteractionReplies {
  /** The longest known first. */
  const waiting = new Map<string, Waiting>();

  const forgetOld = () => {
    for (const [id, { since }] of waiting) {
      if (performance.now() - since < tokenMs) break;
      waiting.delete(id);
    }
  };

  const callBack = ({ id, token }: ToInteraction, body: object, files?: ReturnType<typeof messageFiles>) =>
    rest.post(Routes.interactionCallback(id, token), { body, auth: false, ...files });

  const announce = async (back: ToInteraction): Promise<void> => {
    const type = InteractionResponseType.DeferredChannelMessageWithSource;
    await callBack(back, { type, data: { flags: flagsOf(back) } });
  };

  /** How far it has come: nobody has called back, it was announced here, or somebody may have called back before. */
  const takeOver = async ({ id }: ToInteraction): Promise<'waits' | 'announced' | 'unsure'> => {
    const one = waiting.get(id);
    if (!one || one.isTaken) return 'unsure';
    clearTimeout(one.timer);
    one.isTaken = true;
    if (!one.announced) return 'waits';
    // When it has failed, that shows in what follows.
    await one.announced.catch(() => undefined);
    return 'announced';
  };

  const answerFirst = (back: ToInteraction, message: DiscordMessage) =>
    callBack(
      back,
      {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: { ...messageBody(message), flags: flagsOf(back) },
      },
      messageFiles(message),
    );

  const putInPlace = ({ token }: ToInteraction, message: DiscordMessage) =>
    rest.patch(Routes.webhookMessage(applicationId, token, '@original'), {
      body: messageBody(message),
      auth: false,
      ...messageFiles(message),
    });

  const showFirst = async (back: ToInteraction, message: DiscordMessage): Promise<boolean> => {
    const waits = (await takeOver(back)) === 'waits';
    // Another process may announce it just after there was nothing yet to put it in the place of. Whether it is too late
    // is for Discord to say: its clock may not be ours.
    const ways = waits ? [answerFirst, putInPlace] : [putInPlace, answerFirst, putInPlace];
    for (const show of ways) {
      try {
        await show(back, message);
        return true;
      } catch (error) {
        if (!isAnswered(error) && !isOver(error)) throw error;
      }
    }
    return false;
  };

  /** An announcement keeps the audience it was made for: it is taken away, and the message comes behind it. */
  const showFirstToOthers = async (back: ToInteraction, message: DiscordMessage): Promise<boolean> => {
    const one = waiting.get(back.id);
    if (one && !one.isTaken && !one.announced) return showFirst(back, message);
    await takeOver(back);
    try {
      await rest.delete(Routes.webhookMessage(applicationId, back.token, '@original'), { auth: false });
    } catch (error) {
      if (!isOver(error)) throw error;
    }
    return showNext(back, message);
  };

  const showNext = async (back: ToInteraction, message: DiscordMessage): Promise<boolean> => {
    try {
      const body = { ...messageBody(message), flags: flagsOf(back) };
      await rest.post(Routes.webhook(applicationId, back.token), { body, auth: false, ...messageFiles(message) });
      return true;
    } catch (error) {
      if (isOver(error) || isFull(error)) return false;
      throw error;
    }
  };

  return {
    expect(back) {
      forgetOld();
      if (waiting.has(back.id)) return { announce() {}, forget() {} };
      const one: Waiting = { since: performance.now() };
      waiting.set(back.id, one);
      const announceNow = () => {
        if (one.isTaken) return;
        one.announced = announce(back);
        // Whoever answers awaits it; until then its failure is nobody's.
        one.announced.catch(() => undefined);
      };
      return {
        announce(when) {
          if (when === 'now') announceNow();
          else one.timer = setTimeout(announceNow, announceAfterMs);
        },
        forget() {
          clearTimeout(one.timer);
          one.isTaken = true;
        },
      };
    },
    announced: async ({ id }) => waiting.get(id)?.announced?.catch(() => undefined),
    show(back, message, index, audience = back.audience) {
      const shown = { ...back, audience };
      if (index > 0) return showNext(shown, message);
      return audience === back.audience ? showFirst(shown, message) : showFirstToOthers(shown, message);
    },
    async pass(back) {
      try {
        const state = await takeOver(back);
        // What stands there may be the message that was pressed.
        if (state === 'unsure') return;
        if (state === 'waits' && back.isPress) {
          await callBack(back, { type: InteractionResponseType.DeferredMessageUpdate });
          return;
        }
        if (state === 'waits') await announce(back);
        await rest.delete(Routes.webhookMessage(applicationId, back.token, '@original'), { auth: false });
      } catch (error) {
        if (!isAnswered(error) && !isOver(error)) throw error;
      }
    },
    stop() {
      for (const { timer } of waiting.values()) clearTimeout(timer);
    },
  };
}

/** What is shown to the person alone lives in their client until it restarts. */
function flagsOf({ audience }: ToInteraction): MessageFlags | undefined {
  return audience === 'person' ? MessageFlags.Ephemeral : undefined;
}
