import type { CalendarDay } from '../../../core/calendar-day.ts';
import { periodsIn } from './day.ts';
import { legible } from './legible.ts';
import { nothingSaidIn } from './nothing-said.ts';
import type { Reading } from './reading.ts';
import { nothing, read, unclear } from './reading.ts';

/**
 * The exact days a text lists, in the order said; [] when it says that there are none. A month or a year alone is
 * unclear: each day is needed.
 * @param today calendar day in Asia/Shanghai
 */
export function readDays(text: string, today: CalendarDay): Reading<readonly CalendarDay[]> {
  const plain = legible(text);
  const days: CalendarDay[] = [];
  const periods = periodsIn(plain, today);
  for (const found of periods) {
    const { period } = found;
    if (typeof period === 'string') return unclear(period, text, found);
    if (period.min === undefined || period.min !== period.max) return unclear('which_day', text, found);
    days.push(period.min);
  }
  const [first] = periods;
  if (first) return read(days, text, { start: first.start, end: periods.at(-1)?.end ?? first.end });
  const [none] = nothingSaidIn(plain);
  return none ? read([], text, none) : nothing;
}
