import type { Amount } from '../../../core/interval.ts';
import type { Fit, Measure } from './amount.ts';
import { fitOfAnotherUnit, fitOfBareMeasure, readAmount } from './amount.ts';
import { whole } from './exact.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';

/** Money in yuan; fen are read as the whole yuan on either side. */
export const inYuan: Measure = { fitOf, rounding: 'outward' };

/** Of so little without a unit, 万 may have been left out: 9500, or `35` of a per cent. */
const LEAST_BARE = whole(10_000);

/**
 * How many yuan a text speaks of: `1.2亿` (120000000), `一千多万`, `RMB 120 million`, `¥5,000万以上`.
 * Foreign money is unclear, and so is a bare 1.2 or 9500, which may leave out 万 or 亿.
 */
export function readMoney(text: string): Reading<Amount> {
  return readAmount(text, inYuan);
}

function fitOf(quantity: Quantity): Fit {
  switch (quantity.kind) {
    case 'yuan':
      return 0;
    case 'foreign_money':
      return 'foreign_money';
    case null:
      return fitOfBareMeasure(quantity, LEAST_BARE);
    default:
      return fitOfAnotherUnit(quantity);
  }
}
