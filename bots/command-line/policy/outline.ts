import type { LeftOut, Reading, Remark, WhyLeftOut } from '../../../policy-text/import/reading.ts';
import type { Bilingual, Language } from '../../../policy-text/language.ts';
import type { ClauseNode } from '../../../policy-text/regulation/clause-tree.ts';
import { placeWords } from './places.ts';

const LONGEST = 44;
const FIRST_ARTICLES = 3;
const MOST_SHOWN = 40;
const MOST_MARKS = 3;

/** How much of a regulation was recognised. */
export function countsOf({ divisions, articles }: Pick<Reading, 'divisions' | 'articles'>) {
  return {
    chapters: divisions.filter(({ level }) => level === 2).length,
    sections: divisions.filter(({ level }) => level === 3).length,
    articles: articles.length,
    items: articles.reduce((sum, article) => sum + itemsIn(article), 0),
  };
}

function itemsIn({ children }: ClauseNode): number {
  return children.reduce((sum, child) => sum + (child.mark === '' ? 0 : 1) + itemsIn(child), 0);
}

/** How much was recognised, in words. */
export function countLine(reading: Pick<Reading, 'divisions' | 'articles'>, language: Language): string {
  const { chapters, sections, articles, items } = countsOf(reading);
  if (language === 'zh') return `${chapters}章${sections > 0 ? `${sections}节` : ''}，${articles}条，${items}项`;
  return `${chapters} chapters, ${sections > 0 ? `${sections} sections, ` : ''}${articles} articles, ${items} items`;
}

/** The beginnings of the first articles and of the last one. */
export function firstLines(articles: readonly ClauseNode[]): readonly string[] {
  const beginning = (article: ClauseNode) => `${article.mark} ${cut(wordsOf(article))}`;
  const first = articles.slice(0, FIRST_ARTICLES).map(beginning);
  const last = articles.length > FIRST_ARTICLES ? articles.slice(-1).map(beginning) : [];
  return articles.length > FIRST_ARTICLES + 1 ? [...first, '…', ...last] : [...first, ...last];
}

function wordsOf({ lead, children }: ClauseNode): string {
  return lead || children.map((child) => `${child.mark}${wordsOf(child)}`).join('');
}

/** What was left out, and why: neighbours with the same reason on one line. */
export function leftOutLines(reading: Reading, counts: 'lines' | 'paragraphs', language: Language): readonly string[] {
  const groups: LeftOut[][] = [];
  for (const left of reading.leftOut) {
    const last = groups.at(-1);
    if (last?.at(-1)?.why === left.why) last.push(left);
    else groups.push([left]);
  }
  const shown = groups.slice(0, MOST_SHOWN).map((group) => {
    const [first] = group as [LeftOut];
    const place = placeWords(
      group.map(({ line }) => line),
      counts,
    )[language === 'zh' ? 0 : 1];
    return `${place}${language === 'zh' ? '，' : ', '}${reasons[first.why][language]}${language === 'zh' ? '：' : ': '}${cut(
      group.map(({ text }) => text).join(' '),
    )}`;
  });
  return groups.length > MOST_SHOWN ? [...shown, '…'] : shown;
}

/** What a person should look at. */
export function remarkLines(reading: Reading, counts: 'lines' | 'paragraphs', language: Language): readonly string[] {
  const shown = reading.remarks.slice(0, MOST_SHOWN).map((remark) => remarkWords(remark, counts)[language]);
  return reading.remarks.length > MOST_SHOWN ? [...shown, '…'] : shown;
}

function remarkWords(remark: Remark, counts: 'lines' | 'paragraphs'): Bilingual {
  const [zh, en] = placeWords('lines' in remark ? remark.lines : [remark.line], counts);
  switch (remark.kind) {
    case 'missing_articles': {
      const range = rangeOf(remark);
      return { zh: `缺第${range}条（到${zh}为止）`, en: `article ${range} is missing (before ${en})` };
    }
    case 'missing_items': {
      const range = rangeOf(remark);
      return {
        zh: `第${remark.clause}条缺第${range}项（到${zh}为止）`,
        en: `article ${remark.clause}: item ${range} is missing (before ${en})`,
      };
    }
    case 'item_out_of_order':
      return {
        zh: `${zh}的“${remark.mark}”编号重复或不按顺序，留在上一项的文字里`,
        en: `${remark.mark} in ${en} is doubled or out of order; it stays in the words of the item before`,
      };
    case 'only_like_an_article':
      return {
        zh: `${zh}以“${remark.mark}”开头，看作引用，没有另起一条`,
        en: `${en} begins with ${remark.mark}, taken as a reference and not as an article`,
      };
    case 'articles_within_a_line': {
      const shown = remark.marks.slice(0, MOST_MARKS);
      const more = remark.marks.length - shown.length;
      return {
        zh: `${zh}里面还有“${shown.join('、')}”${more > 0 ? `等${remark.marks.length}处` : ''}，没有另起一条；如果是条文，请各自另起一行`,
        en: `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''} within ${en} begin no article; if they are articles, give each a line of its own`,
      };
    }
    case 'number_not_read':
      return {
        zh: `${zh}以“${remark.mark}”开头，读不出是第几条，没有另起一条`,
        en: `${en} begins with ${remark.mark}, whose number cannot be read; it begins no article`,
      };
    case 'joined':
      return { zh: `断开的句子已接到上一行：${zh}`, en: `joined to the sentence before: ${en}` };
  }
}

function rangeOf({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${from}` : `${from}–${to}`;
}

const reasons: Readonly<Record<WhyLeftOut, Bilingual>> = {
  before_the_articles: { zh: '正文之前', en: 'before the articles' },
  after_the_articles: { zh: '正文之后', en: 'after the articles' },
  between_articles: { zh: '章节标题之下、条文之前', en: 'below a heading, before its articles' },
  contents: { zh: '目录', en: 'table of contents' },
  page_number: { zh: '页码', en: 'page number' },
  running_head: { zh: '重复的页眉', en: 'repeated head of the page' },
  empty_heading: { zh: '下面没有条文的标题', en: 'a heading without articles' },
  empty_article: { zh: '没有内容的条', en: 'an article without words' },
  empty_item: { zh: '没有内容的项', en: 'an item without words' },
  table: { zh: '表格', en: 'table' },
  footnote: { zh: '脚注', en: 'footnote' },
  text_box: { zh: '文本框', en: 'text box' },
  deleted: { zh: '修订中删去的文字', en: 'deleted by a tracked change' },
  hidden: { zh: '隐藏文字', en: 'hidden text' },
  picture: { zh: '图片', en: 'picture' },
  symbol: { zh: '符号字体里的符号', en: 'a sign of a symbol font' },
  formula: { zh: '公式', en: 'formula' },
  markup: { zh: 'HTML', en: 'HTML' },
  code: { zh: '代码块（缩进四格以上也算）', en: 'code, or indented by four blanks or more' },
};

function cut(text: string): string {
  const words = [...text.replace(/\s+/g, ' ').slice(0, LONGEST * 2)];
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).join('')}…` : words.join('');
}
