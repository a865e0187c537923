import type { Fact } from '../../../core/fact.ts';

/** Words of the law that no rule decides, and why. */
export interface NotDecided {
  readonly clause: string;
  readonly words: string;
  readonly reason: string;
  readonly asked?: readonly Fact[];
}

/** 或 inside a term: it says what counts as the thing, and joins no conditions. */
export const termsWithOr: readonly { readonly words: string; readonly reason: string }[] = [
  { words: '签订合作协议或建立合作机制', reason: 'how an institution comes to count; the number asked for holds both' },
  { words: '国家级或北京市级', reason: 'of which level a project or platform may be; one answer covers both' },
  { words: '企业或科研机构', reason: 'with whom the cooperation may be' },
  { words: '法人或其他组织', reason: 'the legal forms that fit, a table of the test itself' },
];

/** Qualities without a word of degree, which an organisation declares all the same. */
export const withoutMeasure: Readonly<Record<string, string>> = {
  fieldsAligned: 'which fields these are is left to the guide of the year (article 6)',
  platformInformationSharing: 'what sharing is enough is not said (8.3.1)',
};

/**
 * Numbers and operators in articles 5 to 9 and 12 to 17 that neither a rule nor a deadline stands for. `asked`: the
 * facts whose question carries the words, so that what is counted is counted within them.
 */
export const notDecided: readonly NotDecided[] = [
  { clause: '8', words: '4类', reason: 'how many categories there are; no condition' },
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
    reason: 'the number given is that of the window; whether it governs the sums too is a reading (reading.md 4.5, 6)',
    asked: ['platformProjects'],
  },
  {
    clause: '8.4.5',
    words: '近5年',
    reason: 'the number given is that of the window; no dates of single contracts are asked for',
    asked: ['industryForeignTalents'],
  },
  {
    clause: '8.4.1',
    words: '国家高新技术企业或中关村高新技术企业，且认定资格处于有效期内',
    reason: 'a preference at designation, never a condition (core/preference.ts)',
  },
  { clause: '9', words: '每年发布国合基地申报指南', reason: 'a duty of the commission; no day in the year is named' },
  { clause: '9', words: '组织不少于5名专家开展评审', reason: 'a duty of the commission in the first review' },
  { clause: '9', words: '组织不少于5名专家开展论证', reason: 'a duty of the commission in the second review' },
  {
    clause: '12',
    words: '举办重大国际科技合作活动或取得其他标志性成果',
    reason: 'which events set the month running; the base itself reports them',
  },
  { clause: '14', words: '每年12月底前', reason: 'the deadline stands for the day; it comes back every year' },
  { clause: '16', words: '优秀或合格', reason: 'which grades keep the standing; the commission grades' },
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
];
