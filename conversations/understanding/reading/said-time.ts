import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { DayOrInterval } from '../../../core/interval.ts';
import { earliest, latest } from '../../../core/interval.ts';
import type { Age } from './age.ts';
import { agesIn, beganWithin } from './age.ts';
import type { FoundPeriod } from './day.ts';
import { dayOf, periodsIn } from './day.ts';
import type { Quantity } from './quantity.ts';
import type { Range } from './range.ts';
import type { Reading, Span } from './reading.ts';
import { nothing, overlap, read, unclear } from './reading.ts';
import { isClearlyDated } from './since.ts';

/** A day or period, how old something is, or the stretch of time in which other things happened (近五年承担了). */
type SaidTime =
  | (Span & { readonly dimension: 'day'; readonly reading: Reading<DayOrInterval> })
  | (Span & { readonly dimension: 'duration'; readonly reading: Reading<DayOrInterval> })
  | (Span & { readonly dimension: 'window'; readonly reading: Reading<Range> });

const BEGUN = '成立|注册|登记|设立|开办|建成|建立|运营|落户|存续|registered|established|founded|existed';
const BEGINNING_BEFORE = new RegExp(`(?:${BEGUN})[已有满将了于在的时间 ]{0,4}$`);
const STILL_AFTER = /^ *(?:了|的?历史|多了|以上|old\b|ago\b|前)/;
const WINDOW_BEFORE =
  /(?:最近|过去|以往|未来|[这前头])(?:的|整整)? ?$|\b(?:last|past|previous|preceding|recent|next|within|during)(?: the)? $/;
const WINDOW_WORDS = /^(?:近|within)/;
const WINDOW_AFTER = /^ *(?:以来|来|[之以]?内|期?间|里)/;

/** The days, ages and windows of a legible text, in order; a day is taken before the numbers in it. */
export function timesIn(plain: string, quantities: readonly Quantity[], today: CalendarDay): readonly SaidTime[] {
  const ages = agesIn(plain, quantities);
  const measures = quantities.filter(isMeasure);
  // 2019 visitors, but not 2019年3月.
  const periods = periodsIn(plain, today).filter(
    (period) => !measures.some((measure) => overlap(measure, period) && measure.end > period.end),
  );
  const days = periods.flatMap((period) => dayIn(plain, period, ages, today) ?? []);
  const spans = ages
    .filter((age) => !days.some((day) => overlap(day, age)))
    .map((age) => (isWindow(plain, age) ? windowOf(plain, age) : durationOf(plain, age, today)));
  return [...days, ...spans].sort((a, b) => a.start - b.start);
}

/** Whether a quantity is one of things, money or space, and not a part of a day. */
function isMeasure({ kind }: Quantity): boolean {
  return kind !== null && kind !== 'month' && kind !== 'day' && kind !== 'other';
}

/** 12年 alone may be 2012 or twelve years; 去年 and a year still to come give way to an age. */
function dayIn(plain: string, found: FoundPeriod, ages: readonly Age[], today: CalendarDay): SaidTime | null {
  const { start, end, period, isShortYear } = found;
  const isAge = !isClearlyDated(plain, found) && ages.some((age) => overlap(age, found));
  if (!isAge) return { start, end, dimension: 'day', reading: dayOf(plain, found) };
  const isPast = isShortYear === true && typeof period !== 'string' && (period.min ?? '') <= today;
  return isPast ? { start, end, dimension: 'day', reading: unclear('ambiguous', plain, found) } : null;
}

function isWindow(plain: string, { start, end }: Span): boolean {
  const before = plain.slice(Math.max(0, start - 16), start);
  const after = plain.slice(end, end + 4);
  if (BEGINNING_BEFORE.test(before) || STILL_AFTER.test(after)) return false;
  return WINDOW_BEFORE.test(before) || WINDOW_WORDS.test(plain.slice(start, end)) || WINDOW_AFTER.test(after);
}

function windowOf(plain: string, { start, end, months }: Age): SaidTime {
  return { start, end, dimension: 'window', reading: read(months, plain, { start, end }) };
}

function durationOf(plain: string, age: Age, today: CalendarDay): SaidTime {
  const began = beganWithin(age.months, today);
  // 不到零年 leaves no day at all.
  const reading = earliest(began) <= latest(began) ? read(began, plain, age) : nothing;
  return { start: age.start, end: age.end, dimension: 'duration', reading };
}
