import type { CalendarDay } from '../../../core/calendar-day.ts';
import type { ByYear, Fact } from '../../../core/fact.ts';
import { withoutParts } from '../../understanding/part-of-whole.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import { isCountedAs } from './counted-things.ts';
import { byYear } from './each-year.ts';
import { cuesOf } from './fact-beside.ts';

/** Events of which it was not said whether they are large. */
export interface EventsWithoutSize {
  readonly large: EventFact;
  readonly small: EventFact;
  readonly held: ByYear;
}

const SIZES = [
  { large: 'parkLargeEvents', small: 'parkSmallEvents' },
  { large: 'platformLargeEvents', small: 'platformSmallEvents' },
] as const;
type EventFact = (typeof SIZES)[number]['large' | 'small'];

/** 去年办了八场对接会: so many events of either size; null when a size was said, or several numbers. */
export function eventsWithoutSize(
  text: string,
  mentions: readonly Mention[],
  wanted: readonly Fact[],
  today: CalendarDay,
): EventsWithoutSize | null {
  const sizes = SIZES.find(({ large, small }) => wanted.includes(large) && wanted.includes(small));
  if (!sizes || cuesOf(sizes.large, text).length > 0 || cuesOf(sizes.small, text).length > 0) return null;
  const [events, more] = withoutParts(mentions, text, wanted).filter((mention) =>
    isCountedAs(sizes.small, mention, text),
  );
  return events && !more ? { ...sizes, held: byYear(events, text, today) } : null;
}
