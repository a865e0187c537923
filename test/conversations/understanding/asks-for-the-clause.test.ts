import { describe, expect, it } from 'vitest';
import { asksForTheClause } from '../../../conversations/understanding/asks-for-the-clause.ts';

describe('a message that asks only where it stands what was answered', () => {
  it.each([
    '哪一条说的？',
    '哪条',
    '第几条啊',
    '这是哪一条规定的',
    '那是哪条写的呢',
    '出自哪一条',
    '在办法的哪一条',
    '依据呢',
    '你说的有什么依据',
    '出处在哪',
    '哪里写的',
    '给我看条文',
    '原文怎么写的',
    'which clause says that',
    'Which article is that from?',
    'and which clause is it?',
    'where does it say that?',
    'where is that written',
    'says who?',
    'source?',
    "what's the legal basis",
  ])('%s', (text) => {
    expect(asksForTheClause(text)).toBe(true);
  });

  it.each([
    '授牌是哪一条说的',
    '哪一条说要双语标识',
    '第九条怎么说',
    '第九条原文',
    '哪一类',
    '资金来源',
    '有稳定的资金来源',
    'which clause covers publicity',
    'where is the form',
    'which category is that',
    '5',
    '有',
  ])('%s does not', (text) => {
    expect(asksForTheClause(text)).toBe(false);
  });
});
