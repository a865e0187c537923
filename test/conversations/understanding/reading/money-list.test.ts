import { describe, expect, it } from 'vitest';
import { readMoneyList } from '../../../../conversations/understanding/reading/money-list.ts';

describe('readMoneyList', () => {
  it.each([
    ['1200万、3000万', [12_000_000, 30_000_000]],
    ['1200万\n3000万', [12_000_000, 30_000_000]],
    ['1,200万，3,000万', [12_000_000, 30_000_000]],
    ['两个，分别1200万和3000万', [12_000_000, 30_000_000]],
    ['一个1200万，一个3000万', [12_000_000, 30_000_000]],
    ['第一个1200万，第二个3000万', [12_000_000, 30_000_000]],
    ['1、1200万 2、3000万', [12_000_000, 30_000_000]],
    ['项目1：1200万；项目2：3000万', [12_000_000, 30_000_000]],
    ['900万 + 300万', [9_000_000, 3_000_000]],
    ['1200、3000万', [12_000_000, 30_000_000]],
    ['两个落地项目加起来融了一千二百万(900+300)', [9_000_000, 3_000_000]],
    ['12 million and 30 million', [12_000_000, 30_000_000]],
    ['RMB 12m, RMB 30m', [12_000_000, 30_000_000]],
    ['两个项目都是2000万', [20_000_000, 20_000_000]],
    ['3个各1000万', [10_000_000, 10_000_000, 10_000_000]],
    ['three projects of 10 million each', [10_000_000, 10_000_000, 10_000_000]],
    ['both 20 million', [20_000_000, 20_000_000]],
    ['三个都超过1000万', Array(3).fill({ min: 10_000_001 })],
    ['一个5000万', [50_000_000]],
    ['没有', []],
    ['none', []],
  ])('reads %s', (text, value) => {
    expect(readMoneyList(text)).toMatchObject({ kind: 'read', value });
  });

  it.each([
    ['a total for several projects', '两个项目共1200万', 'ambiguous'],
    ['amounts that do not match the count', '两个5000万，一个1000万', 'ambiguous'],
    ['a loose count', '十几个各1000万', 'ambiguous'],
    ['no count', 'each 10 million', 'ambiguous'],
    ['numbers that leave out 万', '1.2和3', 'ambiguous'],
    ['one entry in foreign money', '500万美元和300万', 'foreign_money'],
    ['a count alone', '3个', 'wrong_unit'],
  ])('does not guess at %s: %s', (_, text, why) => {
    expect(readMoneyList(text)).toMatchObject({ kind: 'unclear', why });
  });

  it('finds nothing where nothing is said', () => {
    expect(readMoneyList('不知道')).toEqual({ kind: 'none' });
  });
});
