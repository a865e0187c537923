import { readChineseNumeral } from '../../policy-text/chinese-numeral.ts';
import type { Span } from './reading.ts';

/** Where a sentence names one year or several (2023和2024年); `years: null` is "the others". */
export interface YearMention extends Span {
  readonly years: readonly number[] | null;
}

const YEAR =
  /(?<![\d.,])(?:(?<full>20\d{2})(?:年度?|(?!\d|[,.]\d| ?[%万亿千百元家个场次人项名位所])) ?|(?<short>\d{2})年度?(?![多半])|(?<han>二零[零一二三四五六七八九]{2}|[二三][零一二三四五六七八九])年|(?<relative>大前年|前年|去年|今年|the year before last|last year|this year)|(?<others>其余|其他|其它|the others?|other years|the rest))/g;
const YEARS_AGO: Readonly<Record<string, number>> = {
  ...{ 大前年: 3, 前年: 2, 去年: 1, 今年: 0 },
  ...{ 'the year before last': 2, 'last year': 1, 'this year': 0 },
};
const AND = /^ *(?:[、,和及与跟&]|and)? *$/;
const TO = /^ *(?:到|至|-+|~+|–|—+|to) *$/;

/** The years a legible text names, in order. 去年 is the last of the years asked about. */
export function yearMentionsIn(text: string, asked: readonly number[]): readonly YearMention[] {
  const mentions: YearMention[] = [];
  for (const { index, 0: words, groups = {} } of text.matchAll(YEAR)) {
    const year = yearOf(groups, asked);
    if (year === undefined) continue;
    const mention = { start: index, end: index + words.length, years: year === null ? null : [year] };
    const joined = year === null ? null : joinedWith(mentions.at(-1), text, mention.start, year);
    if (joined) mentions[mentions.length - 1] = { ...mention, start: joined.start, years: joined.years };
    else mentions.push(mention);
  }
  return mentions;
}

/** null: the others; undefined: two digits that are not one of the years asked about (5年, 10年) or no year at all. */
function yearOf(
  groups: Readonly<Record<string, string | undefined>>,
  asked: readonly number[],
): number | null | undefined {
  const { full, short, han, relative, others } = groups;
  if (others) return null;
  if (full) return Number(full);
  if (relative) return (asked.at(-1) ?? 0) + 1 - (YEARS_AGO[relative] ?? 0);
  const number = short ? Number(short) : (readChineseNumeral(han ?? '') ?? 0);
  const year = number < 100 ? 2000 + number : number;
  return asked.includes(year) ? year : undefined;
}

/** 2023和2024年, 2023到2025年: years with nothing said between them. */
function joinedWith(last: YearMention | undefined, text: string, start: number, year: number) {
  const years = last?.years;
  const between = text.slice(last?.end, start);
  const first = years?.at(-1);
  if (!last || !years || first === undefined) return null;
  if (TO.test(between) && first < year) {
    return {
      start: last.start,
      years: [...years, ...Array.from({ length: year - first }, (_, index) => first + 1 + index)],
    };
  }
  return AND.test(between) ? { start: last.start, years: [...years, year] } : null;
}
