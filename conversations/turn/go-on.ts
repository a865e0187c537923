import { type Assessment, assess } from '../../core/assess.ts';
import type { Fact } from '../../core/fact.ts';
import { intentId } from '../choice-id.ts';
import { type Circumstances, type Heard, notice } from '../heard.ts';
import type { Choice, Reply } from '../reply.ts';
import { inScript } from '../script.ts';
import type { Conversation } from '../state.ts';
import type { Intent } from '../understanding/intent.ts';
import { type Catalogue, catalogues } from '../wording/catalogue/catalogue.ts';
import { questionFor, reminderOf } from '../wording/question.ts';
import { resultOf } from '../wording/result.ts';
import { showValue } from '../wording/show-value.ts';
import { caseFileOf, hasMoreForReport, settledOutcome, stillMattering, toAsk } from './ask-next.ts';
import { formChoice } from './fill-form.ts';
import { mostDecisiveFirst } from './find-out.ts';
import { receiptCode } from './receipt-code.ts';
import { remindChoice } from './remind-later.ts';
import { shareChoice } from './share.ts';
import { canTellWays } from './tell-ways.ts';

interface Gone {
  readonly replies: readonly Reply[];
  readonly state: Conversation;
}

/** Ends a turn: the next question, the same one again, or the result once nothing that matters is left to ask. */
export function goOn({ state: heard, replies, next }: Heard, circumstances: Circumstances): Gone {
  const state = withRefusalsStanding(heard, circumstances);
  if (next === 'wait') return turned(state, replies);
  const asked = (next === 'ask' ? null : state.asked) ?? toAsk(state, circumstances);
  const going = { ...state, asked };
  if (next === 'show_result') {
    const again = asked === null ? [] : [reminder(asked, going)];
    return turned(going, [...replies, result(going, circumstances), ...again]);
  }
  if (asked === null) return atTheEnd(going, replies, next, circumstances);
  const isSame = asked === state.asked && state.facts[asked] === undefined;
  const isBack = next === 'ask_again' && asked === state.asked;
  if (isBack || (next === 'ask' && isSame)) return turned(going, [...replies, reminder(asked, going)]);
  const isChosenNow = next === 'ask' || state.asked === null;
  const isLoose = isChosenNow && state.facts[asked] !== undefined;
  if (!isLoose) return turned(going, [...replies, question(asked, going, circumstances)]);
  const narrowing = { ...going, narrowed: [...state.narrowed, asked] };
  return turned(narrowing, [...replies, narrower(asked, state), question(asked, narrowing, circumstances)]);
}

/** A clause that was said not to be met, and is met by now, is told again if it should fail once more. */
function withRefusalsStanding(state: Conversation, circumstances: Circumstances): Conversation {
  if (state.refusalsTold.length === 0) return state;
  const { clauses } = assess(caseFileOf(state, circumstances));
  const standing = clauses.filter(({ outcome }) => outcome === 'not_met').map(({ clause }) => clause);
  return { ...state, refusalsTold: state.refusalsTold.filter((clause) => standing.includes(clause)) };
}

/** Nothing is left to ask: what was passed over comes back if it still matters, else the result is told. */
function atTheEnd(
  state: Conversation,
  replies: readonly Reply[],
  next: Heard['next'],
  circumstances: Circumstances,
): Gone {
  const { talk, facts } = catalogues[state.language];
  const back = { ...state, skipped: [], broughtBack: [...state.broughtBack, ...state.skipped] };
  const asked = state.skipped.length > 0 ? toAsk(back, circumstances) : null;
  if (asked === null) {
    if (next !== 'ask') return turned(state, [...replies, over(state, circumstances)]);
    const { told, refusals } = decision(state, circumstances);
    return turned({ ...state, refusalsTold: refusals }, [...replies, ...told]);
  }
  const names = stillMattering(state.skipped, back, circumstances).map((fact) => facts[fact].name);
  const going = { ...back, asked };
  return turned(going, [...replies, notice(talk.broughtBack(names)), question(asked, going, circumstances)]);
}

function question(asked: Fact, state: Conversation, circumstances: Circumstances): Reply {
  const words = catalogues[state.language];
  const asking = questionFor(asked, caseFileOf(state, circumstances), state.language, words);
  return { ...asking, choices: [...asking.choices, ...formChoice(state, circumstances)] };
}

/** The question that was asked already, in fewer words. */
function reminder(asked: Fact, state: Conversation): Reply {
  return reminderOf(asked, state.facts, catalogues[state.language]);
}

/** Asks again for what was said too loosely to decide a clause. */
function narrower(asked: Fact, state: Conversation): Reply {
  const words = catalogues[state.language];
  return notice(words.talk.narrower(words.facts[asked].name, showValue(asked, state.facts[asked], words)));
}

/**
 * The result the interview has come to; one that leaves clauses open says why it is told now. Of a refusal that ends the
 * questions only the clauses are told that refuse, and once: the person chooses whether to go on.
 */
function decision(
  state: Conversation,
  circumstances: Circumstances,
): { readonly told: readonly Reply[]; readonly refusals: readonly string[] } {
  const { talk, groups, overall } = catalogues[state.language];
  const { outcome, clauses } = assessmentOf(state, circumstances);
  const shown = result(state, circumstances);
  if (!hasMoreForReport(state, circumstances)) return { told: [shown], refusals: [] };
  if (outcome !== 'ineligible' || state.aim === 'outcome') {
    const settled = settledOutcome(state, circumstances) !== null;
    const reason = outcome === 'ineligible' ? talk.decidedEarly : talk.outcomeSettled;
    return { told: settled || outcome === 'ineligible' ? [notice(reason), shown] : [shown], refusals: [] };
  }
  const refusals = clauses.filter((one) => one.outcome === 'not_met').map(({ clause }) => clause);
  if (refusals.every((clause) => state.refusalsTold.includes(clause))) {
    return { told: [over(state, circumstances)], refusals };
  }
  const sections = shown.sections.filter(({ title }) => title === groups.not_met);
  if (!state.refusalsTold.some((clause) => refusals.includes(clause))) {
    return { told: [notice(talk.decidedEarly), { ...shown, sections }], refusals };
  }
  // What a refusal comes to was told with the first.
  const more = sections.map((section) => ({
    ...section,
    lines: section.lines.filter(({ citation }) => !state.refusalsTold.includes(citation.clause)),
  }));
  const text = [talk.alsoNotMet(overall.ineligible.title), ...receiptLines(shown, state)].join('\n');
  return { told: [{ ...shown, text, sections: more, citations: [] }], refusals };
}

/** What the answers come to; who wants the outcome alone is told it as soon as it is certain, whatever was not asked. */
function assessmentOf(state: Conversation, circumstances: Circumstances): Assessment {
  const assessment = assess(caseFileOf(state, circumstances));
  const certain = state.aim === 'outcome' ? settledOutcome(state, circumstances) : null;
  return { ...assessment, outcome: certain ?? assessment.outcome };
}

function result(state: Conversation, circumstances: Circumstances): Reply {
  const assessment = assessmentOf(state, circumstances);
  const words = catalogues[state.language];
  const isOpen = assessment.outcome === 'incomplete';
  const findOut = isOpen ? mostDecisiveFirst(assessment.missing, caseFileOf(state, circumstances)) : [];
  const isOver = state.asked === null;
  const choices = (isOver ? afterwards : onTheWay)(state, circumstances);
  const shown = resultOf(assessment, state.language, words, choices, findOut);
  if (!isOver) return shown;
  const receipt = receiptCode(state, circumstances);
  return { ...shown, text: `${shown.text}\n${words.result.receipt(receipt)}`, receipt };
}

function receiptLines({ receipt }: Reply, { language }: Conversation): readonly string[] {
  return receipt === undefined ? [] : [catalogues[language].result.receipt(receipt)];
}

function over(state: Conversation, circumstances: Circumstances): Reply {
  const { talk } = catalogues[state.language];
  const line = hasMoreForReport(state, circumstances) ? talk.decided : talk.finished;
  return { ...notice(line), choices: afterwards(state, circumstances) };
}

/** What may be pressed when nothing is asked any more. */
function afterwards(state: Conversation, circumstances: Circumstances): readonly Choice[] {
  const says = sayChoices(state, [
    ...(hasMoreForReport(state, circumstances) ? (['report'] as const) : []),
    ...waysOffered(state, circumstances),
    'review',
    'what_if',
    'result',
    'export',
    'undo',
    'restart',
  ]);
  return [...remindChoice(state, circumstances), ...says, ...shareChoice(state, circumstances)];
}

/** What may be pressed beside a result that is shown before the end. */
function onTheWay(state: Conversation, circumstances: Circumstances): readonly Choice[] {
  const ways = waysOffered(state, circumstances);
  return sayChoices(state, [state.aim === 'outcome' ? 'report' : 'outcome', ...ways, 'review', 'what_if']).concat(
    shareChoice(state, circumstances),
  );
}

function waysOffered(state: Conversation, circumstances: Circumstances): readonly 'ways'[] {
  const { outcome } = assess(caseFileOf(state, circumstances));
  return outcome !== 'meets_stated_conditions' && canTellWays(state) ? ['ways'] : [];
}

function sayChoices({ language }: Conversation, intents: readonly (Intent & keyof Catalogue['buttons'])[]): Choice[] {
  return intents.map((intent) => ({ id: intentId(intent), label: catalogues[language].buttons[intent] }));
}

function turned(state: Conversation, replies: readonly Reply[]): Gone {
  const shown = state.language === 'zh' ? inScript(replies, state.script) : replies;
  const { lastAnswer = null, ...rest } = state;
  const answer =
    answerAmong(replies, state.asked) ?? (replies.some(({ kind }) => kind === 'result') ? null : lastAnswer);
  return {
    replies: shown,
    state: { ...rest, ...(answer && { lastAnswer: answer }), offered: shown.flatMap(({ choices }) => choices) },
  };
}

/** What the answers about the text in these replies rest on, while this is asked. */
function answerAmong(replies: readonly Reply[], asked: Fact | null): Conversation['lastAnswer'] | null {
  const cited = replies.flatMap(({ aboutText, citations }) => (aboutText ? citations : []));
  return cited.length > 0 ? { clauses: [...new Set(cited.map(({ clause }) => clause))], asked } : null;
}
