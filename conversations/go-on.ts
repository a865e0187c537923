import { assess } from '../core/assess.ts';
import type { Fact } from '../core/fact.ts';
import { caseFileOf, hasMoreForReport, toAsk } from './ask-next.ts';
import { catalogues } from './catalogue/catalogue.ts';
import { intentId } from './choice-id.ts';
import { type Circumstances, type Heard, notice } from './heard.ts';
import { questionFor } from './question.ts';
import type { Choice, Reply } from './reply.ts';
import { resultOf } from './result.ts';
import { showValue } from './show-value.ts';
import type { Conversation } from './state.ts';

/** What came of a message: what is said in return, and the conversation as it now stands. */
export interface Turned {
  readonly replies: readonly Reply[];
  readonly state: Conversation;
}

/** Ends a turn: the next question, the same one again, or the result once nothing that matters is left to ask. */
export function goOn({ state, lead, replies, next }: Heard, circumstances: Circumstances): Turned {
  if (next === 'wait') return turned(state, replies);
  const asked = (next === 'ask' ? null : state.asked) ?? toAsk(state, circumstances);
  const going = { ...state, asked };
  if (next === 'show_result') {
    const again =
      asked === null ? [] : [question(asked, going, [catalogues[going.language].talk.backToQuestion], circumstances)];
    return turned(going, [...replies, result(going, lead, circumstances), ...again]);
  }
  if (asked !== null) return ask(asked, { state: going, lead, replies, next }, circumstances);
  const last = next === 'ask' ? result(going, lead, circumstances) : over(going, lead, circumstances);
  return turned(going, [...replies, last]);
}

function ask(asked: Fact, { state, lead, replies, next }: Heard, circumstances: Circumstances): Turned {
  const words = catalogues[state.language];
  const { talk, facts } = words;
  const isLoose = next === 'ask' && state.facts[asked] !== undefined;
  const going = isLoose ? { ...state, narrowed: [...state.narrowed, asked] } : state;
  const before = [
    ...lead,
    ...(next === 'ask_again' && replies.length > 0 ? [talk.backToQuestion] : []),
    ...(isLoose ? [talk.narrower(facts[asked].name, showValue(asked, state.facts[asked], words))] : []),
  ];
  return turned(going, [...replies, question(asked, going, before, circumstances)]);
}

function question(asked: Fact, state: Conversation, lead: readonly string[], { today }: Circumstances): Reply {
  return questionFor(asked, state.facts, today, state.language, catalogues[state.language], lead);
}

/** The result; one that was decided early says so, and offers to go through every clause. */
function result(state: Conversation, lead: readonly string[], circumstances: Circumstances): Reply {
  const words = catalogues[state.language];
  const assessment = assess(caseFileOf(state, circumstances));
  const isOver = state.asked === null;
  const isEarly = isOver && assessment.outcome === 'ineligible' && hasMoreForReport(state, circumstances);
  const lines = isEarly ? [...lead, words.talk.decidedEarly] : lead;
  return resultOf(assessment, state.language, words, lines, isOver ? afterwards(state, circumstances) : []);
}

function over(state: Conversation, lead: readonly string[], circumstances: Circumstances): Reply {
  const { talk } = catalogues[state.language];
  const line = hasMoreForReport(state, circumstances) ? talk.decided : talk.finished;
  return { ...notice([...lead, line]), choices: afterwards(state, circumstances) };
}

/** What may be pressed when nothing is asked any more. */
function afterwards(state: Conversation, circumstances: Circumstances): readonly Choice[] {
  const { buttons } = catalogues[state.language];
  return [
    ...(hasMoreForReport(state, circumstances) ? [{ id: intentId('report'), label: buttons.report }] : []),
    { id: intentId('result'), label: buttons.result },
    { id: intentId('undo'), label: buttons.undo },
    { id: intentId('restart'), label: buttons.restart },
  ];
}

function turned(state: Conversation, replies: readonly Reply[]): Turned {
  return { replies, state: { ...state, offered: replies.flatMap(({ choices }) => choices) } };
}
