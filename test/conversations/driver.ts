import type { Conversation } from '../../conversations/state.ts';

/** What a person can read and press after a turn, as the platform would show it. */
export interface Heard {
  /** Every line shown because of the last step, oldest first; empty when the assistant stayed silent. */
  readonly lines: readonly string[];
  /** What can be pressed now, by the label a person sees. */
  readonly pressable: readonly string[];
}

/** One way into the assistant, driven as a person drives it. The chat runner uses it for every `*.chat.yml`. */
export interface Driver {
  readonly name: string;
  say(text: string): Promise<Heard>;
  /** Presses what carries this label; throws when nothing shown carries it. */
  press(label: string): Promise<Heard>;
  /** Ends the process's share of the conversation (door and store) and opens it again on what is on disk. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** Somebody who talks, with a look at their conversation as it is kept. */
export interface Speaker {
  readonly driver: Driver;
  peek(): Promise<Conversation | null>;
}
