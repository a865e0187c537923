import type { REST } from 'discord.js';
import type { Audience, ToInteraction } from '../arrival.ts';
import type { DiscordMessage } from '../limits.ts';
import { isAnswered, isFull, isOver } from '../refusals.ts';
import { type Announcements, announcementsBy } from './announcements.ts';
import { byToken } from './by-token.ts';

/** Answers interactions by their tokens, so that another process can go on where one has died. */
export interface InteractionReplies extends Pick<Announcements, 'expect' | 'announced' | 'stop'> {
  /**
   * Shows the message at `index` of the answer.
   * @param audience another one than was expected
   * @returns false when this interaction can no longer be answered, or with no more
   */
  show(back: ToInteraction, message: DiscordMessage, index: number, audience?: Audience): Promise<boolean>;
  /** Ends an interaction without a word, and without Discord showing that the application did not respond. */
  pass(back: ToInteraction): Promise<void>;
}

/** Begins to answer the interactions of an application. */
export function interactionReplies(rest: REST, applicationId: string): InteractionReplies {
  const { announce, leaveAsItIs, answer, putInPlace, takeAway, add } = byToken(rest, applicationId);
  const { takeOver, ...announcements } = announcementsBy(announce);

  const showFirst = async (back: ToInteraction, message: DiscordMessage, toOthers: boolean): Promise<boolean> => {
    const stage = await takeOver(back);
    if (toOthers && stage !== 'waits') return showInstead(back, message);
    // Another process may announce it just after there was nothing yet to put it in the place of. Whether it is too late
    // is for Discord to say: its clock may not be ours.
    const ways = stage === 'waits' ? [answer, putInPlace] : [putInPlace, answer, putInPlace];
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
  const showInstead = async (back: ToInteraction, message: DiscordMessage): Promise<boolean> => {
    try {
      await takeAway(back);
    } catch (error) {
      if (!isOver(error)) throw error;
    }
    return showNext(back, message);
  };

  const showNext = async (back: ToInteraction, message: DiscordMessage): Promise<boolean> => {
    try {
      await add(back, message);
      return true;
    } catch (error) {
      if (isOver(error) || isFull(error)) return false;
      throw error;
    }
  };

  const endWithoutAWord = async (back: ToInteraction): Promise<void> => {
    const stage = await takeOver(back);
    // What stands there may be the message that was pressed.
    if (stage === 'unsure') return;
    if (stage === 'waits' && back.isPress) {
      await leaveAsItIs(back);
      return;
    }
    if (stage === 'waits') await announce(back);
    await takeAway(back);
  };

  return {
    ...announcements,
    show(back, message, index, audience = back.audience) {
      const shown = { ...back, audience };
      return index > 0 ? showNext(shown, message) : showFirst(shown, message, audience !== back.audience);
    },
    async pass(back) {
      try {
        await endWithoutAWord(back);
      } catch (error) {
        if (!isAnswered(error) && !isOver(error)) throw error;
      }
    },
  };
}
