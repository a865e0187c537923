import type { AsksWords, Window } from './asks-words.ts';

export const zhAsks: AsksWords = {
  atLeast: (window, name, amount, included) =>
    `${windowWords(window)}${name}${included ? '不少于' : '超过'}${amount}（正好${amount}${included ? '算' : '不算'}）`,
  yearly: (lines, isAny) =>
    `每年${lines.map(lineWords).join(isAny ? '，或者' : '，并且')}（正好${lines.map(({ amount }) => amount).join('、')}也算${isAny && lines.length > 1 ? '；满足一种即可，不能混着凑' : ''}）`,
  either: (names) => names.join('或者'),
  share: (percent, included) =>
    `上一年度国际业务销售收入占同期销售收入总额的比例不低于${percent}%（正好${percent}%${included ? '算' : '不算'}，不四舍五入）`,
  growth: '上一年度研发投入显著增长，增速不低于当年度本市大中型企业研究开发费用同比增速',
  projects: (projects, amount, included) =>
    `有${projects}个以上在京转化落地的国际技术项目，每个获得${amount}${included ? '（含）' : ''}以上风险投资等社会资本`,
  registeredFor: (years, included) =>
    `在本市依法登记注册满${years}年（${included ? `满${years}年的当天起就算` : `满${years}年的次日起才算`}，没满的不算）`,
  noRecordIn: (years) => `近${years}年内没有不良信用记录（${years}年以前的不在此列）`,
  bannedFor: (years) => `撤销资格后${years}年内不得申报`,
  fewerThan: (words) => `每家依托单位${words}`,
  exists: (words) => words,
  judged: (asked) => `${asked}（由专家判断）`,
  legalForm: '法人或其他组织',
  kinds: (category, kinds, toBeJudged) =>
    `${category}对应${kinds.join('、')}${toBeJudged.length > 0 ? `（${toBeJudged.join('、')}需人工判断）` : ''}`,
  all: (parts) => parts.join('；'),
  any: (parts) =>
    parts.length === 2
      ? `${parts.join('，或者')}，满足其一即可`
      : `满足其一即可：${parts.map((part, index) => `（${index + 1}）${part}`).join('；')}`,
  inPrinciple: (part) => `原则上${part}。“原则上”没有写明例外，不足不等于直接淘汰，由市科委中关村管委会判断`,
};

/** The law's words, with the name of what is counted where they only give the number. */
function lineWords({ words, name }: { readonly words: string; readonly name: string }): string {
  return words.startsWith('不少于') ? `${name}${words}` : words;
}

function windowWords(window: Window): string {
  if (window === null) return '';
  if (typeof window === 'object') return `近${window.lastYears}年`;
  return { cumulative: '累计', each_year: '每年', previous_year: '上一年度' }[window];
}
