import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSince } from '../../../../conversations/understanding/reading/since.ts';
import { addMonths } from '../../../../core/calendar-day.ts';
import { earliest, latest } from '../../../../core/interval.ts';

const TODAY = '2026-05-20';

describe('readSince', () => {
  it.each([
    ['三年', '2022-05-21', '2023-05-20'],
    ['3年', '2022-05-21', '2023-05-20'],
    ['three years ago', '2022-05-21', '2023-05-20'],
    ['三年半', '2022-05-21', '2022-11-20'],
    ['3.5年', '2022-05-21', '2022-11-20'],
    ['two and a half years', '2023-05-21', '2023-11-20'],
    ['a year and a half', '2024-05-21', '2024-11-20'],
    ['我们公司在北京注册才两年半', '2023-05-21', '2023-11-20'],
    ['半年', '2025-05-21', '2025-11-20'],
    ['三年零两个月', '2023-02-21', '2023-03-20'],
    ['3 years and 2 months', '2023-02-21', '2023-03-20'],
    ['30个月', '2023-10-21', '2023-11-20'],
    ['刚满三年', '2023-04-21', '2023-05-20'],
    ['今年刚满三年', '2023-04-21', '2023-05-20'],
    ['五年多', '2020-05-21', '2021-05-19'],
    ['十几年', '2006-05-21', '2016-05-19'],
    ['两三年', '2022-05-21', '2024-05-20'],
    ['三到五年', '2020-05-21', '2023-05-20'],
    ['快三年', '2023-05-21', '2023-11-20'],
    ['十二年', '2013-05-21', '2014-05-20'],
    ['十五年前', '2010-05-21', '2011-05-20'],
    ['三十五年了', '1990-05-21', '1991-05-20'],
    ['成立12年了', '2013-05-21', '2014-05-20'],
    ['不到三年', '2023-05-21', '2026-05-20'],
    ['less than 3 years', '2023-05-21', '2026-05-20'],
    ['3 and a half years', '2022-05-21', '2022-11-20'],
    ['三載', '2022-05-21', '2023-05-20'],
    ['快三年了', '2023-05-21', '2023-11-20'],
    ['three-odd years', '2022-05-21', '2023-05-19'],
  ])('counts %s back from today', (text, min, max) => {
    expect(readSince(text, TODAY)).toMatchObject({ kind: 'read', value: { min, max } });
  });

  it.each([
    ['满三年', '2023-05-20'],
    ['三年以上', '2023-05-20'],
    ['至少三年', '2023-05-20'],
    ['超过三年', '2023-05-19'],
    ['more than 5 years', '2021-05-19'],
    ['over five years', '2021-05-19'],
    ['3+ years', '2023-05-20'],
    ['满三周年', '2023-05-20'],
  ])('leaves %s open to the past', (text, max) => {
    const reading = readSince(text, TODAY);
    expect(reading.kind === 'read' && reading.value).toEqual({ max });
  });

  it.each([
    ['2019年3月1日', '2019-03-01'],
    ['since March 2019', { min: '2019-03-01', max: '2019-03-31' }],
    ['2019年注册，快7年了', { min: '2019-01-01', max: '2019-12-31' }],
    ['12年注册的', { min: '2012-01-01', max: '2012-12-31' }],
    ['去年', { min: '2025-01-01', max: '2025-12-31' }],
  ])('takes the day when one is said: %s', (text, value) => {
    expect(readSince(text, TODAY)).toMatchObject({ kind: 'read', value });
  });

  it('does not guess whether 12年 is 2012 or twelve years', () => {
    expect(readSince('12年', TODAY)).toMatchObject({ kind: 'unclear', why: 'ambiguous' });
    expect(readSince('30年', TODAY)).toMatchObject({ kind: 'read', value: { max: '1996-05-20' } });
  });

  it('takes what is wanting to an age for no age', () => {
    expect(readSince('差一个月三年', TODAY)).toMatchObject({ kind: 'unclear', why: 'ambiguous' });
  });

  it.each(['', '不知道', '九百年', '不到零年'])('finds nothing in "%s"', (text) => {
    expect(readSince(text, TODAY)).toEqual({ kind: 'none' });
  });

  it('reaches exactly the days that are of the age said', () => {
    const days = constantFrom('2024-02-29', '2023-02-28', '2026-05-20', '2026-03-31', '2025-12-31');
    assert(
      property(integer({ min: 1, max: 600 }), days, (months, today) => {
        const reading = readSince(`${months}个月`, today);
        if (reading.kind !== 'read') throw new Error(reading.kind);
        const [first, last] = [earliest(reading.value), latest(reading.value)];
        expect(addMonths(first, months + 1) > today).toBe(true);
        expect(addMonths(dayAfter(first, -1), months + 1) <= today).toBe(true);
        expect(addMonths(last, months) <= today).toBe(true);
        expect(addMonths(dayAfter(last, 1), months) > today).toBe(true);
      }),
    );
  });
});

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
