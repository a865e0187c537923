import { array, assert, constantFrom, nat, oneof, property, string } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readArea } from '../../../../conversations/understanding/reading/area.ts';
import { readByYear } from '../../../../conversations/understanding/reading/by-year.ts';
import { readCount } from '../../../../conversations/understanding/reading/count.ts';
import { periodsIn, readDay } from '../../../../conversations/understanding/reading/day.ts';
import { readDays } from '../../../../conversations/understanding/reading/days.ts';
import { legible } from '../../../../conversations/understanding/reading/legible.ts';
import { mentionsIn } from '../../../../conversations/understanding/reading/mention.ts';
import { readMoney } from '../../../../conversations/understanding/reading/money.ts';
import { readMoneyList } from '../../../../conversations/understanding/reading/money-list.ts';
import { nothingSaidIn } from '../../../../conversations/understanding/reading/nothing-said.ts';
import { readPercent } from '../../../../conversations/understanding/reading/percent.ts';
import { quantitiesIn } from '../../../../conversations/understanding/reading/quantity.ts';
import type { Reading } from '../../../../conversations/understanding/reading/reading.ts';
import { readSince } from '../../../../conversations/understanding/reading/since.ts';
import { readYesNo } from '../../../../conversations/understanding/reading/yes-no.ts';
import { isCalendarDay } from '../../../../core/calendar-day.ts';

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

describe('mentions', () => {
  it('are in order, share no character, and say which words they mean', () => {
    assert(
      property(anyText, (text) => {
        let last = 0;
        for (const { reading } of mentionsIn(text, TODAY)) {
          expect(reading.start).toBeGreaterThanOrEqual(last);
          expect(reading.end).toBeGreaterThan(reading.start);
          expect(reading.words).toBe(text.slice(reading.start, reading.end));
          last = reading.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('hold a count that the single reader finds, with the same value', () => {
    assert(
      property(nat(99_999), constantFrom('家', '个项目', '场', '人次'), (value, unit) => {
        const text = `我们有${value}${unit}`;
        expect(mentionsIn(text, TODAY)).toMatchObject([{ dimension: 'count', reading: readCount(text) }]);
      }),
    );
  });
});

describe('the work of reading', () => {
  /** How often a pattern is tried: a count, whatever the speed of the machine. */
  function patternsTried(text: string): number {
    const exec = vi.spyOn(RegExp.prototype, 'exec');
    quantitiesIn(text);
    periodsIn(text, TODAY);
    nothingSaidIn(text);
    const { length } = exec.mock.calls;
    exec.mockRestore();
    return length;
  }

  it.each([
    '一',
    '9',
    '3千',
    '几',
    '1,234,',
    '1/',
    '三分之',
    '百',
    '点',
    '零',
    'a',
    'one hundred and ',
    'half a ',
    ' ',
    '-',
    '2023年3场，',
    '不到',
    '没有',
    '第八',
  ])('grows with the length of a text, and no faster: "%s"', (piece) => {
    const [short, long] = [2500, 10_000].map((length) => patternsTried(piece.repeat(length / piece.length)));
    expect(long).toBeLessThanOrEqual(5 * (short ?? 0));
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
