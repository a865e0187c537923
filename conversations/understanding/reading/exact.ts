import type { Fraction } from '../../../core/fraction.ts';

export const zero = whole(0n);
export const one = whole(1n);
export const half = ratio(1n, 2n);

export function whole(number: bigint | number): Fraction {
  return { numerator: BigInt(number), denominator: 1n };
}

/** A fraction in lowest terms. `denominator` must be positive. */
export function ratio(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? { numerator: 0n, denominator: 1n } : { numerator: numerator / a, denominator: denominator / a };
}

/** The value of a decimal as it is written: `1,200`, `19.8`. Never passes through a floating-point number. */
export function decimal(digits: string): Fraction {
  const [integer = '', decimals = ''] = digits.replace(/[, ]/g, '').split('.');
  return ratio(BigInt(integer + decimals), 10n ** BigInt(decimals.length));
}

export function times(a: Fraction, b: Fraction): Fraction {
  return ratio(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** A fraction multiplied by itself; a negative exponent turns it upside down. Zero to a negative power is zero here. */
export function power({ numerator, denominator }: Fraction, exponent: number): Fraction {
  if (exponent >= 0) return ratio(numerator ** BigInt(exponent), denominator ** BigInt(exponent));
  return numerator === 0n ? zero : power(ratio(denominator, numerator), -exponent);
}

/** The largest whole number not above a fraction that is not negative. */
export function floor({ numerator, denominator }: Fraction): bigint {
  return numerator / denominator;
}

/** The smallest whole number not below a fraction that is not negative. */
export function ceiling({ numerator, denominator }: Fraction): bigint {
  return (numerator + denominator - 1n) / denominator;
}

export function isWhole({ denominator }: Fraction): boolean {
  return denominator === 1n;
}
