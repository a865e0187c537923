import type { CalendarDay } from '../../../core/calendar-day.ts';
import { yearOf } from '../../../core/calendar-day.ts';
import { fullYearsBefore } from '../../../core/conditions/open-values.ts';
import type { ByYear } from '../../../core/fact.ts';
import type { Amount, DayOrInterval } from '../../../core/interval.ts';
import type { Measure } from './amount.ts';
import { amountOfQuantity } from './amount.ts';
import { inSquareMetres } from './area.ts';
import { legible } from './legible.ts';
import { inYuan } from './money.ts';
import { nothingSaidIn } from './nothing-said.ts';
import { shareOfQuantity } from './percent.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesIn } from './quantity.ts';
import type { Range } from './range.ts';
import type { Reading, Span } from './reading.ts';
import { overlap, read, unclear } from './reading.ts';
import { timesIn } from './said-time.ts';
import type { YearMention } from './year-mention.ts';
import { yearMentionsIn } from './year-mention.ts';
import { yearRunsIn } from './year-run.ts';

/** What a mention of each dimension is worth, in the base in which facts are kept. */
interface Values {
  /** 12家, 十几场, `three projects`. */
  readonly count: Amount;
  /** A number without a unit. */
  readonly number: Amount;
  /** Yuan; foreign money is unclear. */
  readonly yuan: Amount;
  /** m²; square feet and acres are unclear. */
  readonly area: Amount;
  readonly share: Range;
  /** 2019年3月, 去年底, `March 2019`. */
  readonly day: DayOrInterval;
  /** How old something is, 三年半: the days on which it began. */
  readonly duration: DayOrInterval;
  /** 近五年, `the last three years`: when other things happened, in months. */
  readonly window: Range;
  /** 23年2场，24年3场; 每年三四场. */
  readonly count_by_year: ByYear;
  readonly yuan_by_year: ByYear;
  /** 没有, `none`: nothing of something. */
  readonly none: 0;
  /** A number of what no fact asks for: 3倍, 5岁. */
  readonly other: null;
}
export type Dimension = keyof Values;

/** One thing that a text says in numbers. */
export type Mention = { readonly [D in Dimension]: MentionOf<D> }[Dimension];

interface MentionOf<D extends Dimension> {
  readonly dimension: D;
  /** Its value, or why it has none, and the words with their place in the text. */
  readonly reading: Exclude<Reading<Values[D]>, { readonly kind: 'none' }>;
  /** The words of the unit in legible form: 家, 平米, `foreign partners`. */
  readonly unit: string | null;
  /** The years named last before it in the same sentence, 2024年营收1.2亿; [] where none is. */
  readonly years: readonly number[];
}

const inWholes: Measure = { fitOf: () => 0, rounding: 'inward' };
const ARTICLE = /^一(?:家|个|所|间|名|项|座|种)$/;
const IS_BEFORE = /[是为作叫于]$/;
const SENTENCE_END = /[。;!?\n]/;

/**
 * Every number, amount, share, day and age in a text, in order; no two share a character.
 * `2015年登记的，和8家国外机构有协议，近五年承担了12个国家级项目` is a day, a count (家), a window and a count (个).
 * @param today calendar day in Asia/Shanghai
 */
export function mentionsIn(text: string, today: CalendarDay): readonly Mention[] {
  const plain = legible(text);
  const quantities = quantitiesIn(plain);
  const runs = yearRunsIn(plain, quantities, today);
  const times = timesIn(plain, quantities, today).filter((time) => !overlapsAny(time, runs));
  const numbers = quantities.filter((found) => !overlapsAny(found, [...runs, ...times]) && !isArticle(plain, found));
  const nones = nothingSaidIn(plain).filter((none) => !overlapsAny(none, [...runs, ...times, ...numbers]));
  const named = yearMentionsIn(plain, fullYearsBefore(today)).filter((year) => !isPartOfDay(year, times));
  const yearsOf = (number: Span) => yearsBefore(plain, number, named, today);
  return [
    ...runs.map(({ of, reading, unit }) => mention(text, `${of}_by_year`, reading, unit)),
    ...times.map(({ dimension, reading }) => mention(text, dimension, reading)),
    ...numbers.map((number) => mentionOf(text, number, yearsOf(number))),
    ...nones.map((none) => mention(text, 'none', read(0, text, none), null, yearsOf(none))),
  ]
    .flatMap((found) => found ?? [])
    .sort((a, b) => a.reading.start - b.reading.start);
}

function mention(
  text: string,
  dimension: Dimension,
  reading: Reading<Values[Dimension]>,
  unit: string | null = null,
  years: readonly number[] = [],
): Mention | null {
  if (reading.kind === 'none') return null;
  return { dimension, reading: { ...reading, words: text.slice(reading.start, reading.end) }, unit, years } as Mention;
}

function mentionOf(text: string, quantity: Quantity, years: readonly number[]): Mention | null {
  const { unitWords: unit } = quantity;
  switch (quantity.kind) {
    case 'count':
      return mention(text, 'count', amountOfQuantity(text, quantity, inWholes), unit, years);
    case 'fraction':
      return mention(text, 'number', unclear('ambiguous', text, quantity), unit, years);
    case null:
      return mention(text, 'number', amountOfQuantity(text, quantity, inWholes), unit, years);
    case 'yuan':
    case 'foreign_money':
      return mention(text, 'yuan', amountOfQuantity(text, quantity, inYuan), unit, years);
    case 'area':
    case 'foreign_area':
      return mention(text, 'area', amountOfQuantity(text, quantity, inSquareMetres), unit, years);
    case 'share':
      return mention(text, 'share', shareOfQuantity(text, quantity), unit, years);
    default:
      return mention(text, 'other', read(null, text, quantity), unit, years);
  }
}

/** 我们是一家医院 counts nothing. */
function isArticle(plain: string, { start, end }: Span): boolean {
  return ARTICLE.test(plain.slice(start, end)) && IS_BEFORE.test(plain.slice(Math.max(0, start - 2), start));
}

/** The years named last before a number in its sentence, if they are asked about or this year. */
function yearsBefore(
  plain: string,
  { start }: Span,
  named: readonly YearMention[],
  today: CalendarDay,
): readonly number[] {
  const last = named.findLast(({ end }) => end <= start);
  if (!last?.years || SENTENCE_END.test(plain.slice(last.end, start))) return [];
  const known = [...fullYearsBefore(today), yearOf(today)];
  return last.years.every((year) => known.includes(year)) ? last.years : [];
}

/** 2024年 of 2024年3月 is no year of its own. */
function isPartOfDay(year: Span, times: readonly Span[]): boolean {
  return times.some((time) => overlap(time, year) && time.end > year.end);
}

function overlapsAny(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => overlap(span, other));
}
