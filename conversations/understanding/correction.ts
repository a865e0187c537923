import type { CalendarDay } from '../../core/calendar-day.ts';
import { type Fact, type Facts, vocabulary } from '../../core/fact.ts';
import type { Circumstances } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { isInForce } from './facts-said/in-force.ts';
import { isCountedIn, isNumberAlone } from './facts-said/measure-word.ts';
import { readDay } from './reading/day.ts';
import { mentionsIn } from './reading/mention.ts';
import { type Understood, understand } from './understand.ts';

/** A message that takes back what was said: what it says instead, and whether it can be nothing else. */
interface Correction {
  readonly instead: string;
  readonly isCertain: boolean;
}

const CERTAIN =
  /^(?:(?:不对|不好意思|抱歉|等等|等一下|哎呀?|啊)[,，、。!！ ]*)*(?:(?:我|你们?)?(?:刚才|刚刚|前面|上面|之前)?(?:那个|这个)?(?:我)?(?:说|填|答|写|记|弄|搞|选)?(?:错|反)了?(?:吧|的|啦)?|不对|等等|等一下|更正(?:一下)?|纠正(?:一下)?|改(?:一下|成|为)|应该(?:是|为)|我(?:刚才)?说错了?|(?:oh |oops |no |wait |sorry )*(?:no,? wait|wait,? no|oh,? wait|hold on|sorry|i meant?|correction|i was wrong|that(?:'s| is| was) (?:wrong|not right)|scratch that|make (?:that|it)|change (?:that|it) to|it should be|should be))[,，、。:：;!！ ]+(?=.)|^(?:不对(?:不对|[吧啊呀])*(?![口外称等应劲付头路么吗准题])(?=.)|改成|改为|应该是|到底是|最后是|最终是|更正为|i meant |make (?:that|it) |change (?:that|it) to |it should be |should be |correction:? )/iu;
const LIKELY =
  /^(?:(?:其实|实际上?|准确(?:地)?说|确切(?:地)?说)(?:只?(?:有|是))?|不[,，] *是|actually|in fact|no[,，] (?:it's|it is|they are|that's)|rather)[,，: ]*/iu;
/** 不是8家，是12家; "12, not 8": the number denied is none. */
const DENIED_FIRST =
  /(?:不是|并非|\bnot)(?: )?[^,，。;；]{0,12}?[\d零一二两三四五六七八九十百千万]+[^,，。;；]{0,8}[,，、 ]+(?:而?是|\bbut\b|\bit'?s\b)/iu;
const DENIED_LAST =
  /(?:[,，] *(?:不是|而不是|\bnot)|(?<=\d) not) ?[\d一二两三四五六七八九十百]+[^,，。;；]{0,6}$|(?<=[\d一二两三四五六七八九十百][家个场次项人名位所年])(?:了)?(?:而)?不是[小近快]?[\d一二两三四五六七八九十百]+[^,，。;；]{0,4}$/iu;
const LEADING_IS = /^(?:那个|这个)?(?:是|应该是|改成|改为|it's |it is |to )/iu;

/** Reads a message that corrects: `不对，是12家`, `actually 25%`; null when it corrects nothing. */
export function correctionIn(text: string): Correction | null {
  const certain = CERTAIN.exec(text);
  const likely = certain ? null : LIKELY.exec(text);
  const marker = certain ?? likely;
  if (!marker) return ofOneYear(text);
  const instead = text.slice(marker[0].length).replace(CERTAIN, '').replace(LEADING_IS, '').trim();
  return instead === '' ? null : { instead, isCertain: certain !== null };
}

/** 24年其实办了3场: of a year, another number than was said. */
const OF_ONE_YEAR = /^(?:20)?\d{2}年|^(?:去年|前年|大前年)/u;

function ofOneYear(text: string): Correction | null {
  const instead = text.replace(/其实(?:是)?|实际上?(?:是)?|应该(?:是)?/u, '');
  return OF_ONE_YEAR.test(text) && instead !== text ? { instead, isCertain: false } : null;
}

/** The message without a number that it only denies. */
export function withoutDenied(text: string): string {
  return text.replace(DENIED_FIRST, '是').replace(DENIED_LAST, '');
}

/** How far back a correction without a name is looked for; one that says what it counts (9家) is of anything that was said. */
const mostSteps = 6;

/** The fact that a correction without a name means: the latest answer that it fits, and what it says of it. */
export function correctedFact(
  { instead, isCertain }: Correction,
  state: Conversation,
  { today }: Circumstances,
): { readonly fact: Fact; readonly understood: Understood } | null {
  const { asked, facts, steps, words } = state;
  const hasLastDay = (fact: Fact) => fact === 'inValidExistence' && readDay(words[fact] ?? '', today).kind === 'read';
  const isOpen = (fact: Fact, age: number) => hasLastDay(fact) || isOpenTo(fact, age, facts);
  const read = (fact: Fact): Understood => {
    if (hasLastDay(fact)) return lastDay(instead, today);
    return isCountedIn(fact, instead, today) ? understand(fact, instead, facts, today) : { kind: 'none' };
  };
  const latest = steps
    .slice(saysWhatItCounts(instead, today) ? 0 : -mostSteps)
    .toReversed()
    .flatMap(({ changed }, age) => changed.toReversed().map((fact) => ({ fact, age })))
    .filter(({ fact, age }) => facts[fact] !== undefined && words[fact] !== undefined && isOpen(fact, age));
  const found = latest.map(({ fact }) => ({ fact, understood: read(fact) }));
  const best =
    found.find(({ understood }) => understood.kind === 'value') ??
    found.find(({ understood }) => understood.kind === 'unclear' && understood.why !== 'wrong_unit');
  if (!best) return null;
  const fitsAsked = asked !== null && read(asked).kind === 'value';
  const isLike = asked !== null && vocabulary[asked].shape === vocabulary[best.fact].shape;
  // 其实没有 answers the question; 其实只有4家 takes back a number just given.
  const isAnswer = !isCertain && fitsAsked && (!isLike || vocabulary[best.fact].shape === 'yes_no');
  return isAnswer ? null : best;
}

/** 那12家其实是15家, "the dozen is 15": the number as it was, and as it is. */
const ONE_FOR_ANOTHER =
  /^(?:actually|in fact|sorry|no|其实|不对|哦)?[,， ]*(?:the |those |that |that'?s |那个?|刚才(?:说)?的?|前面(?:说)?的?)?(.{1,12}?)(?:其实|应该|得|要|准确说|实际上?)*(?:改?成|改?为|是|换成| (?:is|are|was|were|should be|should have been|becomes?) (?:actually |really )?)(.{1,12}?)(?:才对|的|了|吧)?[。.!！ ]*$/iu;

const CHANGE_TO =
  /^(?:请|麻烦)?[把将](.{1,16}?)(?:改成|改为|换成)(.{1,12}?)[吧了]?$|^(?:please )?(?:change|correct|update) (?:the |my |our )?(.{1,24}?) to (.{1,12})$/iu;

/** The answer that a message names by its number to give it another; null when no single answer is that number. */
export function numberReplaced(
  text: string,
  { facts, words }: Pick<Conversation, 'facts' | 'words'>,
  { today }: Pick<Circumstances, 'today'>,
): { readonly fact: Fact; readonly understood: Understood } | null {
  const replaced = CHANGE_TO.exec(text)?.filter((part) => part !== undefined);
  const [, old, now] = replaced ?? ONE_FOR_ANOTHER.exec(text) ?? [];
  if (old === undefined || now === undefined || !isNumberAlone(now, today)) return null;
  const before = old.replace(/^(?=(?:dozen|couple|handful|half)\b)/iu, 'a ');
  // 把25家改成22家 may say of what as well.
  if (replaced ? mentionsIn(before, today).length !== 1 : !isNumberAlone(before, today)) return null;
  const was = (fact: Fact) => (isCountedIn(fact, before, today) ? understand(fact, before, facts, today) : null);
  const [fact, another] = (Object.keys(words) as Fact[]).filter((one) => {
    const read = was(one);
    const isNumber = ['count', 'area', 'yuan', 'count_by_year'].includes(vocabulary[one].shape);
    if (!isNumber || read?.kind !== 'value') return false;
    const said = words[one] ?? '';
    return JSON.stringify(read.value) === JSON.stringify(facts[one]) || (said.includes(before) && said !== before);
  });
  if (fact === undefined || another !== undefined || !isCountedIn(fact, now, today)) return null;
  const understood = understand(fact, now, facts, today);
  return understood.kind === 'value' ? { fact, understood } : null;
}

/** Whether a number comes with the word of what is counted: 9家, "9 partners". */
function saysWhatItCounts(text: string, today: CalendarDay): boolean {
  return mentionsIn(text, today).some(({ dimension, unit }) => dimension === 'count' && unit !== null && unit !== '个');
}

/** Where a licence was said to be in force until a day, another day is its last day instead. */
function lastDay(instead: string, today: CalendarDay): Understood {
  const inForce = readDay(instead, today).kind === 'read' ? isInForce(`到${instead}`, today) : null;
  return inForce === null ? { kind: 'none' } : { kind: 'value', value: inForce, words: instead };
}

/** A yes or a no, and that there was nothing, is taken back at once or by its name. */
function isOpenTo(fact: Fact, age: number, facts: Facts): boolean {
  const known = facts[fact];
  if (Array.isArray(known) && known.length === 0) return age === 0;
  return age === 0 || (vocabulary[fact].shape !== 'yes_no' && facts[fact] !== null);
}
