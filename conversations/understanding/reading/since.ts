import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { DayOrInterval } from '../../../core/interval.ts';
import { earliest, latest } from '../../../core/interval.ts';
import { agesIn, beganWithin } from './age.ts';
import type { FoundPeriod } from './day.ts';
import { dayOf, periodsIn } from './day.ts';
import { legible } from './legible.ts';
import type { Reading } from './reading.ts';
import { nothing, read, unclear } from './reading.ts';

const BEGINNING_AFTER = /^ *(?:成立|注册|设立|登记|开|建|创|落户|迁|就|start)/;
const BEGINNING_BEFORE = /(?:从|自|于|打|since|in) *$/;

/** 差一个月三年: how much is wanting, and not how long it has been. */
const SHORT_BY = /(?:差|缺)(?:着|了)? *$|\b(?:short of|shy of) *$/;
const OR = /^ *(?:还是|或者?|要么|or) *$/;

/** 2018年还是2019年: somewhere in both. */
function spanning({ period: one }: FoundPeriod, { period: other }: FoundPeriod): DayOrInterval | null {
  if (typeof one === 'string' || typeof other === 'string') return null;
  const [min] = [one.min, other.min].flatMap((day) => day ?? []).sort();
  const max = [one.max, other.max]
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);
  return min !== undefined && max !== undefined ? { min, max } : null;
}

/**
 * The day since when something has been so (registered, in force): a day as `readDay` reads it, or an age counted back
 * from today: 三年半, 不到三年, `more than 5 years` as {min, max}.
 * @param today calendar day in Asia/Shanghai
 */
export function readSince(text: string, today: CalendarDay): Reading<DayOrInterval> {
  const plain = legible(text);
  const periods = periodsIn(plain, today);
  const [age] = agesIn(plain);
  const [one, other] = periods;
  const eitherOf = one && other && OR.test(plain.slice(one.end, other.start)) ? spanning(one, other) : null;
  if (eitherOf && latest(eitherOf) <= today) {
    return read(eitherOf, text, { start: one?.start ?? 0, end: other?.end ?? 0 });
  }
  const dated = periods.find((found) => isClearlyDated(plain, found));
  if (dated) return dayOf(text, dated);
  const [first] = periods;
  if (first?.isShortYear && typeof first.period !== 'string' && (first.period.min ?? '') <= today) {
    return unclear('ambiguous', text, first);
  }
  if (age && SHORT_BY.test(plain.slice(0, age.start))) return unclear('ambiguous', text, age);
  const began = age && beganWithin(age.months, today);
  // 不到零年 leaves no day at all.
  if (began && earliest(began) <= latest(began)) return read(began, text, age);
  return first ? dayOf(text, first) : nothing;
}

/** 12年 alone may be 2012 or twelve years; 去年 gives way to an age (今年刚满三年). */
export function isClearlyDated(plain: string, { start, end, isShortYear, isVague, period }: FoundPeriod): boolean {
  if (isVague || period === 'ambiguous') return false;
  if (!isShortYear) return true;
  return BEGINNING_AFTER.test(plain.slice(end, end + 8)) || BEGINNING_BEFORE.test(plain.slice(0, start));
}
