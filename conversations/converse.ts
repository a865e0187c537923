import { yearOf } from '../core/calendar-day.ts';
import { intentId } from './choice-id.ts';
import { type KeptConversation, upToDate } from './earlier-state.ts';
import type { Refused } from './form.ts';
import { type Circumstances, type Heard, notice } from './heard.ts';
import type { Message } from './message.ts';
import type { Reply } from './reply.ts';
import { type ClientLanguage, writingOn } from './script.ts';
import { caughtUp, withNews } from './shared-case/catch-up.ts';
import { keepAnswers } from './shared-case/keep-answers.ts';
import type { Membership, SharedCase } from './shared-case/shared-case.ts';
import { type Conversation, freshConversation } from './state.ts';
import { toAsk } from './turn/ask-next.ts';
import { goOn } from './turn/go-on.ts';
import { hear } from './turn/hear.ts';
import { inThisYear, withOutdated } from './turn/new-year.ts';
import { firstLanguageOf } from './understanding/follow-language.ts';
import { catalogues } from './wording/catalogue/catalogue.ts';

/** What came of a message: what is said in return, and everything as it now stands. */
export interface Turned {
  readonly replies: readonly Reply[];
  readonly state: Conversation;
  /** The person's part in a case file, or null. */
  readonly membership: Membership | null;
  /** Fields of a form that cannot be taken, with the reason; then nothing of it was recorded. */
  readonly refused?: Refused;
  /** The case file that the person has left. */
  readonly left?: SharedCase;
  /** Everything that is kept about the person is to be deleted, this turn included. */
  readonly forget?: true;
}

/**
 * One turn of a conversation, and of the case file it is part of: `(state, message, circumstances) → {replies, state}`.
 * Pure: no I/O, no clock; whatever was not understood changes nothing that was said before.
 * @param before as it was kept, by this version or an earlier one; null when nothing has been said yet
 * @param clientLanguage the language to begin in, until the person shows or chooses one
 */
export function converse(
  before: KeptConversation | null,
  message: Message,
  circumstances: Circumstances,
  clientLanguage: ClientLanguage = 'zh',
): Turned {
  const { today, cases } = circumstances;
  const kept = before === null ? null : upToDate(before);
  if (kept === null) return turned(greet(message, circumstances, clientLanguage), circumstances);
  if (!cases?.joined) {
    const { state, outdated } = inThisYear(kept, circumstances);
    return turned(withOutdated(quietly(hear(state, message, circumstances)), outdated, circumstances), circumstances);
  }
  const { state, news } = caughtUp(kept, cases.joined, today);
  const heard = keepAnswers(state, hear(state, message, circumstances), today);
  return turned(withNews(heard, news), circumstances);
}

/**
 * Who has told nothing of an organization, and asks about the text or says thanks, is not asked each time what the
 * organization is; it was asked with the greeting.
 */
function quietly(heard: Heard): Heard {
  const { facts, held, skipped } = heard.state;
  const hasTold = Object.keys(facts).length > 0 || held.length > 0 || skipped.length > 0;
  const isAboutText = heard.replies.some(({ aboutText }) => aboutText !== undefined && aboutText !== 'out_of_scope');
  return !hasTold && isAboutText && heard.next === 'ask_again' ? { ...heard, next: 'wait' } : heard;
}

/** Ends a turn. The case file is kept by itself, for all of its members. */
export function turned(heard: Heard, circumstances: Circumstances): Turned {
  const { replies, state } = goOn(heard, circumstances);
  const { shared, ...rest } = state;
  const own = Object.keys(rest.facts).length > 0 ? { ...rest, year: yearOf(circumstances.today) } : rest;
  const seen = shared && { latest: shared.file.latest, facts: own.facts };
  return {
    replies,
    state: own,
    membership: shared && seen ? { ...shared, seen } : null,
    ...(heard.refused && { refused: heard.refused }),
    ...(heard.left && { left: heard.left }),
    ...(heard.forget && { forget: heard.forget }),
  };
}

/** Deleting everything is done when nothing is kept: whoever is told so a second time was not heard of the first time. */
function isDeletion(message: Message): boolean {
  return 'press' in message && message.press === intentId('confirm_delete');
}

/** The first words may already answer the first question, or ask one; when they do neither, they are a greeting. */
function greet(message: Message, circumstances: Circumstances, clientLanguage: ClientLanguage): Heard {
  const shown = 'text' in message ? firstLanguageOf(message.text.slice(0, 1000)) : null;
  const { language, script } = writingOn(clientLanguage);
  const fresh = freshConversation(shown ?? language, script);
  if (isDeletion(message)) {
    return { state: fresh, replies: [notice(catalogues[fresh.language].kept.deleted)], next: 'wait', forget: true };
  }
  const state = { ...fresh, asked: toAsk(fresh, circumstances) };
  const heard = hear(state, message, circumstances);
  const { greeting, help } = catalogues[heard.state.language].talk;
  const opening = notice(greeting, help);
  // The first question has not been shown yet.
  const next = heard.next === 'ask_again' ? 'ask_in_full' : heard.next;
  return { ...heard, next, replies: [opening, ...(heard.missed ? [] : heard.replies)] };
}
