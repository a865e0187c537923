import type { CalendarDay } from '../core/calendar-day.ts';
import type { Parameters } from '../core/case-file.ts';
import type { Library } from '../policy-text/library.ts';
import type { Reply } from './reply.ts';
import type { Conversation } from './state.ts';

/** What a conversation depends on beside what is said: the day, and what staff set and added. */
export interface Circumstances {
  readonly today: CalendarDay;
  readonly parameters: Parameters;
  /** The regulations that were added beside the encoded one. */
  readonly library?: Library;
}

/** A turn half done: what is said before the conversation goes on, and how it goes on. */
export interface Heard {
  readonly state: Conversation;
  /** Said before the question or the result that follows. */
  readonly replies: readonly Reply[];
  readonly next: 'ask' | 'ask_again' | 'show_result' | 'wait';
  /** Nothing in the message was understood. */
  readonly missed?: true;
}

/** Stays with the question that is asked, after these replies. */
export function askAgain(state: Conversation, ...replies: readonly Reply[]): Heard {
  return { state, replies, next: 'ask_again' };
}

/** Lines that are neither a question nor a result. */
export function notice(...lines: readonly string[]): Reply {
  return { kind: 'notice', text: lines.join('\n'), sections: [], citations: [], choices: [] };
}
