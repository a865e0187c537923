import type { CalendarDay } from '../../../core/calendar-day.ts';
import { type ByYear, type Fact, type Facts, vocabulary } from '../../../core/fact.ts';
import type { Amount } from '../../../core/interval.ts';
import { withoutParts } from '../../understanding/part-of-whole.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import { isCountedAs } from './counted-things.ts';
import { byYear, largeEventsDenied } from './each-year.ts';
import { factBeside } from './fact-beside.ts';
import { ofEachVisit } from './of-each-visit.ts';
import { TOTAL_BEFORE, wholeOf } from './several-numbers.ts';

const COUNTED = ['count', 'area', 'count_by_year'];

/** 建筑面积加占地面积一共六万: one number for both, which are never added. */
const BOTH_AREAS =
  /(?:建筑|建面|规划)[^,。;]{0,8}(?:加上?|和|与|\+)[^,。;]{0,4}占地|占地[^,。;]{0,8}(?:加上?|和|与|\+)[^,。;]{0,4}(?:建筑|建面|规划)|\bfloor(?: area)?(?: space)? (?:and|plus) land/;

/**
 * What is said of institutions, people, projects, events, visits and areas: each number goes to the fact that it is counted
 * as and whose words stand nearest.
 */
export function countsSaid(
  text: string,
  mentions: readonly Mention[],
  wanted: readonly Fact[],
  today: CalendarDay,
): Facts {
  const counted = wanted.filter((fact) => COUNTED.includes(vocabulary[fact].shape));
  const found = new Map<Fact, (Amount | ByYear)[]>();
  const totals = new Map<Fact, Amount | ByYear>();
  for (const mention of withoutParts(mentions, text, wanted)) {
    const alike = counted.filter((fact) => isCountedAs(fact, mention, text));
    const fact = factBeside(mention.reading, alike, text);
    if (!fact || mention.reading.kind !== 'read' || totals.has(fact)) continue;
    const isTotal = TOTAL_BEFORE.test(text.slice(0, mention.reading.start));
    // Areas are never added.
    if (isTotal && vocabulary[fact].shape === 'area') continue;
    const value =
      vocabulary[fact].shape === 'count_by_year' ? byYear(mention, text, today) : (mention.reading.value as Amount);
    if (isTotal) totals.set(fact, value);
    found.set(fact, [...(found.get(fact) ?? []), value]);
  }
  const facts: Facts = Object.fromEntries(
    [...found].flatMap(([fact, values]) => {
      const whole = totals.get(fact) ?? wholeOf(values, text);
      return whole === undefined ? [] : [[fact, whole]];
    }),
  );
  const { parkFloorArea, parkLandArea, ...others } = facts;
  const isOfBothAreas = (parkFloorArea === undefined) !== (parkLandArea === undefined) && BOTH_AREAS.test(text);
  const own = isOfBothAreas ? others : facts;
  return { ...own, ...ofEachVisit(text, mentions, facts), ...largeEventsDenied(text, wanted, facts, today) };
}
