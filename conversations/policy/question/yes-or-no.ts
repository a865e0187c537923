import { halfWidth } from '../../../policy-text/spelling/half-width.ts';
import { longestRead } from '../../../policy-text/words/longest-read.ts';
import { deniesMayOrMust, negationsAround } from '../../understanding/reading/negation.ts';
import type { Span } from '../../understanding/reading/reading.ts';

/**
 * How a question is put that is answered with yes or no: it asks (能不能, 吗, `can we`), or it says something to have it
 * confirmed (对吧, 是不是, `right?`).
 */
export type YesOrNo = 'asks' | 'checks_right' | 'checks_so';

const CHECKS_RIGHT =
  /对[吧不吗么嘛叭]|不对吗|没错吧?|没问题吧|\bright\b\??$|\bcorrect\b\??$|\btrue\?$|[,，] ?(?:yes|no)\?$/u;
const CHECKS_SO =
  /是不是|是[吧吗么]|是这(?:样|规定|么回事)?[吧吗么]|[吧叭呗](?=$|[?!,;。])|\b(?:is|are|do|does|wo|ca|was|did|have|has)n't (?:it|they|we|you|that)\b|\bi (?:believe|think|assume|guess|suppose)\b|\bas usual\b/u;
const ASKS =
  /(\p{Script=Han})[不没]\1|(?:[吗嘛]|(?<![什怎这那多要])么)(?=$|[?!,;。\s])|[能可是会需应合]否|否(?=$|[?!])|有没有|有无|[\p{Script=Han}a-z][不没](?=$|[?!。])|[报行算够能有用要成过]不(?=[,;])|^any\b|^(?:(?:so|and|but|then|also|ok|well|hi|hello),? )*(?:can|could|do|does|did|is|are|was|were|must|should|will|would|may|might|have|has|am)\b|(?<=[.;:,?!] ?)(?:can|could|do|does|did|is|are|was|were|must|should|will|would|may|have|has|am) (?:we|i|it|they|you|the|that|this|there|a|an|our|one)\b/u;
/** 就等于一定批, 才保留: said to be so, without a word that asks. */
const CLAIMS = /就(?:等于|一定|肯定)|(?:一定|肯定)(?:能|会|批|过)|才(?:能|行|算|保留|可以)/u;
/** `Pass?`, 还卡我们?: nothing but what is to be confirmed. */
const FRAGMENT = /(?:^|[.;!?,] )[^.;!?\p{Script=Han}]{1,40}\?$|\p{Script=Han}\?/u;
const ASKS_WHAT =
  /什么|怎么|怎样|如何|几(?!乎)|多[少久大长]|哪|谁|啥|咋|何|\b(?:what|how|when|where|who|whom|which|why|latest|deadline|last day)\b/u;
/** 是初评还是复评, `the first or the second`: one of two is to be named. */
const CHOOSES = /(?:是|要|按|在|属于|算|报)[^,。;?]{1,16}还是|\bor\b(?! not)/u;
/** Where a clause of a message ends. */
const END = /[,，。;；?？!！\n]|(?<=[a-z\d])[.](?=\s|$)/gu;
/** The same, and where another question follows in the same breath. */
const CLAUSE_END = new RegExp(`${END.source}|,? and (?=(?:can|do|does|is|are|must|should|will|may)\\b)`, 'gu');
const MAY =
  /能(?!力|过)[^,。;]{0,10}[吗么嘛不没吧]|能不能|能否|可以|可否|行不行|行[吗么]|有戏|通融|[报申][^,。;]{0,4}[吗么不吧]|\b(?:can|could|may|allowed|possible|eligible)\b/u;
const ENOUGH = /够|达标|合格|达到|符合|满足|过关|算过|\benough\b|\bsuffic|\bqualif|\bmeets?\b|\bpass\b/u;
/** A question as its form is read: in half-width and lower case, no longer than is read. */
export function formOf(question: string): string {
  return halfWidth(question.slice(0, longestRead)).toLowerCase().trim();
}

/** How a question asks for yes or no, or null when it does not. @param form of the question */
export function asksYesOrNo(form: string): YesOrNo | null {
  if (CHECKS_RIGHT.test(form)) return 'checks_right';
  if (CHECKS_SO.test(form)) return 'checks_so';
  if (CHOOSES.test(form)) return null;
  if (ASKS.test(form)) return 'asks';
  if (asksWhat(form)) return null;
  if (FRAGMENT.test(form)) return 'asks';
  return CLAIMS.test(form) ? 'checks_so' : null;
}

/** Whether it asks for more than yes or no: what, how many, when. */
export function asksWhat(form: string): boolean {
  return ASKS_WHAT.test(form);
}

/** The clauses of a form, in their order. */
export function clausesOf(form: string): readonly Span[] {
  const ends = [...form.matchAll(CLAUSE_END)].map(({ index, 0: { length } }) => ({ at: index, next: index + length }));
  const starts = [0, ...ends.map(({ next }) => next)];
  return starts.map((start, index) => ({ start, end: ends[index]?.at ?? form.length }));
}

/**
 * Whether the clause in which something stands denies it: 不用报 denies 报, and so does 没有 right before it.
 * @param words what is denied or not; its own 不 says nothing here
 */
export function isDeniedInClause(form: string, words: Span): boolean {
  return negationsAround(form, words).some(
    ({ denies, isInClause, isBefore, between }) =>
      isInClause && (denies.includes('may_or_must') || (isBefore && between === '')),
  );
}

/** Whether what is to be confirmed at the end is a denial: `差7场所以不行，对吧`. */
export function endsInDenial(form: string): boolean {
  const { start, end } = lastClause(form);
  return deniesMayOrMust(form.slice(start, end));
}

/** Whether it asks if something can be done, and not if it is enough. */
export function asksWhetherOneMay(form: string): boolean {
  return MAY.test(form) && !ENOUGH.test(form);
}

/** The last clause that says something, and not only asks to confirm it: 所以不行 in `所以不行，对吧`. */
function lastClause(form: string): Span {
  const ends = [...form.matchAll(END)].map(({ index }) => index);
  let end = form.length;
  let start = 0;
  for (const at of [...ends].reverse()) {
    const letters = form.slice(at + 1, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    const isTag = letters <= 4 || (CHECKS_RIGHT.test(form.slice(at + 1, end)) && letters <= 9);
    if (!isTag) {
      start = at + 1;
      break;
    }
    end = at;
  }
  return { start, end };
}
