import type { CalendarDay } from '../../core/calendar-day.ts';
import type { Fact, Facts } from '../../core/fact.ts';
import { type Heard, notice } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Conversation, Step } from '../state.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { disputedIn, factsIn, reopened, settled, withAnswer, withoutAnswer } from './entries.ts';
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
  const isTakenBack = heard.state.steps.length < before.steps.length;
  const [back, forth] = [stepsSince(heard.state, before), stepsSince(before, heard.state)];
  const steps = [...back, ...forth];
  const chosenAmong = steps.filter((step) => step.settled).map(({ fact }) => fact);
  const isOwn = (fact: Fact) =>
    !chosenAmong.includes(fact) || steps.some((step) => !step.settled && step.changed.includes(fact));
  const changed = changedFacts(before.facts, heard.state.facts).filter(isOwn);
  const now = { ...shared, file: settledAgain(reopenedBy(shared.file, back), forth) };
  const base = isTakenBack ? takenBack(now, changed) : now;
  const restored = changed.filter((fact) => !base.file.entries[fact]);
  const file = withAnswers(base, isTakenBack ? restored : changed, heard.state, today);
  const state = inCase(heard.state, { ...shared, file });
  return {
    ...heard,
    state,
    replies: [
      ...heard.replies,
      ...(isTakenBack ? left(state) : besideOthers(changed, heard.state.facts, state)),
      ...disputes(chosenAmong, state),
    ],
    next: isAnsweredByOthers(state) && heard.next.startsWith('ask') ? 'ask' : heard.next,
  };
}

/** The steps of one conversation that another, before or after it, does not have; none after a restart. */
function stepsSince(other: Conversation, one: Conversation): readonly Step[] {
  const isRestarted = other.steps.length === 0 && other.undone.length === 0;
  return isRestarted ? [] : one.steps.slice(other.steps.length);
}

/** What had been settled by the steps that are taken back stands open again, the step taken last first. */
function reopenedBy(file: SharedCase, steps: readonly Step[]): SharedCase {
  return steps
    .toReversed()
    .reduce((now, { fact, settled: choice }) => (choice ? reopened(now, fact, choice.answers) : now), file);
}

/** What was settled by steps that are done again, while the answer that was chosen is there. */
function settledAgain(file: SharedCase, steps: readonly Step[]): SharedCase {
  return steps.reduce((now, { fact, settled: choice }) => {
    const chosen = choice && now.entries[fact]?.find(({ by }) => by === choice.chosen);
    return chosen ? (settled(now, fact, chosen.id) ?? now) : now;
  }, file);
}

function disputes(facts: readonly Fact[], { shared, language }: Conversation): readonly Reply[] {
  const open = shared ? facts.filter((fact) => disputedIn(shared.file.entries).includes(fact)) : [];
  return shared ? open.map((fact) => dispute(fact, shared, catalogues[language])) : [];
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
