import { expect, it } from 'vitest';
import { grouped } from '../../../conversations/wording/grouped.ts';

it('writes numbers as English does', () => {
  const numbers = [0, 7, 12, 999, 1000, 1001, 12_345, 999_999, 1_000_000, 120_000_000, Number.MAX_SAFE_INTEGER];
  const parts = [0.5, 1234.5, 0.12345, 1_000_000.25, 1e21];
  for (const number of [...numbers, ...numbers.map((one) => -one || 0), ...parts]) {
    expect(grouped(number)).toBe(number.toLocaleString('en-US'));
  }
  expect(grouped(1_234_567)).toBe('1,234,567');
});
