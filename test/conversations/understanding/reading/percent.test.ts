import { describe, expect, it } from 'vitest';
import { ratio } from '../../../../conversations/understanding/reading/exact.ts';
import { readPercent } from '../../../../conversations/understanding/reading/percent.ts';
import { exactly } from '../../../../conversations/understanding/reading/range.ts';

const at = (numerator: bigint, denominator: bigint, included = true) => ({
  value: ratio(numerator, denominator),
  included,
});

describe('readPercent', () => {
  it.each([
    ['30%', 3n, 10n],
    ['30％', 3n, 10n],
    ['19.8 %', 198n, 1000n],
    ['去年国际业务占19.8%', 198n, 1000n],
    ['百分之十九点八', 198n, 1000n],
    ['百分之百', 1n, 1n],
    ['二十五%', 1n, 4n],
    ['三成', 3n, 10n],
    ['两成半', 1n, 4n],
    ['三分之一', 1n, 3n],
    ['一半', 1n, 2n],
    ['half', 1n, 2n],
    ['a third', 1n, 3n],
    ['two thirds', 2n, 3n],
    ['thirty per cent', 3n, 10n],
    ['0.5‰', 1n, 2000n],
    ['三成半', 7n, 20n],
    ['三成五', 7n, 20n],
    ['千分之五', 1n, 200n],
    ['百 分 之 一 百二 十点 五', 241n, 200n],
    ['1/3', 1n, 3n],
    ['一又二分之一', 3n, 2n],
    ['二十个点', 1n, 5n],
  ])('reads %s as an exact fraction', (text, numerator, denominator) => {
    expect(readPercent(text)).toMatchObject({ kind: 'read', value: exactly(ratio(numerator, denominator)) });
  });

  it.each([
    ['约30%', at(6n, 25n), at(9n, 25n)],
    ['不到20%', at(0n, 1n), at(1n, 5n, false)],
    ['20%以上', at(1n, 5n), null],
    ['超过三分之一', at(1n, 3n, false), null],
    ['过半', at(1n, 2n, false), null],
    ['近两成', at(9n, 50n), at(1n, 5n, false)],
    ['一半多', at(1n, 2n, false), at(3n, 5n, false)],
    ['百分之二三十', at(1n, 5n), at(2n, 5n, false)],
    ['两三成', at(1n, 5n), at(2n, 5n, false)],
    ['三成多', at(3n, 10n, false), at(2n, 5n, false)],
    ['30到40%', at(3n, 10n), at(2n, 5n)],
    ['百分之二十到三十', at(1n, 5n), at(3n, 10n)],
  ])('keeps the ends of %s, and whether they are included', (text, low, high) => {
    expect(readPercent(text)).toMatchObject({ kind: 'read', value: { low, high } });
  });

  it.each([
    ['20', 'ambiguous'],
    ['5家', 'wrong_unit'],
    ['half a year', 'wrong_unit'],
    ['七折', 'wrong_unit'],
    ['-5%', 'negative'],
  ])('says why %s is not an answer', (text, why) => {
    expect(readPercent(text)).toMatchObject({ kind: 'unclear', why });
  });

  it.each(['三成立', 'a third party', '办了5场'])('finds no share in %s', (text) => {
    expect(readPercent(text).kind).toBe('none');
  });
});
