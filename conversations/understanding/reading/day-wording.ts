import type { CalendarDay } from '../../../core/calendar-day.ts';
import { readChineseNumeral } from '../../../policy-text/spelling/chinese-numeral.ts';
import type { PartOf, Period } from './period.ts';
import {
  dayPeriod,
  daysAfter,
  decadePeriod,
  monthFrom,
  monthsPeriod,
  partOfMonth,
  partOfYear,
  seasonPeriod,
  weekPeriod,
} from './period.ts';

/** What a wording says: the days it may mean, or why none. `isVague`: a year or month told only from today (去年). */
export interface SaidPeriod {
  readonly period: Period | 'no_such_day' | 'ambiguous';
  readonly isVague?: boolean;
  /** The year it is in, for a following 6月3日 that leaves it out. */
  readonly year?: number;
  /** 19年 and nothing more: a year, or nineteen years. */
  readonly isShortYear?: boolean;
}

export interface Wording {
  readonly pattern: RegExp;
  readonly say: (groups: Groups, today: CalendarDay, lastYear: number | null) => SaidPeriod;
}
type Groups = Readonly<Record<string, string | undefined>>;

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})';
const PART = '初|中旬|中|底|末|上旬|下旬';
/** 3月, 3月1日, 3 月 1 号, 三月底; a number after the month is its day unless it counts something. */
const MONTH_AND_DAY = `(?<month>${NUMBER}) ?月份?(?: ?(?<day>${NUMBER})(?: ?[日号]|(?! ?[\\d年月个家场次项人名万亿%.]))|(?<partOfMonth>${PART}))?`;
const HAN_YEAR = '[一二零][零一二三四五六七八九]{3}';
/** 一九年, 零八年, 九八年; but 七八年 is seven or eight years. */
const SHORT_HAN_YEAR =
  '(?<![零一二三四五六七八九十百千])(?!一二|二三|五六|六七|七八|八九)[零一二五六七八九][零一二三四五六七八九]';
/** After two digits and 年 these make an age of it: 12年多, 15年3个月. */
const AGE = '(?:[多半以前内来了]|左右|零?\\d{1,2}个月)';
const YEARS_FROM_NOW: Readonly<Record<string, number>> = {
  ...{ 大前年: -3, 前年: -2, 去年: -1, 上年: -1, 上一年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2 },
  ...{ 'the year before last': -2, 'last year': -1, 'this year': 0, 'next year': 1 },
};
const DAYS_FROM_NOW: Readonly<Record<string, number>> = {
  ...{ 大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 大后天: 3, 后天: 2 },
  ...{ 'the day before yesterday': -2, yesterday: -1, today: 0, tomorrow: 1 },
};
const WEEKS_FROM_NOW: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  这: 0,
  本: 0,
  下: 1,
  last: -1,
  this: 0,
  next: 1,
};
const MONTHS_FROM_NOW: Readonly<Record<string, number>> = {
  ...{ 上上: -2, 上: -1, 这: 0, 本: 0, 当: 0, 下: 1, last: -1, this: 0, next: 1 },
};
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DECADE_NAMES: Readonly<Record<string, string>> = {
  ...{ fifties: '50', sixties: '60', seventies: '70', eighties: '80', nineties: '90' },
};
const MONTH_NAME =
  '(?<monthName>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const ENGLISH_DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const ENGLISH_YEAR = '(?<year>(?:19|20)\\d{2})\\b';
const ENGLISH_PART = '(?:(?<part>early|late|mid|(?:the )?(?:beginning|start|middle|end) of)[ -])';
const SEASONS: Readonly<Record<string, number>> = {
  ...{ 春: 0, 夏: 1, 秋: 2, 冬: 3 },
  ...{ spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 },
};
const NOT_IN_NUMBER = '(?<![\\d.,¥$])';

/** Ways to write a day or a period, the fullest first. Each pattern is tried at every offset, in this order. */
export const wordings: readonly Wording[] = [
  // 1950s, the nineties, 1990年代, 上世纪五十年代, 90年代初
  {
    pattern:
      /(?<![\d.])(?:(?<year>(?:19|20)\d0)'?s\b|the '?(?<short>\d0)'?s\b|(?<name>fifties|sixties|seventies|eighties|nineties)\b)/y,
    say: ({ year, short, name }) => inDecade(year ?? short ?? DECADE_NAMES[name ?? ''] ?? ''),
  },
  {
    pattern: /(?:(?:上个?|20|二十)世纪)?(?<![\d.])(?<decade>(?:19|20)?\d0|[二三四五六七八九]十)年代[初中末]?/y,
    say: ({ decade }) => inDecade(decade ?? ''),
  },
  // 零几年, 九几年
  {
    pattern: /(?<![零一二三四五六七八九十百千万\d])(?<decade>[零五六七八九])几年(?![级前来])/y,
    say: ({ decade }) => inDecade(decade === '零' ? '2000' : `${decade}十`),
  },
  // 2019-03-01, 2019/3, 2019.3.1, 20190301
  {
    pattern: new RegExp(
      `${NOT_IN_NUMBER}(?<year>\\d{4})(?:[-/.](?<month>\\d{1,2})(?:[-/.](?<day>\\d{1,2}))?)(?![\\d%万亿])`,
      'y',
    ),
    say: (groups) => dated(groups),
  },
  {
    pattern: /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/y,
    say: (groups) => dated(groups),
  },
  // 3/2019, 13/3/2019
  {
    pattern: new RegExp(
      `${NOT_IN_NUMBER}(?:(?<day>\\d{1,2})[-/.])?(?<month>\\d{1,2})[-/.](?<year>(?:19|20)\\d{2})(?!\\d)`,
      'y',
    ),
    say: dayAndMonth,
  },
  // 2019年3月1日, 二〇一九年三月, 19年3月, 去年底, 明年一季度
  {
    pattern: new RegExp(
      `(?:(?<![\\d.])(?<year>\\d{4}|${HAN_YEAR}|${SHORT_HAN_YEAR}|(?<![满近约快过足到])\\d{2}(?!年${AGE})) ?年(?!级|度会)|(?<relative>大前年|前年|去年|今年|本年|明年|后年|上年|上一年)) ?的? ?` +
        `(?:${MONTH_AND_DAY}` +
        `|年?(?<partOfYear>初|中|底|末)|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<season>[春夏秋冬])(?:季|天)?(?![节训令运]))?`,
      'y',
    ),
    say: chinese,
  },
  // 二零一九
  {
    pattern:
      /(?<![零一二三四五六七八九十百千万亿])(?<year>二零[零一二三][零一二三四五六七八九])(?![零一二三四五六七八九十百千万亿家个场次人项名位元])/y,
    say: ({ year }) => ({ period: monthsPeriod(number(year), 1, 12) ?? 'no_such_day', year: number(year) }),
  },
  // 19.3.1: which of them is the year?
  { pattern: /(?<![\d./-])\d{2}([./-])\d{1,2}\1\d{1,2}(?![\d./-])/y, say: () => ({ period: 'ambiguous' }) },
  // 年初, 月底: of this year, this month
  {
    pattern: /(?<![\u4e00-\u9fff\d])年(?<partOfYear>初|中(?!国)|底|末)/y,
    say: (groups, today) => ({ ...chinese({ ...groups, relative: '今年' }, today), isVague: true }),
  },
  {
    pattern: new RegExp(`(?<![\\u4e00-\\u9fff\\d])月(?<partOfMonth>${PART})`, 'y'),
    say: (groups, today) => ({ ...inMonth(...monthFrom(today, 0), groups), isVague: true }),
  },
  // 上周五, 上周, last week
  {
    pattern: /(?<relative>上上|上|这|本|下)个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])?/y,
    say: ({ relative, weekday }, today) => inWeek(today, WEEKS_FROM_NOW[relative ?? ''] ?? 0, weekday),
  },
  {
    pattern: /\b(?<relative>last|this|next) week\b/y,
    say: ({ relative }, today) => inWeek(today, WEEKS_FROM_NOW[relative ?? ''] ?? 0),
  },
  // 三天前, 3 days ago
  {
    pattern: new RegExp(
      `(?<![\\d.一二三四五六七八九十百])(?:(?<days>${NUMBER}|两) ?天(?:以|之)?前|(?<ago>\\d{1,3}) days? ago)`,
      'y',
    ),
    say: ({ days, ago }, today) => {
      const day = daysAfter(today, -(days === '两' ? 2 : number(days ?? ago)));
      return { period: { min: day, max: day } };
    },
  },
  // 上个月, 本月5日, 下月底
  {
    pattern: new RegExp(
      `(?<relative>上上|上|这|本|当|下)个?月(?:(?<day>${NUMBER})[日号]|(?<partOfMonth>${PART}))?`,
      'y',
    ),
    say: (groups, today) => {
      const [year, month] = monthFrom(today, MONTHS_FROM_NOW[groups.relative ?? ''] ?? 0);
      return { ...inMonth(year, month, groups), isVague: !groups.day };
    },
  },
  {
    pattern: /(?<relative>last|this|next) month\b/y,
    say: ({ relative }, today) => {
      const [year, month] = monthFrom(today, MONTHS_FROM_NOW[relative ?? ''] ?? 0);
      return { ...inMonth(year, month, {}), isVague: true };
    },
  },
  // 3月5日: the year has to have been said before
  {
    pattern: new RegExp(`(?<![\\d个上下本这])${MONTH_AND_DAY}`, 'y'),
    say: (groups, _, lastYear) =>
      lastYear === null ? { period: 'ambiguous' } : inMonth(lastYear, number(groups.month), groups),
  },
  // last March: when two may be meant, it is asked
  {
    pattern: new RegExp(`\\b(?<relative>last|this|next) ${MONTH_NAME}`, 'y'),
    say: ({ relative, monthName }, today) => {
      const [year, now] = monthFrom(today, 0);
      const month = monthNamed(monthName);
      if (relative === 'this') return inMonth(year, month, {});
      const isLast = relative === 'last';
      if (month === now || isLast === month < now) return { period: 'ambiguous' };
      return inMonth(isLast ? year - 1 : year + 1, month, {});
    },
  },
  // 昨天, yesterday
  {
    pattern: new RegExp(`(?<relative>${Object.keys(DAYS_FROM_NOW).join('|')})`, 'y'),
    say: ({ relative }, today) => {
      const day = daysAfter(today, DAYS_FROM_NOW[relative ?? ''] ?? 0);
      return { period: { min: day, max: day } };
    },
  },
  // 1 March 2019, March 1st, 2019, March 2019, end of March 2019, 1 March
  {
    pattern: new RegExp(`(?<![\\d.])${ENGLISH_DAY}(?: of)?[ -]${MONTH_NAME}(?:,?[ -]${ENGLISH_YEAR})?`, 'y'),
    say: named,
  },
  {
    pattern: new RegExp(`\\b${MONTH_NAME} ${ENGLISH_DAY}(?!\\d)(?:,? ${ENGLISH_YEAR})?`, 'y'),
    say: named,
  },
  { pattern: new RegExp(`\\b${ENGLISH_PART}?${MONTH_NAME}(?: of|,)?[ -]${ENGLISH_YEAR}`, 'y'), say: named },
  { pattern: new RegExp(`\\b${ENGLISH_YEAR},? ${MONTH_NAME}(?! ?\\d)`, 'y'), say: named },
  // summer of 2019, first half of 2019
  {
    pattern: new RegExp(`\\b(?<season>spring|summer|autumn|fall)(?: of)?,? ${ENGLISH_YEAR}`, 'y'),
    say: ({ season, year }) => ({ period: seasonPeriod(Number(year), SEASONS[season ?? ''] ?? 0), year: Number(year) }),
  },
  {
    pattern: new RegExp(`\\b(?:(?<half>first|second) half(?: of)?|h(?<number>[12])),? ?${ENGLISH_YEAR}`, 'y'),
    say: ({ half, number: place, year }) => {
      const isFirst = half === 'first' || place === '1';
      return {
        period: monthsPeriod(Number(year), isFirst ? 1 : 7, isFirst ? 6 : 12) ?? 'no_such_day',
        year: Number(year),
      };
    },
  },
  // Q1 2019, 2019Q1
  {
    pattern: new RegExp(`\\bq(?<quarter>[1-4]),?(?: of)? ?${ENGLISH_YEAR}`, 'y'),
    say: ({ quarter, year }) => inQuarter(Number(year), number(quarter)),
  },
  {
    pattern: /(?<!\d)(?<year>(?:19|20)\d{2}) ?q(?<quarter>[1-4])\b/y,
    say: ({ quarter, year }) => inQuarter(Number(year), number(quarter)),
  },
  // since 2019, late 2019, last year
  {
    pattern: new RegExp(
      `${ENGLISH_PART}?(?:${NOT_IN_NUMBER}(?<![a-z])(?<!(?<!\\bmi)[a-z]-)(?<year>(?:19|20)\\d{2})(?!(?!ish\\b)[a-z]|[〕)\\]] ?\\d+号|[\\d,.]\\d|\\d|[%万亿家个场次人项名位元平亩])|\\b(?<relative>the year before last|last year|this year|next year)\\b)`,
      'y',
    ),
    say: ({ year, relative, part }, today) => {
      const said = year ? Number(year) : Number(today.slice(0, 4)) + (YEARS_FROM_NOW[relative ?? ''] ?? 0);
      const period = part ? partOfYear(said, partNamed(part)) : monthsPeriod(said, 1, 12);
      return { period: period ?? 'no_such_day', year: said, isVague: relative !== undefined };
    },
  },
];

/** 90 is the 1990s, 20 the 2020s. */
function inDecade(decade: string): SaidPeriod {
  const first = number(decade);
  const year = first > 99 ? first : first >= 30 ? first + 1900 : first + 2000;
  return { period: decadePeriod(year), year };
}

function dated({ year, month, day }: Groups): SaidPeriod {
  return inMonth(Number(year), number(month), { day });
}

/** 13/3/2019 can be read one way only; 3/5/2019 is 3 May to some and 5 March to others. */
function dayAndMonth({ day, month, year }: Groups): SaidPeriod {
  if (!day) return inMonth(Number(year), number(month), {});
  const [first, second] = [number(day), number(month)];
  if (first === second || (first > 12 && second <= 12)) return inMonth(Number(year), second, { day });
  if (second > 12 && first <= 12) return inMonth(Number(year), first, { day: month });
  return { period: first > 12 ? 'no_such_day' : 'ambiguous' };
}

function chinese(groups: Groups, today: CalendarDay): SaidPeriod {
  const { relative, month, partOfYear: part, quarter, half } = groups;
  const year = relative
    ? Number(today.slice(0, 4)) + (YEARS_FROM_NOW[relative] ?? 0)
    : fullYear(groups.year ?? '', Number(today.slice(0, 4)));
  if (month) return inMonth(year, number(month), groups);
  if (quarter) return inQuarter(year, number(quarter));
  if (groups.season) return { period: seasonPeriod(year, SEASONS[groups.season] ?? 0), year };
  const period = part
    ? partOfYear(year, partNamed(part))
    : half
      ? monthsPeriod(year, half === '上' ? 1 : 7, half === '上' ? 6 : 12)
      : monthsPeriod(year, 1, 12);
  return {
    period: period ?? 'no_such_day',
    year,
    isShortYear: /^\d{2}$/.test(groups.year ?? '') && !part && !half,
    isVague: relative !== undefined && !part && !half,
  };
}

function named({ day, monthName, year, part }: Groups, _: CalendarDay, lastYear: number | null): SaidPeriod {
  const inYear = year ? Number(year) : lastYear;
  const month = monthNamed(monthName);
  return inYear === null ? { period: 'ambiguous' } : inMonth(inYear, month, { day, partOfMonth: part });
}

function monthNamed(name = ''): number {
  return MONTH_NAMES.indexOf(name.slice(0, 3)) + 1;
}

/** A week begins on Monday. */
function inWeek(today: CalendarDay, weeks: number, weekday?: string): SaidPeriod {
  const week = weekPeriod(today, weeks);
  if (!weekday) return { period: week, isVague: true };
  const day = daysAfter(week.min, '一二三四五六日天'.indexOf(weekday.replace('天', '日')));
  return { period: { min: day, max: day } };
}

function inMonth(year: number, month: number, { day, partOfMonth: part }: Groups): SaidPeriod {
  const period = day
    ? dayPeriod(year, month, number(day))
    : part
      ? partOfMonth(year, month, partNamed(part))
      : monthsPeriod(year, month);
  return { period: period ?? 'no_such_day', year };
}

function inQuarter(year: number, quarter: number): SaidPeriod {
  return { period: monthsPeriod(year, quarter * 3 - 2, quarter * 3) ?? 'no_such_day', year };
}

function partNamed(word: string): PartOf {
  if (/初|上旬|early|beginning|start/.test(word)) return 'early';
  return /中|mid/.test(word) ? 'middle' : 'late';
}

function number(text: string | undefined): number {
  return /^\d+$/.test(text ?? '') ? Number(text) : (readChineseNumeral(text ?? '') ?? 0);
}

/** 19 is 2019, 98 is 1998: a year of two digits is not more than ten years ahead. */
function fullYear(text: string, thisYear: number): number {
  const year = number(text);
  if (text.length > 2) return year;
  return year + 2000 <= thisYear + 10 ? year + 2000 : year + 1900;
}
