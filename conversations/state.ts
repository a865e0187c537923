import type { Fact, Facts } from '../core/fact.ts';
import type { Language } from '../policy-text/language.ts';
import type { Choice } from './reply.ts';
import type { Script } from './script.ts';
import type { Entry, Membership } from './shared-case/shared-case.ts';

/** The form that conversations are kept in; earlier ones are brought up to it by `upToDate`. */
export const conversationVersion = 3;

/** The words each answer came from; a fact without words was inferred from another. */
export type Words = { readonly [F in Fact]?: string };

/**
 * What a person wants of the interview: every clause, but told at once when one is certainly not met (`until_refused`, as
 * it begins); only whether they can apply (`outcome`); or every clause whatever comes out (`report`).
 */
export type Aim = 'until_refused' | 'outcome' | 'report';

/** What one message changed, so that it can be taken back: each fact with what was known before. */
export interface Step {
  /** The fact that was asked, pressed or named first; taken back, it is asked again. */
  readonly fact: Fact;
  /** Every fact that changed, those inferred from the answer included. */
  readonly changed: readonly Fact[];
  readonly before: Facts;
  readonly wordsBefore: Words;
  /** The aim when it was given; going on after a stop is taken back with the answer that led to the stop. */
  readonly aim: Aim;
  /** In a case file: one of several members' answers was chosen. */
  readonly settled?: Settled;
}

/** The answers of members that stood side by side, and the member whose answer was chosen. */
export interface Settled {
  readonly answers: readonly Entry[];
  readonly chosen: number;
}

/**
 * A conversation as data. Keyed by fact names, never by a position in code, so that it can be resumed by a later
 * version; an absent fact was not asked, `null` is "does not know".
 */
export interface Conversation {
  readonly version: typeof conversationVersion;
  readonly language: Language;
  /** The characters that Chinese is answered in. */
  readonly script: Script;
  /** The person asked for this language; otherwise it follows what they write. */
  readonly languageChosen: boolean;
  readonly aim: Aim;
  readonly facts: Facts;
  readonly words: Words;
  readonly asked: Fact | null;
  /** The year of the latest turn: what is told by year is of other years once it is over. */
  readonly year?: number;
  /** Facts already asked again for a narrower answer. */
  readonly narrowed: readonly Fact[];
  /** Facts passed over for now; they come back at the end if they still matter, and then once only. */
  readonly skipped: readonly Fact[];
  readonly broughtBack: readonly Fact[];
  /** Messages that say something which can be placed only once the category is known, or the total a share is of. */
  readonly held: readonly string[];
  /** A number that may belong to any of these facts, in the words it came in; the next message may say to which. */
  readonly unowned: { readonly words: string; readonly facts: readonly Fact[] } | null;
  /** What was supposed in the last what-if and may be kept. */
  readonly supposed: { readonly facts: Facts; readonly words: string } | null;
  /** Clauses of which it was said already that they are certainly not met. */
  readonly refusalsTold: readonly string[];
  /** Restarting was asked for and waits for a yes. */
  readonly confirmingRestart: boolean;
  /** What was told of another organization when that was asked for; heard after a yes. */
  readonly nextOne?: string;
  /** So many messages in a row were not understood; left out when the last one was. */
  readonly missed?: number;
  /** The fact of which the last message said something that could not be taken; left out when there was none. */
  readonly untaken?: { readonly fact: Fact };
  /** The clauses that the last answer about the text rests on, and the question that was open then; left out when there is none. */
  readonly lastAnswer?: { readonly clauses: readonly string[]; readonly asked: Fact | null };
  /** What the last replies offered to press, so that its label can be typed. */
  readonly offered: readonly Choice[];
  /** Steps that can be taken back, oldest first. */
  readonly steps: readonly Step[];
  /** Steps taken back that can be done again, the one taken back last at the end. */
  readonly undone: readonly Step[];
  /** The case file that the conversation is part of; here for the time of a turn only, and kept by itself. */
  readonly shared?: Membership;
}

/** A conversation in which nothing has been said. */
export function freshConversation(language: Language, script: Script = 'simplified'): Conversation {
  return {
    version: conversationVersion,
    language,
    script,
    languageChosen: false,
    aim: 'until_refused',
    facts: {},
    words: {},
    asked: null,
    narrowed: [],
    skipped: [],
    broughtBack: [],
    held: [],
    unowned: null,
    supposed: null,
    refusalsTold: [],
    confirmingRestart: false,
    offered: [],
    steps: [],
    undone: [],
  };
}
