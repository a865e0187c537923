import { assess } from '../core/assess.ts';
import type { CalendarDay } from '../core/calendar-day.ts';
import type { CaseFile, Parameters } from '../core/case-file.ts';
import { type Category, type Fact, type FactValue, vocabulary } from '../core/fact.ts';
import { next } from '../core/next.ts';
import { InputError, readFacts } from '../core/read-case-file.ts';
import type { Citation } from '../policy-text/citation.ts';
import type { Language } from '../policy-text/language.ts';
import { type Catalogue, catalogues } from './catalogue/catalogue.ts';
import { intentId, readChoiceId } from './choice-id.ts';
import { languageOf } from './follow-language.ts';
import { type Intent, readIntent } from './intent.ts';
import { legibleText, longestMessage } from './legible-text.ts';
import type { Message } from './message.ts';
import { namedCategory } from './named-category.ts';
import { answerClause, answerPolicy, answerPartOf, isQuestion } from './policy-reply.ts';
import { choicesFor, citationFor, questionFor } from './question.ts';
import { readYesNo } from './reading/yes-no.ts';
import { record, takeBack } from './record.ts';
import type { Choice, Reply } from './reply.ts';
import { resultOf } from './result.ts';
import { showValue } from './show-value.ts';
import { type Conversation, freshConversation } from './state.ts';
import { understand } from './understand.ts';

/** What a conversation depends on beside what is said: the day, and the parameters that staff set. */
export interface Circumstances {
  readonly today: CalendarDay;
  readonly parameters: Parameters;
}

/** What came of a message: what is said in return, and the conversation as it now stands. */
export interface Turned {
  readonly replies: readonly Reply[];
  readonly state: Conversation;
}

/** A turn half done: what is said before the conversation goes on, and how it goes on. */
interface Heard {
  readonly state: Conversation;
  /** Lines said in the same reply as the question or result that follows. */
  readonly lead: readonly string[];
  /** Replies of their own, before that. */
  readonly replies: readonly Reply[];
  readonly then: 'ask' | 'ask_again' | 'show_result' | 'wait';
}

/**
 * One turn of a conversation: `(state, message, circumstances) → {replies, state}`. Pure: no I/O, no clock. Whatever
 * was not understood changes nothing that was said before.
 * @param before null when nothing has been said yet
 * @param clientLanguage the language to begin in, until the person shows or chooses one
 */
export function converse(
  before: Conversation | null,
  message: Message,
  circumstances: Circumstances,
  clientLanguage: Language = 'zh',
): Turned {
  const heard = before === null ? greet(message, circumstances, clientLanguage) : hear(before, message, circumstances);
  return goOn(heard, circumstances);
}

function greet(message: Message, circumstances: Circumstances, clientLanguage: Language): Heard {
  const text = 'text' in message ? legibleText(message.text) : '';
  const fresh = freshConversation(languageOf(text) ?? clientLanguage);
  const state = { ...fresh, asked: toAsk(fresh, circumstances) };
  const { greeting, help } = catalogues[state.language].talk;
  const opened = text === '' ? { state, lead: [], replies: [], then: 'ask' as const } : hear(state, message, circumstances);
  const lines = opened.state === state ? [] : opened.lead;
  return { ...opened, replies: [notice([greeting, help]), ...opened.replies], lead: lines };
}

function hear(state: Conversation, message: Message, circumstances: Circumstances): Heard {
  if ('press' in message) return press(state, message.press, circumstances);
  if (message.text.length > longestMessage) {
    return askAgain(state, [catalogues[state.language].talk.tooLong(longestMessage)]);
  }
  const text = legibleText(message.text);
  if (text === '') return askAgain(state, message.text === '' ? [] : [catalogues[state.language].talk.empty]);
  return read(followLanguage(state, text), text, circumstances);
}

/** Intents first, then what was offered, then a question about the text, then an answer. */
function read(state: Conversation, text: string, circumstances: Circumstances): Heard {
  const { talk, examples } = catalogues[state.language];
  if (state.confirmingRestart) {
    const sure = readYesNo(text);
    if (sure.kind === 'read') return act(state, sure.value ? 'confirm_restart' : 'keep', circumstances);
  }
  const offered = choiceMeant(state, text);
  if (offered) return press(state, offered.id, circumstances, text);
  const intent = readIntent(text);
  if (intent) return act(state, intent, circumstances);

  if (isQuestion(text)) {
    const answer = answerPartOf(text);
    const answered = answer === '' ? null : readAnswer(state, answer, circumstances);
    return { ...(answered ?? askAgain(state, [])), replies: [answerPolicy(text, state.language)] };
  }
  const answered = readAnswer(state, text, circumstances);
  if (answered) return answered;
  if (state.asked === null) return { ...askAgain(state, []), replies: [answerPolicy(text, state.language)] };
  return askAgain(state, [talk.notUnderstood(examples[vocabulary[state.asked].shape])]);
}

/** The message as an answer to the question asked, or to the category when it names one; null when it is neither. */
function readAnswer(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const { talk, unclear, examples } = catalogues[state.language];
  const { asked } = state;
  if (asked !== null) {
    const understood = understand(asked, text, state.facts, circumstances.today);
    if (understood.kind === 'value') return answer(state, asked, understood.value, understood.words);
    const category = namedCategory(text);
    if (category) return answer(state, 'category', category, text);
    if (understood.kind === 'none') return null;
    return askAgain(state, [talk.notTaken(unclear[understood.why], examples[vocabulary[asked].shape])]);
  }
  const category = namedCategory(text);
  return category ? answer(state, 'category', category, text) : null;
}

function press(state: Conversation, id: string, circumstances: Circumstances, typed?: string): Heard {
  const words = catalogues[state.language];
  const pressed = readChoiceId(id);
  if (pressed?.kind === 'intent') return act(state, pressed.intent, circumstances);
  if (pressed?.kind === 'clause') {
    return { ...askAgain(state, []), replies: [answerClause(pressed.clause, state.language)] };
  }
  if (pressed === null || !isPossible(pressed.fact, pressed.value, circumstances)) {
    return askAgain(state, [words.talk.staleChoice]);
  }
  const shown = choicesFor(pressed.fact, state.facts, words).find((choice) => choice.id === id)?.label;
  return answer(state, pressed.fact, pressed.value, typed ?? shown ?? showValue(pressed.fact, pressed.value, words));
}

function answer(state: Conversation, fact: Fact, value: FactValue | null, said: string): Heard {
  const words = catalogues[state.language];
  const { talk, facts, organizationKinds, categories } = words;
  const recorded = record({ ...state, confirmingRestart: false }, fact, value, said);
  if (recorded.kind === 'contradiction') {
    const show = (one: Fact) => showValue(one, recorded.facts[one], words);
    const { part, whole } = recorded;
    return askAgain(state, [talk.contradiction(facts[part].name, show(part), facts[whole].name, show(whole))]);
  }
  const { conversation, inferredCategory } = recorded;
  const kind = conversation.facts.organizationKind;
  return {
    state: conversation,
    lead: [
      value === null
        ? talk.recordedUnknown(facts[fact].name)
        : talk.recorded(facts[fact].name, showValue(fact, value, words)),
      ...(inferredCategory && kind
        ? [talk.categoryInferred(organizationKinds[kind], categories[inferredCategory])]
        : []),
    ],
    replies: [],
    then: 'ask',
  };
}

function act(state: Conversation, intent: Intent, circumstances: Circumstances): Heard {
  const words = catalogues[state.language];
  const { talk, buttons } = words;
  switch (intent) {
    case 'chinese':
    case 'english': {
      const language = intent === 'chinese' ? 'zh' : 'en';
      return askAgain({ ...state, language, languageChosen: true }, [catalogues[language].talk.languageChosen]);
    }
    case 'unknown':
      return state.asked === null ? askAgain(state, []) : answer(state, state.asked, null, buttons.unknown);
    case 'undo': {
      const undone = takeBack({ ...state, confirmingRestart: false });
      if (!undone?.asked) return askAgain(state, [talk.nothingToUndo]);
      return askAgain(undone, [talk.undone(words.facts[undone.asked].name)]);
    }
    case 'restart': {
      if (state.steps.length === 0) return askAgain(state, [talk.nothingAnswered]);
      const choices = [
        { id: intentId('confirm_restart'), label: buttons.restart },
        { id: intentId('keep'), label: buttons.keep },
      ];
      const confirm: Reply = { ...notice([talk.confirmRestart]), choices };
      return { state: { ...state, confirmingRestart: true }, lead: [], replies: [confirm], then: 'wait' };
    }
    case 'confirm_restart': {
      if (!state.confirmingRestart) return askAgain(state, [talk.staleChoice]);
      const { language, languageChosen } = state;
      const fresh = { ...freshConversation(language), languageChosen };
      return { state: fresh, lead: [talk.restarted], replies: [], then: 'ask' };
    }
    case 'keep':
      return askAgain({ ...state, confirmingRestart: false }, [talk.notRestarted]);
    case 'why': {
      if (state.asked === null) return askAgain(state, []);
      const citation = citationFor(state.asked);
      const text = talk.why(words.facts[state.asked].name, citation.label[state.language]);
      return { ...askAgain(state, []), replies: [{ ...notice([text], [citation]), kind: 'answer' }] };
    }
    case 'progress':
      return askAgain(state, [progress(state, circumstances, words)]);
    case 'result':
      return { state, lead: state.asked === null ? [] : [talk.soFar], replies: [], then: 'show_result' };
    case 'report':
      return { state: { ...state, goal: 'report' }, lead: [], replies: [], then: 'ask' };
    case 'help':
      return askAgain(state, [talk.help]);
  }
}

/** Ends the turn: the next question, the same one again, or the result once nothing that matters is left to ask. */
function goOn({ state, lead, replies, then }: Heard, circumstances: Circumstances): Turned {
  const words = catalogues[state.language];
  if (then === 'wait') return offering(state, replies);
  const stillAsked = then === 'ask' ? null : state.asked;
  const asked = stillAsked ?? toAsk(state, circumstances);
  if (then === 'show_result') {
    const shown = result({ ...state, asked }, lead, circumstances);
    return offering({ ...state, asked }, [...replies, shown, ...(asked ? [question(asked, state, [], circumstances)] : [])]);
  }
  if (asked === null) {
    const settled = { ...state, asked };
    if (then === 'ask') return offering(settled, [...replies, result(settled, lead, circumstances)]);
    return offering(settled, [...replies, { ...notice([...lead, words.talk.finished]), choices: afterwards(settled, circumstances) }]);
  }
  const back = stillAsked && replies.length > 0 && lead.length === 0 ? [words.talk.backToQuestion] : [];
  const loose = then === 'ask' && state.facts[asked] !== undefined;
  const narrower = loose ? [words.talk.narrower(words.facts[asked].name, showValue(asked, state.facts[asked], words))] : [];
  const asking = { ...state, asked, narrowed: loose ? [...state.narrowed, asked] : state.narrowed };
  return offering(asking, [...replies, question(asked, asking, [...lead, ...back, ...narrower], circumstances)]);
}

function question(asked: Fact, state: Conversation, lead: readonly string[], { today }: Circumstances): Reply {
  return questionFor(asked, state.facts, today, state.language, catalogues[state.language], lead);
}

/** The result; one that was decided early says so, and offers to go through every clause. */
function result(state: Conversation, lead: readonly string[], circumstances: Circumstances): Reply {
  const words = catalogues[state.language];
  const assessment = assess(caseFileOf(state, circumstances));
  const early = state.asked === null && assessment.outcome === 'ineligible' && moreForReport(state, circumstances);
  const lines = early ? [...lead, words.talk.decidedEarly] : lead;
  return resultOf(assessment, state.language, words, lines, state.asked === null ? afterwards(state, circumstances) : []);
}

/** What may be pressed when nothing is asked any more. */
function afterwards(state: Conversation, circumstances: Circumstances): readonly Choice[] {
  const { buttons } = catalogues[state.language];
  return [
    ...(moreForReport(state, circumstances) ? [{ id: intentId('report'), label: buttons.report }] : []),
    { id: intentId('result'), label: buttons.result },
    { id: intentId('undo'), label: buttons.undo },
    { id: intentId('restart'), label: buttons.restart },
  ];
}

function moreForReport(state: Conversation, circumstances: Circumstances): boolean {
  return state.goal === 'outcome' && toAsk({ ...state, goal: 'report' }, circumstances) !== null;
}

/** The next fact to ask; what the person does not know, and what was asked again already, is left alone. */
function toAsk(state: Conversation, circumstances: Circumstances): Fact | null {
  return next(caseFileOf(state, circumstances), state.goal, leftAlone(state)).ask;
}

function leftAlone({ facts, narrowed }: Conversation): ReadonlySet<Fact> {
  const unknown = Object.entries(facts).filter(([, value]) => value === null);
  return new Set([...unknown.map(([fact]) => fact as Fact), ...narrowed]);
}

function progress(state: Conversation, circumstances: Circumstances, { talk }: Catalogue): string {
  const answered = Object.keys(state.facts).length;
  if (answered === 0) return talk.nothingAnswered;
  const alone = leftAlone(state);
  const { stillMatters } = next(caseFileOf(state, circumstances), state.goal, alone);
  return talk.progress(answered, stillMatters.filter((fact) => !alone.has(fact)).length);
}

function caseFileOf({ facts }: Conversation, { today, parameters }: Circumstances): CaseFile {
  return { asOf: today, facts, parameters };
}

/** The choice a typed message means: its label, or its number where numbers stand for choices. */
function choiceMeant({ offered, asked, facts, language }: Conversation, text: string): Choice | undefined {
  const byLabel = offered.find(({ label }) => label.toLowerCase() === text.toLowerCase());
  if (byLabel || asked === null || !/^[1-9]\d?[.、)]?$/.test(text)) return byLabel;
  const { numbered, choices } = questionFor(asked, facts, '2000-01-01', language, catalogues[language], []);
  return numbered ? choices[Number.parseInt(text, 10) - 1] : undefined;
}

function isPossible(fact: Fact, value: FactValue | null, { today }: Circumstances): boolean {
  try {
    readFacts({ [fact]: value }, today);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function followLanguage(state: Conversation, text: string): Conversation {
  const language = languageOf(text);
  return language === null || state.languageChosen || language === state.language ? state : { ...state, language };
}

function askAgain(state: Conversation, lead: readonly string[]): Heard {
  return { state, lead, replies: [], then: 'ask_again' };
}

function notice(lines: readonly string[], citations: readonly Citation[] = []): Reply {
  return { kind: 'notice', text: lines.join('\n'), sections: [], citations, choices: [] };
}

function offering(state: Conversation, replies: readonly Reply[]): Turned {
  return { replies, state: { ...state, offered: replies.flatMap(({ choices }) => choices) } };
}
