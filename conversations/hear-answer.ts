import { type Fact, type FactValue, factNames, vocabulary } from '../core/fact.ts';
import { answer, answerAll } from './answer.ts';
import { catalogues } from './catalogue/catalogue.ts';
import { categoryOf } from './category-of-fact.ts';
import { answerId, readChoiceId } from './choice-id.ts';
import { correctedFact, correctionIn, withoutDenied } from './correction.ts';
import { clausesOf } from './facts-said/clauses.ts';
import { EACH_YEAR, type FactsSaid, factsSaid, type Said } from './facts-said/facts-said.ts';
import { hasNumber, isCountedIn, isNumberAlone, isTimeAlone } from './facts-said/measure-word.ts';
import { factsNamedIn } from './facts-said/named-facts.ts';
import { isPlanned } from './facts-said/polarity.ts';
import { placeNamed, speaksOfOthers } from './facts-said/self.ts';
import { askAgain, type Circumstances, type Heard, notice } from './heard.ts';
import { namedCategory } from './named-category.ts';
import { namedForm, namedKind } from './named-kind.ts';
import type { Reply } from './reply.ts';
import { showValue } from './show-value.ts';
import type { Conversation } from './state.ts';
import { understand } from './understand.ts';

/** As many messages as can wait for the category. */
const mostHeld = 20;
/** Words about one number are not longer than this. */
const longestNumber = 60;
/** As many facts as a number is asked about. */
const mostOwners = 4;

/**
 * A message as answers: a correction, the facts it names, the answer to the question asked. Null when it is none of them.
 */
export function hearAnswer(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const instead = correctedInOneBreath(text, circumstances);
  const first = instead && heardOnce(state, instead.said, circumstances);
  if (!instead || !first) return heardOnce(state, text, circumstances);
  const second = heardOnce(first.state, `不对，${instead.corrected}`, circumstances);
  return second && second.state.steps.length > first.state.steps.length
    ? second
    : heardOnce(state, text, circumstances);
}

const ON_SECOND_THOUGHT =
  /^(.{2,40}?)[,，。 ]+(?:哦|啊|呃)?(?:不对|不不|不是|说错了?|记错了?|\b(?:no wait|wait|sorry|i mean|make that)\b)[,，:： ]*(?:应该)?(?:是)?(.{1,12})$/iu;

/** 合作机构25，不对，15: what was said, and the number that takes its place. */
function correctedInOneBreath(
  text: string,
  { today }: Circumstances,
): { readonly said: string; readonly corrected: string } | null {
  const [, said, corrected] = ON_SECOND_THOUGHT.exec(text) ?? [];
  if (said === undefined || corrected === undefined) return null;
  return hasNumber(said, today) && isNumberAlone(corrected, today) ? { said, corrected } : null;
}

function heardOnce(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const plain = withoutDenied(text);
  // With nothing asked, a number can only be another answer to what was.
  const isAlone = state.asked === null && !isPlanned(text) && isNumberAlone(text, circumstances.today);
  const instead = plain === text && !isAlone ? null : { instead: plain, isCertain: true };
  const corrects = correctionIn(plain);
  // 应该是北京的 is not sure of the place; 应该是12家 says another number.
  const isUnsure = /^应该/.test(plain) && corrects !== null && placeNamed(corrects.instead) !== null;
  const correction = isUnsure ? null : (corrects ?? instead);
  const said = factsIn(state, correction?.instead ?? plain, circumstances);
  if (correction && said.said.length === 0 && said.unclear.length === 0 && !said.waits) {
    const corrected = correctedFact(correction, state, circumstances);
    if (corrected?.understood.kind === 'value') {
      return answer(state, corrected.fact, corrected.understood.value, text, circumstances);
    }
    if (corrected?.understood.kind === 'unclear') return keptAsItWas(state, corrected.fact, corrected.understood.why);
  }
  return (
    ownerNamed(state, text, circumstances) ??
    severalFacts(state, said, text, circumstances) ??
    answerToQuestion(state, ownWords(state, said, correction?.instead ?? plain), text, circumstances) ??
    (said.said.length > 0 ? answerAll(state, said.said, circumstances) : null) ??
    numberAlone(state, text, circumstances)
  );
}

function factsIn({ facts, words }: Conversation, text: string, { today }: Circumstances): FactsSaid {
  return factsSaid(text, { facts, today, isCategoryNamed: words.category !== undefined });
}

/** Several facts, or others than the one asked; null when the message speaks of the question alone. */
function severalFacts(state: Conversation, found: FactsSaid, text: string, circumstances: Circumstances): Heard | null {
  const { asked, language } = state;
  // 在上海登记的 reads as a yes to whether it is registered; where, only its own reading tells.
  const isAbout = ({ fact }: { readonly fact: Fact }) => fact === asked && fact !== 'registeredInBeijing';
  if (found.said.every(isAbout) && found.unclear.every(isAbout) && !found.waits) return null;
  const { talk, facts: names, unclear } = catalogues[language];
  const own = answerBeside(state, found, circumstances);
  const answers = own ? [...found.said, own] : found.said;
  const held = found.waits ? [...state.held, text].slice(-mostHeld) : state.held;
  const heldNow = { ...state, held };
  const remarks = [
    ...(found.place === null ? [] : [talk.placeImplies(found.place)]),
    ...found.unclear.map(({ fact, why }) => misreadLine(state, names[fact].name, fact, unclear[why])),
    ...(found.waits ? [talk.heldForLater] : []),
  ];
  const heard = answerAll(heldNow, answers, circumstances, remarks);
  const unowned = own
    ? undefined
    : found.rest.find(
        (clause) => clause.length <= longestNumber && !isPlanned(clause) && hasNumber(clause, circumstances.today),
      );
  return unowned === undefined ? heard : askOwner(heard, ofEachYear(unowned, text), circumstances);
}

/** 每年来五六批，三四十人: what is said once of the years counts for the number behind it too. */
function ofEachYear(words: string, text: string): string {
  return /每年/.test(text) && !EACH_YEAR.test(words) ? `每年${words}` : words;
}

/** The clauses that name nothing, as the answer to the question asked. */
function answerBeside(state: Conversation, { said, rest }: FactsSaid, { today }: Circumstances): Said | null {
  const { asked, facts } = state;
  if (asked === null || rest.length === 0 || said.some(({ fact }) => fact === asked)) return null;
  const known = { ...facts, ...Object.fromEntries(said.map(({ fact, value }) => [fact, value])) };
  const words = rest.join('，');
  if (isChoice(asked) && speaksOfOthers(words)) return null;
  // "Never had one" beside other facts is about something of its own.
  if (vocabulary[asked].shape === 'yes_no' && words.length > longestYesNo(words)) return null;
  if (uncounted.has(asked) && (hasNumber(words, today) || isOfSomethingElse(words))) return null;
  if (asked === 'totalRevenue' && ofOnePart.test(words)) return null;
  const understood = understand(asked, words, known, today);
  return understood.kind === 'value' && isCountedIn(asked, words, today)
    ? { fact: asked, value: understood.value, words }
    : null;
}

/** 国内8000万，国外4000万: neither is the total. */
const ofOnePart = /国内|境内|\bdomestic\b/iu;

function longestYesNo(words: string): number {
  return /\p{Script=Han}/u.test(words) ? 5 : 12;
}

function isChoice(fact: Fact): boolean {
  const { shape } = vocabulary[fact];
  return shape === 'organization_kind' || shape === 'legal_form';
}

function misreadLine({ facts, language }: Conversation, name: string, fact: Fact, why: string): string {
  const words = catalogues[language];
  const before = facts[fact];
  return before === undefined
    ? words.talk.misread(name, why)
    : words.talk.keptAsItWas(name, showValue(fact, before, words), why);
}

/** A new value that cannot be taken leaves the old one. */
function keptAsItWas(state: Conversation, fact: Fact, why: keyof (typeof catalogues)['zh']['unclear']): Heard {
  const { facts, unclear } = catalogues[state.language];
  return askAgain(state, notice(misreadLine(state, facts[fact].name, fact, unclear[why])));
}

/** Asks what a number is that no word names and that does not fit the question. */
function askOwner(heard: Heard, words: string, { today }: Circumstances): Heard {
  const { state } = heard;
  const { talk, facts: names } = catalogues[state.language];
  const owners = possibleOwners(state, words, today);
  const asking: Reply = {
    ...notice(talk.whatIs(words, owners.length > 0)),
    choices: owners.map(({ fact, value }) => ({ id: answerId(fact, value), label: names[fact].name })),
  };
  if (owners.length === 0) return { ...heard, replies: [...heard.replies, asking] };
  const unowned = { words, facts: owners.map(({ fact }) => fact) };
  const asked = state.asked !== null && state.facts[state.asked] === undefined ? state.asked : null;
  return { state: { ...state, asked, unowned }, replies: [...heard.replies, asking], next: 'wait' };
}

function possibleOwners(
  { facts }: Conversation,
  words: string,
  today: string,
): readonly { readonly fact: Fact; readonly value: FactValue }[] {
  const { category } = facts;
  const isOfAnother = (fact: Fact) => (categoryOf(fact) ?? category) !== category;
  const fits = isTimeAlone(words, today) ? isTime : isAmount;
  return factNames
    .filter((fact) => facts[fact] === undefined && !isOfAnother(fact) && fits(fact) && isCountedIn(fact, words, today))
    .filter((fact) => fact !== 'existingBases' || isNumberAlone(words, today))
    .filter((fact) => fact !== 'totalRevenue' || !ofOnePart.test(words))
    .flatMap((fact) => {
      const understood = understand(fact, words, facts, today);
      return understood.kind === 'value' && canBePressed(fact, understood.value)
        ? [{ fact, value: understood.value }]
        : [];
    })
    .slice(0, mostOwners);
}

/** Years that differ take more room than an id has. */
function canBePressed(fact: Fact, value: FactValue): boolean {
  const pressed = readChoiceId(answerId(fact, value));
  return pressed?.kind === 'answer' && JSON.stringify(pressed.value) === JSON.stringify(value);
}

function isAmount(fact: Fact): boolean {
  const { shape } = vocabulary[fact];
  return shape === 'count' || shape === 'area' || shape === 'yuan' || shape === 'count_by_year';
}

function isTime(fact: Fact): boolean {
  return vocabulary[fact].shape === 'day';
}

/** A number or a time that does not fit the question may still fit others: 三成 where a day is asked, 2003年 where none is. */
function numberAlone(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const { today } = circumstances;
  if (isPlanned(text)) return null;
  const clauses = clausesOf(text).map((clause) => clause.text.trim());
  for (const words of [text, ...clauses]) {
    if (words.length > longestNumber || !(hasNumber(words, today) || isTimeAlone(words, today))) continue;
    const heard = askOwner(askAgain(state), words, circumstances);
    if (heard.next === 'wait') return heard;
  }
  return null;
}

const SAYS_MORE = /[也都有没无很多少]|\b(?:have|has|many|few|some|also|too)\b/iu;

/** 12指的是什么？占地面积: the number that was asked about, now with its owner. */
function ownerNamed(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const { unowned, facts } = state;
  if (unowned === null || hasNumber(text, circumstances.today)) return null;
  const [named] = factsNamedIn(text, (fact) => unowned.facts.includes(fact));
  // 重点国家的也不少 says something of its own.
  if (!named || SAYS_MORE.test(text.slice(0, named.start) + text.slice(named.end))) return null;
  const understood = understand(named.fact, unowned.words, facts, circumstances.today);
  if (understood.kind !== 'value') return null;
  return answer(state, named.fact, understood.value, unowned.words, circumstances);
}

/** 有一条不良信用记录 is no yes to whether the licence is valid: of a message that names other facts, only the rest is. */
function ownWords({ asked }: Conversation, { named, rest }: FactsSaid, text: string): string {
  const isYesNo = asked !== null && vocabulary[asked].shape === 'yes_no';
  // "We are registered here" names the day by its words, and answers whether.
  const isOther = (fact: Fact) => !(asked === 'registeredInBeijing' && fact === 'registeredOn');
  return isYesNo && !named.has(asked) && [...named].some(isOther) ? rest.join('，') : text;
}

/** Of these there is no number to tell: 有12家 is no yes to whether the licence is valid. */
const uncounted: ReadonlySet<Fact> = new Set<Fact>(['registeredInBeijing', 'inValidExistence']);

const YES_AND_NO =
  /[嗯是对有没不的了啊呀都还也当然肯定确实问题正常目前现在一直我们可以必须废话那用说好行无否未在需要所其中,，、。.!！~\s]|\b(?:yes|yeah|yep|no|nope|not|we|it|they|is|are|do|does|have|has|of|course|sure|so|still|already|yet|right|correct|true|all|i|am|that|this|and|ok|okay)\b/giu;
const OF_REGISTRATION =
  /注册|登记|京|执照|证|效|期|照|存续|营业|regist|licen|valid|force|certificate|beijing|expire|renew/iu;

/** 国际化团队有 is no yes to whether the licence is valid. */
function isOfSomethingElse(text: string): boolean {
  return text.replace(YES_AND_NO, '').length > 2 && !OF_REGISTRATION.test(text);
}

/** The message as an answer to the question asked, or as the category or the kind of organization it names. */
function answerToQuestion(
  state: Conversation,
  text: string,
  words: string,
  circumstances: Circumstances,
): Heard | null {
  const { asked } = state;
  const place = asked === 'registeredInBeijing' ? placeNamed(text) : null;
  if (place !== null) return answer(state, 'registeredInBeijing', place, words, circumstances);
  const isDay = asked !== null && vocabulary[asked].shape === 'day';
  const { today } = circumstances;
  const isOther =
    (isDay && !isCountedIn(asked, text, today)) ||
    (asked !== null && uncounted.has(asked) && hasNumber(text, today)) ||
    (asked !== null && isChoice(asked) && speaksOfOthers(text));
  const understood = asked && !isOther ? understand(asked, text, state.facts, today) : null;
  const isBeside = asked !== null && uncounted.has(asked) && isOfSomethingElse(text);
  if (understood?.kind === 'value' && asked && !isBeside) {
    return answer(state, asked, understood.value, understood.words, circumstances);
  }
  const category = namedCategory(text);
  if (category) return answer(state, 'category', category, words, circumstances);
  const kind = namedKind(text);
  if (kind) return answer(state, 'organizationKind', kind, words, circumstances);
  const form = state.facts.legalForm === undefined ? namedForm(text, state) : null;
  if (form) return answer(state, 'legalForm', form, words, circumstances);
  if (understood?.kind !== 'unclear' || !asked) return null;
  const { talk, unclear, examples } = catalogues[state.language];
  return askAgain(state, notice(talk.notTaken(unclear[understood.why], examples[vocabulary[asked].shape])));
}
