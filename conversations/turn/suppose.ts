import { addMonths } from '../../core/calendar-day.ts';
import { type ByYear, type Fact, type Facts, type FactValue, vocabulary } from '../../core/fact.ts';
import { type Amount, amountBetween, earliest, latest, least, most } from '../../core/interval.ts';
import { InputError } from '../../core/read-case-file.ts';
import { whatIf } from '../../core/what-if.ts';
import { intentId } from '../choice-id.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { categoryOf } from '../understanding/category-of-fact.ts';
import { correctedFact } from '../understanding/correction.ts';
import { factsSaid } from '../understanding/facts-said/facts-said.ts';
import { isCountedIn } from '../understanding/facts-said/measure-word.ts';
import { factsNamedIn } from '../understanding/facts-said/named-facts.ts';
import { isSaidPlainly, lastSaid } from '../understanding/facts-said/polarity.ts';
import type { Said } from '../understanding/facts-said/told.ts';
import { agesIn } from '../understanding/reading/age.ts';
import { readDay } from '../understanding/reading/day.ts';
import { legible } from '../understanding/reading/legible.ts';
import { understand } from '../understanding/understand.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { whatIfReply } from '../wording/what-if-reply.ts';
import { answerAll, contradictionLine } from './answer.ts';
import { caseFileOf } from './ask-next.ts';
import { record } from './record.ts';

const SUPPOSING =
  /^(?:好吧?[,，]? ?|行[,，]? ?|ok(?:ay)?,? )?(?:那么?|那|and |so |but )?(?:如果|要是|假如|假设|假若|倘若|要|(?=再?等(?!等|一?下))|what if|how about if|what happens if|what about if|if|suppose(?: that)?|supposing|assuming)[ ,，]*(?:说)?(?<what>.+?)(?:的话)?(?:[,，]? *(?:呢|会怎么?样|怎么样|如何|结果(?:会)?(?:怎样|如何)|够(?:不够|吗|了吗)|行(?:不行|吗)|可以(?:申报)?吗|能(?:不能)?(?:申报|达标)吗?|符合吗|then what|would (?:that|it) (?:be enough|work|help|do)|would we qualify|do we qualify|what then))?[\s?？。.!]*$/iu;
const WAIT =
  /(?:再)?(?:等|过|推迟|晚)(?:上|个|到|至)?|(?:申报|申请|再报)$|\bwait(?:ed)?(?: for| until| till)?\b|\bapply (?:in|next|later)\b|\bpostpone\b/iu;
const MORE = /再|多|增加|新增|另外|追加|\bmore\b|\banother\b|\badditional\b|\bextra\b/iu;
const FEWER = /少|减|退出|走了?|流失|\blos[et]\b|\bdrops? out\b|\bfewer\b|\bleaves?\b/iu;
/** 再办2场大型的行不行 supposes without saying if. */
const ASKS_OF_MORE =
  /^(?:那么?|我们?)*(?<what>再(?:签|招|聘|请|引进|承担|做|办|举办|加|多)[^,，。?？]{1,24}?)(?:的话)?[,，]?(?:行不行|够不够|够(?:吗|了吗)|行吗|可以吗|能(?:不能)?(?:申报|达标)吗?|呢)[\s?？。.!]*$/u;
/** What one does more of, where the fact is not named. */
const DEEDS: readonly (readonly [deed: RegExp, facts: readonly Fact[]])[] = [
  [/签|合作|\bsign\b|\bpartner/iu, ['parkPartners', 'researchPartners', 'platformPartners']],
  [/招|聘|请|引进|\bhire|\brecruit/iu, ['researchForeignTalents', 'industryForeignTalents']],
  [/承担|做|促成|\bproject/iu, ['researchProjects', 'platformProjects']],
  [/办|举办|\bhold\b|\bhost\b/iu, ['researchEvents', 'parkLargeEvents', 'platformLargeEvents']],
];

/**
 * 如果再签3家呢, `what if we had 20%`, 要是等一年呢: what a copy with the supposition would come to, and an offer to keep it.
 * Null when the message supposes nothing that a fact or the day could be.
 */
export function hearSupposition(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const what = (SUPPOSING.exec(text.trim()) ?? ASKS_OF_MORE.exec(text.trim()))?.groups?.what;
  if (what === undefined) return null;
  const later = dayLater(what, state, circumstances);
  if (later !== null) return supposeDay(state, later, circumstances);
  const isFewer = FEWER.test(what) && !/至少|最少|不少|at least/iu.test(what);
  const more = isFewer || MORE.test(what) ? moreOf(what, state, circumstances, isFewer) : null;
  if (more === 'unknown_before') return askAgain(state, notice(catalogues[state.language].talk.moreThanUnknown));
  const supposed = more ? [more] : factsSupposed(what, state, circumstances);
  return supposed.length > 0 ? supposeFacts(state, supposed, text, circumstances) : null;
}

/** Keeps what was supposed, as if it had been said. */
export function keepSupposed(state: Conversation, circumstances: Circumstances): Heard {
  const { supposed } = state;
  if (supposed === null) return askAgain(state, notice(catalogues[state.language].talk.nothingSupposed));
  const answers = Object.entries(supposed.facts).map(([fact, value]) => ({
    fact: fact as Fact,
    value: value as FactValue,
    words: supposed.words,
  }));
  return answerAll(state, answers, circumstances);
}

function supposeDay(state: Conversation, asOf: string, circumstances: Circumstances): Heard {
  const result = whatIf(caseFileOf(state, circumstances), { asOf });
  return askAgain(state, whatIfReply(result, state.language, catalogues[state.language]));
}

function supposeFacts(
  state: Conversation,
  answers: readonly Said[],
  text: string,
  circumstances: Circumstances,
): Heard | null {
  const { conversation, taken, contradictions } = record(state, answers);
  const words = catalogues[state.language];
  const [contradiction] = contradictions;
  if (contradiction) return askAgain(state, notice(contradictionLine(contradiction, words)));
  if (taken.length === 0) return null;
  const changes = changesBetween(state.facts, conversation.facts);
  try {
    const result = whatIf(caseFileOf(state, circumstances), changes);
    const facts = Object.fromEntries(answers.map(({ fact, value }) => [fact, value])) as Facts;
    const choices = [
      { id: intentId('keep_supposed'), label: words.buttons.keepSupposed },
      { id: intentId('drop_supposed'), label: words.buttons.dropSupposed },
    ];
    const reply = { ...whatIfReply(result, state.language, words), choices };
    return askAgain({ ...state, supposed: { facts, words: text } }, reply);
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function changesBetween(before: Facts, after: Facts): Facts {
  return Object.fromEntries(Object.entries(after).filter(([fact, value]) => before[fact as Fact] !== value));
}

/** 等满三年: of registration. */
const FULL_THREE = /满(?:了|够)?(?:三|3) ?年|(?:三|3) ?年(?:期)?满|\bthree (?:full )?years are (?:over|up|full)\b/iu;

/** 等一年, `wait until March 2027`: the day one would apply. */
function dayLater(what: string, { facts }: Conversation, { today }: Circumstances): string | null {
  if (!WAIT.test(what)) return null;
  if (FULL_THREE.test(what) && facts.registeredOn) {
    const full = addMonths(latest(facts.registeredOn), 36);
    return full > today ? full : null;
  }
  const day = readDay(what, today);
  if (day.kind === 'read' && earliest(day.value) > today) return earliest(day.value);
  const [age] = agesIn(legible(what.replace(/\ba (?=year|month|week)/iu, 'one ')));
  if (!age) return null;
  const { numerator, denominator } = age.months.low.value;
  const months = Number(numerator / denominator);
  return months > 0 && months <= 600 ? addMonths(today, months) : null;
}

/** 再签3家, 走了3家: what is known of the fact and so many more, or fewer. */
function moreOf(
  what: string,
  state: Conversation,
  { today }: Circumstances,
  isFewer: boolean,
): Said | 'unknown_before' | null {
  const { facts } = state;
  const isOpen = (fact: Fact) => (categoryOf(fact) ?? facts.category) === facts.category;
  const deeds = DEEDS.filter(([deed]) => deed.test(what)).flatMap(([, some]) => some);
  const counted = (Object.keys(facts) as Fact[]).filter((fact) => isCountedIn(fact, what, today));
  const candidates = [...factsNamedIn(what, isOpen).map(({ fact }) => fact), ...deeds, ...counted].filter(
    (fact) => isOpen(fact) && isAddable(fact),
  );
  for (const fact of candidates) {
    const more = understand(fact, eachYear(fact, what.replace(isFewer ? FEWER : MORE, '')), facts, today);
    if (more.kind !== 'value') continue;
    const before = facts[fact];
    if (before === undefined || before === null) return 'unknown_before';
    const change = isFewer ? less : plus;
    return { fact, value: changedBy(change, before as Amount | ByYear, more.value as Amount | ByYear), words: what };
  }
  return null;
}

function isAddable(fact: Fact): boolean {
  return ['count', 'area', 'yuan', 'count_by_year', 'yuan_by_year'].includes(vocabulary[fact].shape);
}

function eachYear(fact: Fact, what: string): string {
  return vocabulary[fact].shape === 'count_by_year' ? `每年${what}` : what;
}

type Change = (before: Amount, by: Amount) => Amount;

function changedBy(change: Change, before: Amount | ByYear, more: Amount | ByYear): Amount | ByYear {
  if (isAmount(before)) return isAmount(more) ? change(before, more) : before;
  const added = more as ByYear;
  return Object.fromEntries(
    Object.entries(before).map(([year, amount]) => {
      const one = added[year];
      return [year, amount === null || one === null || one === undefined ? amount : change(amount, one)];
    }),
  );
}

function isAmount(value: Amount | ByYear): value is Amount {
  return typeof value === 'number' || 'min' in value || 'max' in value;
}

function plus(a: Amount, b: Amount): Amount {
  return amountBetween(least(a) + least(b), most(a) + most(b));
}

function less(a: Amount, b: Amount): Amount {
  return amountBetween(Math.max(0, least(a) - most(b)), Math.max(0, most(a) - least(b)));
}

/** What the supposition says of the organization, or of the answer it fits best. */
function factsSupposed(what: string, state: Conversation, circumstances: Circumstances): readonly Said[] {
  const { facts, words } = state;
  const known = { facts, today: circumstances.today, isCategoryNamed: words.category !== undefined };
  const { said } = factsSaid(/^(?:是|算)/u.test(what) ? `我们${what}` : what, known);
  if (said.length > 0) return said;
  // 招一个专职: who supposes it supposes that it is so.
  const isOpen = (fact: Fact) => (categoryOf(fact) ?? facts.category) === facts.category;
  const named = factsNamedIn(what, isOpen).filter(({ fact }) => vocabulary[fact].shape === 'yes_no');
  if (named.length > 0 && isSaidPlainly(what)) {
    return named.map(({ fact }) => ({ fact, value: lastSaid(what) !== 'no', words: what }));
  }
  const instead = what.replace(/^(?:我们?|we|it)?(?:只?有|是|had|have|were|was|is)? */iu, '');
  const fitting = correctedFact({ instead, isCertain: true }, state, circumstances);
  return fitting?.understood.kind === 'value'
    ? [{ fact: fitting.fact, value: fitting.understood.value, words: what }]
    : [];
}
