import type { Form, Refused } from '../conversations/form.ts';
import type { Place } from '../conversations/heard.ts';
import type { Message } from '../conversations/message.ts';
import type { Reply } from '../conversations/reply.ts';
import type { ClientLanguage, Script } from '../conversations/script.ts';
import type { Language } from '../policy-text/language.ts';
import type { InGroup } from './bases/staff.ts';
import type { MembersOf } from './bases/staff-to-tell.ts';
import type { Sender } from './outbox/sender.ts';

/** Where a message came in. */
export type DoorName = 'web' | 'terminal' | 'slack' | 'discord';

/** A message as a door hands it over. */
export interface Incoming {
  readonly door: DoorName;
  /** Who speaks, in the platform's own stable id (a Slack team and user, a Discord user, a web visitor). */
  readonly person: string;
  /** The platform's id of this delivery. The same delivery handed over twice is answered from the record, and changes nothing twice. */
  readonly delivery: string;
  readonly message: Message;
  /** The language of the person's client, used only until the person has shown or chosen one. */
  readonly language?: ClientLanguage;
  /** The platform's id of the thread that an open answer goes into: what is asked there next needs no mention. */
  readonly thread?: string;
  /** Where others could read a result that is shared: the channel it was said in, or `elsewhere` in direct messages. */
  readonly sharesTo?: Place | 'elsewhere';
  /** The door can show forms. */
  readonly showsForms?: true;
  /** When the message was edited last, as the platform says it: of two edits the later one holds, whichever comes first. */
  readonly editedAt?: string;
  /** Somebody else has said it, and the person asks what the regulation says about it: to be asked, and not kept. */
  readonly ofOthers?: true;
}

/** A message that was edited or deleted after it had been handed over. */
export interface Amending extends Omit<Incoming, 'message' | 'thread'> {
  /** The delivery of the message as it was first handed over. */
  readonly original: string;
}

/** What came of a message. Everything in it is already on disk when the promise resolves, unless it was to delete everything. */
export interface Turn {
  readonly replies: readonly Reply[];
  readonly language: Language;
  /** The characters it is in when it is in Chinese, where they are not simplified. */
  readonly script?: Script;
  /** The fact now asked about, or null. */
  readonly asked: string | null;
  /** Fields of a form that cannot be taken, with the reason; then nothing of it was recorded. */
  readonly refused?: Refused;
  /** It was said where others read along, and is to be answered to the person alone. */
  readonly privately?: true;
}

/** What was said, as it is kept: of a press what stood there, of a message that was edited when that was. */
export type Said = Message & { readonly label?: string; readonly editedAt?: string; readonly isDeleted?: true };

/** One line of a conversation as it was. */
export interface TranscriptEntry {
  readonly said: Said;
  readonly turn: Turn;
}

/** The one counter behind every door: keeps the conversations, one message of a person at a time. */
export interface Desk {
  receive(incoming: Incoming): Promise<Turn>;
  /**
   * Answers what is said where others read along. A question about the text is answered from the text alone; what is
   * about the person's own organization goes on in their conversation, and the turn is marked `privately`.
   */
  ask(incoming: Incoming): Promise<Turn>;
  /**
   * A message now says something else: the answers it gave are corrected, and what that changes is said to the person
   * alone (the turn is marked `privately`); a question about the text is answered anew. Null when there is
   * nothing to say, such as for a message that gave no answer, or when a later edit of it came before.
   */
  edited(amending: Amending, text: string): Promise<Turn | null>;
  /** A message was deleted: the answers it gave are withdrawn, and its words are kept no longer. Null as for `edited`. */
  deleted(amending: Amending): Promise<Turn | null>;
  /** Who sent a message that was answered, for platforms that do not say whose was deleted. */
  sender(door: DoorName, delivery: string): Promise<string | null>;
  /**
   * The form that a press of `say:form` or `change:…` opens, for a door that shows forms; null when it opens none. What is
   * filled in comes back as a message `{form}`; when it could not be taken, the form opens again with what was typed.
   */
  form(door: DoorName, person: string, press: string): Promise<Form | null>;
  /** Whether something was answered openly in this thread. */
  isOurThread(door: DoorName, thread: string): Promise<boolean>;
  /** The conversation so far, oldest first, for a door that shows it again; of a long one the latest turns. */
  transcript(door: DoorName, person: string, atMost?: number): Promise<readonly TranscriptEntry[]>;
  /** Everything that is kept about a person, as JSON, for a door to hand out with a reply that says so. */
  everythingKept(door: DoorName, person: string): Promise<string>;
  /**
   * The receipt of what a person has answered, by today, as JSON with the code it is told by, for a door to hand out;
   * null when nothing was answered.
   */
  receipt(door: DoorName, person: string): Promise<{ readonly code: string; readonly json: string } | null>;
  close(): Promise<void>;
}

/** A door that is open. `stop` finishes what it holds and resolves when nothing more will be answered. */
export interface Door {
  readonly name: DoorName;
  /** Asks the platform whether somebody is in a group of it, where it has groups. */
  readonly inGroup?: InGroup;
  /** Asks the platform who is in a group of it, where it says so to an app like ours. */
  readonly membersOf?: MembersOf;
  /** Reaches people unasked, on a platform where that can be done. */
  readonly sender?: Sender;
  /** Whether the platform can be reached and reaches us now; absent where there is no line that could break. */
  isConnected?(): boolean;
  stop(): Promise<void>;
}
