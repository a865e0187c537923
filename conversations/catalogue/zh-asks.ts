import type { AsksWords } from './asks-words.ts';

export const zhAsks: AsksWords = {
  exactly: (ask, number) => `${ask}，正好${number}也算`,
  eachYear: (ask) => `每年${ask}`,
  kinds: (category, kinds, judged) =>
    `${category}：${kinds.join('、')}${judged.length === 0 ? '' : `；${judged.join('、')}由人工判断`}`,
  noRecordsIn: (years) => `近${years}年内没有不良信用记录`,
  share: (percent) => `上一年度国际业务销售收入不低于同期销售收入总额的${percent}，不四舍五入`,
  growth:
    '上一年度研发投入有增长，增速不低于本市大中型企业研究开发费用同比增速。这个数不在条文里，由工作人员按公布的数设置',
};
