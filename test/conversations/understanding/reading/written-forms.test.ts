import { assert, constantFrom, integer, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArea } from '../../../../conversations/understanding/reading/area.ts';
import { readCount } from '../../../../conversations/understanding/reading/count.ts';
import { ratio } from '../../../../conversations/understanding/reading/exact.ts';
import { readMoney } from '../../../../conversations/understanding/reading/money.ts';
import { readPercent } from '../../../../conversations/understanding/reading/percent.ts';
import { exactly } from '../../../../conversations/understanding/reading/range.ts';
import { least, most } from '../../../../core/interval.ts';
import { inChinese, inEnglish, inFinancial, inFullWidth, inTraditional } from './written-number.ts';

const count = integer({ min: 1, max: 999_999_999 });

/** Ways to write the same number; what is read has to be that number and no other. */
const exactForms: Readonly<Record<string, (value: number) => string>> = {
  digits: (value) => `${value}家`,
  'digits with commas': (value) => `${value.toLocaleString('en')} 家`,
  'full width': (value) => inFullWidth(`${value}家`),
  'full width with commas': (value) => `${inFullWidth(value.toLocaleString('en'))}家`,
  'Chinese numerals': (value) => `${inChinese(value)}家`,
  'traditional characters': (value) => inTraditional(`${inChinese(value)}家`),
  'numerals for bank notes': (value) => `共${inFinancial(value)}家`,
  'digits with 亿 and 万': (value) => `${withUnits(value)}家`,
  'English words': (value) => `${inEnglish(value)} partners`,
  'a sentence': (value) => `我们一共签了${inChinese(value)}家境外机构的协议`,
};

/** Loose ways to say a number, which stays possible. */
const looseForms: Readonly<Record<string, (value: number) => string>> = {
  左右: (value) => `${value}家左右`,
  大概: (value) => `大概${inChinese(value)}家`,
  about: (value) => `about ${value}`,
  'or so': (value) => `${inEnglish(value)} or so`,
  至少: (value) => `至少${inChinese(value)}家`,
  以上: (value) => `${value}家（含）以上`,
  以内: (value) => `${inChinese(value)}家以内`,
  'up to': (value) => `up to ${inEnglish(value)}`,
  '≥': (value) => `≥${value}`,
};

/** Words that draw a line on one side of a number and leave it out. */
const beyond: readonly (readonly [write: (value: number) => string, side: 'above' | 'below'])[] = [
  [(value) => `超过${inChinese(value)}家`, 'above'],
  [(value) => `more than ${inEnglish(value)}`, 'above'],
  [(value) => `>${value}`, 'above'],
  [(value) => `不到${inChinese(value)}家`, 'below'],
  [(value) => `${value}家不到`, 'below'],
  [(value) => `fewer than ${value}`, 'below'],
];

describe('a number', () => {
  it.each(Object.entries(exactForms))('is read back from %s', (_, write) => {
    assert(
      property(count, (value) => {
        expect([write(value), readCount(write(value))]).toMatchObject([write(value), { kind: 'read', value }]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.entries(looseForms))('stays possible when it is said loosely: %s', (_, write) => {
    assert(
      property(integer({ min: 1, max: 100_000 }), (value) => {
        const reading = readCount(write(value));
        if (reading.kind !== 'read') throw new Error(`${write(value)}: ${reading.kind}`);
        expect(least(reading.value)).toBeLessThanOrEqual(value);
        expect(most(reading.value)).toBeGreaterThanOrEqual(value);
      }),
      { numRuns: 200 },
    );
  });

  it('is left out by 超过 and 不到', () => {
    assert(
      property(integer({ min: 1, max: 100_000 }), constantFrom(...beyond), (value, [write, side]) => {
        const reading = readCount(write(value));
        if (reading.kind !== 'read') throw new Error(`${write(value)}: ${reading.kind}`);
        if (side === 'above') expect(least(reading.value)).toBe(value + 1);
        else expect(most(reading.value)).toBe(value - 1);
      }),
    );
  });

  it('of two digits that differ by one names the two: 六七, 二三十', () => {
    assert(
      property(integer({ min: 2, max: 8 }), constantFrom('', '十', '百', '千', '万'), (digit, unit) => {
        const text = `${inChinese(digit)}${inChinese(digit + 1)}${unit}家`;
        const size = { '': 1, 十: 10, 百: 100, 千: 1000, 万: 10_000 }[unit];
        const value = { min: digit * size, max: (digit + 2) * size - 1 };
        expect([text, readCount(text)]).toMatchObject([text, { kind: 'read', value }]);
      }),
    );
  });
});

describe('money', () => {
  it('is read back from any decimal of 亿 and 万', () => {
    assert(
      property(nat(90_000_000), (yuan) => {
        const digits = String(yuan).padStart(9, '0');
        expect(readMoney(`${digits.slice(0, -8)}.${digits.slice(-8)}亿`)).toMatchObject({ kind: 'read', value: yuan });
        const wan = `${Math.floor(yuan / 10_000)}.${String(yuan % 10_000).padStart(4, '0')}万元`;
        expect(readMoney(wan)).toMatchObject({ kind: 'read', value: yuan });
      }),
    );
  });

  it.each([
    ['¥', (yuan: number) => `¥${yuan.toLocaleString('en')}`],
    ['人民币', (yuan: number) => `人民币${inChinese(yuan)}元整`],
    ['大写', (yuan: number) => `${inFinancial(yuan)}元整`],
    ['RMB', (yuan: number) => `RMB ${yuan}`],
    ['yuan', (yuan: number) => `${inEnglish(yuan)} yuan`],
  ])('is read back with %s', (_, write) => {
    assert(
      property(count, (yuan) => {
        expect([write(yuan), readMoney(write(yuan))]).toMatchObject([write(yuan), { kind: 'read', value: yuan }]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an area', () => {
  it('is the same in 平, 亩 and 公顷', () => {
    assert(
      property(integer({ min: 1, max: 1000 }), (hectares) => {
        const value = hectares * 10_000;
        for (const text of [`${hectares}公顷`, `${inChinese(hectares * 15)}亩`, `${value} sqm`, `${hectares}万平`]) {
          expect([text, readArea(text)]).toMatchObject([text, { kind: 'read', value }]);
        }
      }),
    );
  });
});

describe('a share', () => {
  it('is the same in %, 百分之 and 个点', () => {
    assert(
      property(integer({ min: 1, max: 999 }), (tenths) => {
        const share = exactly(ratio(BigInt(tenths), 1000n));
        const whole = Math.floor(tenths / 10);
        const decimal = tenths % 10;
        const words = `${inChinese(whole)}点${inChinese(decimal)}`;
        for (const text of [
          `${whole}.${decimal}%`,
          inFullWidth(`${whole}.${decimal}%`),
          `百分之${words}`,
          `${words}个点`,
        ]) {
          expect([text, readPercent(text)]).toMatchObject([text, { kind: 'read', value: share }]);
        }
      }),
    );
  });
});

/** 1亿2345万6789: each part in digits. */
function withUnits(value: number): string {
  const [yi, wan, rest] = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  const written = (part: number, unit: string, isFirst: boolean) => {
    if (part === 0) return '';
    return `${!isFirst && part < 1000 ? '零' : ''}${part}${unit}`;
  };
  return `${written(yi, '亿', true)}${written(wan, '万', yi === 0)}${written(rest, '', yi === 0 && wan === 0)}`;
}
