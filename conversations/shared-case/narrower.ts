import { type ByYear, type Fact, type FactValue, type Shape, vocabulary } from '../../core/fact.ts';
import {
  type Amount,
  amountBetween,
  type DayOrInterval,
  earliest,
  type Interval,
  latest,
  least,
  most,
} from '../../core/interval.ts';

const amounts: ReadonlySet<Shape> = new Set(['count', 'area', 'yuan']);
const amountsByYear: ReadonlySet<Shape> = new Set(['count_by_year', 'yuan_by_year']);

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether an answer says the same as another or more exactly: 12 for 十几家, a further year beside those given. */
export function isWithin(fact: Fact, answer: FactValue, wider: FactValue): boolean {
  const { shape } = vocabulary[fact];
  if (isSame(answer, wider)) return true;
  if (amounts.has(shape)) return isAmountWithin(answer as Amount, wider as Amount);
  if (shape === 'day') return isDayWithin(answer as DayOrInterval, wider as DayOrInterval);
  return amountsByYear.has(shape) && isSeriesWithin(answer as ByYear, wider as ByYear);
}

/** The narrowest value that leaves room for every answer; null where nothing less than "not known" does. */
export function spanning(fact: Fact, answers: readonly FactValue[]): FactValue | null {
  const { shape } = vocabulary[fact];
  if (amounts.has(shape)) {
    const all = answers as readonly Amount[];
    return amountBetween(Math.min(...all.map(least)), Math.max(...all.map(most)));
  }
  return shape === 'day' ? daysSpanning(answers as readonly DayOrInterval[]) : null;
}

function daysSpanning(answers: readonly DayOrInterval[]): DayOrInterval | null {
  const days = answers.map((day): Interval<string> => (typeof day === 'string' ? { min: day, max: day } : day));
  const min = days.every((day) => day.min !== undefined) && days.map(earliest).sort()[0];
  const max = days.every((day) => day.max !== undefined) && days.map(latest).sort().at(-1);
  return min || max ? { ...(min && { min }), ...(max && { max }) } : null;
}

function isAmountWithin(amount: Amount, wider: Amount): boolean {
  return least(amount) >= least(wider) && most(amount) <= most(wider);
}

function isDayWithin(day: DayOrInterval, wider: DayOrInterval): boolean {
  return earliest(day) >= earliest(wider) && latest(day) <= latest(wider);
}

function isSeriesWithin(series: ByYear, wider: ByYear): boolean {
  return Object.entries(wider).every(([year, before]) => {
    const now = series[year];
    return before === null ? now !== undefined : now !== undefined && now !== null && isAmountWithin(now, before);
  });
}
