import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { DayOrInterval } from '../../../core/interval.ts';
import { foundAt } from './at.ts';
import type { SaidPeriod } from './day-wording.ts';
import { wordings } from './day-wording.ts';
import { legible } from './legible.ts';
import type { Period } from './period.ts';
import { widened } from './period.ts';
import type { Reading, Span } from './reading.ts';
import { nothing, read, unclear } from './reading.ts';

/** A period with the place where it was said. */
export type FoundPeriod = SaidPeriod & Span;

const TO = / *(?:到|至|-+|~+|–|—+|或者?|\bto\b|\bor\b|\buntil\b|\bthrough\b) */y;
const FROM_THEN_ON = / *(?:(?:以|之)后|(?<=[\d日号月年])后)/y;
const UNTIL_THEN = / *(?:(?:以|之)前|(?<=[\d日号月年底])前(?![后期夕]))/y;
const AROUND_AFTER = / *(?:前后|左右|上下)|-?ish\b/y;
const AROUND_BEFORE = /(?:大约|大概|约|差不多|\b(?:around|about|circa|roughly)(?: in)?)(?:是|在|于)? *$/;
const AFTER = /\b(?:after|later than) *$/;
const BEFORE = /\b(?:before|prior to|by|no later than|until) *$/;

/**
 * The day a text speaks of, or the days it leaves open: `2019-03-01`; 2019年3月, 去年底 (October to December), `since 2019`
 * and the like as {min, max}; 2019年以前 as {max}, the year itself included since people differ on it.
 * @param today calendar day in Asia/Shanghai, for 去年 and `yesterday`.
 */
export function readDay(text: string, today: CalendarDay): Reading<DayOrInterval> {
  const [first] = periodsIn(legible(text), today);
  return first ? dayOf(text, first) : nothing;
}

export function dayOf(text: string, found: FoundPeriod): Reading<DayOrInterval> {
  const { period } = found;
  if (typeof period === 'string') return unclear(period, text, found);
  return read(period.min !== undefined && period.min === period.max ? period.min : period, text, found);
}

/** Every day or period of a legible text, in order; `2018到2019年` is one. */
export function periodsIn(text: string, today: CalendarDay): readonly FoundPeriod[] {
  const found: FoundPeriod[] = [];
  let lastYear: number | null = null;
  for (let at = 0; at < text.length; ) {
    const period = withNeighbours(text, periodAt(text, at, today, lastYear), today);
    if (period) {
      found.push(period);
      lastYear = period.year ?? lastYear;
    }
    at = period?.end ?? at + 1;
  }
  return found;
}

function periodAt(text: string, at: number, today: CalendarDay, lastYear: number | null): FoundPeriod | null {
  for (const { pattern, say } of wordings) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { ...say(match.groups ?? {}, today, lastYear), start: at, end: at + match[0].length };
  }
  return null;
}

/** Takes in what stands around a period: a second end (2018到2019年), 以前, after. */
function withNeighbours(text: string, found: FoundPeriod | null, today: CalendarDay): FoundPeriod | null {
  if (!found || typeof found.period === 'string') return found;
  const { min, max } = found.period;
  const joint = foundAt(TO, text, found.end);
  const second = joint && periodAt(text, joint.end, today, found.year ?? null);
  if (second && typeof second.period !== 'string' && min && second.period.max && min <= second.period.max) {
    return { ...found, period: { min, max: second.period.max }, end: second.end };
  }
  const before = text.slice(Math.max(0, found.start - 16), found.start);
  const from = foundAt(FROM_THEN_ON, text, found.end);
  const until = foundAt(UNTIL_THEN, text, found.end);
  if (min && (from || AFTER.test(before))) return open(found, { min }, from?.end);
  if (max && (until || BEFORE.test(before))) return open(found, { max }, until?.end);
  const around = foundAt(AROUND_AFTER, text, found.end);
  if (around || AROUND_BEFORE.test(before)) return open(found, widened(found.period), around?.end);
  return found;
}

function open(found: FoundPeriod, period: Period, end = found.end): FoundPeriod {
  return { ...found, period, end };
}
