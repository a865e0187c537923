import { type CalendarDay, yearOf } from './calendar-day.ts';
import { fullYearsBefore } from './conditions/open-values.ts';
import { type Fact, vocabulary } from './fact.ts';

/** The years a by-year fact is asked for, oldest first: two for R&D spending (8.4.3), else the three full ones. */
export function yearsAsked(fact: Fact, today: CalendarDay): readonly number[] {
  if (vocabulary[fact].shape === 'yuan_by_year') return [yearOf(today) - 2, yearOf(today) - 1];
  return fullYearsBefore(today);
}
