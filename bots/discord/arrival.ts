import type { Incoming } from '../desk.ts';

/** What came in on Discord, as it is noted before Discord is told: all that is needed to answer it, in any process. */
export interface DiscordArrival {
  readonly incoming: Incoming;
  /** Others read along: it is for `desk.ask`, and not for `desk.receive`. */
  readonly inCompany: boolean;
  /** It was not said anew, but is what has become of a message that was. */
  readonly amends?: { readonly original: string; readonly how: 'edited' | 'deleted' };
  /** A file, a sticker or a poll came with it, or it has no words at all: something forwarded. */
  readonly isMoreThanWords?: true;
  readonly back: WayBack;
}

/** Where an answer belongs. */
export type WayBack = InChannel | InThreadOf | ToInteraction;

/** In a channel: somebody's direct messages with the bot, or a thread. */
export interface InChannel {
  readonly kind: 'channel';
  readonly channel: string;
}

/** In a thread that begins at a message of a channel, or as a reply to the message where no thread can be made. */
export interface InThreadOf {
  readonly kind: 'thread';
  readonly channel: string;
  readonly message: string;
  readonly name: string;
}

/** To a command, a press or a form. */
export interface ToInteraction {
  readonly kind: 'interaction';
  readonly id: string;
  /** Lets whoever has it answer this interaction, for 15 minutes. */
  readonly token: string;
  /** What the person alone sees is there only until their client restarts; in the bot's direct messages nobody else is. */
  readonly audience: Audience;
  /** A press may be left without a word; a command may not. */
  readonly isPress: boolean;
}

export type Audience = 'person' | 'everybody';
