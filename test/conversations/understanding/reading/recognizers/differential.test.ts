import { assert, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inChinese, inFinancial } from '../written-number.ts';
import { found } from './ours.ts';
import { recognized } from './theirs.ts';

/** Exact numbers on which the two readers have to agree; on loose ones and on money they differ (see the table). */
describe('both readers', () => {
  it.each([
    ['numerals', inChinese],
    ['numerals for bank notes', inFinancial],
    ['digits and 万', (value: number) => `${Math.floor(value / 10_000)}万${inChinese((value % 9000) + 1000)}`],
  ])('find the same whole number in %s', (_, written) => {
    assert(
      property(integer({ min: 10_000, max: 99_999_999 }), (value) => {
        const text = written(value);
        const [theirs] = recognized('number', text);
        expect([text, found('number', text).map((reading) => reading.value)]).toEqual([text, [Number(theirs?.value)]]);
      }),
      { numRuns: 150 },
    );
  });

  it('find the same per cent', () => {
    assert(
      property(nat(10_000), (hundredths) => {
        const text = `百分之${inChinese(Math.floor(hundredths / 100))}点${inChinese(hundredths % 10)}`;
        const [theirs] = recognized('percent', text);
        expect(found('percent', text)[0]?.value).toBeCloseTo(Number.parseFloat(theirs?.value ?? ''), 10);
      }),
      { numRuns: 100 },
    );
  });
});
