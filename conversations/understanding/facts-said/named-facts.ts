import { type Fact, vocabulary } from '../../../core/fact.ts';
import { legible } from '../reading/legible.ts';
import { type Quantity, quantitiesIn } from '../reading/quantity.ts';
import { cues } from './cues.ts';

/** A fact named in a clause, with the stretch of the clause that speaks of it. */
export interface NamedFact {
  readonly fact: Fact;
  /** Where its cue stands in the clause. */
  readonly start: number;
  readonly end: number;
  /** What its value is read from; offsets into the clause. */
  readonly from: number;
  readonly to: number;
}

type Cue = Pick<NamedFact, 'fact' | 'start' | 'end'>;

/** The cues of a fact in each language, so that a message in one is not searched for words of the other. */
const patterns = Object.entries(cues).map(([fact, words]) => {
  const alternatives = alternativesOf(words);
  const isChinese = (one: string) => /\p{Script=Han}/u.test(one);
  return {
    fact: fact as Fact,
    chinese: anyOf(alternatives.filter(isChinese)),
    english: anyOf(alternatives.filter((one) => !isChinese(one))),
  };
});

function anyOf(alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.length > 0 ? alternatives.join('|') : '(?!)', 'g');
}

/** The alternatives of a pattern, those within brackets left together. */
function alternativesOf(pattern: string): readonly string[] {
  const alternatives: string[] = [];
  let depth = 0;
  let alternative = '';
  for (const [token] of pattern.matchAll(/\\.|\[[^\]]*\]|./gs)) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === '|' && depth === 0) {
      alternatives.push(alternative);
      alternative = '';
    } else alternative += token;
  }
  return [...alternatives, alternative];
}
const SEPARATOR = /[、/;:：]|和|及|以及|还有|另有|\band\b|\bwith\b|\bplus\b/iu;

const OF_WHICH = /\bof (?:which|that|it)\b|其中/u;
/** What counts or measures one fact alone. */
const MEASURE = /^(?:[批拨亩]|公顷|mu\b|hectares?\b)/u;

const YEAR = /^(?:19|20)\d{2} ?年?$/;

/** Every fact that a clause names, in order, each with its own stretch. */
export function factsNamedIn(text: string, isLookedFor: (fact: Fact) => boolean): readonly NamedFact[] {
  const clause = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const hasHan = /\p{Script=Han}/u.test(clause);
  const hasLetters = /[a-z]/.test(clause);
  const named = outermost(
    patterns
      .filter(({ fact }) => isLookedFor(fact))
      .flatMap(({ fact, chinese, english }) =>
        [...(hasHan ? clause.matchAll(chinese) : []), ...(hasLetters ? clause.matchAll(english) : [])].map(
          ({ index, 0: words }) => ({ fact, start: index, end: index + words.length }),
        ),
      )
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start || b.end - a.end),
  );
  return withStretches(clause, named);
}

/** Without those that stand inside a longer one, and only the first of each fact. */
function outermost(named: readonly Cue[]): readonly Cue[] {
  const kept = named.filter(
    (one) =>
      !named.some(
        (other) =>
          other !== one &&
          other.fact !== one.fact &&
          other.start <= one.start &&
          other.end >= one.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
  return kept.filter(({ fact }, index) => kept.findIndex((other) => other.fact === fact) === index);
}

/** Parts the clause between facts that take a number: a number said first goes before its fact, else it follows. */
function withStretches(clause: string, named: readonly Cue[]): readonly NamedFact[] {
  const takeNumber = named.filter(({ fact }) => vocabulary[fact].shape !== 'yes_no');
  if (takeNumber.length < 2) return named.map((one) => ({ ...one, from: 0, to: clause.length }));
  const numbers = quantitiesIn(legible(clause));
  const counted = takeNumber.filter((one, index, all) => !isWhoseMoney(one, all[index - 1], numbers));
  const [first] = counted;
  // 2025年收入3.2亿: a year goes before whatever is said of it.
  const isNumberFirst =
    first !== undefined && numbers.some(({ start, end }) => end <= first.end && !YEAR.test(clause.slice(start, end)));
  const cuts = counted.slice(1).map((next, index) => {
    const before = counted[index] as Cue;
    // 五六批 is a number with what it counts: the number is not of what stands before it.
    const isMeasure = MEASURE.test(clause.slice(next.start));
    const measured = numbers.find(({ start, end }) => isMeasure && start < next.start && next.start <= end);
    if (measured && measured.start >= before.end) return measured.start;
    // Revenue 420m, of which 95m from abroad.
    const part = OF_WHICH.exec(clause.slice(before.end, next.start));
    if (part && isMoney(next.fact) && isMoney(before.fact)) return before.end + part.index;
    const between = numbers.filter(({ start, end }) => start >= before.end && end <= next.start);
    // RMB 135 million in venture capital: a sum of money is of what is paid, however many projects stand before it.
    const money = between.find(({ kind }) => kind === 'yuan' || kind === 'foreign_money');
    if (money && isMoney(next.fact) && !isMoney(before.fact)) return money.start;
    // Revenue was RMB 310m, of which 25% came from abroad: a share is of the part.
    const share = between.length > 1 ? between.find(({ kind }) => kind === 'share') : undefined;
    if (share && next.fact === 'internationalRevenue' && before.fact === 'totalRevenue') return share.start;
    const at = isNumberFirst ? between[0]?.start : between.at(-1)?.end;
    return at ?? separatorBetween(clause, before.end, next.start) ?? next.start;
  });
  return named.map((one) => {
    const index = counted.indexOf(one);
    if (index < 0) return { ...one, from: 0, to: clause.length };
    return { ...one, from: cuts[index - 1] ?? 0, to: cuts[index] ?? clause.length };
  });
}

/** Venture capital raised by our projects totals 240 million: the projects say whose money it is. */
function isWhoseMoney({ fact, start }: Cue, before: Cue | undefined, numbers: readonly Quantity[]): boolean {
  if (before === undefined || !isMoney(before.fact) || vocabulary[fact].shape !== 'count') return false;
  const behind = numbers.filter((number) => number.start >= before.end);
  return behind.length > 0 && behind.every((number) => number.kind === 'yuan' && number.start >= start);
}

function isMoney(fact: Fact): boolean {
  return vocabulary[fact].shape.startsWith('yuan');
}

function separatorBetween(clause: string, from: number, to: number): number | undefined {
  const found = SEPARATOR.exec(clause.slice(from, Math.max(from, to)));
  return found ? from + found.index + found[0].length : undefined;
}
