import { type Category, type Fact, type FactValue, factNames, vocabulary } from '../../core/fact.ts';
import { answerId, readChoiceId } from '../choice-id.ts';
import { askAgain, type Circumstances, type Heard, notice } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Conversation } from '../state.ts';
import { answer } from '../turn/answer.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { ofNoFact } from './beside-the-question.ts';
import { categoryOf } from './category-of-fact.ts';
import { clausesOf } from './facts-said/clauses.ts';
import { hasNumber, isCountedIn, isNumberAlone, isTimeAlone } from './facts-said/measure-word.ts';
import { factsNamedIn } from './facts-said/named-facts.ts';
import { isOfOnePart } from './facts-said/of-another.ts';
import { isPlanned, isSaidPlainly } from './facts-said/polarity.ts';
import { understand } from './understand.ts';

/** Words about one number are not longer than this. */
export const longestNumber = 60;
/** As many facts as a number is asked about. */
const mostOwners = 4;

const SAYS_MORE = /[也都有没无很多少]|\b(?:have|has|many|few|some|also|too)\b/iu;

/** 12指的是什么？占地面积: the number that was asked about, now with its owner. */
export function ownerNamed(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const { unowned, facts } = state;
  // 重点国家的记不清了 tells of nothing that it is its number.
  if (unowned === null || hasNumber(text, circumstances.today) || !isSaidPlainly(text)) return null;
  const [named] = factsNamedIn(text, (fact) => unowned.facts.includes(fact));
  // 重点国家的也不少 says something of its own.
  if (!named || SAYS_MORE.test(text.slice(0, named.start) + text.slice(named.end))) return null;
  const understood = understand(named.fact, unowned.words, facts, circumstances.today);
  if (understood.kind !== 'value') return null;
  return answer(state, named.fact, understood.value, unowned.words, circumstances);
}

/**
 * Asks what a number is that no word names and that does not fit the question.
 * @param own the person's own words, where what they were told with is added to them
 */
export function askOwner(heard: Heard, words: string, { today }: Circumstances, own: string = words): Heard {
  const { state } = heard;
  const { talk, facts: names } = catalogues[state.language];
  const other = otherCategoryLine(state, words);
  if (other !== null) return { ...heard, replies: [...heard.replies, notice(other)] };
  const owners = possibleOwners(state, words, today);
  const asking: Reply = {
    ...notice(talk.whatIs(own, owners.length > 0)),
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
    .filter((fact) => fact !== 'totalRevenue' || !isOfOnePart(words))
    .flatMap((fact) => {
      const understood = understand(fact, words, facts, today);
      return understood.kind === 'value' && canBePressed(fact, understood.value)
        ? [{ fact, value: understood.value }]
        : [];
    })
    .slice(0, mostOwners);
}

/** 营收8000万, said by a hospital: only another category asks it. Null when the words name no sum of money or something of one's own. */
export function otherCategoryLine({ facts, language }: Conversation, words: string): string | null {
  const { category } = facts;
  if (!category) return null;
  const named = factsNamedIn(words, () => true).map(({ fact }) => fact);
  const of = [...new Set(named.flatMap((fact) => categoryOf(fact) ?? []))];
  const [first] = named;
  if (
    first === undefined ||
    !vocabulary[first].shape.startsWith('yuan') ||
    named.some((fact) => (categoryOf(fact) ?? category) === category)
  )
    return null;
  const { talk, facts: names, categories } = catalogues[language];
  const shown = (one: Category) => categories[one];
  return talk.onlyOf(names[first].name, of.map(shown), shown(category));
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

/** 里面一百多家企业: of who sits in the park, and no partners abroad. */
const ofTenants =
  /(?:里面|园内|园区[里内]|入驻了?|在孵|孵化了?)[^,，。签合作]{0,8}家(?:企业|公司|单位|初创)?|\b(?:tenants?|resident companies)\b/iu;

/** A number or a time that does not fit the question may still fit others: 三成 where a day is asked, 2003年 where none is. */
export function numberAlone(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const { today } = circumstances;
  if (isPlanned(text) || ofTenants.test(text) || ofNoFact.test(text)) return null;
  const other = otherCategoryLine(state, text);
  if (other !== null && hasNumber(text, today)) return askAgain(state, notice(other));
  const clauses = clausesOf(text).map((clause) => clause.text.trim());
  for (const words of [text, ...clauses]) {
    if (words.length > longestNumber || !(hasNumber(words, today) || isTimeAlone(words, today))) continue;
    const heard = askOwner(askAgain(state), words, circumstances);
    if (heard.next === 'wait') return heard;
  }
  return null;
}
