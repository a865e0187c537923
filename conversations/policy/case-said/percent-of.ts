import { ratio, times } from '../../understanding/reading/exact.ts';
import { exactValue, type Range } from '../../understanding/reading/range.ts';

/** A share as a percentage, exactly: 19.99%; null when it is a range or its decimals do not end. */
export function percentOf(share: Range): string | null {
  const value = exactValue(share);
  if (!value) return null;
  const { numerator, denominator } = times(value, ratio(1_000_000n, 1n));
  if (denominator !== 1n) return null;
  const decimals = String(numerator % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${numerator / 10_000n}${decimals === '' ? '' : `.${decimals}`}%`;
}
