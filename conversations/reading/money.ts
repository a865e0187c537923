import type { Amount } from '../../core/interval.ts';
import type { Fit, Measure } from './amount.ts';
import { fitOfBareMeasure, readAmount } from './amount.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';

/** Money in yuan; fen are read as the whole yuan on either side. */
export const inYuan: Measure = { fitOf, rounding: 'outward' };

/**
 * How many yuan a text speaks of: `1.2亿` (120000000), `一千多万`, `RMB 120 million`, `¥5,000万以上`.
 * Foreign money is unclear, and so is a bare 1.2, which leaves out 万 or 亿.
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
      return fitOfBareMeasure(quantity);
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
