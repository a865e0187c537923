import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChineseNumeral } from '../../../policy-text/spelling/chinese-numeral.ts';

describe('readChineseNumeral', () => {
  it.each([
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十六', 16],
    ['二十', 20],
    ['廿三', 23],
    ['卅', 30],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百十', 110],
    ['两千零二十五', 2025],
    ['二〇一九', 2019],
    ['二○一九', 2019],
    ['伍万', 50_000],
    ['壹仟贰佰叁拾肆', 1234],
    ['三萬', 30_000],
    ['一万零一', 10_001],
    ['一万五百', 10_500],
    ['一亿两千万', 120_000_000],
    ['一万亿', 1e12],
    ['九千兆', 9e15],
    ['一兆零三亿零一', 1_000_300_000_001],
  ])('%s is %d', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each([
    ['nothing', ''],
    ['digits', '12'],
    ['a measure word', '十二家'],
    ['a short form of speech', '一百五'],
    ['a short form of speech', '四万八'],
    ['units out of order', '三百五千'],
    ['a unit without a number', '万'],
    ['beyond what is exact', '九千九百九十九兆'],
    ['a loose number', '十几'],
    ['half a surrogate', '\ud83d'],
    ['a very long text', '一'.repeat(100_000)],
  ])('does not read %s: %s', (_, text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });

  it('reads back every number a Chinese locale writes', () => {
    assert(
      property(integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(readChineseNumeral(written(value))).toBe(value);
      }),
    );
  });
});

/** The formal numeral of a whole number below 10^12. */
function written(value: number): string {
  if (value === 0) return '零';
  const sections: string[] = [];
  let rest = value;
  for (const mark of ['', '万', '亿']) {
    const section = rest % 10_000;
    rest = Math.floor(rest / 10_000);
    sections.unshift(section === 0 ? '零' : `${section < 1000 && rest > 0 ? '零' : ''}${belowWan(section)}${mark}`);
    if (rest === 0) break;
  }
  return sections.join('').replace(/零+/g, '零').replace(/零$/, '');
}

function belowWan(value: number): string {
  const digits = [...String(value).padStart(4, '0')].map(Number);
  const marks = ['千', '百', '十', ''];
  const text = digits.map((digit, place) => (digit === 0 ? '零' : `${'零一二三四五六七八九'[digit]}${marks[place]}`));
  return text
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
