import { addDays, addMonths } from '../../core/calendar-day.ts';
import type { ByYear, Fact, FactValue } from '../../core/fact.ts';
import { vocabulary } from '../../core/fact.ts';
import { unitOf } from '../../core/fact-unit.ts';
import type { Unit } from '../../core/finding.ts';
import type { Amount, DayOrInterval, Interval } from '../../core/interval.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { grouped } from './grouped.ts';

/** A fact's value as a person reads it: `12家`, `2023年2场、2024年不清楚`, `120,000,000 yuan`. */
export function showValue(fact: Fact, value: FactValue | null | undefined, words: Catalogue): string {
  if (value === null || value === undefined) return words.values.unknown;
  const { shape } = vocabulary[fact];
  switch (shape) {
    case 'category':
      return words.categories[value as 'park'];
    case 'organization_kind':
      return words.organizationKinds[value as 'university'];
    case 'legal_form':
      return words.legalForms[value as 'legal_person'];
    case 'yes_no':
      return showYesNo(fact, value === true, words);
    case 'count':
    case 'area':
      return showAmount(value as Amount, unitOf(fact), words);
    case 'yuan':
      return showAmount(value as Amount, 'yuan', words);
    case 'yuan_list':
      return showList(value as readonly Amount[], (amount) => showAmount(amount, 'yuan', words), words);
    case 'day':
      return showDay(value as DayOrInterval, words);
    case 'days':
      return showList(value as readonly string[], (day) => day, words);
    case 'day_or_none':
      return value === 'none' ? words.values.none : String(value);
    case 'count_by_year':
      return showYears(value as ByYear, unitOf(fact), words);
    case 'yuan_by_year':
      return showYears(value as ByYear, 'yuan', words);
  }
}

/** A yes or a no in the words of the question: 有 or 没有 to 有没有. */
export function showYesNo(fact: Fact, answer: boolean, words: Catalogue): string {
  const [yes, no] = words.yesAndNo(words.facts[fact].ask);
  return answer ? yes : no;
}

/** An amount or an interval of amounts with its unit. */
export function showAmount(amount: Amount, unit: Unit | undefined, words: Catalogue): string {
  const number = (exact: number) => {
    if (unit === 'yuan') return words.values.yuan(exact);
    return unit === 'm2' ? words.values.area(exact) : grouped(exact);
  };
  const withUnit = (shown: string, one = false) => (unit === undefined ? shown : words.units[unit](shown, one));
  if (typeof amount === 'number') return withUnit(number(amount), amount === 1);
  const measured = unit === 'yuan' || unit === 'm2';
  const shown = measured ? showMeasured(amount, (exact) => withUnit(number(exact)), words) : null;
  if (shown !== null) return shown;
  return showInterval(amount, number, withUnit, words);
}

/**
 * 4千多万 is more than 40 million and less than 50, and no 4000.0001万; a third of a sum is about as much. Null where the
 * ends are such as people say.
 */
function showMeasured(
  { min, max }: Interval<number>,
  show: (exact: number) => string,
  { values }: Catalogue,
): string | null {
  const isJustAbove = min !== undefined && isRound(min - 1);
  const isJustBelow = max !== undefined && isRound(max + 1);
  if (!isJustAbove && !isJustBelow) return min !== undefined && max === min + 1 ? values.about(show(min)) : null;
  const from = isJustAbove
    ? values.moreThan(show(min - 1))
    : min === undefined || min === 0
      ? null
      : values.from(show(min));
  const to = isJustBelow ? values.lessThan(show(max + 1)) : max === undefined ? null : values.upTo(show(max));
  return from === null || to === null ? (from ?? to) : values.both(from, to);
}

/** Round enough to have been said. */
function isRound(amount: number): boolean {
  return amount > 0 && amount % 1000 === 0;
}

/** A day, or the interval of days that is known. */
export function showDay(day: DayOrInterval, words: Catalogue): string {
  if (typeof day === 'string') return day;
  return wholePeriod(day, words) ?? showInterval(day, String, (shown) => shown, words);
}

/** A whole year or month by its name. */
function wholePeriod({ min, max }: Interval<string>, { values }: Catalogue): string | null {
  if (min === undefined || max === undefined || !min.endsWith('-01')) return null;
  if (min.endsWith('-01-01') && max === `${min.slice(0, 4)}-12-31`) return values.period(min.slice(0, 4));
  return min.slice(0, 7) === max.slice(0, 7) && addMonths(min, 1) === addDays(max, 1)
    ? values.period(min.slice(0, 7))
    : null;
}

function showInterval<T extends number | string>(
  { min, max }: Interval<T>,
  show: (bound: T) => string,
  withUnit: (shown: string) => string,
  { values }: Catalogue,
): string {
  if (min === undefined) return max === undefined ? values.unknown : values.upTo(withUnit(show(max)));
  return max === undefined ? values.from(withUnit(show(min))) : withUnit(values.between(show(min), show(max)));
}

function showList<T extends FactValue>(items: readonly T[], show: (item: T) => string, { values }: Catalogue): string {
  return items.length === 0 ? values.none : values.list(items.map(show));
}

function showYears(series: ByYear, unit: Unit | undefined, words: Catalogue): string {
  const [first, ...others] = Object.values(series);
  if (first !== undefined && first !== null && others.every((one) => JSON.stringify(one) === JSON.stringify(first))) {
    return words.values.eachYear(words.values.years(Object.keys(series).map(Number)), showAmount(first, unit, words));
  }
  const years = Object.entries(series).map(([year, amount]) =>
    words.values.inYear(year, amount === null ? words.values.notSaid : showAmount(amount, unit, words)),
  );
  return years.length === 0 ? words.values.unknown : words.values.list(years);
}
