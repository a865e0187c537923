import type { Amount } from '../../core/interval.ts';
import { isWhole } from './exact.ts';
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
    const alike = quantities.filter((other) => isLike(other, best, measure));
    const sum = alike.length > 1 && alike.find(({ start }) => IN_ALL.test(plain.slice(Math.max(0, start - 20), start)));
    if (sum) return amountOfQuantity(text, sum, measure);
    const isOneOfSeveral = SUM.test(plain.slice(best.end)) || alike.some((other) => standsBeside(other, best, plain));
    return isOneOfSeveral ? unclear('ambiguous', text, best) : amountOfQuantity(text, best, measure);
  }
  const [none] = nothingSaidIn(plain);
  return none ? read(0, text, none) : nothing;
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

/** A bare number where a measure is asked: 5万 is clear, 50000 too, 1.2 may be 亿 or 万. */
export function fitOfBareMeasure(quantity: Quantity): Fit {
  if (hasScale(quantity)) return 1;
  const value = exactValue(quantity.said);
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
