import { expect, it } from 'vitest';
import { newCaseCode } from '../../../bots/desk/new-case-code.ts';
import { readCode } from '../../../core/receipt/code.ts';

it('is another each time, has a letter and a digit in it, and any character anywhere', () => {
  const codes = Array.from({ length: 2000 }, newCaseCode);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) {
    expect(readCode(code)).toBe(code);
    expect(code).toMatch(/\d/);
    expect(code).toMatch(/[A-Z]/);
  }
  // Each of 32 characters is missing from a place by a chance of 10 to the power of minus 26.
  for (const place of [0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13]) {
    expect(new Set(codes.map((code) => code[place])).size).toBe(32);
  }
});
