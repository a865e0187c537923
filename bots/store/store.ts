import type { Message } from '../../conversations/message.ts';
import type { Conversation } from '../../conversations/state.ts';
import type { DoorName, TranscriptEntry, Turn } from '../desk.ts';

/** Whose conversation it is: a person at a door. */
export interface Whose {
  readonly door: DoorName;
  readonly person: string;
}

/** A turn as it is kept: what was said, what came of it, and the conversation after it. */
export interface KeptTurn extends Whose {
  readonly delivery: string;
  readonly said: Message & { readonly label?: string };
  readonly turn: Turn;
  readonly state: Conversation;
}

/** What the assistant remembers. Every write is one transaction: a turn is kept whole or not at all. */
export interface Store {
  conversation(whose: Whose): Promise<Conversation | null>;
  /** The turn that a delivery was answered with, or null when it is new. */
  answered(whose: Whose, delivery: string): Promise<Turn | null>;
  keep(turn: KeptTurn): Promise<void>;
  /** The latest turns, oldest first. */
  transcript(whose: Whose, atMost: number): Promise<readonly TranscriptEntry[]>;
  close(): Promise<void>;
}
