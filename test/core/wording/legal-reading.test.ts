import { describe, expect, it } from 'vitest';
import { joinsIn, type Quantity, quantitiesIn, strengthOf } from './legal-reading.ts';

describe('a number in a legal text', () => {
  it.each<[words: string, value: number, unit: Quantity['unit'], bound: Quantity['bound']]>([
    ['不少于5家', 5, 'institutions', 'included'],
    ['不低于5万平方米', 50_000, 'm2', 'included'],
    ['活动不少于1场', 1, 'events', 'included'],
    ['参访团队不少于5次', 5, 'visits', 'included'],
    ['不少于30人次', 30, 'person_visits', 'included'],
    ['不少于10项', 10, 'projects', 'included'],
    ['不少于1人', 1, 'persons', 'included'],
    ['5个（含）以上国际技术转移及跨境孵化项目', 5, 'projects', 'included'],
    ['2个以上在京转化落地国际技术项目', 2, 'projects', 'included'],
    ['两家以上', 2, 'institutions', 'included'],
    ['1亿元（含）以上', 100_000_000, 'yuan', 'included'],
    ['1000万元（含）以上', 10_000_000, 'yuan', 'included'],
    ['1.5亿元（不含）以上', 150_000_000, 'yuan', 'excluded'],
    ['超过10场', 10, 'events', 'excluded'],
    ['不超过10场', 10, 'events', 'at_most'],
    ['10家以下', 10, 'institutions', 'at_most'],
    ['10家（不含）以下', 10, 'institutions', 'below'],
    ['不满3年', 3, 'years', 'below'],
    ['满3年', 3, 'years', 'included'],
    ['近3年内', 3, 'years', 'within'],
    ['1个月内', 1, 'months', 'within'],
    ['5个工作日', 5, 'working_days', null],
    ['12月底', 12, 'month_of_year', null],
    ['不低于20%', 20, 'percent', 'included'],
    ['4类', 4, 'kinds', null],
    ['只设一个国合基地', 1, 'bases', null],
  ])('%s', (words, value, unit, bound) => {
    expect(quantitiesIn(words)).toMatchObject([{ value, unit, bound, recent: words.startsWith('近') }]);
  });
});

describe('what joins two conditions', () => {
  it.each([
    ['；或', 2, ['或']],
    ['，且', 1, ['且']],
    ['、', 0, ['']],
    ['和', 0, ['和']],
    ['', 0, []],
    ['的项目和人才，并', 1, ['并']],
    ['，设有平台；或', 2, ['或']],
    ['；或设有平台；或', 2, ['或', '或']],
  ])('%s', (words, strength, joins) => {
    expect(strengthOf(words)).toBe(strength);
    expect(joinsIn(words).map(({ word }) => word)).toEqual(joins);
  });
});
