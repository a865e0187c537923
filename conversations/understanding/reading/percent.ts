import { bestOf } from './amount.ts';
import { legible } from './legible.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesIn } from './quantity.ts';
import type { Range } from './range.ts';
import type { Reading } from './reading.ts';
import { nothing, read, unclear, wholeOf } from './reading.ts';

/**
 * The share a text speaks of, as a range of exact fractions of the whole: `19.8%` is 99/500, 三成, 百分之二十以上,
 * `a third`. A bare number standing alone is unclear.
 */
export function readPercent(text: string): Reading<Range> {
  const best = bestOf(quantitiesIn(legible(text)), (quantity) => fitOf(text, quantity));
  if (!best) return nothing;
  const why = fitOf(text, best);
  if (typeof why === 'string') return unclear(why, text, best);
  return shareOfQuantity(text, best);
}

/** One share as an answer. */
export function shareOfQuantity(text: string, quantity: Quantity): Reading<Range> {
  return quantity.isNegative ? unclear('negative', text, quantity) : read(quantity.range, text, quantity);
}

function fitOf(text: string, quantity: Quantity) {
  if (quantity.kind === 'share' || quantity.kind === 'fraction') return 0;
  const { start, end } = wholeOf(text);
  if (quantity.start !== start || quantity.end !== end) return null;
  return quantity.kind === null ? 'ambiguous' : 'wrong_unit';
}
