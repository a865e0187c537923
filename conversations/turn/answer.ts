import type { Fact, Facts, FactValue } from '../../core/fact.ts';
import { next } from '../../core/next.ts';
import { askAgain, type Circumstances, type Heard, notice, withUntaken } from '../heard.ts';
import { standsAside } from '../shared-case/stands-aside.ts';
import type { Conversation } from '../state.ts';
import { factsSaid } from '../understanding/facts-said/facts-said.ts';
import type { Said } from '../understanding/facts-said/told.ts';
import { type Catalogue, catalogues } from '../wording/catalogue/catalogue.ts';
import { conclusionLines } from '../wording/conclusions.ts';
import { showValue } from '../wording/show-value.ts';
import { caseFileOf } from './ask-next.ts';
import { type Contradiction, type Recorded, record } from './record.ts';

/** Records one answer and reads it back. */
export function answer(
  state: Conversation,
  fact: Fact,
  value: FactValue | null,
  words: string,
  circumstances: Circumstances,
): Heard {
  return answerAll(state, [{ fact, value, words }], circumstances);
}

/**
 * Records what one message said and reads it back in one line; a change of an earlier answer is told with the conclusions
 * it changes. What contradicts an earlier answer is told and leaves that answer in place.
 * @param remarks what else there is to say about the message
 */
export function answerAll(
  before: Conversation,
  answers: readonly Said[],
  circumstances: Circumstances,
  remarks: readonly string[] = [],
): Heard {
  const state = { ...before, confirmingRestart: false, unowned: null, supposed: null };
  const words = catalogues[state.language];
  const recorded = recordWithHeld(state, answers, circumstances);
  const contradicted = recorded.contradictions.map((one) => contradictionLine(one, words));
  if (recorded.taken.length === 0) {
    const told = [...contradicted, ...remarks];
    const again = askAgain(state, ...(told.length > 0 ? [notice(...told)] : []));
    return withUntaken(again, recorded.contradictions.length > 0 ? answers[0]?.fact : undefined);
  }
  const standing = recorded.taken.filter((one) => !standsAside(one, state.shared));
  const changes = standing.filter((one) => isChange(one, state.facts));
  const lines = [
    ...readBack(
      withoutRepeated(
        standing.filter((one) => !changes.includes(one)),
        state.facts,
      ),
      words,
    ),
    ...unknownLines({ ...recorded, taken: standing }, circumstances, words),
    ...(recorded.inferredCategory === state.facts.category ? [] : inferredLine(recorded, words)),
    ...changes.map(({ fact, value }) =>
      words.talk.changed(
        words.facts[fact].name,
        showValue(fact, state.facts[fact], words),
        showValue(fact, value, words),
      ),
    ),
    ...(changes.length > 0 ? conclusionLines(state, valuesOf(recorded), circumstances, words) : []),
    ...contradicted,
    ...remarks,
  ];
  return { state: recorded.conversation, replies: lines.length > 0 ? [notice(...lines)] : [], next: 'ask' };
}

/** Once the category is known, what was said before that belongs to it is recorded with the answer that told it. */
function recordWithHeld(state: Conversation, answers: readonly Said[], circumstances: Circumstances): Recorded {
  const { today } = circumstances;
  const recorded = record(state, answers);
  const { facts, words, held } = recorded.conversation;
  if (held.length === 0 || recorded.taken.length === 0) return recorded;
  const known = { facts, today, isCategoryNamed: words.category !== undefined };
  const released = held
    .flatMap((text) => factsSaid(text, known).said)
    .filter(({ fact }) => facts[fact] === undefined && !answers.some((one) => one.fact === fact));
  // What is released may be the total that another share waits for.
  return released.length > 0 ? recordWithHeld(state, [...answers, ...released], circumstances) : recorded;
}

function readBack(taken: readonly Said[], words: Catalogue): readonly string[] {
  const known = taken.filter(({ value }) => value !== null);
  const shown = known.map(({ fact, value }) => words.talk.pair(words.facts[fact].name, showValue(fact, value, words)));
  return shown.length > 0 ? [words.talk.recorded(shown)] : [];
}

/** What is said again beside something new is not read back again. */
function withoutRepeated(taken: readonly Said[], facts: Facts): readonly Said[] {
  const fresh = taken.filter(({ fact, value }) => JSON.stringify(facts[fact]) !== JSON.stringify(value));
  return fresh.length > 0 ? fresh : taken;
}

/** What is not known, and whether it can still matter. */
function unknownLines(
  { taken, conversation }: Recorded,
  circumstances: Circumstances,
  { talk, facts }: Catalogue,
): readonly string[] {
  const unknown = taken.filter(({ value }) => value === null);
  if (unknown.length === 0) return [];
  const { stillMatters } = next(caseFileOf(conversation, circumstances), 'report');
  return unknown.map(({ fact }) => talk.recordedUnknown(facts[fact].name, stillMatters.includes(fact)));
}

function inferredLine(
  { conversation, inferredCategory }: Recorded,
  { talk, organizationKinds, categories }: Catalogue,
): readonly string[] {
  const { organizationKind: kind } = conversation.facts;
  return inferredCategory && kind ? [talk.categoryInferred(organizationKinds[kind], categories[inferredCategory])] : [];
}

/** Whether an answer takes the place of another one that was known. */
function isChange({ fact, value }: Said, facts: Facts): boolean {
  const before = facts[fact];
  return before !== undefined && before !== null && JSON.stringify(before) !== JSON.stringify(value);
}

/** Everything as it now stands, for the conclusions: what was inferred counts too. */
function valuesOf({ conversation, taken }: Recorded): Facts {
  const names = [...taken.map(({ fact }) => fact), 'category' as const];
  return Object.fromEntries(
    names.flatMap((fact) => (conversation.facts[fact] === undefined ? [] : [[fact, conversation.facts[fact]]])),
  );
}

/** That a part would be more than the whole it is a part of. */
export function contradictionLine({ part, whole, facts }: Contradiction, words: Catalogue): string {
  const show = (one: Fact) => showValue(one, facts[one], words);
  return words.talk.contradiction(words.facts[part].name, show(part), words.facts[whole].name, show(whole));
}
