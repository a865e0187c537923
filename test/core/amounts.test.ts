import { describe, expect, it } from 'vitest';
import { compare, exactDecimal } from '../../core/fraction.ts';
import { amountBetween, earliest, finiteBounds, latest, least, most } from '../../core/interval.ts';

describe('an amount known within bounds', () => {
  it('is at least its lower end, or nothing, and at most its upper end, or anything', () => {
    expect([least(7), least({ min: 3 }), least({ max: 3 })]).toEqual([7, 3, 0]);
    expect([most(7), most({ max: 3 }), most({ min: 3 })]).toEqual([7, 3, Number.POSITIVE_INFINITY]);
  });

  it('is one number where its ends meet, and open where it has none', () => {
    expect(amountBetween(3, 3)).toBe(3);
    expect(amountBetween(3, 5)).toEqual({ min: 3, max: 5 });
    expect(amountBetween(3, Number.POSITIVE_INFINITY)).toEqual({ min: 3 });
  });

  it('has the bounds that it has', () => {
    expect(finiteBounds(7)).toEqual([7, 7]);
    expect(finiteBounds({ max: 3 })).toEqual([0, 3]);
    expect(finiteBounds({ min: 3 })).toEqual([3]);
    expect(finiteBounds(null)).toEqual([]);
    expect(finiteBounds(undefined)).toEqual([]);
  });
});

describe('a day known within bounds', () => {
  it('is as early and as late as it can be', () => {
    expect([earliest('2026-01-01'), earliest({ min: '2020-01-01' })]).toEqual(['2026-01-01', '2020-01-01']);
    expect(earliest({ max: '2020-01-01' })).toBe('0001-01-01');
    expect([latest('2026-01-01'), latest({ max: '2020-01-01' })]).toEqual(['2026-01-01', '2020-01-01']);
    expect(latest({ min: '2020-01-01' })).toBe('9999-12-31');
  });
});

describe('a decimal as it is written', () => {
  it.each([
    [7.1, 71n, 10n],
    [-100, -100n, 1n],
    [0.07, 7n, 100n],
    [-7.125, -7125n, 1000n],
    [1e-7, 1n, 10_000_000n],
    [1.5e-8, 15n, 1_000_000_000n],
    [1e21, 10n ** 21n, 1n],
    [1.25e22, 125n * 10n ** 20n, 1n],
    [0, 0n, 1n],
  ])('%d is exactly %d by %d', (number, numerator, denominator) => {
    expect(exactDecimal(number)).toEqual({ numerator, denominator });
    expect(exactDecimal(number)).toEqual({ numerator, denominator });
  });

  it('is compared exactly: 0.1 and 0.2 make 0.3', () => {
    const [third, half] = [exactDecimal(0.3), exactDecimal(0.5)];
    expect(compare({ numerator: 3n, denominator: 10n }, third)).toBe(0);
    expect(compare(third, half)).toBe(-1);
    expect(compare(half, third)).toBe(1);
    expect(compare({ numerator: -1n, denominator: 2n }, { numerator: -1n, denominator: 3n })).toBe(-1);
  });
});
