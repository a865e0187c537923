import { contradictionIn } from '../../core/contradiction.ts';
import type { Fact, Facts } from '../../core/fact.ts';
import { type Turned, turned } from '../converse.ts';
import { type KeptConversation, upToDate } from '../earlier-state.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import { simplified } from '../script.ts';
import { caughtUp, withNews } from '../shared-case/catch-up.ts';
import { caseCodeIn } from '../shared-case/code-in-message.ts';
import { changedFacts, keepAnswers } from '../shared-case/keep-answers.ts';
import { isSame } from '../shared-case/narrower.ts';
import type { Conversation, Words } from '../state.ts';
import { readIntent } from '../understanding/intent.ts';
import { legibleText } from '../understanding/legible-text.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { conclusionLines } from '../wording/conclusions.ts';
import { choicesFor } from '../wording/question.ts';
import { showValue } from '../wording/show-value.ts';
import { answer, contradictionLine } from './answer.ts';
import { type Given, only } from './given.ts';
import { hear } from './hear.ts';
import { replaced } from './record.ts';

/** What came of saying a message anew or taking it back, with the answers that it gives now. */
export interface Amended extends Turned {
  readonly given: Given | null;
}

/**
 * Corrects the answers that an earlier message gave by what it says now, or withdraws them when it was deleted, and says
 * what that changes. What other messages have said since stays. What cannot be understood changes nothing.
 * @param text what the message says now; null when it was deleted
 * @returns null when nothing is different: then there is nothing to say
 */
export function amend(
  before: KeptConversation,
  given: Given,
  text: string | null,
  circumstances: Circumstances,
): Amended | null {
  const { cases, today } = circumstances;
  const kept = upToDate(before);
  const caught = cases?.joined ? caughtUp(kept, cases.joined, today) : null;
  const state = caught?.state ?? kept;
  const still = given.changed.filter((fact) => isStillGiven(fact, state.facts, given));
  if (still.length === 0) return null;
  const without = withoutGiven(state, given);
  const now = text === null ? without : saidAnew(without, given, text, circumstances);
  if (now === null) return keptAsItWas(state, given, circumstances);
  const changed = [...new Set([...still, ...changedFacts(without.facts, now.facts)])];
  if (changed.every((fact) => isSame(state.facts[fact], now.facts[fact]))) return null;
  const contradiction = contradictionIn(now.facts);
  if (contradiction) {
    const [part, whole] = contradiction;
    const line = contradictionLine({ part, whole, facts: now.facts }, catalogues[state.language]);
    return { ...turned(askAgain(state, notice(line)), circumstances), given };
  }
  const heard: Heard = {
    state: replaced(state, { fact: given.fact, changed, facts: now.facts, words: now.words }),
    replies: [notice(...amendedLines(state, now.facts, changed, text === null, circumstances))],
    next: 'ask',
  };
  const ended = caught ? withNews(keepAnswers(state, heard, today), caught.news) : heard;
  return {
    ...turned(ended, circumstances),
    given: {
      fact: given.fact,
      changed,
      before: only(without.facts, changed),
      wordsBefore: only(without.words, changed),
      after: only(now.facts, changed),
    },
  };
}

/** A fact that something else has been said about since is no longer this message's. */
function isStillGiven(fact: Fact, facts: Facts, { after }: Given): boolean {
  return isSame(facts[fact], after[fact]);
}

/** The conversation as if the message had not been sent. */
function withoutGiven(state: Conversation, given: Given): Conversation {
  const still = given.changed.filter((fact) => isStillGiven(fact, state.facts, given));
  const others = <T extends object>(from: T) =>
    only(
      from,
      Object.keys(from).filter((fact) => !still.includes(fact as Fact)),
    );
  return {
    ...state,
    facts: { ...others(state.facts), ...only(given.before, still) } as Facts,
    words: { ...others(state.words), ...only(given.wordsBefore, still) } as Words,
  };
}

/** What the message would have come to at its place; null when it is no answer any more. */
function saidAnew(
  without: Conversation,
  { fact }: Given,
  typed: string,
  circumstances: Circumstances,
): Conversation | null {
  const text = simplified(legibleText(typed));
  const offered = choicesFor(fact, without.facts, catalogues[without.language]);
  const asking: Conversation = { ...without, asked: fact, offered, confirmingRestart: false, unowned: null };
  const intent = readIntent(text);
  if (text === '' || (intent !== null && intent !== 'unknown') || caseCodeIn({ text }) !== null) return null;
  const heard =
    intent === 'unknown'
      ? answer(asking, fact, null, text, circumstances)
      : hear(asking, { text: typed }, circumstances);
  return changedFacts(without.facts, heard.state.facts).length > 0 ? heard.state : null;
}

/** What was edited into no answer leaves the one that was given. */
function keptAsItWas(state: Conversation, given: Given, circumstances: Circumstances): Amended | null {
  const words = catalogues[state.language];
  const shown = given.changed
    .filter((fact) => isStillGiven(fact, state.facts, given) && state.facts[fact] !== undefined)
    .map((fact) => words.talk.pair(words.facts[fact].name, showValue(fact, state.facts[fact], words)));
  if (shown.length === 0) return null;
  return { ...turned(askAgain(state, notice(words.amend.notUnderstood(shown))), circumstances), given };
}

function amendedLines(
  state: Conversation,
  facts: Facts,
  changed: readonly Fact[],
  isDeleted: boolean,
  circumstances: Circumstances,
): readonly string[] {
  const words = catalogues[state.language];
  const { amend: say, talk } = words;
  const different = changed.filter((fact) => !isSame(state.facts[fact], facts[fact]));
  const withdrawn = different.filter((fact) => facts[fact] === undefined);
  const added = different.filter((fact) => facts[fact] !== undefined && state.facts[fact] === undefined);
  const show = (fact: Fact, of: Facts) => showValue(fact, of[fact], words);
  const values = Object.fromEntries(different.map((fact) => [fact, facts[fact] ?? null]));
  return [
    isDeleted ? say.deleted : say.edited,
    ...(withdrawn.length > 0 ? [say.withdrawn(withdrawn.map((fact) => words.facts[fact].name))] : []),
    ...(added.length > 0
      ? [talk.recorded(added.map((fact) => talk.pair(words.facts[fact].name, show(fact, facts))))]
      : []),
    ...different
      .filter((fact) => !withdrawn.includes(fact) && !added.includes(fact))
      .map((fact) => talk.changed(words.facts[fact].name, show(fact, state.facts), show(fact, facts))),
    ...conclusionLines(state, values, circumstances, words),
  ];
}
