import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../../conversations/understanding/reading/mention.ts';
import { mentionsIn } from '../../../../conversations/understanding/reading/mention.ts';

const TODAY = '2026-05-20';

describe('mentionsIn', () => {
  it.each([
    [
      '我们是海淀一家医院，2015年登记的，和8家国外机构有协议，近五年承担了12个国家级项目',
      ['count 一家', 'day 2015年', 'count 8家', 'window 近五年', 'count 12个'],
    ],
    [
      '我們是一家科技園區，2018年3月註冊，簽了十幾家境外機構，五萬平米',
      ['day 2018年3月', 'count 十幾家', 'area 五萬平米'],
    ],
    [
      '每年三四场国际会议，国际收入占三成半，研发投入2024年800万，2025年900万',
      ['count_by_year 每年三四场', 'share 三成半', 'yuan_by_year 2024年800万，2025年900万'],
    ],
    [
      'Registered in March 2019, 8 foreign partners, over RMB 120 million, 30% abroad',
      ['day March 2019', 'count 8 foreign partners', 'yuan over RMB 120 million', 'share 30%'],
    ],
    [
      'a dozen partners, 3 projects in the last five years; 2 in 2023, none in 2024, 3 last year',
      [
        'count a dozen partners',
        'count 3 projects',
        'window five years',
        'count_by_year 2 in 2023, none in 2024, 3 last year',
      ],
    ],
    [
      '成立三年半，没有国家级项目，外籍人才两三个，接待了1200多人次',
      ['duration 三年半', 'none 没有', 'count 两三个', 'count 1200多人次'],
    ],
    ['占地75亩，建筑面积5公顷，翻了3倍，营收1.2亿', ['area 75亩', 'area 5公顷', 'other 3倍', 'number 1.2亿']],
    ['近3年每年接待外宾团组十来批', ['window 近3年', 'count_by_year 每年接待外宾团组十来批']],
    ['2024-05-01被处罚过一次，2021年也有一次', ['day 2024-05-01', 'count 一次', 'day 2021年', 'count 一次']],
    ['电话010-62345678，编号2023YFE0101，面积50000m2', ['area 50000m2']],
    ['公司成立近五年了，近五年办了8场', ['duration 近五年', 'window 近五年', 'count 8场']],
  ])('finds everything that %s says in numbers', (text, found) => {
    expect(mentionsIn(text, TODAY).map(({ dimension, reading }) => `${dimension} ${reading.words}`)).toEqual(found);
  });

  it('gives each number its value, its unit and the years named for it', () => {
    const [year, revenue, share, partners] = mentionsIn('2025年营收1.2亿元，国际占三成；合作机构十几家', TODAY);
    expect(year).toMatchObject({ dimension: 'day', reading: { value: { min: '2025-01-01', max: '2025-12-31' } } });
    expect(revenue).toMatchObject({ reading: { value: 120_000_000 }, unit: '元', years: [2025] });
    expect(share).toMatchObject({ dimension: 'share', years: [2025] });
    expect(partners).toMatchObject({ reading: { value: { min: 11, max: 19 } }, unit: '家', years: [] });
  });

  it('reads amounts of several years as one', () => {
    const [events] = mentionsIn('23年2场，24年3场，25年没有', TODAY);
    expect(events).toMatchObject({
      dimension: 'count_by_year',
      unit: '场',
      reading: { value: { 2023: 2, 2024: 3, 2025: 0 } },
    });
  });

  it('counts an age back from today', () => {
    expect(mentionsIn('成立三年半', TODAY)).toMatchObject([
      { dimension: 'duration', reading: { value: { min: '2022-05-21', max: '2022-11-20' } } },
    ]);
  });

  it.each<[string, Mention['dimension'], string]>([
    ['500万美元', 'yuan', 'foreign_money'],
    ['20 acres', 'area', 'wrong_unit'],
    ['-5家', 'count', 'negative'],
    ['12年', 'day', 'ambiguous'],
    ['3/4/2019登记', 'day', 'ambiguous'],
    ['2023年2月30日', 'day', 'no_such_day'],
    ['2.5家', 'count', 'not_whole'],
  ])('says why %s has no value', (text, dimension, why) => {
    expect(mentionsIn(text, TODAY)).toMatchObject([{ dimension, reading: { kind: 'unclear', why } }]);
  });

  it.each([
    '三方协议',
    '985高校和211大学',
    '973项目',
    '京科国发〔2025〕69号',
    '我们一起做',
    '三元桥',
    'a three-party agreement',
    'at once',
    'the 14th five-year plan',
    '一体化的统一平台',
    '双一流、三甲医院',
  ])('takes no name for a number: %s', (text) => {
    expect(mentionsIn(text, TODAY).filter(({ dimension }) => dimension !== 'other')).toEqual([]);
  });

  it.each(['', '第八条第(一)项', '我们一直有', 'article 8(4)2', '是一家医院'])('finds nothing in "%s"', (text) => {
    expect(mentionsIn(text, TODAY)).toEqual([]);
  });
});
