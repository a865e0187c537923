import { describe, expect, it } from 'vitest';
import { readCount } from '../../../../conversations/understanding/reading/count.ts';

describe('readCount', () => {
  it.each([
    ['12', 12],
    ['12家', 12],
    ['１２家', 12],
    ['十二家', 12],
    ['两家', 2],
    ['俩', 2],
    ['廿', 20],
    ['五万', 50_000],
    ['伍万', 50_000],
    ['1,200', 1200],
    ['1，200人次', 1200],
    ['1.2k', 1200],
    ['1.2万人次', 12_000],
    ['一百五', 150],
    ['四万八', 48_000],
    ['一百零五项', 105],
    ['twelve', 12],
    ['twenty-one', 21],
    ['one hundred and five', 105],
    ['one thousand two hundred visitors', 1200],
    ['a dozen', 12],
    ['two dozen partners', 24],
    ['twice', 2],
    ['廿三家', 23],
    ['卅家', 30],
    ['叁拾家', 30],
    ['伍家', 5],
    ['1.2e3', 1200],
    ['half a dozen', 6],
    ['a hundred and twenty', 120],
    ['壹萬零肆人次', 10_004],
    ['0家', 0],
    ['三打', 36],
  ])('reads an exact number: %s', (text, count) => {
    expect(readCount(text)).toMatchObject({ kind: 'read', value: count });
  });

  it.each([
    ['十几家', 11, 19],
    ['二十几家', 21, 29],
    ['几十家', 20, 99],
    ['好几十家', 30, 99],
    ['几家', 2, 9],
    ['幾家', 2, 9],
    ['数百人次', 200, 999],
    ['二三十家', 20, 39],
    ['十五六家', 15, 16],
    ['六七家', 6, 7],
    ['三五家', 3, 5],
    ['一两家', 1, 2],
    ['5、6家', 5, 6],
    ['一百多', 101, 199],
    ['30多家', 31, 39],
    ['1500多人次', 1501, 1599],
    ['百余家', 101, 199],
    ['10家出头', 11, 19],
    ['近百家', 90, 99],
    ['将近20家', 18, 19],
    ['十几二十家', 11, 20],
    ['百八十家', 80, 180],
    ['10来家', 8, 12],
    ['十来家', 8, 12],
    ['大约12家', 10, 14],
    ['12家左右', 10, 14],
    ['about twenty', 16, 24],
    ['5到8家', 5, 8],
    ['5家到8家', 5, 8],
    ['5家到8', 5, 8],
    ['5-8', 5, 8],
    ['5~8', 5, 8],
    ['５～８家', 5, 8],
    ['between 5 and 8', 5, 8],
    ['5 to 8 foreign partners', 5, 8],
    ['5 or 6', 5, 6],
    ['a couple of projects', 2, 3],
    ['several institutions', 3, 9],
    ['dozens of projects', 24, 99],
    ['兩三家', 2, 3],
    ['三两家', 2, 3],
    ['一二十家', 10, 29],
    ['一百二三十家', 120, 139],
    ['二十好几家', 23, 29],
    ['一百零几家', 101, 109],
    ['百把家', 80, 120],
    ['百十来家', 100, 119],
    ['个把月的项目有个把家', 1, 2],
    ['成百上千家', 100, 9999],
    ['2–3家', 2, 3],
    ['5/6家', 5, 6],
    ['5 through 8', 5, 8],
    ['ten or so', 8, 12],
    ['twenty-odd', 21, 29],
    ['just over 20', 21, 29],
    ['a handful of partners', 3, 9],
  ])('reads a loose number: %s is %d to %d', (text, min, max) => {
    expect(readCount(text)).toMatchObject({ kind: 'read', value: { min, max } });
  });

  it.each([
    ['国家级3项、市级8项，共11项', 11],
    ['12家，其中5家在美国', 12],
    ['12 projects, 5 of them national', 12],
    ['12家，比去年多3家', 12],
  ])('takes the sum and not a part of it: %s', (text, count) => {
    expect(readCount(text)).toMatchObject({ kind: 'read', value: count });
  });

  it.each(['国家级3项，市级8项', '3家国外的和2家香港的', '3 national projects and 8 municipal projects'])(
    'adds nothing up by itself: %s',
    (text) => {
      expect(readCount(text)).toMatchObject({ kind: 'unclear', why: 'ambiguous' });
    },
  );

  it.each([
    ['至少5家', { min: 5 }],
    ['不少于5', { min: 5 }],
    ['5家以上', { min: 5 }],
    ['5个（含）以上', { min: 5 }],
    ['10+ institutions', { min: 10 }],
    ['at least five', { min: 5 }],
    ['5 or more institutions', { min: 5 }],
    ['上百家', { min: 100 }],
    ['超过5家', { min: 6 }],
    ['多于5', { min: 6 }],
    ['5家以外', { min: 6 }],
    ['不止5家', { min: 6 }],
    ['more than 5', { min: 6 }],
    ['over 100', { min: 101 }],
    ['不超过5家', { min: 0, max: 5 }],
    ['没有超过5家', { min: 0, max: 5 }],
    ['5家以内', { min: 0, max: 5 }],
    ['至多五家', { min: 0, max: 5 }],
    ['no more than 5', { min: 0, max: 5 }],
    ['up to five', { min: 0, max: 5 }],
    ['不到五家', { min: 0, max: 4 }],
    ['5家不到', { min: 0, max: 4 }],
    ['大概不到5家', { min: 0, max: 4 }],
    ['没有20家', { min: 0, max: 19 }],
    ['国际项目没到十个', { min: 0, max: 9 }],
    ['fewer than 3', { min: 0, max: 2 }],
    ['不满5家', { min: 0, max: 4 }],
    ['≥5', { min: 5 }],
    ['>5', { min: 6 }],
    ['≤5家', { min: 0, max: 5 }],
    ['<5', { min: 0, max: 4 }],
    ['well over 20', { min: 21 }],
    ['under five', { min: 0, max: 4 }],
  ])('draws the line where the words do: %s', (text, value) => {
    expect(readCount(text)).toMatchObject({ kind: 'read', value });
  });

  it.each([
    'no',
    '没有',
    '沒有',
    '暂无',
    '零',
    '一家都没有',
    '一个也没有',
    '没有一家',
    '一个没签',
    '一家还没谈',
    'never had one',
    "we don't have one",
    'we have not hosted one yet',
    'none',
    'zero',
    '0',
    "we don't have any",
  ])('reads nothing at all as 0: %s', (text) => {
    expect(readCount(text)).toMatchObject({ kind: 'read', value: 0 });
  });

  it.each([
    ['近5年聘用了12人', 12, '12人'],
    ['2024年办了5场', 5, '5场'],
    ['3个月内办了2场', 2, '2场'],
    ['陆家嘴有六家', 6, '六家'],
    ['签过5家', 5, '5家'],
    ['2024 12 家', 12, '12 家'],
    ['第八条要求的，我们有7家', 7, '7家'],
    ['we have twelve partner institutions', 12, 'twelve partner institutions'],
    ['since covid-19 we held 4 events', 4, '4 events'],
  ])('finds the number that counts in %s', (text, value, words) => {
    expect(readCount(text)).toMatchObject({ kind: 'read', value, words });
  });

  it.each([
    ['2.5家', 'not_whole'],
    ['一个半', 'not_whole'],
    ['3家+2家', 'ambiguous'],
    ['-5', 'negative'],
    ['负5家', 'negative'],
    ['5万平米', 'wrong_unit'],
    ['1.2亿元', 'wrong_unit'],
    ['20%', 'wrong_unit'],
    ['九千兆家', 'ambiguous'],
    ['差一家20', 'ambiguous'],
    ['还差3家', 'ambiguous'],
    ['12,5家', 'ambiguous'],
    ['1/3', 'ambiguous'],
    ['负三家', 'negative'],
    ['999999999亿', 'too_large'],
  ])('says why %s is not an answer', (text, why) => {
    expect(readCount(text)).toMatchObject({ kind: 'unclear', why });
  });

  it.each([
    '',
    '我们一直有',
    '第八条',
    '8.1.1',
    '十四五期间',
    '没有问题',
    '没统计过',
    'no one knows',
    'hi quick one',
    'just a silly one',
    'the last one',
    'No. 12',
    '2019-03-01',
    'no problem',
    'nothing else, thanks',
    '没别的了',
    '没其他事',
    'since 2015',
    '一切',
    '八位数',
    '进步一点一点来',
    'https://example.org/a%20b?c=12',
  ])('finds no number in "%s"', (text) => {
    expect(readCount(text)).toEqual({ kind: 'none' });
  });
});
