import type { Language } from '../../../policy-text/language.ts';
import type { Standing } from '../../../policy-text/library/library.ts';
import type { ReadingWeight } from '../../../policy-text/topics/readings.ts';
import type { ReadingMode } from './reading-mode.ts';

/** Every word around the law, in one language. */
interface ReaderWords {
  readonly name: string;
  readonly skip: string;
  readonly chat: string;
  readonly regulations: string;
  readonly shownIn: string;
  readonly modes: Readonly<Record<ReadingMode, string>>;
  readonly contents: string;
  readonly unofficial: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly facts: Readonly<Record<'number' | 'issuer' | 'issued' | 'force' | 'replaces' | 'source', string>>;
  readonly until: (from: string, to: string) => string;

  readonly searchLabel: string;
  readonly searchHint: string;
  readonly search: string;
  readonly found: (query: string, count: number) => string;
  readonly nothingFound: (query: string) => string;

  readonly notesOf: (label: string) => string;
  readonly asks: string;
  readonly judged: string;
  readonly readings: (count: number) => string;
  readonly weights: Readonly<Record<ReadingWeight, string>>;
  readonly safer: string;
  readonly restsOn: string;
  readonly layReading: string;
  readonly deadline: string;
  readonly fromToday: (day: string) => string;
  readonly related: string;

  readonly badQuote: (given: string) => string;
  readonly withoutQuote: string;
  readonly noSuchRegulation: (given: string) => string;
  readonly noSuchClause: (given: string) => string;
  readonly perhaps: string;
  readonly whole: string;
  readonly encoded: string;
  readonly added: string;
  readonly disclaimer: string;
  /** To those who read the words around the law in traditional characters. */
  readonly verbatim: string;
}

export const readerWords: Readonly<Record<Language, ReaderWords>> = {
  zh: {
    name: '国合 Assistant',
    skip: '跳到正文',
    chat: '对话',
    regulations: '法规',
    shownIn: '显示语言',
    modes: { zh: '中文', both: '双语', en: 'English' },
    contents: '目录',
    unofficial: '英译为非官方译文，以中文为准。',
    standing: { in_force: '现行有效', not_yet: '尚未施行', expired: '已过有效期', repealed: '已废止' },
    facts: { number: '文号', issuer: '发布', issued: '印发', force: '施行', replaces: '同时废止', source: '文本' },
    until: (from, to) => `${from}至${to}`,
    searchLabel: '查条文',
    searchHint: '可以写关键词、一句问话，或者条款号，例如 8.4.2、第九条',
    search: '查找',
    found: (query, count) => `“${query}”：找到${count}处，最接近的在前`,
    nothingFound: (query) => `没有找到与“${query}”有关的条文。换个说法，或者看目录。`,
    notesOf: (label) => `${label}：`,
    asks: '要求',
    judged: '由专家判断',
    readings: (count) => `${count}处可有不同理解`,
    weights: { natural: '通常这样理解', possible: '也说得通', weak: '较勉强' },
    safer: '怎样做最稳妥：',
    restsOn: '出处：',
    layReading: '这是我们按条文的理解，不是官方解释；拿不准的，请问市科委中关村管委会。',
    deadline: '期限',
    fromToday: (day) => `以今天（${day}）为例。`,
    related: '一起看的条款',
    badQuote: (given) => `引文位置“${given}”对不上原文，所以没有标出引文。应为“条款号:起点-终点”，例如 8.4.2:0-12。`,
    withoutQuote: '好的，只看全文',
    noSuchRegulation: (given) => `这里没有“${given}”这部法规。`,
    noSuchClause: (given) => `没有“${given}”这一条款。`,
    perhaps: '可以看：',
    whole: '全文',
    encoded: '对话和逐条判断依据的就是这一部。',
    added: '可以查阅和引用；逐条判断不依据这一部。',
    disclaimer: '仅供参考，以主管部门发布的文件为准。',
    verbatim: '条文照原文，一字不改，所以是简体字。',
  },
  en: {
    name: '国合 Assistant',
    skip: 'Skip to the text',
    chat: 'Chat',
    regulations: 'Regulations',
    shownIn: 'Language shown',
    modes: { zh: '中文', both: 'Both', en: 'English' },
    contents: 'Contents',
    unofficial: 'The translation is unofficial; the Chinese text prevails.',
    standing: {
      in_force: 'In force',
      not_yet: 'Not yet in force',
      expired: 'No longer in force',
      repealed: 'Repealed',
    },
    facts: {
      number: 'Number',
      issuer: 'Issuer',
      issued: 'Issued',
      force: 'Force',
      replaces: 'Repeals',
      source: 'Text',
    },
    until: (from, to) => `${from} to ${to}`,
    searchLabel: 'Search the text',
    searchHint: 'Keywords, a question, or the number of a clause, such as 8.4.2 or Article 9',
    search: 'Search',
    found: (query, count) => `“${query}”: ${count} found, the closest first`,
    nothingFound: (query) => `No clause was found about “${query}”. Try other words, or the contents.`,
    notesOf: (label) => `${label}: `,
    asks: 'What it asks',
    judged: 'judged by experts',
    readings: (count) => (count === 1 ? '1 point is open' : `${count} points are open`),
    weights: { natural: 'as it usually reads', possible: 'possible too', weak: 'a stretch' },
    safer: 'What is safe: ',
    restsOn: 'Source: ',
    layReading: 'This is our own lay reading, not an official interpretation; when in doubt, ask the Commission.',
    deadline: 'Deadline',
    fromToday: (day) => `Reckoned from today, ${day}, as an example.`,
    related: 'Read together with',
    badQuote: (given) =>
      `The quotation “${given}” does not fit the text, so nothing is marked. Taken: clause:start-end, such as 8.4.2:0-12.`,
    withoutQuote: 'Show the text without it',
    noSuchRegulation: (given) => `There is no regulation “${given}” here.`,
    noSuchClause: (given) => `There is no clause “${given}”.`,
    perhaps: 'Perhaps one of these was meant:',
    whole: 'the whole text',
    encoded: 'The conversation and the clause-by-clause assessment rest on this one.',
    added: 'Can be searched and cited; the assessment does not rest on it.',
    disclaimer: 'For reference; the published documents prevail.',
    verbatim: 'The law stands as published, in simplified characters.',
  },
};
