import { describe, expect, it } from 'vitest';
import { converse } from '../../../conversations/converse.ts';
import { tableInWords } from '../../../conversations/understanding/table-in-words.ts';

describe('tableInWords', () => {
  it.each([
    ['占地面积（亩）\t60', '占地面积：60亩'],
    ['2025年营业收入(万元)\t18,500', '2025年营业收入：18,500万元'],
    ['单位：万元\n营业收入\t18500\n员工\t320', '单位：万元\n营业收入：18500万元\n员工：320'],
    ['大型活动（2023/2024/2025）\t1/1/2', '大型活动：2023年1，2024年1，2025年2'],
    ['年份\t2023\t2024\t2025\n参访团队（次）\t6\t8\t-', '参访团队：2023年6次，2024年8次'],
    [
      '单位性质\t注册时间\t合作机构（家）\n孵化器\t2015-06-18\t23',
      '单位性质：孵化器\n注册时间：2015-06-18\n合作机构：23家',
    ],
    ['年度\t大型活动\t参访人次\n2023\t1\t45\n2024年\t-\t38', '大型活动：2023年1\n参访人次：2023年45，2024年38'],
    ['land area (mu)\t60', 'land area：60 mu'],
    ['信用\t无不良记录\n备注\t/', '信用：无不良记录'],
  ])('says %j as %j', (table, words) => expect(tableInWords(table)).toBe(words));

  it.each(['我们有12家\n大型活动2场', 'a\tb\tc\nd\te\tf\ng\th\ti'.replaceAll('\t', ' '), ''])(
    'leaves what is no table: %j',
    (text) => expect(tableInWords(text)).toBe(text),
  );
});

describe('a table that is sent', () => {
  const circumstances = { today: '2026-05-20', parameters: {} };
  const table = [
    '单位名称\t北京某某国际科技园',
    '单位性质\t科技园区',
    '注册时间\t2015-06-18',
    '组织形式\t企业法人',
    '规划建设面积（㎡）\t86,000',
    '占地面积（亩）\t60',
    '国（境）外合作机构数\t１２家',
    '大型国际活动（2023/2024/2025）\t1/1/2',
    '境外参访团队\t6/8/9',
  ].join('\n');

  it('is noted row by row', () => {
    const { state } = converse(null, { text: table }, circumstances);
    expect(state.facts).toMatchObject({
      organizationKind: 'science_park',
      legalForm: 'legal_person',
      registeredOn: '2015-06-18',
      parkFloorArea: 86_000,
      parkLandArea: 40_000,
      parkPartners: 12,
      parkLargeEvents: { 2023: 1, 2024: 1, 2025: 2 },
      parkDelegations: { 2023: 6, 2024: 8, 2025: 9 },
    });
  });

  it('is noted year by year', () => {
    const before = converse(null, { text: table }, circumstances).state;
    const { state } = converse(before, { text: '年份\t2023\t2024\t2025\n中小型活动\t5\t6\t7' }, circumstances);
    expect(state.facts.parkSmallEvents).toEqual({ 2023: 5, 2024: 6, 2025: 7 });
  });
});
