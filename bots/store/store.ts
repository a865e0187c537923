import type { Membership, SharedCase } from '../../conversations/shared-case/shared-case.ts';
import type { Conversation } from '../../conversations/state.ts';
import type { Given } from '../../conversations/turn/given.ts';
import type { CalendarDay } from '../../core/calendar-day.ts';
import type { ContactAtHand } from '../bases/contact-counter.ts';
import type { KeptOfContact } from '../bases/kept-of-contact.ts';
import type { DoorName, Said, TranscriptEntry, Turn } from '../desk.ts';

/** Whose conversation it is: a person at a door. */
export interface Whose {
  readonly door: DoorName;
  readonly person: string;
}

/** What a turn did to a case file. */
export interface CaseChange {
  /** The case file that the turn was worked out from, as it was read; null when it is opened now. */
  readonly before: SharedCase | null;
  readonly after: SharedCase;
  /** The person's part in it; null when the person leaves it. */
  readonly member: Omit<Membership, 'file'> | null;
}

/** A turn as it is kept: what was said, what came of it, and the conversation before and after it. */
export interface KeptTurn extends Whose {
  readonly delivery: string;
  readonly said: Said;
  readonly turn: Turn;
  /** The conversation that the turn was worked out from, as it was read; null when there was none. */
  readonly before: Conversation | null;
  readonly state: Conversation;
  readonly caseChange?: CaseChange;
  /** The answers that the message gave. */
  readonly given?: Given | null;
  /** The turn says an earlier message anew: what that one says and gives now. */
  readonly amends?: Amendment;
}

/** What an earlier message says and gives after it was edited or deleted. */
export interface Amendment {
  readonly delivery: string;
  readonly said: Said;
  readonly given: Given | null;
}

/** What to forget: a person's conversation as it was read, and how the person's case file is without them. */
export interface Forgotten extends Whose {
  readonly before: Conversation | null;
  readonly caseChange?: CaseChange;
}

/** Everything that is kept about a person, as it is kept. */
export interface EverythingKept {
  readonly conversation: Conversation | null;
  readonly turns: readonly (TranscriptEntry & { readonly delivery: string })[];
  readonly membership: Membership | null;
  readonly wrongCodes: { readonly day: CalendarDay; readonly tries: number } | null;
  /** What concerns bases and wishes to be told; null at a door where nobody can be told. */
  readonly bases: KeptOfContact | null;
}

/** Another process has answered the delivery, or gone on with the conversation, in the meantime. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** What a turn begins with: what is kept of the person, and the turn itself when its delivery was answered before. */
export interface AtHand {
  readonly answered: Turn | null;
  readonly conversation: Conversation | null;
  readonly membership: Membership | null;
  /** What is kept of the person as a contact of bases. */
  readonly contact: ContactAtHand;
}

/** What the assistant remembers. Several processes may share it. */
export interface Store {
  /** What a turn begins with, read at once. */
  atHand(whose: Whose, delivery: string): Promise<AtHand>;
  conversation(whose: Whose): Promise<Conversation | null>;
  /** The turn that a delivery was answered with, or null when it is new. */
  answered(whose: Whose, delivery: string): Promise<Turn | null>;
  /** What a message says, and the answers that it gave; null when it is not known. */
  message(whose: Whose, delivery: string): Promise<Pick<Amendment, 'said' | 'given'> | null>;
  /** Keeps what an earlier message says now, where that changes nothing else. */
  amend(whose: Whose, amendment: Amendment): Promise<void>;
  /** Who sent a message, or null. */
  sender(door: DoorName, delivery: string): Promise<string | null>;
  /** Keeps a turn whole or, when this throws, not at all. @throws Overtaken when it no longer fits what is kept. */
  keep(turn: KeptTurn): Promise<void>;
  /** Keeps a turn that leaves the conversation as it is, such as an answer to a reminder. Twice the same is kept once. */
  keepAside(turn: Pick<KeptTurn, 'door' | 'person' | 'delivery' | 'said' | 'turn'>): Promise<void>;
  /** Remembers that something was answered openly in a thread. Twice the same is kept once. */
  keepThread(door: DoorName, thread: string): Promise<void>;
  hasThread(door: DoorName, thread: string): Promise<boolean>;
  /** The latest turns, oldest first. */
  transcript(whose: Whose, atMost: number): Promise<readonly TranscriptEntry[]>;
  /** The case file that a person has joined, or null. */
  membership(whose: Whose): Promise<Membership | null>;
  caseWithCode(code: string): Promise<SharedCase | null>;
  /** How many codes that lead nowhere a person has tried on a day. */
  wrongCodes(whose: Whose, day: CalendarDay): Promise<number>;
  countWrongCode(whose: Whose, day: CalendarDay): Promise<void>;
  everythingOf(whose: Whose): Promise<EverythingKept>;
  /** Deletes everything about a person or, when this throws, nothing. @throws Overtaken when it no longer fits what is kept. */
  forget(forgotten: Forgotten): Promise<void>;
  close(): Promise<void>;
}
