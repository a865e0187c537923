import { type Fact, type Facts, vocabulary } from '../core/fact.ts';
import { isCountedIn } from './facts-said/measure-word.ts';
import type { Circumstances } from './heard.ts';
import type { Conversation } from './state.ts';
import { type Understood, understand } from './understand.ts';

/** A message that takes back what was said: what it says instead, and whether it can be nothing else. */
interface Correction {
  readonly instead: string;
  readonly isCertain: boolean;
}

const CERTAIN =
  /^(?:(?:不对|不好意思|抱歉|等等|等一下|哎呀?|啊)[,，、。!！ ]*)*(?:(?:我|你们?)?(?:刚才|刚刚|前面|上面|之前)?(?:那个|这个)?(?:我)?(?:说|填|答|写|记|弄|搞|选)?(?:错|反)了?(?:吧|的|啦)?|不对|更正(?:一下)?|纠正(?:一下)?|改(?:一下|成|为)|应该(?:是|为)|我(?:刚才)?说错了?|(?:oh |oops |no |wait |sorry )*(?:sorry|i meant?|correction|i was wrong|that(?:'s| is| was) (?:wrong|not right)|scratch that|make (?:that|it)|change (?:that|it) to|it should be|should be))[,，、。:：;!！ ]+(?=.)|^(?:改成|改为|应该是|到底是|最后是|最终是|更正为|i meant |make (?:that|it) |change (?:that|it) to |it should be |should be |correction:? )/iu;
const LIKELY =
  /^(?:(?:其实|实际上?|准确(?:地)?说|确切(?:地)?说)(?:只?(?:有|是))?|不[,，] *是|actually|in fact|no[,，] (?:it's|it is|they are|that's)|rather)[,，: ]*/iu;
/** 不是8家，是12家; "12, not 8": the number denied is none. */
const DENIED_FIRST =
  /(?:不是|并非|\bnot)(?: )?[^,，。;；]{0,12}?[\d零一二两三四五六七八九十百千万]+[^,，。;；]{0,8}[,，、 ]+(?:而?是|\bbut\b|\bit'?s\b)/iu;
const DENIED_LAST = /[,，] *(?:不是|而不是|\bnot) ?[\d一二两三四五六七八九十百]+[^,，。;；]{0,6}$/iu;
const LEADING_IS = /^(?:那个|这个)?(?:是|应该是|改成|改为|it's |it is |to )/iu;

/** Reads a message that corrects: `不对，是12家`, `actually 25%`; null when it corrects nothing. */
export function correctionIn(text: string): Correction | null {
  const certain = CERTAIN.exec(text);
  const likely = certain ? null : LIKELY.exec(text);
  const marker = certain ?? likely;
  if (!marker) return null;
  const instead = text.slice(marker[0].length).replace(CERTAIN, '').replace(LEADING_IS, '').trim();
  return instead === '' ? null : { instead, isCertain: certain !== null };
}

/** The message without a number that it only denies. */
export function withoutDenied(text: string): string {
  return text.replace(DENIED_FIRST, '是').replace(DENIED_LAST, '');
}

/** How far back a correction without a name is looked for. */
const mostSteps = 6;

/** The fact that a correction without a name means: the latest answer that it fits, and what it says of it. */
export function correctedFact(
  { instead, isCertain }: Correction,
  state: Conversation,
  { today }: Circumstances,
): { readonly fact: Fact; readonly understood: Understood } | null {
  const { asked, facts, steps, words } = state;
  const read = (fact: Fact) =>
    isCountedIn(fact, instead, today) ? understand(fact, instead, facts, today) : ({ kind: 'none' } as const);
  const latest = steps
    .slice(-mostSteps)
    .toReversed()
    .flatMap(({ changed }, age) => changed.toReversed().map((fact) => ({ fact, age })))
    .filter(({ fact, age }) => facts[fact] !== undefined && words[fact] !== undefined && isOpenTo(fact, age, facts));
  const found = latest.map(({ fact }) => ({ fact, understood: read(fact) }));
  const best =
    found.find(({ understood }) => understood.kind === 'value') ??
    found.find(({ understood }) => understood.kind === 'unclear');
  if (!best) return null;
  const fitsAsked = asked !== null && read(asked).kind === 'value';
  const isLike = asked !== null && vocabulary[asked].shape === vocabulary[best.fact].shape;
  // 其实没有 answers the question; 其实只有4家 takes back a number just given.
  const isAnswer = !isCertain && fitsAsked && (!isLike || vocabulary[best.fact].shape === 'yes_no');
  return isAnswer ? null : best;
}

/** A yes or a no is taken back at once or by its name. */
function isOpenTo(fact: Fact, age: number, facts: Facts): boolean {
  return age === 0 || (vocabulary[fact].shape !== 'yes_no' && facts[fact] !== null);
}
