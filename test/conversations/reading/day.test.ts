import { describe, expect, it } from 'vitest';
import { readDay } from '../../../conversations/reading/day.ts';
import { readDays } from '../../../conversations/reading/days.ts';

const TODAY = '2026-05-20';

describe('readDay', () => {
  it.each([
    ['2019-03-01', '2019-03-01'],
    ['2019/3/1', '2019-03-01'],
    ['2019.3.1', '2019-03-01'],
    ['20190301', '2019-03-01'],
    ['2019年3月1日', '2019-03-01'],
    ['２０１９年３月１日', '2019-03-01'],
    ['2019年3月1号注册的', '2019-03-01'],
    ['2019 年 3 月 1 日', '2019-03-01'],
    ['二零一九年十二月三十一日', '2019-12-31'],
    ['19年3月1日', '2019-03-01'],
    ['去年3月5日', '2025-03-05'],
    ['本月5日', '2026-05-05'],
    ['1 March 2019', '2019-03-01'],
    ['the 3rd of March 2019', '2019-03-03'],
    ['Mar 1, 2019', '2019-03-01'],
    ['13/5/2019', '2019-05-13'],
    ['5/13/2019', '2019-05-13'],
    ['今天', '2026-05-20'],
    ['昨天', '2026-05-19'],
    ['yesterday', '2026-05-19'],
    ['the day before yesterday', '2026-05-18'],
    ['2024年2月29日', '2024-02-29'],
  ])('reads %s as one day', (text, value) => {
    expect(readDay(text, TODAY)).toMatchObject({ kind: 'read', value });
  });

  it.each([
    ['2019年3月', '2019-03-01', '2019-03-31'],
    ['二〇一九年三月', '2019-03-01', '2019-03-31'],
    ['19年3月', '2019-03-01', '2019-03-31'],
    ['98年5月', '1998-05-01', '1998-05-31'],
    ['2019-3', '2019-03-01', '2019-03-31'],
    ['3/2019', '2019-03-01', '2019-03-31'],
    ['March 2019', '2019-03-01', '2019-03-31'],
    ['2024年2月底', '2024-02-21', '2024-02-29'],
    ['2019年', '2019-01-01', '2019-12-31'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['since 2019', '2019-01-01', '2019-12-31'],
    ['2019年3月 12 人', '2019-03-01', '2019-03-31'],
    ['有效期到2027年12月', '2027-12-01', '2027-12-31'],
    ['late 2019', '2019-10-01', '2019-12-31'],
    ['Q1 2019', '2019-01-01', '2019-03-31'],
    ['2019年第三季度', '2019-07-01', '2019-09-30'],
    ['2019年下半年', '2019-07-01', '2019-12-31'],
    ['去年底', '2025-10-01', '2025-12-31'],
    ['今年初', '2026-01-01', '2026-03-31'],
    ['上个月', '2026-04-01', '2026-04-30'],
    ['明年1月', '2027-01-01', '2027-01-31'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['2018到2019年', '2018-01-01', '2019-12-31'],
    ['2019年3月到5月', '2019-03-01', '2019-05-31'],
  ])('reads %s as the days it leaves open', (text, min, max) => {
    expect(readDay(text, TODAY)).toMatchObject({ kind: 'read', value: { min, max } });
  });

  it.each([
    ['2019年以前', { max: '2019-12-31' }],
    ['2019年12月31日前', { max: '2019-12-31' }],
    ['before March 2019', { max: '2019-03-31' }],
    ['2019年3月以后', { min: '2019-03-01' }],
    ['after 2019', { min: '2019-01-01' }],
  ])('leaves one end of %s open', (text, value) => {
    const reading = readDay(text, TODAY);
    expect(reading.kind === 'read' && reading.value).toEqual(value);
  });

  it.each([
    ['2026-02-30', 'no_such_day'],
    ['2023年2月29日', 'no_such_day'],
    ['2019年13月', 'no_such_day'],
    ['3月5日', 'ambiguous'],
    ['2 January', 'ambiguous'],
    ['3/5/2019', 'ambiguous'],
  ])('says why %s is not a day', (text, why) => {
    expect(readDay(text, TODAY)).toMatchObject({ kind: 'unclear', why });
  });

  it.each(['', '12家', '三年半', '2019家', 'hello', '99999-01-01'])('finds no day in "%s"', (text) => {
    expect(readDay(text, TODAY)).toEqual({ kind: 'none' });
  });

  it('turns over month and year with the calendar', () => {
    expect(readDay('上个月', '2026-01-31')).toMatchObject({ value: { min: '2025-12-01', max: '2025-12-31' } });
    expect(readDay('昨天', '2024-03-01')).toMatchObject({ value: '2024-02-29' });
  });
});

describe('readDays', () => {
  it.each([
    ['没有', []],
    ['无', []],
    ['none', []],
    ['2023-05-20', ['2023-05-20']],
    ['2023年5月20日和2024年1月3日', ['2023-05-20', '2024-01-03']],
    ['2023年5月20日、6月3日', ['2023-05-20', '2023-06-03']],
    ['20 May 2023 and 3 January 2024', ['2023-05-20', '2024-01-03']],
    ['2023.5.20;2024.1.3', ['2023-05-20', '2024-01-03']],
  ])('reads %s', (text, value) => {
    expect(readDays(text, TODAY)).toMatchObject({ kind: 'read', value });
  });

  it.each([
    ['2023年5月', 'ambiguous'],
    ['去年有一次', 'ambiguous'],
    ['2023-05-20和2023-02-30', 'no_such_day'],
  ])('asks for exact days: %s', (text, why) => {
    expect(readDays(text, TODAY)).toMatchObject({ kind: 'unclear', why });
  });

  it('finds no days where none are spoken of', () => {
    expect(readDays('不知道', TODAY)).toEqual({ kind: 'none' });
  });
});
