import { type Fact, type FactValue, vocabulary } from '../../core/fact.ts';
import { askAgain, type Circumstances, type Heard, notice, withUntaken } from '../heard.ts';
import { changedFacts } from '../shared-case/keep-answers.ts';
import { isWithin } from '../shared-case/narrower.ts';
import type { Conversation } from '../state.ts';
import { isBesideQuestion, isToCome, ofNoFact } from '../understanding/beside-the-question.ts';
import { correctedFact, correctionIn, numberReplaced, withoutDenied } from '../understanding/correction.ts';
import { type FactsSaid, factsSaid } from '../understanding/facts-said/facts-said.ts';
import { hasNumber, isCountedIn, isNumberAlone, isTimeAlone } from '../understanding/facts-said/measure-word.ts';
import { factsNamedIn } from '../understanding/facts-said/named-facts.ts';
import { isOfOnePart } from '../understanding/facts-said/of-another.ts';
import { isPlanned, isSaidPlainly, lastSaid } from '../understanding/facts-said/polarity.ts';
import { EACH_YEAR } from '../understanding/facts-said/read-named.ts';
import { placeNamed } from '../understanding/facts-said/self.ts';
import type { Said } from '../understanding/facts-said/told.ts';
import { namedCategory } from '../understanding/named-category.ts';
import { namedForm, namedKind } from '../understanding/named-kind.ts';
import { askOwner, longestNumber, numberAlone, otherCategoryLine, ownerNamed } from '../understanding/number-owner.ts';
import { understand } from '../understanding/understand.ts';
import { catalogues, type Unclear } from '../wording/catalogue/catalogue.ts';
import { showValue } from '../wording/show-value.ts';
import { answer, answerAll } from './answer.ts';

/** As many messages as can wait for the category. */
const mostHeld = 20;

/**
 * A message as answers: a correction, the facts it names, the answer to the question asked. Null when it is none of them.
 */
export function hearAnswer(state: Conversation, message: string, circumstances: Circumstances): Heard | null {
  const text = message.replace(TOLD_ALREADY, '');
  const instead = correctedInOneBreath(text, circumstances);
  const first = instead && heardOnce(state, instead.said, circumstances);
  if (!instead || !first) return heardOnce(state, text, circumstances);
  const second = heardOnce(first.state, `不对，${instead.corrected}`, circumstances);
  if (!second || second.state.steps.length <= first.state.steps.length) return heardOnce(state, text, circumstances);
  const { facts } = second.state;
  const said = changedFacts(state.facts, facts).filter((fact) => second.state.words[fact] !== state.words[fact]);
  return answerAll(
    state,
    said.map((fact) => {
      const own = first.state.words[fact];
      return { fact, value: facts[fact] ?? null, words: own === second.state.words[fact] ? (own ?? text) : text };
    }),
    circumstances,
  );
}

/** I told you, 4; 不是说了吗，5名: what was said comes once more. */
const TOLD_ALREADY =
  /^(?:(?:but )?(?:i|we)(?:['’]ve| have)? (?:just |already )*(?:told you|said)(?: that| so| it)?(?: already| before)?|(?:as|like) (?:i|we) said|(?:我|我们)?(?:刚才?|刚刚|前面|上面|已经|早就|都|不是|不都)+(?:跟你|和你)?(?:说|讲|答)(?:过|了)+(?:吗|嘛|啊|呀|的)*)[,，:：、 ]*(?=.)/iu;
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
  const replaced = numberReplaced(text, state, circumstances);
  if (replaced?.understood.kind === 'value') {
    return answer(state, replaced.fact, replaced.understood.value, text, circumstances);
  }
  const form = state.asked === 'legalForm' ? namedForm(text, state) : null;
  if (form) return answer(state, 'legalForm', form, text, circumstances);
  const plain = withoutDenied(text);
  // With nothing asked, a number can only be another answer to what was.
  const isAlone = state.asked === null && !isPlanned(text) && isNumberAlone(text, circumstances.today);
  const instead = plain === text && !isAlone ? null : { instead: plain, isCertain: true };
  const corrects = correctionIn(plain);
  // 应该是北京的 is not sure of the place; 应该是12家 says another number.
  const isUnsure = /^应该/.test(plain) && corrects !== null && placeNamed(corrects.instead) !== null;
  const correction = isUnsure ? null : (corrects ?? instead);
  const found = factsIn(state, correction?.instead ?? plain, circumstances);
  const said = corrects && !isUnsure ? withCorrected(found, corrects.isCertain, state, circumstances) : found;
  if (correction && said.said.length === 0 && said.unclear.length === 0 && !said.waits) {
    const again = saidAgain(state, correction.instead, text, circumstances);
    if (again) return again;
    const corrected = correctedFact(correction, state, circumstances);
    if (corrected?.understood.kind === 'value') {
      return answer(state, corrected.fact, corrected.understood.value, text, circumstances);
    }
    if (corrected?.understood.kind === 'unclear') return keptAsItWas(state, corrected.fact, corrected.understood.why);
  }
  const later = correction ? null : saidAgainAlone(state, text, circumstances);
  return (
    later ??
    (correction ? null : narrowedNow(state, text, circumstances)) ??
    ownerNamed(state, text, circumstances) ??
    severalFacts(state, said, text, circumstances) ??
    answerToQuestion(state, said, ownWords(state, said, correction?.instead ?? plain), text, circumstances) ??
    (said.said.length > 0 ? answerAll(state, said.said, circumstances) : null) ??
    numberAlone(state, text, circumstances)
  );
}

/** 不对，19年，海淀: beside the place, the year of registration that was noted before. */
function withCorrected(
  found: FactsSaid,
  isCertain: boolean,
  state: Conversation,
  circumstances: Circumstances,
): FactsSaid {
  const instead = found.rest.join('，');
  if (found.said.length === 0 || instead === '') return found;
  const corrected = correctedFact({ instead, isCertain }, state, circumstances);
  if (!corrected || found.named.has(corrected.fact)) return found;
  const { fact, understood } = corrected;
  switch (understood.kind) {
    case 'value':
      return { ...found, said: [...found.said, { fact, value: understood.value, words: instead }], rest: [] };
    case 'unclear':
      return { ...found, unclear: [...found.unclear, { fact, why: understood.why }], rest: [] };
    case 'none':
      return found;
  }
}

/** What was said last could not be taken: a correction is of that, and not of what was noted before it. */
function saidAgain(state: Conversation, instead: string, text: string, circumstances: Circumstances): Heard | null {
  const fact = state.untaken?.fact;
  const { today } = circumstances;
  if (fact === undefined || !isCountedIn(fact, instead, today)) return null;
  const understood = understand(fact, instead, state.facts, today);
  return understood.kind === 'value' ? answer(state, fact, understood.value, text, circumstances) : null;
}

/** 9500 could not be taken without a unit; 9500万, said by itself next, is the same again unless the question takes it. */
function saidAgainAlone(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const { asked, facts, untaken } = state;
  if (untaken === undefined || untaken.fact === asked || !isNumberAlone(text, circumstances.today)) return null;
  const isTaken = (fact: Fact) =>
    isCountedIn(fact, text, circumstances.today) && understand(fact, text, facts, circumstances.today).kind === 'value';
  return asked !== null && isTaken(asked) ? null : saidAgain(state, text, text, circumstances);
}

/** 国外的合作单位有几个, and then 可能七八家: the number noted last, more exactly, unless the question takes it. */
function narrowedNow(state: Conversation, text: string, { today, ...rest }: Circumstances): Heard | null {
  const { asked, facts, steps } = state;
  const fact = steps.at(-1)?.changed.find((one) => isLoose(facts[one]));
  if (fact === undefined || fact === asked || !isNumberAlone(text, today) || !isCountedIn(fact, text, today))
    return null;
  const taken = asked !== null && isCountedIn(asked, text, today) ? understand(asked, text, facts, today).kind : 'none';
  const understood = taken === 'value' ? null : understand(fact, text, facts, today);
  if (understood?.kind !== 'value' || !isWithin(fact, understood.value, facts[fact] as FactValue)) return null;
  return answer(state, fact, understood.value, text, { today, ...rest });
}

function isLoose(value: FactValue | null | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && ('min' in value || 'max' in value);
}

function factsIn({ facts, words }: Conversation, text: string, { today }: Circumstances): FactsSaid {
  return factsSaid(text, { facts, today, isCategoryNamed: words.category !== undefined });
}

/** Several facts, or others than the one asked; null when the message speaks of the question alone. */
function severalFacts(state: Conversation, found: FactsSaid, text: string, circumstances: Circumstances): Heard | null {
  const { asked, language } = state;
  // 在上海登记的 reads as a yes to whether it is registered; where, only its own reading tells.
  const isAbout = ({ fact }: { readonly fact: Fact }) => fact === asked && fact !== 'registeredInBeijing';
  // 我们是大学，与国内外30家机构合作: besides what it is, there is a number to ask about.
  const isMore = (clause: string) => isUnowned(clause, false, circumstances);
  const tellsMore = asked !== null && isChoice(asked) && found.said.length > 0 && found.rest.some(isMore);
  if (found.said.every(isAbout) && found.unclear.every(isAbout) && !found.waits && !tellsMore) return null;
  const { talk, facts: names, unclear } = catalogues[language];
  const own = answerBeside(state, found, circumstances);
  const answers = own ? [...found.said, own] : found.said;
  const held = found.waits ? [...state.held, text].slice(-mostHeld) : state.held;
  const heldNow = { ...state, held };
  // What waits for the category may have it from the same message.
  const after = found.waits ? answerAll(heldNow, answers, circumstances).state : null;
  const now = after ? factsIn(after, text, circumstances) : found;
  const remarks = [
    ...(found.place === null || asked === 'registeredInBeijing' ? [] : [talk.placeImplies(found.place)]),
    ...now.unclear.map(({ fact, why }) => misreadLine(state, names[fact].name, fact, unclear[why])),
    ...(now.waits ? [talk.heldForLater] : []),
  ];
  const [untaken] = now.unclear;
  const told = answerAll(heldNow, answers, circumstances, remarks);
  const heard = withUntaken(now.waits ? told : { ...told, state: { ...told.state, held: state.held } }, untaken?.fact);
  const isOfSelf = answers.some(({ fact }) => fact === 'organizationKind' || fact === 'registeredInBeijing');
  const [unowned, ...more] =
    own && !isChoice(own.fact)
      ? []
      : [...found.rest, ...found.unheard].filter((clause) => isUnowned(clause, isOfSelf, circumstances));
  if (unowned === undefined) return heard;
  const all = {
    ...heard,
    replies: [...heard.replies, ...more.slice(0, mostNamed).map((one) => notice(talk.whatIs(one, false)))],
  };
  return askOwner(all, ofEachYear(unowned, text), circumstances, unowned);
}

/** As many more as are named beside the one that is asked about. */
const mostNamed = 3;

/** A number that nothing says of what; beside what the organization is (高校，海淀，1952年) a year may be one too. */
function isUnowned(clause: string, isOfSelf: boolean, { today }: Circumstances): boolean {
  if (clause.length > longestNumber || isPlanned(clause) || ofNoFact.test(clause)) return false;
  return hasNumber(clause, today) || (isOfSelf && isTimeAlone(clause, today));
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
  // 有国家重点实验室 is what one has, and not what one is.
  const own = asked === 'organizationKind' ? rest.filter((clause) => !HAS.test(clause)) : rest;
  const words = own.join('，');
  // "Never had one" beside other facts is about something of its own.
  if (vocabulary[asked].shape === 'yes_no' && (words.length > longestYesNo(words) || ALSO_HAS.test(words))) return null;
  if (asked === 'totalRevenue' && isOfOnePart(words)) return null;
  const understood = understand(asked, words, known, today);
  const isAnswer = understood.kind === 'value' && isCountedIn(asked, words, today);
  return isAnswer && !isBesideQuestion(asked, words, understood, today)
    ? { fact: asked, value: understood.value, words }
    : null;
}

const HAS = /^(?:我们|还|也|都|并|且)*(?:拥|设|建)?有|^(?:we |it )?(?:also )?(?:has|have|with)\b/iu;
/** 有目标，也有方案: of something else again. */
const ALSO_HAS = /^[也还都]?没?有(?![的了啊呀吧呢嘛])\p{Script=Han}{2}/u;

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
  return withUntaken(askAgain(state, notice(misreadLine(state, facts[fact].name, fact, unclear[why]))), fact);
}

/** 有一条不良信用记录 is no yes to whether the licence is valid: of a message that names other facts, only the rest is. */
function ownWords({ asked }: Conversation, { named, rest }: FactsSaid, text: string): string {
  const isYesNo = asked !== null && vocabulary[asked].shape === 'yes_no';
  // "We are registered here" names the day by its words, and answers whether.
  const isOther = (fact: Fact) => !(asked === 'registeredInBeijing' && fact === 'registeredOn');
  return isYesNo && !named.has(asked) && [...named].some(isOther) ? rest.join('，') : text;
}

/** 中德联合实验室, asked whether there is one, is one. */
function namesOne(asked: Fact, text: string): boolean {
  const isThing = asked === 'researchJointPlatform' || asked === 'overseasRdCentre';
  return (
    isThing && isSaidPlainly(text) && lastSaid(text) !== 'no' && factsNamedIn(text, (fact) => fact === asked).length > 0
  );
}

/** 每年新签3家 is no number of all there are; a longer message may say more than that. */
const longestRate = 24;

/** The message as an answer to the question asked, or as the category or the kind of organization it names. */
function answerToQuestion(
  state: Conversation,
  { said }: FactsSaid,
  text: string,
  words: string,
  circumstances: Circumstances,
): Heard | null {
  const { asked } = state;
  const place = asked === 'registeredInBeijing' ? placeNamed(text) : null;
  if (place !== null) return answer(state, 'registeredInBeijing', place, words, circumstances);
  const { today } = circumstances;
  const other = hasNumber(text, today) ? otherCategoryLine(state, text) : null;
  if (other !== null) return askAgain(state, notice(other));
  const isRate = asked !== null && vocabulary[asked].shape === 'count' && EACH_YEAR.test(text);
  if (isRate && text.length <= longestRate) return notTaken(state, asked, 'ambiguous');
  const read = asked ? understand(asked, text, state.facts, today) : null;
  const isSaid = said.some(({ fact }) => fact === asked);
  if (asked && read && !isSaid && isToCome(asked, text, read, today)) return notTaken(state, asked, 'not_yet');
  const understood = asked && read && !isBesideQuestion(asked, text, read, today) ? read : null;
  if (understood?.kind === 'value' && asked) {
    return answer(state, asked, understood.value, understood.words, circumstances);
  }
  if (asked && understood?.kind === 'none' && namesOne(asked, text))
    return answer(state, asked, true, words, circumstances);
  const category = namedCategory(text);
  if (category) return answer(state, 'category', category, words, circumstances);
  const kind = namedKind(text);
  if (kind) return answer(state, 'organizationKind', kind, words, circumstances);
  const form = state.facts.legalForm === undefined ? namedForm(text, state) : null;
  if (form) return answer(state, 'legalForm', form, words, circumstances);
  // 2019, March I think: what is not certain there is a time, and no yes or no.
  const isTime = asked !== null && vocabulary[asked].shape === 'yes_no' && isTimeAlone(text, today);
  return understood?.kind === 'unclear' && asked && !isTime ? notTaken(state, asked, understood.why) : null;
}

/** Why an answer cannot be taken as one, with an example; a correction in the next message is of it. */
function notTaken(state: Conversation, asked: Fact, why: Unclear): Heard {
  const { talk, unclear, examples } = catalogues[state.language];
  return withUntaken(askAgain(state, notice(talk.notTaken(unclear[why], examples[vocabulary[asked].shape]))), asked);
}
