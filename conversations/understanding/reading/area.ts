import { compare } from '../../../core/fraction.ts';
import type { Amount } from '../../../core/interval.ts';
import type { Fit, Measure } from './amount.ts';
import { fitOfAnotherUnit, fitOfBareMeasure, readAmount } from './amount.ts';
import { whole } from './exact.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';

const MILLION = whole(1_000_000);
/** 75 without a unit may be 亩, and 5 万. */
const LEAST_BARE = whole(1000);

/** m²; a part of one is read as the whole ones on either side. */
export const inSquareMetres: Measure = { fitOf, rounding: 'outward' };

/**
 * How many square metres a text speaks of: `5万平`, `75亩` (50000; 1 亩 is 2000/3 m²), `12 hectares`, 四万八.
 * Square feet and acres are not taken.
 */
export function readArea(text: string): Reading<Amount> {
  return readAmount(text, inSquareMetres);
}

function fitOf(quantity: Quantity): Fit {
  switch (quantity.kind) {
    case 'area':
      return 0;
    case null:
      // 500m may be 500 million, or metres.
      return compare(quantity.scale, MILLION) === 0 ? 'ambiguous' : fitOfBareMeasure(quantity, LEAST_BARE);
    default:
      return fitOfAnotherUnit(quantity);
  }
}
