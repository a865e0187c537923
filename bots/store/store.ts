import type { Message } from '../../conversations/message.ts';
import type { Conversation } from '../../conversations/state.ts';
import type { DoorName, TranscriptEntry, Turn } from '../desk.ts';

/** Whose conversation it is: a person at a door. */
export interface Whose {
  readonly door: DoorName;
  readonly person: string;
}

/** A turn as it is kept: what was said, what came of it, and the conversation before and after it. */
export interface KeptTurn extends Whose {
  readonly delivery: string;
  readonly said: Message & { readonly label?: string };
  readonly turn: Turn;
  /** The conversation that the turn was worked out from, as it was read; null when there was none. */
  readonly before: Conversation | null;
  readonly state: Conversation;
}

/** Another process has answered the delivery, or gone on with the conversation, in the meantime. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** What the assistant remembers. Several processes may share it. */
export interface Store {
  conversation(whose: Whose): Promise<Conversation | null>;
  /** The turn that a delivery was answered with, or null when it is new. */
  answered(whose: Whose, delivery: string): Promise<Turn | null>;
  /** Keeps a turn whole or, when this throws, not at all. @throws Overtaken when it no longer fits what is kept. */
  keep(turn: KeptTurn): Promise<void>;
  /** Keeps a turn that leaves the conversation as it is, such as an answer to a reminder. Twice the same is kept once. */
  keepAside(turn: Pick<KeptTurn, 'door' | 'person' | 'delivery' | 'said' | 'turn'>): Promise<void>;
  /** The latest turns, oldest first. */
  transcript(whose: Whose, atMost: number): Promise<readonly TranscriptEntry[]>;
  close(): Promise<void>;
}
