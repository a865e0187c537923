import { type Fact, type FactValue, vocabulary } from '../../core/fact.ts';
import { InputError, readFacts } from '../../core/read-case-file.ts';
import { readChoiceId } from '../choice-id.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import type { Message } from '../message.ts';
import type { Choice, Reply } from '../reply.ts';
import { asTyped, scriptOf, simplified } from '../script.ts';
import { caseCodeIn, isBadCode } from '../shared-case/code-in-message.ts';
import { hearCode, joinAs, settle } from '../shared-case/hear-case.ts';
import { isSame } from '../shared-case/narrower.ts';
import type { Conversation } from '../state.ts';
import { factsSaid } from '../understanding/facts-said/facts-said.ts';
import { hasNumber, isNumberAlone } from '../understanding/facts-said/measure-word.ts';
import { selfIn } from '../understanding/facts-said/self.ts';
import { languageOf } from '../understanding/follow-language.ts';
import { readIntent, withoutInsult } from '../understanding/intent.ts';
import { guessIntent } from '../understanding/intent-guess/guess-intent.ts';
import { legibleText, longestMessage } from '../understanding/legible-text.ts';
import { kindOfAsker } from '../understanding/named-kind.ts';
import { isAgreement } from '../understanding/reading/agreement.ts';
import { readYesNo } from '../understanding/reading/yes-no.ts';
import { tableInWords } from '../understanding/table-in-words.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { choicesFor, isAnsweredByNumber } from '../wording/question.ts';
import { showValue } from '../wording/show-value.ts';
import { actOn, confirmRestart } from './act-on.ts';
import { answer, answerAll } from './answer.ts';
import { answerInCategory } from './answer-in-category.ts';
import { settledOutcome } from './ask-next.ts';
import { hearAskOfFact } from './ask-of-fact.ts';
import { askForChange, hearChange } from './change-fact.ts';
import { clauseOfLastAnswer } from './clause-of-last-answer.ts';
import { conditionsAsked } from './conditions-asked.ts';
import { hearAnswer } from './hear-answer.ts';
import { hearForm } from './hear-form.ts';
import { isConfirmingDelete } from './kept-about-you.ts';
import {
  answerAddedClause,
  answerClause,
  answerPartOf,
  answerPolicy,
  answerTopicChosen,
  isQuestion,
  questionPartOf,
  withoutDoubts,
} from './policy-reply.ts';
import { readRemindId } from './remind-later.ts';
import { confirmShare } from './share.ts';
import { readStepBack, stepBack } from './step-back.ts';
import { hearSupposition } from './suppose.ts';
import { hearCategoryTried } from './try-category.ts';

/** Takes in one message. What was not understood is said, and changes nothing that was said before. */
export function hear(state: Conversation, message: Message, circumstances: Circumstances): Heard {
  if ('press' in message) return press(state, message.press, circumstances);
  if ('form' in message) return hearForm(state, message.form, circumstances);
  const { talk } = catalogues[state.language];
  if (message.text.length > longestMessage) return askAgain(state, notice(talk.tooLong(longestMessage)));
  const typed = withoutInsult(legibleText(tableInWords(message.text)));
  const text = withoutDoubts(simplified(typed), circumstances);
  if (text === '') return askAgain(state, ...(message.text === '' ? [] : [notice(talk.empty)]));
  const { missed, ...heardSoFar } = state;
  const heard = read(followLanguage(heardSoFar, typed), text, circumstances, missed ?? 0);
  return inTypedWords(withoutEarlierUntaken(heard, state), state, text, typed);
}

/** 还有多久能报 */
const WHEN_MAY_WE =
  /^(?:那|那么)?(?:我们?)?(?:还)?(?:要|得|有)?(?:再)?(?:等|过)?(?:多久|多长时间|几年|到?什么时候|何时|哪年)(?:以后|之后)?[才就]?(?:能|可以|够)(?:申?报|申请|达标)(?:呢|啊|了)?$|^(?:so |then )?(?:when|how (?:soon|long until)) (?:can|could|may|will) (?:we|i) (?:be able to )?(?:apply|qualify)(?: then)?$|^how long until (?:we|i) (?:can|may) (?:apply|qualify)$/iu;

/** A number in so few words is asked for with its name. */
const shortNumber = 12;

/** What was offered first, then what is said about the conversation, then a question about the text, then an answer. */
function read(state: Conversation, text: string, circumstances: Circumstances, missed: number): Heard {
  if (state.confirmingRestart) {
    if (isAgreement(text) || readIntent(text) === 'restart') return restart(state, circumstances);
    const answer = readYesNo(text);
    if (answer.kind === 'read' && !answer.value) return actOn('keep', state, circumstances);
  }
  if (isConfirmingDelete(state)) {
    if (isAgreement(text)) return actOn('confirm_delete', state, circumstances);
    const answer = readYesNo(text);
    if (answer.kind === 'read' && !answer.value) return actOn('keep', state, circumstances);
  }
  if (caseCodeIn({ text })) return hearCode(state, circumstances);
  if (isBadCode(text)) return askAgain(state, notice(catalogues[state.language].cases.badCode));
  const offered = choiceMeant(state, text);
  if (offered) return press(state, offered.id, circumstances, text);
  const intent = readIntent(text);
  if (intent) return actOn(intent, state, circumstances);
  if (isOfNextOne(state, text, circumstances)) {
    return confirmRestart(state, catalogues[state.language].talk.confirmNextOne, text);
  }
  const steps = readStepBack(text);
  if (steps) return stepBack(steps, state);
  const aside = hearSupposition(state, text, circumstances) ?? hearChange(state, text, circumstances);
  if (aside) return aside;

  // Who is certainly refused is told what has to come first; others, when guides are published.
  if (WHEN_MAY_WE.test(text.replace(/[\s?？。!！]+$/u, '')) && settledOutcome(state, circumstances) === 'ineligible') {
    return actOn('ways', state, circumstances);
  }
  const clause = clauseOfLastAnswer(state, text, circumstances);
  if (clause) return clause;
  const tried = hearCategoryTried(state, text, circumstances);
  if (tried) return tried;
  const needed = hearAskOfFact(state, text, circumstances);
  if (needed) return needed;
  const conditions = conditionsAsked(text, state, circumstances);
  if (conditions) return askAgain(state, ...conditions);
  const leftToThem = LEAVES_IT.test(text) ? notYesNorNo(state, text, circumstances) : null;
  if (leftToThem) return askAgain(state, leftToThem);
  if (isQuestion(text, circumstances) && !NOT_YET_SO.test(text)) {
    const said = answerPartOf(text, circumstances);
    const answered = (said === '' ? null : hearAnswer(state, said, circumstances)) ?? asker(state, text, circumstances);
    const heard = answered ?? askAgain(state);
    const asking = hasToldMuch(state, heard.state) ? questionPartOf(text, circumstances) : text;
    if (asking !== text && ASKS_WHETHER_WE_MAY.test(asking)) return heard;
    const told = answerAsker(answerInCategory(asking, heard.state, circumstances), state, heard.state, circumstances);
    // 没有，所以才来问嘛: what was answered asks nothing more.
    if (answered && told.aboutText === 'out_of_scope') return heard;
    return { ...heard, replies: [...heard.replies, told] };
  }
  if (TELLS_OF_A_CHANGE.test(text) && !hasNumber(text, circumstances.today)) {
    return askAgain(state, answerPolicy(text, state.language, circumstances));
  }
  const answered = hearAnswer(state, text, circumstances);
  if (answered) return answered;
  const guessed = guessIntent(text);
  if (guessed) return actOn(guessed, state, circumstances);
  const { talk, examples } = catalogues[state.language];
  if (state.asked === null) {
    const found = answersFound(text, state, circumstances);
    return askAgain(state, ...(found.length > 0 ? found : [notice(talk.notHeard)]));
  }
  const example = examples[vocabulary[state.asked].shape];
  const description = missed > 0 ? null : notYesNorNo(state, text, circumstances);
  if (description) return { ...askAgain({ ...state, missed: 1 }, description), missed: true };
  const isShortNumber = text.length <= shortNumber && hasNumber(text, circumstances.today);
  const why = isShortNumber
    ? talk.whatIs(text, false)
    : (missed > 0 ? talk.stillNotUnderstood : talk.notUnderstood)(example);
  return { ...askAgain({ ...state, missed: missed + 1 }, notice(why)), missed: true };
}

/** 跟德国合作8年了, asked whether there is a channel: it describes something, and whether that counts is not ours to say. */
const DESCRIBES = /\p{Script=Han}(?:[^\p{Script=Han}]*\p{Script=Han}){4}|[a-z]{3,}[^a-z]+(?:[a-z]+[^a-z]+)*[a-z]{3,}/iu;
const longestDescription = 60;

function notYesNorNo({ asked, language }: Conversation, text: string, { today }: Circumstances): Reply | null {
  if (asked === null || vocabulary[asked].shape !== 'yes_no' || text.length > longestDescription) return null;
  // Whether a licence is in force is no matter of opinion.
  if (asked === 'registeredInBeijing' || asked === 'inValidExistence') return null;
  const isOfPeople = /人|\bpeople\b/iu.test(text) && hasNumber(text, today);
  if (!isOfPeople && isNumberAlone(text, today)) return null;
  if (!DESCRIBES.test(text) && !hasNumber(text, today)) return null;
  const words = catalogues[language];
  const [yes, no] = words.yesAndNo(words.facts[asked].ask);
  return notice(words.talk.notYesNorNo(text, yes, no));
}

const NEXT_ONE =
  /^(?:那|然后|好的?|ok(?:ay)?|now|and|so)*[,， ]*(?:第[二三四五六2-6][家个]|下一[家个]|另外?一家|(?:the |my |our )?(?:second|third|next|other) (?:one|client|company|organi[sz]ation)|client [b-z2-9]\b)(?!是?(?:指|什么|哪))/iu;

/** 第二家是生物医药公司，去年营收2.3亿: none of it is of the organization that was answered for so far. */
function isOfNextOne(state: Conversation, text: string, { today }: Circumstances): boolean {
  if (state.facts.organizationKind === undefined || !NEXT_ONE.test(text)) return false;
  const { said, waits } = factsSaid(text, { facts: {}, today, isCategoryNamed: false });
  return said.length > 0 || waits;
}

/** Clears the answers; what was told of the next organization is heard then. */
function restart(state: Conversation, circumstances: Circumstances): Heard {
  const cleared = actOn('confirm_restart', state, circumstances);
  const { confirmingRestart, nextOne } = state;
  const told = confirmingRestart && nextOne !== undefined ? hearAnswer(cleared.state, nextOne, circumstances) : null;
  return told ? { ...told, replies: [...cleared.replies, ...told.replies] } : cleared;
}

/** Ten facts, and 想问一下能不能申报: that is what the interview comes to. */
const ASKS_WHETHER_WE_MAY =
  /^(?:请|想|我|们|帮忙?|问|看|一下|下|，|,|\s)*(?:这种情况|这样|这样的|我们|我校|我院|我司)*(?:能不能|能否|可不可以|可以|是不是能|能|够不够|符不符合|是否符合|够|符合)(?:来)?(?:申报|申请|参评|评|报|认定|条件|资格|要求)*(?:这个|那个|该|国合|基地|条件)*[吗么呢啊]?[\s?？。]*$|^(?:so |and |please |tell me )*(?:can|could|may|do|would|are|is) (?:we|it|our [a-z]+) (?:apply|qualify|be eligible|eligible|enough)(?: for (?:it|this|a base))?[\s?.]*$/iu;
const muchTold = 3;

function hasToldMuch({ facts: before, held: heldBefore }: Conversation, { facts, held }: Conversation): boolean {
  const told = Object.keys(facts).filter((fact) => !(fact in before)).length;
  return told >= muchTold || (told > 0 && held.length > heldBefore.length);
}

/** 给博世供货八年了，不知道算不算 */
const LEAVES_IT = /.{4,}[,，](?:我?也?)?(?:不知道|不清楚|不晓得)(?:这|这个|这样)?算不算(?:数)?[呢啊]?[\s?？。]*$/u;

/** 还没注册呢 tells, and asks nothing. */
const NOT_YET_SO = /^(?:还|都|也|才)?(?:没有?|未|在)[^?？,，什么怎哪几多]{0,12}呢[。.!！]*$/u;

/** 上周五换的负责人: what a base has to report is answered, whatever is asked. */
const TELLS_OF_A_CHANGE =
  /(?:换|更换|变更|调整|退出)[^,，。]{0,6}(?:负责人|主任|合作单位|实施方案)|(?:负责人|主任|合作单位|实施方案)[^,，。]{0,8}(?:换|变更|调整|退出)了?|\b(?:head|director|person in charge|partner|implementation plan)\b[^,.]{0,20}\b(?:changed|left|replaced|withdrew)\b/iu;

/** Who says this tells something, and asks nothing. */
const TELLS =
  /我|咱|你|[有是]的?$|^(?:有|是|没|不)|已经|了$|\d|\b(?:we|i|you|our|my|it|that|this|yes|no|is|was|are|were|have|has|had)\b|['’](?:s|re|ve|m)\b/iu;

const AS_A_PERSON =
  /^(?:请问|你好|您好)*[,，]?(?:我|本人)(?:是|就|就是)?(?:一个)?个人(?:能|可以|可不可以|想|要|申报?|名义|身份|来)|^(?:can|could|may) i (?:apply|do it|file)(?: for (?:it|this|a base))? (?:as (?:an? )?(?:individual|private person)|alone|by myself)/iu;

/** 我们医院能申请吗 asks, and says what asks; 我们是昌平的科技园区想申报 says where it is as well. */
function asker(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  if (state.facts.organizationKind !== undefined) return null;
  if (state.facts.legalForm === undefined && AS_A_PERSON.test(text)) {
    return answer(state, 'legalForm', 'natural_person', text, circumstances);
  }
  const { organizationKind = kindOfAsker(text), place } = selfIn(text);
  if (organizationKind === null) return null;
  const kind = { fact: 'organizationKind', value: organizationKind, words: text } as const;
  const isIn = place && ({ fact: 'registeredInBeijing', value: place.isBeijing, words: text } as const);
  const { placeImplies } = catalogues[state.language].talk;
  const remarks = place?.isBeijing ? [placeImplies(place.words)] : [];
  return answerAll(state, [kind, ...(isIn ? [isIn] : [])], circumstances, remarks);
}

/** "Our hospital wants in, possible?": who says what they are and nothing that the text speaks of asks whether they may. */
function answerAsker(
  asked: Reply,
  before: Conversation,
  { facts, language }: Conversation,
  circumstances: Circumstances,
): Reply {
  const kind = before.facts.organizationKind === undefined ? facts.organizationKind : undefined;
  if (!kind || asked.aboutText !== 'out_of_scope') return asked;
  const { organizationKinds } = catalogues.zh;
  return answerPolicy(`我们是${organizationKinds[kind]}，能申报吗？`, language, circumstances);
}

/** With no question asked, a few words (公示期) may still ask about the text; they do when it answers them. */
function answersFound(text: string, { language }: Conversation, circumstances: Circumstances): readonly Reply[] {
  if (TELLS.test(text)) return [];
  const found = answerPolicy(text, language, circumstances);
  return found.citations.length > 0 ? [found] : [];
}

/** @param typed the words that meant the choice, when it was typed and not pressed */
function press(state: Conversation, id: string, circumstances: Circumstances, typed?: string): Heard {
  const words = catalogues[state.language];
  const waiting = readRemindId(id);
  if (waiting) return askAgain(state, notice(words.ways.cannotRemind(waiting.on)));
  const pressed = readChoiceId(id);
  if (pressed?.kind === 'intent') {
    // Pressed twice, it takes back one step.
    const isOld = pressed.intent === 'undo' && typed === undefined && !state.offered.some((one) => one.id === id);
    if (isOld) return askAgain(state, notice(words.talk.staleChoice));
    return pressed.intent === 'confirm_restart'
      ? restart(state, circumstances)
      : actOn(pressed.intent, state, circumstances);
  }
  if (pressed?.kind === 'join') return joinAs(state, pressed.as, circumstances);
  if (pressed?.kind === 'share') return confirmShare(state, pressed, circumstances);
  if (pressed?.kind === 'settle') return settle(state, pressed.fact, pressed.entry, circumstances);
  if (pressed?.kind === 'change') return askForChange(state, pressed.fact);
  if (pressed?.kind === 'clause') return askAgain(state, answerClause(pressed.clause, state.language, circumstances));
  if (pressed?.kind === 'topic') {
    return askAgain(state, answerTopicChosen(pressed.topic, state.language, circumstances));
  }
  if (pressed?.kind === 'added_clause') {
    return askAgain(state, answerAddedClause(pressed, state.language, circumstances) ?? notice(words.talk.staleChoice));
  }
  if (pressed === null || !isTaken(pressed.fact, pressed.value, circumstances)) {
    return askAgain(state, notice(words.talk.staleChoice));
  }
  const { fact, value } = pressed;
  if (typed === undefined && isOfEarlier(state, fact, id)) return pressedEarlier(state, fact, value, id);
  const shown = choicesFor(fact, state.facts, words).find((choice) => choice.id === id)?.label;
  const owned = state.unowned?.facts.includes(fact) ? state.unowned.words : null;
  return answer(state, fact, value, owned ?? typed ?? shown ?? showValue(fact, value, words), circumstances);
}

/** A button of an earlier message, whose question has been answered since. In a case file every member may answer it. */
function isOfEarlier({ facts, asked, offered, shared }: Conversation, fact: Fact, id: string): boolean {
  return !shared && facts[fact] !== undefined && fact !== asked && !offered.some((one) => one.id === id);
}

/** Pressed once more it changes nothing, and another answer only when it is meant. */
function pressedEarlier(state: Conversation, fact: Fact, value: FactValue | null, id: string): Heard {
  const words = catalogues[state.language];
  const { talk, facts } = words;
  const noted = talk.earlierButton(facts[fact].name, showValue(fact, state.facts[fact], words));
  if (isSame(state.facts[fact], value)) return askAgain(state, notice(noted));
  const change = { id, label: talk.changeTo(showValue(fact, value, words)) };
  return askAgain(state, { ...notice(noted), choices: [change] });
}

/** The choice a typed message means: its label, or its number where numbers stand for choices. */
function choiceMeant({ offered, asked, facts, language }: Conversation, text: string): Choice | undefined {
  const byLabel = offered.find(({ label }) => simplified(label).toLowerCase() === text.toLowerCase());
  const number = /^([1-9]\d?)[.、)]?$/.exec(text)?.[1];
  if (byLabel || number === undefined || asked === null || !isAnsweredByNumber(asked)) return byLabel;
  return choicesFor(asked, facts, catalogues[language])[Number(number) - 1];
}

/** An id of a choice comes from outside: its value is checked like any other. */
function isTaken(fact: Fact, value: FactValue | null, { today }: Circumstances): boolean {
  try {
    readFacts({ [fact]: value }, today);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

/** What could not be taken is open to correction in the next message only. */
function withoutEarlierUntaken(heard: Heard, { untaken: before }: Conversation): Heard {
  const { untaken, ...rest } = heard.state;
  return before !== undefined && untaken === before ? { ...heard, state: rest } : heard;
}

function followLanguage(state: Conversation, text: string): Conversation {
  if (state.languageChosen) return state;
  return { ...state, language: languageOf(text) ?? state.language, script: scriptOf(text, state.script) };
}

/** What is kept of a message written in traditional characters are its own words. */
function inTypedWords(heard: Heard, before: Conversation, text: string, typed: string): Heard {
  if (text === typed) return heard;
  const { words } = heard.state;
  const own = Object.entries(words).map(([fact, said]) => [
    fact,
    said === before.words[fact as Fact] ? said : asTyped(said, text, typed),
  ]);
  return { ...heard, state: { ...heard.state, words: Object.fromEntries(own) } };
}
