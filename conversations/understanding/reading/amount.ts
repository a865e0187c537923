import { compare, type Fraction } from '../../../core/fraction.ts';
import type { Amount } from '../../../core/interval.ts';
import { isWhole, zero } from './exact.ts';
import { legible } from './legible.ts';
import { nothingSaidIn } from './nothing-said.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesIn } from './quantity.ts';
import { amountOf, exactValue } from './range.ts';
import type { Reading, Unclear } from './reading.ts';
import { nothing, read, unclear } from './reading.ts';

/** 3家+2家: several numbers where one is asked. */
const SUM = /^ ?\+ ?[\d¥]/;

/** Said before the number that sums up the others: 国家级3项、市级8项、共11项. */
const IN_ALL = /(?:共|合计|总计|加起来|total(?: of)?|altogether|in all)[^\d、,。]{0,4}$/;
/** Said of a number that is a part of another, or the difference from one: 12家、其中5家, `12 partners, including 5 new`. */
const PART_BEFORE = /其中|含|包括|包含|比|增|减|多了?$|少了?$|\bincluding\b|\bof (?:which|them|these)\b|\bup from\b/;
const PART_AFTER = /^ *(?:of (?:which|them|these)|more than|fewer than|less than)\b/;

/** 差一家20家: how many are wanting, and not how many there are. */
const SHORT_BY = /(?:(?<![相])差|缺)(?:着|了)? *$/;

/** 大概率没有 */
const PERHAPS = /大概率|可能|应该|好像|估计|也许|或许|似乎|\b(?:probably|maybe|perhaps|i think|i guess)\b/;

/** 十几家，也许二十多家; `a dozen, maybe twenty-odd`: it may be either. */
const OR_ELSE =
  /(?:\bmaybe|\bperhaps|\bpossibly|\bor|可能|也许|或许|或者|没准|说不定|还是)(?:有|是|都|even|up to|more like|as many as)? ?$/;

/** How well a quantity answers what is asked, 0 best; why it cannot; or null when it is about something else. */
export type Fit = number | Unclear | null;

/** What an amount is asked in: which quantities fit, and how an end between two whole numbers is rounded. */
export interface Measure {
  readonly fitOf: (quantity: Quantity) => Fit;
  readonly rounding: 'inward' | 'outward';
}

/**
 * The quantity of a text that answers best, the first of equals; where none fits, the first reason why.
 * A text that only says that there is nothing (没有, none) is 0.
 */
export function readAmount(text: string, measure: Measure): Reading<Amount> {
  const plain = legible(text);
  const quantities = quantitiesIn(plain);
  const best = bestOf(quantities, measure.fitOf);
  if (best) {
    if (SHORT_BY.test(plain.slice(0, best.start))) return unclear('ambiguous', text, best);
    const alike = quantities.filter((other) => isLike(other, best, measure));
    const sum = alike.length > 1 && alike.find(({ start }) => IN_ALL.test(plain.slice(Math.max(0, start - 20), start)));
    if (sum) return amountOfQuantity(text, sum, measure);
    const other = orElse(quantities, best, plain, measure);
    if (other) return amountOfQuantity(text, other, measure);
    const [first, second, third] = quantities;
    const isNarrower =
      first === best && second && !third && plain.slice(second.end).trim() === '' && isWithin(second, first);
    if (isNarrower) return amountOfQuantity(text, second, measure);
    const isOneOfSeveral = SUM.test(plain.slice(best.end)) || alike.some((other) => standsBeside(other, best, plain));
    return isOneOfSeveral ? unclear('ambiguous', text, best) : amountOfQuantity(text, best, measure);
  }
  const [none] = nothingSaidIn(plain);
  if (none && PERHAPS.test(plain)) return unclear('unsure', text, none);
  return none ? read(0, text, none) : nothing;
}

/** A couple, 2: the same number again, more exactly. */
function isWithin({ kind, range: inner }: Quantity, { range: outer }: Quantity): boolean {
  const isHigher = !inner.high || (outer.high !== null && compare(inner.high.value, outer.high.value) > 0);
  return kind === null && compare(inner.low.value, outer.low.value) >= 0 && !isHigher;
}

/** Two numbers of which it may be either, as one that reaches from the one to the other; null where there are none. */
function orElse(quantities: readonly Quantity[], best: Quantity, plain: string, { fitOf }: Measure): Quantity | null {
  const other = quantities[quantities.indexOf(best) + 1];
  if (!other || (other.kind !== null && fitOf(other) !== fitOf(best)) || other.isNegative) return null;
  if (!OR_ELSE.test(plain.slice(best.end, other.start))) return null;
  const isLower = compare(other.range.low.value, best.range.low.value) < 0;
  const [low, high] = isLower ? [other.range, best.range] : [best.range, other.range];
  return { ...best, end: other.end, range: { low: low.low, high: high.high } };
}

/** Whether two quantities are said in the same unit and answer equally well. */
function isLike(other: Quantity, best: Quantity, { fitOf }: Measure): boolean {
  const nounOf = ({ unitWords }: Quantity) => unitWords?.split(' ').at(-1);
  return fitOf(other) === fitOf(best) && nounOf(other) === nounOf(best);
}

/** Whether a number counts something beside the other: 国家级3项、市级8项 is neither 3 nor 8. */
function standsBeside(other: Quantity, best: Quantity, plain: string): boolean {
  if (other === best) return false;
  return !PART_BEFORE.test(plain.slice(best.end, other.start)) && !PART_AFTER.test(plain.slice(other.end));
}

/** One quantity as an answer. */
export function amountOfQuantity(text: string, quantity: Quantity, { fitOf, rounding }: Measure): Reading<Amount> {
  const why = fitOf(quantity);
  if (typeof why === 'string') return unclear(why, text, quantity);
  if (quantity.isNegative) return unclear('negative', text, quantity);
  if (quantity.isAmbiguous) return unclear('ambiguous', text, quantity);
  const amount = amountOf(quantity.range, rounding);
  return typeof amount === 'string' ? unclear(amount, text, quantity) : read(amount, text, quantity);
}

/** The first quantity that fits best; without one, the first that says why it does not. */
export function bestOf(quantities: readonly Quantity[], fitOf: Measure['fitOf']): Quantity | null {
  let best: Quantity | null = null;
  let rank = Number.POSITIVE_INFINITY;
  for (const quantity of quantities) {
    const fits = fitOf(quantity);
    const next = typeof fits === 'number' ? fits : fits === null ? Number.POSITIVE_INFINITY : 1000;
    if (next < rank) [best, rank] = [quantity, next];
  }
  return best;
}

/** A number of another unit than is asked: times and what has no unit of ours are about something else. */
export function fitOfAnotherUnit({ kind }: Quantity): Fit {
  switch (kind) {
    case 'fraction':
      return 'ambiguous';
    case 'month':
    case 'day':
    case 'other':
      return null;
    default:
      return 'wrong_unit';
  }
}

/**
 * A bare number where a measure is asked: 5万 is clear, 50000 too, 1.2 may be 亿 or 万.
 * @param least what a number without a unit comes to at least; of less it is not said what it measures
 */
export function fitOfBareMeasure(quantity: Quantity, least: Fraction): Fit {
  if (hasScale(quantity)) return 1;
  const value = exactValue(quantity.said);
  const most = (quantity.said.high ?? quantity.said.low).value;
  const isWithoutUnit = compare(most, zero) > 0 && compare(most, least) < 0;
  if (isWithoutUnit && (!value || isWhole(value))) return 'without_unit';
  return value && !isWhole(value) ? 'ambiguous' : looksLikeYear(quantity) ? 3 : 2;
}

/** A bare 2024 is taken for a number only when there is no other. */
export function looksLikeYear(quantity: Quantity): boolean {
  const value = exactValue(quantity.said);
  return (
    quantity.kind === null &&
    !hasScale(quantity) &&
    value !== null &&
    value.numerator >= 1990n &&
    value.numerator < 2100n
  );
}

/** Written with 万, million and the like. */
export function hasScale({ scale }: Quantity): boolean {
  return scale.numerator > 1n;
}
