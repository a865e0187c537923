import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../../policy-text/regulation/regulation.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';
import { mendTo } from '../../../policy-text/spelling/mend.ts';
import { plainSpelling } from '../../../policy-text/words/thesaurus.ts';

describe('what is typed for a word', () => {
  it.each([
    ['guohejidi youxiaoqi duojiu', '国合基地 有效期多久'],
    ['guo he ji di', '国合基地'],
    ['guohejidiyouxiaoqi', '国合基地有效期'],
    ['guohejdi', '国合基地'],
    ['gongshiqi duojiu', '公示期多久'],
    ['buliangxinyongjilu', '不良信用记录'],
    ['国和机地的有孝期', '国合基地的有效期'],
    ['依拖单位变更', '依托单位变更'],
    ['孵画器', '孵化器'],
  ])('%s is read as %s', (typed, meant) => {
    expect(plainSpelling(typed)).toBe(meant);
  });

  it.each([
    '我们有小企业可以申请吗',
    '国家基地怎么申请',
    '国家国际科技合作基地',
    'can you tell me the validity period of a base',
    'what is the range for men and women',
  ])('%s is left as it is', (text) => {
    expect(plainSpelling(text)).toBe(text);
  });

  it('changes no word of the regulation', () => {
    for (const { text } of allClauses) {
      for (const line of text.split('\n')) expect(plainSpelling(line)).toBe(halfWidth(line).toLowerCase());
    }
  });
});

describe('mending to any words', () => {
  const mend = mendTo(['租赁合同', '登记机关', '公示期'], (word) => word === 'register');

  it('knows the words it is given and no others', () => {
    expect(mend('zulinhetong')).toBe('租赁合同');
    expect(mend('租凭合同')).toBe('租赁合同');
    expect(mend('登计机关')).toBe('登记机关');
    expect(mend('gong shi qi')).toBe('公示期');
    expect(mend('guohejidi')).toBe('guohejidi');
    expect(mend('register')).toBe('register');
  });

  it('takes any text, and has nothing more to mend in what it mended', () => {
    const unit = fc.constantFrom(
      ...'租赁凭合同登计记机关公示式期𠮷， '.split(''),
      'zulin',
      'hetong',
      'gongshi',
      'qi',
      'a',
    );
    const text = fc.oneof(
      fc.array(unit, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const mended = mend(typed);
        expect(mend(mended)).toBe(mended);
      }),
    );
  });

  it('takes ten thousand characters', () => {
    expect(mend('登计机关'.repeat(2500))).toBe('登记机关'.repeat(2500));
    expect(mend('a'.repeat(10_000))).toBe('a'.repeat(10_000));
    expect(mend('ji '.repeat(3000).trim()).length).toBeGreaterThan(0);
  });
});
