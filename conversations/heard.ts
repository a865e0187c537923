import type { WorkCalendar } from '../core/calendar/work-calendar.ts';
import type { CalendarDay } from '../core/calendar-day.ts';
import type { Parameters } from '../core/case-file.ts';
import type { Fact } from '../core/fact.ts';
import type { Library } from '../policy-text/library/library.ts';
import type { Refused } from './form.ts';
import type { Reply } from './reply.ts';
import type { CasesKnown, SharedCase } from './shared-case/shared-case.ts';
import type { Conversation } from './state.ts';

/** Where others read along. */
export interface Place {
  /** The platform's id: letters and digits, at most 40. */
  readonly id: string;
  /** What people call it: `#general`; left out where the platform does not tell. */
  readonly name?: string;
}

/** What a conversation depends on beside what is said: the day, and what staff set and added. */
export interface Circumstances {
  readonly today: CalendarDay;
  readonly parameters: Parameters;
  /** Whom staff named for questions that need a person: a telephone number, an address, a name. */
  readonly handOff?: string;
  /** The regulations that were added beside the encoded one. */
  readonly library?: Library;
  /** The working days, with the notices that staff have added; without them, those of our own table. */
  readonly calendar?: WorkCalendar;
  /** The door can show several questions at once, to be filled in together. */
  readonly showsForms?: boolean;
  /** Where others could read a result: the place that was spoken in, or places elsewhere. Left out where there are none. */
  readonly sharesTo?: Place | 'elsewhere';
  /** The case files that the person may come to; left out where none are kept. */
  readonly cases?: CasesKnown;
}

/** A turn half done: what is said before the conversation goes on, and how it goes on. */
export interface Heard {
  readonly state: Conversation;
  /** Said before the question or the result that follows. */
  readonly replies: readonly Reply[];
  /** `ask_again` comes back to the same question in fewer words; `ask_in_full` asks it as if for the first time. */
  readonly next: 'ask' | 'ask_again' | 'ask_in_full' | 'show_result' | 'wait';
  /** Nothing in the message was understood. */
  readonly missed?: true;
  /** Fields of a form that cannot be taken, with the reason; then nothing of it was recorded. */
  readonly refused?: Refused;
  /** The person leaves a case file, which is then like this. */
  readonly left?: SharedCase;
  /** Everything that is kept about the person is to be deleted. */
  readonly forget?: true;
}

/** Stays with the question that is asked, after these replies. */
export function askAgain(state: Conversation, ...replies: readonly Reply[]): Heard {
  return { state, replies, next: 'ask_again' };
}

/** What was said of a fact could not be taken: a correction in the next message is of that. */
export function withUntaken(heard: Heard, fact: Fact | undefined): Heard {
  return fact === undefined ? heard : { ...heard, state: { ...heard.state, untaken: { fact } } };
}

/** Lines that are neither a question nor a result. */
export function notice(...lines: readonly string[]): Reply {
  return { kind: 'notice', text: lines.join('\n'), sections: [], citations: [], choices: [] };
}
