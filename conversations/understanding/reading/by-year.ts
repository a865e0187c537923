import type { ByYear } from '../../../core/fact.ts';
import type { Amount } from '../../../core/interval.ts';
import { looksLikeYear } from './amount.ts';
import { aYear, saysHowOften } from './how-often.ts';
import { legible } from './legible.ts';
import { nothingSaidIn } from './nothing-said.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';
import type { Reading } from './reading.ts';
import { nothing, overlap, read, unclear, wholeOf } from './reading.ts';
import type { YearMention } from './year-mention.ts';
import { EACH_YEAR, yearMentionsIn } from './year-mention.ts';

type ReadOne = (text: string) => Reading<Amount>;

/** These speak of each year only before the number: 都是5场, but not 2场、1场都是大型的. */
const ALL = /都|均|各 *$|\beach\b|\ball\b/;
/** An average says nothing of any one year. */
const AVERAGE = /年均|平均|\bon average\b|\ban average of\b/;
/** 每年五六场，疫情那几年少: of some years that stand without a number of their own it is not so. */
export const NOT_OF_ALL =
  /除了?|疫情|(?:有(?:的|些|几)|个别|某些|那几|头几)年|\bexcept\b|\bapart from\b|\bother than\b|\bbut (?:fewer|less|not|none)\b|\bsome years\b|\b(?:covid|pandemic)\b/;
/** 前两年 alone may be the two years just past; beside 去年 it is the two before. */
const FIRST_TWO = /[前头](?:两|2|二)年|first two years/;
const IN_ORDER = /分别|依次|\brespectively\b/;
/** Ways to part a list of numbers, tried in turn; whatever follows 和 may also be part of the last number. */
const SEPARATORS = [
  /[、;\n/|]/,
  /[、;\n/|和及]|,(?!\d{3}(?!\d))/,
  /[、;\n/|和及]|,(?!\d{3}(?!\d))|\band\b/,
  /\s+/,
  /(?<=[场次项个人家])(?=[\d零一二两三四五六七八九十几没])/,
];
/** Stretches without a number that may stand beside a list: 近三年，2、1、3场，都是大型的. */
const MOST_ASIDES = 6;
const SCALE = /\d ?(千万|百万|[万亿kw]|m|bn|million|billion|thousand)(?![a-z])/;
const BARE = /^\D*\d+(?:\.\d+)?\s*$/;

/**
 * Amounts for several years: 2023年2场，2024年1场; 每年5场; `2, 1 and 3` (oldest first); 前年2场，去年3场; 没有 (0 in each).
 * A year that is not spoken of is `null`. One number for several years is unclear: each year, or in all?
 * @param years the years asked about, oldest first; 去年 is the last of them
 * @param number reads what is said of one year, or of each month or quarter of it: `readCount` or `readMoney`
 */
export function readByYear(text: string, years: readonly number[], number: ReadOne): Reading<ByYear> {
  const one: ReadOne = (part) => aYear(part, number);
  const plain = legible(text);
  if (AVERAGE.test(plain) && one(text).kind !== 'none') return unclear('ambiguous', text, wholeOf(text));
  const mentions = yearMentionsIn(plain, years).filter((mention) => !isSinceBefore(plain, mention, years));
  // 大的没有，小的每年七八场: what there is none of and what there is are two things.
  if (EACH_YEAR.test(plain) && mentions.length === 0 && saysNoneBeside(plain)) {
    return unclear('ambiguous', text, wholeOf(text));
  }
  if (EACH_YEAR.test(plain) && NOT_OF_ALL.test(plain) && amountsSaid(plain) === 1) {
    return unclear('ambiguous', text, wholeOf(text));
  }
  return mentions.length > 0
    ? readMentioned(text, plain, mentions, years, one)
    : readUnmentioned(text, plain, years, one);
}

/** Five each year since 2021: the year from which on it has been so is none of those asked about. */
function isSinceBefore(plain: string, { start, years: named }: YearMention, years: readonly number[]): boolean {
  const isBefore = named?.every((year) => year < (years[0] ?? 0)) ?? false;
  return isBefore && /(?:\bsince|\bfrom|自|从) *$/.test(plain.slice(0, start));
}

/** 2023 - 30, 2024 - 42: the dash is no minus. */
const DASH = /^ ?[-–—] ?(?!(?:19|20)\d\d)/;

/** What is said of each year, after its name or (`2 in 2023, 1 in 2024`) before it. */
function readMentioned(
  text: string,
  plain: string,
  mentions: readonly YearMention[],
  years: readonly number[],
  one: ReadOne,
): Reading<ByYear> {
  const opening = plain.slice(0, mentions[0]?.start);
  const closing = plain.slice(mentions.at(-1)?.end);
  const standsBefore = one(opening).kind === 'read' && one(closing).kind === 'none';
  // 12m in 2024 and 15m …: of which year each is, one year alone does not say.
  const isBetween = mentions.length === 1 && one(opening).kind === 'read' && one(closing).kind === 'read';
  if (isBetween && !EACH_YEAR.test(opening)) return unclear('ambiguous', text, wholeOf(text));
  const found = new Map<number, Amount>();
  if (!standsBefore && EACH_YEAR.test(opening)) {
    const usual = one(opening);
    if (usual.kind === 'read') for (const year of years) found.set(year, usual.value);
  }
  const said = new Map<number, Amount>();
  for (const [index, mention] of mentions.entries()) {
    const stretch = standsBefore
      ? plain.slice(mentions[index - 1]?.end ?? 0, mention.start)
      : plain.slice(mention.end, mentions[index + 1]?.start).replace(DASH, ' ');
    const inOrder = mention.years && IN_ORDER.test(stretch) ? amountsInOrder(stretch, mention.years.length, one) : null;
    if (inOrder) {
      for (const [place, year] of (mention.years ?? []).entries()) {
        const value = inOrder[place];
        if (value === undefined) continue;
        said.set(year, value);
        found.set(year, value);
      }
      continue;
    }
    const amount = one(stretch);
    if (amount.kind === 'unclear') return unclear(amount.why, text, wholeOf(text));
    if (amount.kind === 'none') continue;
    for (const year of mention.years ?? years.filter((asked) => !said.has(asked))) {
      if (said.has(year) && !areSame(said.get(year), amount.value)) return unclear('ambiguous', text, wholeOf(text));
      said.set(year, amount.value);
      found.set(year, amount.value);
    }
  }
  if (FIRST_TWO.test(plain) && !found.has(years.at(-1) ?? 0)) return unclear('ambiguous', text, wholeOf(text));
  return years.some((year) => found.has(year)) ? byYear(text, years, (year) => found.get(year) ?? null) : nothing;
}

function readUnmentioned(text: string, plain: string, years: readonly number[], one: ReadOne): Reading<ByYear> {
  const amount = one(text);
  const isSame = years.length === 1 || ((EACH_YEAR.test(plain) || saysHowOften(plain)) && !IN_ORDER.test(plain));
  if (amount.kind === 'read' && isSame) return byYear(text, years, () => amount.value);
  const inOrder = isSame ? null : amountsInOrder(plain, years.length, one);
  if (inOrder) return byYear(text, years, (_, index) => inOrder[index] ?? null);
  if (amount.kind === 'unclear') return unclear(amount.why, text, wholeOf(text));
  if (amount.kind === 'none') return nothing;
  if (ALL.test(plain.slice(0, amount.start))) return byYear(text, years, () => amount.value);
  return amount.value === 0 && !/\d/.test(plain.replace(/(?<!\d)0(?!\d)/g, ''))
    ? byYear(text, years, () => 0)
    : unclear('ambiguous', text, wholeOf(text));
}

/** As many amounts as there are years, whatever else is said beside them. `1,200,300` may be one number or three, so it is no such list. */
function amountsInOrder(plain: string, count: number, one: ReadOne): readonly Amount[] | null {
  for (const separator of SEPARATORS) {
    const pieces = plain.split(separator);
    if (pieces.length > count + MOST_ASIDES) continue;
    const scale = SCALE.exec(pieces.findLast((piece) => /\d/.test(piece)) ?? '')?.[1] ?? '';
    const readings = pieces.map((piece) => one(BARE.test(piece) ? `${piece.trimEnd()}${scale}` : piece));
    const amounts = readings.flatMap((reading) => (reading.kind === 'read' ? [reading.value] : []));
    if (amounts.length === count) return amounts;
  }
  return null;
}

function byYear(text: string, years: readonly number[], of: (year: number, index: number) => Amount | null) {
  return read(Object.fromEntries(years.map((year, index) => [`${year}`, of(year, index)])), text, wholeOf(text));
}

function amountsSaid(plain: string): number {
  return quantitiesIn(plain).filter(isAmount).length + nothingSaidIn(plain).length;
}

function saysNoneBeside(plain: string): boolean {
  const amounts = quantitiesIn(plain).filter(isAmount);
  return amounts.length > 0 && nothingSaidIn(plain).some((none) => !amounts.some((amount) => overlap(none, amount)));
}

function isAmount(quantity: Quantity): boolean {
  const { kind } = quantity;
  return kind === 'count' || kind === 'yuan' || (kind === null && !looksLikeYear(quantity));
}

function areSame(a: Amount | undefined, b: Amount): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
