import type { CalendarDay } from '../../../core/calendar-day.ts';
import { addMonths } from '../../../core/calendar-day.ts';
import type { Fraction } from '../../../core/fraction.ts';
import { compare } from '../../../core/fraction.ts';
import type { Interval } from '../../../core/interval.ts';
import { ceiling, floor, one, plus, ratio, times, whole, zero } from './exact.ts';
import { daysAfter } from './period.ts';
import type { Quantity } from './quantity.ts';
import { quantitiesIn } from './quantity.ts';
import type { Bound, Range } from './range.ts';
import { about, exactly, exactValue, inside, upTo } from './range.ts';
import type { Span } from './reading.ts';

/** An age in months, with the place where it was said. */
export interface Age extends Span {
  readonly months: Range;
}

const JOINT = /^ *(?:零|又|and|、|,)? *$/;
const YEAR = whole(12);
const HALF_YEAR = whole(6);
const LONGEST = whole(12 * 500);

/**
 * The ages a legible text speaks of, in order. People round down: 三年 is at least 3 years and less than 4, 三年半 at least
 * three and a half and less than 4, 30个月 less than 31. 刚满三年 is less than a month over, 五年多 more than 5 and less than 6.
 */
export function agesIn(text: string, quantities: readonly Quantity[] = quantitiesIn(text)): readonly Age[] {
  const found: Age[] = [];
  const spans = quantities.filter(isSpan);
  for (let index = 0; index < spans.length; index += 1) {
    const [first, second] = spans.slice(index) as [Quantity, Quantity?];
    const joined = second && joinedAge(text, first, second);
    found.push(joined ?? ageOf(first));
    if (joined) index += 1;
  }
  return found;
}

/** 三年零两个月, 3 years and 2 months. */
function joinedAge(text: string, first: Quantity, second: Quantity): Age | null {
  const years = exactValue(first.said);
  const months = exactValue(second.said);
  const isJoined = second.factor === one && compare(first.factor, YEAR) === 0;
  if (!years || !months || !isJoined || !JOINT.test(text.slice(first.end, second.start))) return null;
  const said = exactly(plus(years, months));
  const bound = first.bound ?? second.bound;
  return { start: first.start, end: second.end, months: aged({ ...second, said, bound }) };
}

function ageOf(quantity: Quantity): Age {
  const age = aged(quantity);
  return { start: quantity.start, end: quantity.end, months: quantity.kind === 'day' ? daysInMonths(age) : age };
}

function isSpan({ kind, said }: Quantity): boolean {
  return (kind === 'month' || kind === 'day') && compare(said.low.value, LONGEST) < 0;
}

/** Days as months of 28 to 31 days. */
function daysInMonths({ low, high }: Range): Range {
  return {
    low: { ...low, value: times(low.value, ratio(1n, 31n)) },
    high: high && { ...high, value: times(high.value, ratio(1n, 28n)) },
  };
}

function aged(quantity: Pick<Quantity, 'said' | 'bound' | 'grain' | 'factor'>): Range {
  const { said, bound } = quantity;
  const { low } = said;
  const value = exactValue(said);
  const width = widthOf(quantity, value);
  const high =
    value || said.high?.included ? said.high && { value: plus(said.high.value, width), included: false } : said.high;
  switch (bound) {
    case 'at_least':
      return { low, high: null };
    case 'more_than':
      return { low: { value: low.value, included: value === null }, high: null };
    case 'less_than':
      return upTo(zero, (value ?? said.high?.value) as Fraction);
    case 'at_most':
      return { low: { value: zero, included: true }, high: said.high };
    case 'exactly':
      return value ? upTo(value, plus(value, one)) : said;
    case 'nearly':
      return value ? upTo(lesser(times(value, ratio(9n, 10n)), less(value, HALF_YEAR)), value) : said;
    case 'about':
    case 'perhaps':
      return value ? about(value) : said;
    case 'and_some':
      return value ? inside(value, plus(value, width)) : said;
    default:
      return { low, high };
  }
}

/** How much older one may be than one says: under a year at 三年, under half a year at 三年半, under a month at 30个月. */
function widthOf({ grain, factor }: Pick<Quantity, 'grain' | 'factor'>, value: Fraction | null): Fraction {
  const isHalf = value !== null && compare(factor, YEAR) === 0 && times(value, ratio(1n, 6n)).denominator === 1n;
  if (isHalf && times(value, ratio(1n, 12n)).denominator !== 1n) return HALF_YEAR;
  return lesser(grain, factor);
}

/** The days on which something began that is of this age today. */
export function beganWithin({ low, high }: Range, today: CalendarDay): Interval<CalendarDay> {
  const max = latestBeginning(low, low.included, floor(low.value), today);
  if (!high) return { max };
  return { min: daysAfter(latestBeginning(high, !high.included, ceiling(high.value), today), 1), max };
}

/** The last day from which `months` have passed by today, or (`reached: false`) have passed before today. */
function latestBeginning({ value }: Bound, reached: boolean, months: bigint, today: CalendarDay): CalendarDay {
  const by = reached || value.denominator !== 1n ? today : daysAfter(today, -1);
  let day = addMonths(by, -Number(months));
  // The 29th to 31st of a month come due on the last day of a shorter one (Civil Code, article 202).
  while (addMonths(daysAfter(day, 1), Number(months)) <= by) day = daysAfter(day, 1);
  return day;
}

function lesser(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) < 0 ? a : b;
}

/** `a - b`, but not below zero. */
function less(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? zero : plus(a, { ...b, numerator: -b.numerator });
}
