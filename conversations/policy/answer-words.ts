import type { Clause } from '../../policy-text/regulation.ts';

/** What is said around a quotation, the same keys in both languages. */
export interface AnswerWords {
  /** Before a clause that was asked for by its number. */
  clauseReads(clause: Clause): string;
  /** Before the clause that is nearest to a question in free words. */
  nearestClause(clause: Clause): string;
  unofficialTranslation(translation: string): string;
  itemsBelow(labels: readonly string[]): string;
  noSuchArticle(first: string, last: string): string;
  noSuchItem(nearest: Clause, labels: readonly string[]): string;
  whichClause(clauses: readonly Clause[]): string;
  readonly nothingFound: string;
  readonly outOfScope: string;
}

export const answerWords: Readonly<Record<'zh' | 'en', AnswerWords>> = {
  zh: {
    clauseReads: (clause) => `${clause.label.zh}的原文如下。`,
    nearestClause: (clause) => `与问题最接近的是${clause.label.zh}，原文如下。是否适用请对照原文。`,
    unofficialTranslation: () => '',
    itemsBelow: (labels) => `下面还有：${labels.join('、')}。`,
    noSuchArticle: (first, last) => `办法没有这一条。条文从${first}到${last}。`,
    noSuchItem: (nearest, labels) =>
      labels.length === 0
        ? `没有这一项。${nearest.label.zh}下面不分项。`
        : `没有这一项。${nearest.label.zh}下面有：${labels.join('、')}。`,
    whichClause: (clauses) => `问的是哪一条？可能是${clauses.map(({ label }) => label.zh).join('、')}。`,
    nothingFound: '在办法里没有找到关于这一点的规定。',
    outOfScope: '这超出了范围。本助手只答《北京国际科技合作基地管理办法》的问题，例如申报条件、公示、有效期。',
  },
  en: {
    clauseReads: (clause) => `The Chinese text of ${clause.label.en} is quoted.`,
    nearestClause: (clause) =>
      `The nearest words are in ${clause.label.en}, quoted in Chinese. Please check that they fit.`,
    unofficialTranslation: (translation) => `Unofficial translation: ${translation}`,
    itemsBelow: (labels) => `Below it stand ${labels.join(', ')}.`,
    noSuchArticle: (first, last) => `There is no such article. The regulation runs from ${first} to ${last}.`,
    noSuchItem: (nearest, labels) =>
      labels.length === 0
        ? `There is no such item. ${nearest.label.en} has no items.`
        : `There is no such item. ${nearest.label.en} has ${labels.join(', ')}.`,
    whichClause: (clauses) => `Which of these is meant: ${clauses.map(({ label }) => label.en).join(', ')}?`,
    nothingFound: 'Nothing about this was found in the regulation.',
    outOfScope:
      'That is out of scope. This assistant only answers questions on the regulation on Beijing International Science and Technology Cooperation Bases, such as conditions, publicity or validity.',
  },
};
