import { describe, expect, it } from 'vitest';
import { readByYear } from '../../../../conversations/understanding/reading/by-year.ts';
import { readCount } from '../../../../conversations/understanding/reading/count.ts';
import { readMoney } from '../../../../conversations/understanding/reading/money.ts';

const YEARS = [2023, 2024, 2025];
const inEach = <T>(...[first, second, third]: readonly T[]) => ({ 2023: first, 2024: second, 2025: third });

describe('readByYear', () => {
  it.each([
    ['2023年2场，2024年1场，2025年3场', inEach(2, 1, 3)],
    ['2023年2场 2024年1场 2025年3场', inEach(2, 1, 3)],
    ['23年2场, 24年1场, 25年3场', inEach(2, 1, 3)],
    ['2023: 2, 2024: 1, 2025: 3', inEach(2, 1, 3)],
    ['2 in 2023, 1 in 2024 and 3 in 2025', inEach(2, 1, 3)],
    ['none in 2023, 2 in 2024, 3 in 2025', inEach(0, 2, 3)],
    ['2023年没有，2024年1场，2025年3场', inEach(0, 1, 3)],
    ['二三年2场，二四年1场，二五年3场', inEach(2, 1, 3)],
    ['2023和2024年都是5场，2025年3场', inEach(5, 5, 3)],
    ['2023到2025年每年5场', inEach(5, 5, 5)],
    ['每年5场，2024年6场', inEach(5, 6, 5)],
    ['2025年3场，其他年份5场', inEach(5, 5, 3)],
    ['前两年各5场，去年7场', inEach(5, 5, 7)],
    ['头两年各2场，最后一年5场', inEach(2, 2, 5)],
    ['第一年2场，第二年3场，第三年4场', inEach(2, 3, 4)],
    ['23、24、25年分别为2、3、4场', inEach(2, 3, 4)],
    ['23-24年每年2场，25年3场', inEach(2, 2, 3)],
    ['2023年1场，之后每年3场', inEach(1, 3, 3)],
    ['除了2023年没有，每年5场', inEach(0, 5, 5)],
    ['2020年起每年5场', inEach(5, 5, 5)],
    ['none in 2023, then 3 each year', inEach(0, 3, 3)],
    ['five each year since 2021', inEach(5, 5, 5)],
    ['2 in 2023, 1 in 2024, 3 last yr', inEach(2, 1, 3)],
    ['2 in 2023, none in 2024, 3 last year', inEach(2, 0, 3)],
  ])('reads what is said of each year: %s', (text, value) => {
    expect(readByYear(text, YEARS, readCount)).toMatchObject({ kind: 'read', value });
  });

  it.each([
    ['2023年不清楚，2024年5场', inEach(null, 5, null)],
    ['前年2场，去年3场', inEach(null, 2, 3)],
    ['last year 3, the year before last 2', inEach(null, 2, 3)],
    ['去年12场', inEach(null, null, 12)],
    ['23年2场，24年3场，今年没有', inEach(2, 3, null)],
  ])('leaves a year unknown that is not spoken of: %s', (text, value) => {
    expect(readByYear(text, YEARS, readCount)).toMatchObject({ kind: 'read', value });
  });

  it.each([
    ['每年5场', 5],
    ['都是5场', 5],
    ['5 each year', 5],
    ['once a year', 1],
    ['twice a year', 2],
    ['每年都有十几场', { min: 11, max: 19 }],
    ['近三年每年都不少于5场', { min: 5 }],
    ['每年三四场', { min: 3, max: 4 }],
    ['三年各5场', 5],
    ['没有', 0],
    ['都没有', 0],
    ['0', 0],
  ])('reads one number for all the years: %s', (text, value) => {
    expect(readByYear(text, YEARS, readCount)).toMatchObject({ kind: 'read', value: inEach(value, value, value) });
  });

  it.each([
    ['2、1、3', inEach(2, 1, 3)],
    ['2,1,3', inEach(2, 1, 3)],
    ['2 1 3', inEach(2, 1, 3)],
    ['2, 1 and 3', inEach(2, 1, 3)],
    ['5场，6场，8场', inEach(5, 6, 8)],
    ['分别是2、1、3场', inEach(2, 1, 3)],
    ['2、1、3场，都是大型的', inEach(2, 1, 3)],
    ['没有、1、3', inEach(0, 1, 3)],
    ['1,200、1,300、1,400', inEach(1200, 1300, 1400)],
    ['两场、一场、三场', inEach(2, 1, 3)],
    ['分别2场1场3场', inEach(2, 1, 3)],
  ])('reads as many numbers as years, oldest first: %s', (text, value) => {
    expect(readByYear(text, YEARS, readCount)).toMatchObject({ kind: 'read', value });
  });

  it.each([
    ['5场', 'ambiguous'],
    ['年均5场', 'ambiguous'],
    ['平均每年5场', 'ambiguous'],
    ['前两年各5场', 'ambiguous'],
    ['三年一共15场', 'ambiguous'],
    ['2、1', 'ambiguous'],
    ['2场、1场都是大型的', 'ambiguous'],
    ['1,200,300', 'ambiguous'],
    ['2,100,3', 'ambiguous'],
    ['2024年2场，2024年3场', 'ambiguous'],
    ['2024年2.5场', 'not_whole'],
  ])('does not guess at %s', (text, why) => {
    expect(readByYear(text, YEARS, readCount)).toMatchObject({ kind: 'unclear', why });
  });

  it.each([
    '每年五六场吧，疫情那几年少',
    '每年5场，除了2023年',
    '除2023年外每年5场',
    '5 a year except 2023',
    'five a year but fewer in covid times',
    '4 in 2024 and 5 at some time',
  ])('takes no number for each year where it is not so of some: %s', (text) => {
    expect(readByYear(text, YEARS, readCount)).toMatchObject({ kind: 'unclear', why: 'ambiguous' });
  });

  it.each(['', '不知道', '2023年不清楚'])('finds nothing in "%s"', (text) => {
    expect(readByYear(text, YEARS, readCount)).toEqual({ kind: 'none' });
  });

  it.each([
    ['2024年1亿，2025年1.071亿', 100_000_000, 107_100_000],
    ['1亿和1.071亿', 100_000_000, 107_100_000],
    ['2024年2000万，2025年2500万', 20_000_000, 25_000_000],
    ['1200、1500万', 12_000_000, 15_000_000],
    ['12 million in 2024, 15 million in 2025', 12_000_000, 15_000_000],
    ['2024: 10m; 2025: 12m', 10_000_000, 12_000_000],
  ])('reads money by year: %s', (text, first, second) => {
    const value = { 2024: first, 2025: second };
    expect(readByYear(text, [2024, 2025], readMoney)).toMatchObject({ kind: 'read', value });
  });

  it('passes on why an amount is unclear', () => {
    const reading = readByYear('2024年500万美元，2025年600万美元', [2024, 2025], readMoney);
    expect(reading).toMatchObject({ kind: 'unclear', why: 'foreign_money' });
  });

  it('takes one number when one year is asked about', () => {
    expect(readByYear('5场', [2025], readCount)).toMatchObject({ kind: 'read', value: { 2025: 5 } });
  });
});
