import type { ClauseOutcome } from '../core/outcome.ts';
import type { Citation } from '../policy-text/citation/citation.ts';

/**
 * Something a person may press instead of typing. `id` is ASCII, at most 80 characters, means the same at any
 * later time and is handed back unchanged as `{press: id}`; a door never reads it. `label` is what is shown.
 */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** One clause of a result: its outcome, the words it rests on and what they come to for this organization. */
export interface ClauseLine {
  readonly outcome: ClauseOutcome;
  readonly citation: Citation;
  readonly text: string;
}

/** A group of clauses under one heading, such as "Not met". */
export interface Section {
  readonly title: string;
  readonly lines: readonly ClauseLine[];
}

/** A file of text. */
export interface ReplyFile {
  readonly name: string;
  readonly text: string;
  /** Where it can be fetched as well, by whoever knows the address. */
  readonly address?: string;
}

/** A drawing that shows what the text says: where it cannot be shown, nothing is missing. */
export interface ReplyPicture {
  /** ASCII, without an ending. */
  readonly name: string;
  readonly svg: string;
  /** For whoever does not see it. */
  readonly alt: string;
  /** Where it can be fetched as well, from the root of the web door. */
  readonly address?: string;
}

/**
 * What an answer about the text is: it says what was asked, or that the text does not say it, that it is about something
 * else, or it asks which clause is meant.
 */
export type AboutText = 'answer' | 'not_stated' | 'out_of_scope' | 'clarify';

/**
 * One thing the assistant says. A door gives each kind its own look, never its own words:
 * `text` first (paragraphs parted by a line feed), then `sections`, then `citations` not already in a section, then `choices`.
 */
export interface Reply {
  readonly kind: 'answer' | 'notice' | 'question' | 'result';
  readonly text: string;
  readonly sections: readonly Section[];
  readonly citations: readonly Citation[];
  readonly choices: readonly Choice[];
  /** It answers a question about the text, in this way. */
  readonly aboutText?: AboutText;
  /** The choices may also be answered by their number, counted from 1. */
  readonly numbered?: true;
  /** The code of the receipt that is told, or that this result can be checked by; a door may hand out the receipt itself. */
  readonly receipt?: string;
  /** A file that goes with it; a door that can attach none shows its address, or its text. */
  readonly file?: ReplyFile;
  readonly picture?: ReplyPicture;
  /** The door posts it where others read along: the place that the message came from. */
  readonly shares?: true;
  /** The door hands out with it everything that is kept about the person, as a file. */
  readonly handsOut?: 'everything_kept';
}

/**
 * The citations whose words a door shows. A question names its clause in its text; quoting it every time would bury the
 * question, and the words are one press or 为什么问 away.
 */
export function quotedIn({ kind, citations }: Reply): readonly Citation[] {
  return kind === 'question' ? [] : citations;
}
