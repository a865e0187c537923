import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Fact, Facts } from '../../core/fact.ts';
import { catalogues } from '../catalogue/catalogue.ts';
import { type Heard, notice } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Conversation } from '../state.ts';
import { disputedIn, factsIn, withAnswer, withoutAnswer } from './entries.ts';
import { inCase } from './in-case.ts';
import { isSame } from './narrower.ts';
import type { Membership, SharedCase } from './shared-case.ts';
import { answersTold, dispute } from './tell-case.ts';

/**
 * Puts what a member has changed in one turn into the case file, as the member's own, and tells where it does not stand
 * alone. A turn that changed the case file itself (joined it, settled something, left) has said so already.
 */
export function keepAnswers(before: Conversation, heard: Heard, today: CalendarDay): Heard {
  const { shared } = heard.state;
  if (!shared || shared.file !== before.shared?.file) return heard;
  const changed = changedFacts(before.facts, heard.state.facts);
  const isTakenBack = heard.state.steps.length < before.steps.length;
  const base = isTakenBack ? takenBack(shared, changed) : shared;
  const restored = changed.filter((fact) => !base.file.entries[fact]);
  const file = withAnswers(base, isTakenBack ? restored : changed, heard.state, today);
  const state = inCase(heard.state, { ...shared, file });
  return {
    ...heard,
    state,
    replies: [...heard.replies, ...(isTakenBack ? left(state) : besideOthers(changed, heard.state.facts, state))],
    next: isAnsweredByOthers(state) && heard.next.startsWith('ask') ? 'ask' : heard.next,
  };
}

/** The facts that stand differently. */
export function changedFacts(before: Facts, after: Facts): readonly Fact[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as Fact[]);
  return [...names].filter((fact) => !isSame(before[fact], after[fact]));
}

/** The case file with some facts as a conversation has them, as its member's answers. */
export function withAnswers(
  { file, me }: Membership,
  facts: readonly Fact[],
  state: Conversation,
  on: CalendarDay,
): SharedCase {
  return facts.reduce((now, fact) => {
    const value = state.facts[fact];
    const words = state.words[fact];
    return value === undefined
      ? withoutAnswer(now, fact, me)
      : withAnswer(now, fact, { value, ...(words !== undefined && { words }), by: me, on });
  }, file);
}

/** Only the member's own answers are taken back; a colleague's to the same fact comes forth again. */
function takenBack(shared: Membership, facts: readonly Fact[]): Membership {
  return { ...shared, file: facts.reduce((file, fact) => withoutAnswer(file, fact, shared.me), shared.file) };
}

/** After everything of one's own is cleared: that colleagues' answers are not. */
function left({ steps, shared, language }: Conversation): readonly Reply[] {
  const { cases } = catalogues[language];
  return steps.length === 0 && shared && factsIn(shared.file.entries).length > 0 ? [notice(cases.othersStay)] : [];
}

/** Answers that colleagues see otherwise: those that differ, and those that a colleague knew more exactly. */
function besideOthers(said: readonly Fact[], values: Facts, { shared, facts, language }: Conversation): Reply[] {
  if (!shared) return [];
  const words = catalogues[language];
  const disputed = disputedIn(shared.file.entries);
  const staying = said.filter((fact) => !disputed.includes(fact) && !isSame(values[fact], facts[fact]));
  return [
    ...(staying.length > 0 ? [notice(words.cases.stays, ...answersTold(staying, shared, words))] : []),
    ...said.filter((fact) => disputed.includes(fact)).map((fact) => dispute(fact, shared, words)),
  ];
}

/** A colleague has answered the question meanwhile, and not only too loosely. */
function isAnsweredByOthers({ asked, facts, narrowed, shared }: Conversation): boolean {
  if (asked === null || !shared || narrowed.includes(asked)) return false;
  return (facts[asked] ?? null) !== null && !shared.file.entries[asked]?.some(({ by }) => by === shared.me);
}
