import { array, assert, constantFrom, integer, nat, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArea } from '../../../conversations/reading/area.ts';
import { readByYear } from '../../../conversations/reading/by-year.ts';
import { readCount } from '../../../conversations/reading/count.ts';
import { readDay } from '../../../conversations/reading/day.ts';
import { readDays } from '../../../conversations/reading/days.ts';
import { legible } from '../../../conversations/reading/legible.ts';
import { readMoney } from '../../../conversations/reading/money.ts';
import { readMoneyList } from '../../../conversations/reading/money-list.ts';
import { readPercent } from '../../../conversations/reading/percent.ts';
import type { Reading } from '../../../conversations/reading/reading.ts';
import { readSince } from '../../../conversations/reading/since.ts';
import { readYesNo } from '../../../conversations/reading/yes-no.ts';
import { isCalendarDay } from '../../../core/calendar-day.ts';

const TODAY = '2026-05-20';
/** Microseconds of this process alone, however busy the machine: a pattern that runs away takes minutes. */
const CATASTROPHE = 10_000_000;
const readers: Readonly<Record<string, (text: string) => Reading<unknown>>> = {
  readCount,
  readMoney,
  readMoneyList,
  readArea,
  readPercent,
  readYesNo,
  readDay: (text) => readDay(text, TODAY),
  readDays: (text) => readDays(text, TODAY),
  readSince: (text) => readSince(text, TODAY),
  readByYear: (text) => readByYear(text, [2023, 2024, 2025], readCount),
};

/** Sentences made of the pieces the grammar knows, so that they are read more often than not. */
const pieces =
  '1|2|12|1,200|0.8|2024|１２|一|两|十|几|百|千|万|亿|萬|億|零|半|多|余|来|个|家|场|年|月|日|元|¥|$|美元|%|百分之|分之|成|平|亩|公顷|不到|超过|至少|约|近|以上|左右|以内|到|-|~|、|，|,|/|和| |没有|没|无|是|有|不|吧|去年|每年|都|一家都没有|three|twenty|hundred|million|and|a|half|dozen|years|March|k|m|bn|no|not|yes|more than|each|兆|\u3000|\ud83d|😀';
const sentence = array(constantFrom(...pieces.split('|')), { maxLength: 12 }).map((words) => words.join(''));
const anyText = oneof(sentence, string({ unit: 'binary', maxLength: 60 }), string({ unit: 'grapheme', maxLength: 40 }));

describe.each(Object.entries(readers))('%s', (_, reader) => {
  it('reads or refuses any text, and says which words it means', () => {
    assert(
      property(anyText, (text) => {
        const reading = reader(text);
        if (reading.kind === 'none') return;
        expect(reading.words).toBe(text.slice(reading.start, reading.end));
        expect(reading.words).not.toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    '一',
    '9',
    '3千',
    '5万',
    '几',
    '1,234',
    'one hundred and ',
    'twenty-one ',
    ' ',
    '-',
    '2023年',
    '不',
    '嗯',
    'half a ',
  ])('is quick with a megabyte of "%s"', (piece) => {
    const begin = process.cpuUsage();
    reader(piece.repeat(1_000_000 / piece.length));
    const { user } = process.cpuUsage(begin);
    expect(user).toBeLessThan(CATASTROPHE);
  });
});

describe('amounts', () => {
  it.each([
    ['readCount', readCount],
    ['readMoney', readMoney],
    ['readArea', readArea],
  ])('%s gives whole numbers with the smaller end first', (_, reader) => {
    assert(
      property(sentence, (text) => {
        const reading = reader(text);
        if (reading.kind !== 'read') return;
        const { value } = reading;
        const [min, max] = typeof value === 'number' ? [value, value] : [value.min ?? 0, value.max ?? Infinity];
        expect(Number.isSafeInteger(min) && (max === Infinity || Number.isSafeInteger(max))).toBe(true);
        expect(min >= 0 && min <= max).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back any number a locale writes', () => {
    const locales = constantFrom('en-GB', 'zh-CN', 'zh-CN-u-nu-fullwide');
    assert(
      property(nat(2 ** 40), locales, (value, locale) => {
        // Full-width digits come with full-width or plain commas, by locale data; both part thousands.
        const text = new Intl.NumberFormat(locale).format(value);
        expect(readMoney(`${text}元`)).toMatchObject({ kind: 'read', value });
      }),
    );
  });

  it('reads any decimal of 亿 and 万 exactly', () => {
    assert(
      property(nat(90_000_000), (yi) => {
        const digits = String(yi).padStart(9, '0');
        const text = `${digits.slice(0, -8)}.${digits.slice(-8)}亿`;
        expect(readMoney(text)).toMatchObject({ kind: 'read', value: yi });
        const wan = `${Math.floor(yi / 10_000)}.${String(yi % 10_000).padStart(4, '0')}万`;
        expect(readMoney(wan)).toMatchObject({ kind: 'read', value: yi });
      }),
    );
  });

  it('reads back English number words', () => {
    assert(
      property(integer({ min: 1, max: 999_999_999 }), (value) => {
        expect(readCount(`${inWords(value)} projects`)).toMatchObject({ kind: 'read', value });
      }),
    );
  });
});

describe('days', () => {
  it('gives days that exist, the earlier first', () => {
    assert(
      property(anyText, (text) => {
        for (const reader of [readDay, readSince]) {
          const reading = reader(text, TODAY);
          if (reading.kind !== 'read') continue;
          const { min, max } =
            typeof reading.value === 'string' ? { min: reading.value, max: reading.value } : reading.value;
          for (const day of [min, max]) if (day !== undefined) expect(isCalendarDay(day)).toBe(true);
          if (min !== undefined && max !== undefined) expect(min <= max).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('legible', () => {
  it('keeps every offset', () => {
    assert(
      property(anyText, (text) => {
        expect(legible(text).length).toBe(text.length);
      }),
    );
  });
});

/** A whole number below a thousand million in English words. */
function inWords(value: number): string {
  const digits = 'zero one two three four five six seven eight nine'.split(' ');
  const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
  const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
  if (value < 10) return `${digits[value]}`;
  if (value < 20) return `${teens[value - 10]}`;
  if (value < 100) return [tens[Math.floor(value / 10) - 2], ...(value % 10 ? [digits[value % 10]] : [])].join('-');
  const [unit, size, joint] =
    value < 1000
      ? (['hundred', 100, ' and '] as const)
      : value < 1_000_000
        ? (['thousand', 1000, ' '] as const)
        : (['million', 1_000_000, ' '] as const);
  const rest = value % size;
  return `${inWords(Math.floor(value / size))} ${unit}${rest ? joint + inWords(rest) : ''}`;
}
