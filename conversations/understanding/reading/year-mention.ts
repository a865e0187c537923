import { readChineseNumeral } from '../../../policy-text/spelling/chinese-numeral.ts';
import { COUNTER } from './counter.ts';
import type { Span } from './reading.ts';

/** Where a sentence names one year or several (2023和2024年); `years: null` is "the others". */
export interface YearMention extends Span {
  readonly years: readonly number[] | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** 每年5场, but not 一年多 */
export const EACH_YEAR =
  /每一?年|每个?年度|年年|各年|一年(?![多半前以后])|\b(?:each|every|per|a|any) (?:single )?year|\b(?:each|every) (?:spring|summer|autumn|fall|winter)\b|\bannually\b|\byearly\b/;
const FROM_THEN_ON = '(?<since>起|开始|以来|以后)?';
const YEAR = new RegExp(
  [
    '(?<![\\d.,])(?<shorts>\\d{2}(?:[、,和及]\\d{2})+|\\d{2}[-~到至]\\d{2})年度?',
    `(?<![\\d.,])(?<full>20\\d{2})(?:年度?(?! ?\\d{1,2} ?月)${FROM_THEN_ON}|(?!\\d|[,.]\\d| ?(?:[%万亿千百元]|${COUNTER})|[-/.]\\d)) ?`,
    `(?<![\\d.,])(?<short>\\d{2})年度?(?![多半])${FROM_THEN_ON.replace('since', 'from')}`,
    '(?<han>二零[零一二三四五六七八九]{2}|[二三][零一二三四五六七八九])年',
    '(?<relative>大前年|前年|去年|今年|the year before last|last (?:year|yr)|this (?:year|yr))',
    '(?<first>[前头](?:两|2|二)年|(?:the )?first two years)',
    '(?<last>[后近](?:两|2|二)年|最后(?:两|2|二)年|(?:the )?last two years)',
    '(?<ordinal>第[一二三123]年|[头首]一?年|最后一年|(?:the )?(?:first|second|third|final) year)',
    '(?<later>之后|此后|其后|\\bthereafter\\b|\\bafter that\\b|\\bsince then\\b)',
    '(?<others>其余|其他|其它|\\bthe others?\\b|\\bother years\\b|\\bthe rest\\b)',
    `(?<each>${EACH_YEAR.source})`,
  ].join('|'),
  'g',
);
const YEARS_AGO: Readonly<Record<string, number>> = {
  ...{ 大前年: 3, 前年: 2, 去年: 1, 今年: 0 },
  ...{ 'the year before last': 2, 'last year': 1, 'last yr': 1, 'this year': 0, 'this yr': 0 },
};
const AND = /^ *(?:[、,和及与跟&]|and)? *$/;
const TO = /^ *(?:到|至|-+|~+|–|—+|to) *$/;
const AMOUNT = /\d|[零一二两三四五六七八九十几没无]|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten)\b/;

/** The years a legible text names, in order. 去年 is the last of the years asked about; 每年 after another year is the others. */
export function yearMentionsIn(text: string, asked: readonly number[]): readonly YearMention[] {
  const mentions: YearMention[] = [];
  for (const { index, 0: words, groups = {} } of text.matchAll(YEAR)) {
    const last = mentions.at(-1);
    if (groups.each && !(last && AMOUNT.test(text.slice(last.end, index)))) continue;
    const years = yearsOf(groups, asked, last);
    if (years === undefined || years?.length === 0) continue;
    const mention = { start: index, end: index + words.length, years };
    const joined = years && joinedWith(last, text, mention.start, years);
    if (joined) mentions[mentions.length - 1] = { ...mention, start: joined.start, years: joined.years };
    else mentions.push(mention);
  }
  return mentions;
}

/** null: the others; undefined: two digits that are not one of the years asked about (5年, 10年) or no year at all. */
function yearsOf(
  groups: Groups,
  asked: readonly number[],
  before: YearMention | undefined,
): readonly number[] | null | undefined {
  const { shorts, relative, first, last, ordinal, later, others, each } = groups;
  if (others || each) return null;
  if (first) return asked.slice(0, 2);
  if (last) return asked.slice(-2);
  if (ordinal) return [asked[placeOf(ordinal, asked.length)]].flatMap((year) => year ?? []);
  if (later) {
    const from = before?.years?.at(-1);
    return from === undefined ? undefined : asked.filter((year) => year > from);
  }
  if (shorts) return shortYears(shorts, asked);
  if (relative) return [(asked.at(-1) ?? 0) + 1 - (YEARS_AGO[relative] ?? 0)];
  const year = namedYear(groups);
  if (groups.since || groups.from) return asked.filter((other) => other >= year);
  return groups.full || asked.includes(year) ? [year] : undefined;
}

function namedYear({ full, short, han }: Groups): number {
  const number = Number(full ?? short ?? readChineseNumeral(han ?? '') ?? 0);
  return number < 100 ? 2000 + number : number;
}

/** 第二年 is the second of the years asked about, 最后一年 the last. */
function placeOf(ordinal: string, count: number): number {
  if (/最后|final/.test(ordinal)) return count - 1;
  return /[二2]|second/.test(ordinal) ? 1 : /[三3]|third/.test(ordinal) ? 2 : 0;
}

/** 23、24、25年, 23-25年 */
function shortYears(shorts: string, asked: readonly number[]): readonly number[] | undefined {
  const named = (shorts.match(/\d{2}/g) ?? []).map((year) => 2000 + Number(year));
  const [from = 0, to = 0] = named;
  const years = /[-~到至]/.test(shorts) ? asked.filter((year) => year >= from && year <= to) : named;
  return named.every((year) => asked.includes(year)) ? years : undefined;
}

/** 2023和2024年, 2023到2025年: years with nothing said between them. */
function joinedWith(last: YearMention | undefined, text: string, start: number, next: readonly number[]) {
  const years = last?.years;
  const between = text.slice(last?.end, start);
  const from = years?.at(-1);
  const [year] = next;
  if (!last || !years || from === undefined || year === undefined) return null;
  if (TO.test(between) && from < year) {
    const filled = Array.from({ length: year - from }, (_, index) => from + 1 + index);
    return { start: last.start, years: [...years, ...filled] };
  }
  return AND.test(between) ? { start: last.start, years: [...years, ...next] } : null;
}
