import type { Fact } from '../../../core/fact.ts';

/** Words of the law that no rule decides, and why. */
export interface NotDecided {
  readonly clause: string;
  readonly words: string;
  readonly reason: string;
  readonly asked?: readonly Fact[];
}

/** 或 and 及 inside a term: they say what counts as the thing, and join no conditions. */
export const terms: readonly { readonly words: string; readonly reason: string }[] = [
  { words: '签订合作协议或建立合作机制', reason: 'how an institution comes to count; the number asked for holds both' },
  { words: '国家级或北京市级', reason: 'of which level a project or platform may be; one answer covers both' },
  { words: '企业或科研机构', reason: 'with whom the cooperation may be' },
  { words: '依托单位及入驻创新主体', reason: 'whose doings count; the number asked for holds both' },
  { words: '国际技术转移及跨境孵化项目', reason: 'which projects count; the number asked for holds both' },
];

/** Qualities without a word of degree, which an organization declares all the same. */
export const withoutMeasure: Readonly<Record<string, string>> = {
  fieldsAligned: 'which fields these are is left to the guide of the year (article 6)',
  platformInformationSharing: 'what sharing is enough is not said (8.3.1)',
};

/**
 * Numbers and operators in articles 5 to 9 and 12 to 17 that neither a rule nor a deadline stands for. `asked`: the
 * facts whose question carries the words, so that what is counted is counted within them.
 */
export const notDecided: readonly NotDecided[] = [
  { clause: '5', words: '建设和运行管理', reason: 'what a host organization is; no condition' },
  { clause: '5.1', words: '中长期目标和工作计划并组织实施', reason: 'a duty of a base that there is already' },
  { clause: '5.2', words: '国合基地运转和经费使用合规', reason: 'a duty of a base that there is already' },
  {
    clause: '6',
    words: '国家重大战略需求和北京经济社会发展目标',
    reason: 'what the cooperation serves; not told apart from the fields, which are declared',
  },
  { clause: '7', words: '以下基本条件', reason: 'points to the items that follow; bounds no number' },
  { clause: '8', words: '以下条件', reason: 'points to the items that follow; bounds no number' },
  {
    clause: '8.2.3',
    words: '近5年',
    reason: 'the number given is that of the window; no dates of single projects are asked for',
    asked: ['researchProjects'],
  },
  {
    clause: '8.2.4',
    words: '近5年',
    reason: 'the number given is that of the window; no dates of single contracts are asked for',
    asked: ['researchForeignTalents'],
  },
  {
    clause: '8.3.2',
    words: '近5年',
    reason: 'the number given is that of the window; whether it governs the sums too is a reading (five_years_reach)',
    asked: ['platformProjects'],
  },
  {
    clause: '8.4.1',
    words: '国家高新技术企业或中关村高新技术企业，且认定资格处于有效期内',
    reason: 'a preference at designation, never a condition (core/preference.ts)',
  },
  {
    clause: '8.4.2',
    words: '上一年度',
    reason: 'the sums given are those of the year',
    asked: ['internationalRevenue', 'totalRevenue'],
  },
  { clause: '8.4.4', words: '一定规模', reason: 'no size is named; declared' },
  {
    clause: '8.4.5',
    words: '近5年',
    reason: 'the number given is that of the window; no dates of single contracts are asked for',
    asked: ['industryForeignTalents'],
  },
  {
    clause: '9',
    words: '每年发布国合基地申报指南并组织国合基地申报',
    reason: 'a duty of the commission; no day in the year is named',
  },
  { clause: '9', words: '组织不少于5名专家开展评审', reason: 'a duty of the commission in the first review' },
  { clause: '9', words: '组织不少于5名专家开展论证', reason: 'a duty of the commission in the second review' },
  { clause: '9', words: '个人和组织', reason: 'who may object; the deadline is the same for both' },
  { clause: '9', words: '逾期不予受理', reason: 'what being late comes to; the deadline stands for the day' },
  { clause: '9', words: '异议范围和受理条件', reason: 'what the commission looks at; neither is said' },
  {
    clause: '12',
    words: '举办重大国际科技合作活动或取得其他标志性成果',
    reason: 'which events set the month running; the base itself reports them',
  },
  { clause: '14', words: '每年12月底前', reason: 'the deadline stands for the day; it comes back every year' },
  { clause: '14', words: '下一年度工作计划，并向', reason: 'what is handed in by that day' },
  { clause: '16', words: '期满', reason: 'the evaluation follows the three years; its day is not said' },
  { clause: '16', words: '优秀或合格', reason: 'which grades keep the standing; the commission grades' },
  { clause: '16', words: '保留国合基地资格并享受相关政策支持', reason: 'what the grade gives; no condition' },
  { clause: '17', words: '情形之一', reason: 'any one of the items is enough; the commission finds them' },
  {
    clause: '17.1',
    words: '伪造申报材料或提供虚假申报材料',
    reason: 'what is found by the commission, not asked of anybody',
  },
  {
    clause: '17.2',
    words: '不参加综合评价，或在评价过程中',
    reason: 'what is found by the commission, not asked of anybody',
  },
  {
    clause: '17.3',
    words: '严重失信行为或重大科技伦理违规行为',
    reason: 'what is found by others, not asked of anybody',
  },
  { clause: '17.4', words: '一般及以上', reason: 'a grade of accidents, from the lowest up; found by others' },
  { clause: '17.5', words: '重大违法行为，并被依法追究责任', reason: 'found by others, both parts of it' },
];
