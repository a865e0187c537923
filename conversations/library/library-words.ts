import type { Language } from '../../policy-text/language.ts';
import type { AddedMetadata, AddedRegulation, Standing } from '../../policy-text/library/library.ts';

/** What is said around the words of an added regulation, the same keys in both languages. */
interface LibraryWords {
  /** Before a clause that was asked for by its number. */
  clauseReads(label: string): string;
  /** Before the clause that is nearest to a question in free words. */
  nearestClause(label: string): string;
  /** The same, found for an English question by Chinese words that the clause has. */
  nearestInChinese(label: string, words: readonly string[]): string;
  /** When nothing in an English question led anywhere. */
  askInChinese(regulation: AddedRegulation): string;
  itemsBelow(labels: readonly string[]): string;
  noSuchArticle(regulation: AddedRegulation, first: string, last: string): string;
  noSuchItem(label: string, below: readonly string[]): string;
  whichClause(labels: readonly string[]): string;
  whichRegulation(titles: readonly string[]): string;
  nothingFound(regulation: AddedRegulation): string;
  about(regulation: AddedRegulation, articles: number): string;
  noSuchRegulation(id: string): string;
  /** Of a regulation that is not in force; empty for one that is. */
  standing(standing: Standing, metadata: AddedMetadata): string;
  /** Of another regulation with the same title, and how to ask about it. */
  otherVersion(standing: Standing, metadata: AddedMetadata): string;
  /** Between what the encoded regulation leaves open and what an added one says of it. */
  readonly amongAdded: string;
  /** That the rules do not know it. */
  readonly decidesNothing: string;
}

export const libraryWords: Readonly<Record<Language, LibraryWords>> = {
  zh: {
    clauseReads: (label) => `${label}的原文如下。`,
    nearestClause: (label) => `与问题最接近的是${label}，原文如下。是否适用请对照原文。`,
    nearestInChinese: (label, words) =>
      `与问题最接近的是${label}${words.length > 0 ? `，其中有“${words.join('”“')}”` : ''}，原文如下。是否适用请对照原文。`,
    askInChinese: ({ title }) =>
      `在《${title.zh}》里没有找到：它只有中文，而这个英文问题里没有认得的词。请用几个中文词再问，例如“期限”“罚款”。`,
    itemsBelow: (labels) => `下面还有：${labels.join('、')}。`,
    noSuchArticle: ({ title }, first, last) => `《${title.zh}》没有这一条。条文从${first}到${last}。`,
    noSuchItem: (label, below) =>
      below.length === 0 ? `没有这一项。${label}下面不分项。` : `没有这一项。${label}下面有：${below.join('、')}。`,
    whichClause: (labels) => `问的是哪一条？可能是${labels.join('、')}。`,
    whichRegulation: (titles) =>
      `这几部法规里都有相近的规定：${titles.map((title) => `《${title}》`).join('、')}。问的是哪一部？`,
    nothingFound: ({ title }) => `在《${title.zh}》里没有找到关于这一点的规定。`,
    about: ({ title, metadata: { number, issuer } }, articles) =>
      `《${title.zh}》${number ? `（${number}）` : ''}${issuer ? `由${issuer}发布，` : ''}共${articles}条。可以问它的某一条，或者直接问内容。`,
    noSuchRegulation: (id) => `没有收录编号为 ${id} 的法规。`,
    standing: (standing, { title, from, to }) =>
      ({
        in_force: '',
        not_yet: `请注意：《${title}》自${from}起施行，现在尚未施行。`,
        expired: `请注意：《${title}》有效期到${to}为止，现已失效。`,
        repealed: `请注意：《${title}》已经废止。`,
      })[standing],
    otherVersion: (standing, { id, number, from, to }) =>
      `另有同名的一部：${number ?? id}（${
        { in_force: '现行', not_yet: `自${from}起施行`, expired: `有效期到${to}为止`, repealed: '已废止' }[standing]
      }），要问那一部请说${number === null ? '编号' : '文号'}。`,
    amongAdded: '另行收录的法规里：',
    decidesNothing: '这是另行收录的法规，资格判断不以它为依据。',
  },
  en: {
    clauseReads: (label) => `The Chinese text of ${label} is quoted.`,
    nearestClause: (label) => `The nearest words are in ${label}, quoted in Chinese. Please check that they fit.`,
    nearestInChinese: (label, words) =>
      `The nearest words are in ${label}${words.length > 0 ? `, which has ${words.join(', ')}` : ''}. They are quoted in Chinese: there is no English translation of this regulation. Please check that they fit.`,
    askInChinese: ({ title }) =>
      `Nothing was found in 《${title.en}》: it is in Chinese only, and the Chinese for the words of this question is not known here. Please ask again with a few Chinese words, such as 期限 (time limit) or 罚款 (fine).`,
    itemsBelow: (labels) => `Below it stand ${labels.join(', ')}.`,
    noSuchArticle: ({ title }, first, last) =>
      `There is no such article in 《${title.en}》. It runs from ${first} to ${last}.`,
    noSuchItem: (label, below) =>
      below.length === 0
        ? `There is no such item. ${label} has no items.`
        : `There is no such item. ${label} has ${below.join(', ')}.`,
    whichClause: (labels) => `Which of these is meant: ${labels.join(', ')}?`,
    whichRegulation: (titles) =>
      `Several regulations say something close to it: ${titles.map((title) => `《${title}》`).join(', ')}. Which one is meant?`,
    nothingFound: ({ title }) => `Nothing about this was found in 《${title.en}》.`,
    about: ({ title, metadata: { number, issuer } }, articles) =>
      `《${title.en}》${number ? ` (${number})` : ''}${issuer ? `, issued by ${issuer}` : ''}, has ${articles} articles. Ask for one of them, or about what it says.`,
    noSuchRegulation: (id) => `No regulation with the id ${id} has been added.`,
    standing: (standing, { title, from, to }) =>
      ({
        in_force: '',
        not_yet: `Please note: 《${title}》 is in force from ${from} and not before.`,
        expired: `Please note: 《${title}》 was in force until ${to} and no longer is.`,
        repealed: `Please note: 《${title}》 has been repealed.`,
      })[standing],
    otherVersion: (standing, { id, number, from, to }) =>
      `Another one has the same title: ${number ?? id} (${
        { in_force: 'in force', not_yet: `in force from ${from}`, expired: `until ${to}`, repealed: 'repealed' }[
          standing
        ]
      }); name its ${number === null ? 'id' : 'number'} to ask about it.`,
    amongAdded: 'Among the regulations that were added: ',
    decidesNothing: 'It was added beside the encoded regulation; no eligibility is decided by it.',
  },
};
