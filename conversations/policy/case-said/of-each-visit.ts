import type { ByYear, Facts } from '../../../core/fact.ts';
import { type Amount, amountBetween, least, most } from '../../../core/interval.ts';
import type { Mention } from '../../understanding/reading/mention.ts';
import { isCountedAs } from './counted-things.ts';
import { TOTAL_BEFORE } from './several-numbers.ts';

const EACH_BEFORE = /(?:[每一][次批拨团回]|每个团|各|\bof|\beach (?:of|with)|\beach) ?(?:来|有|大概|约)?$/;
const EACH_AFTER = /^\p{Script=Han}{0,2} ?(?:each|apiece|per (?:visit|delegation|group))\b/u;

/** `5 delegations of 8 people each`, 来了5批每批8人: so many people as the visits and the people of each come to. */
export function ofEachVisit(text: string, mentions: readonly Mention[], { parkDelegations }: Facts): Facts {
  if (!parkDelegations) return {};
  const people = mentions.filter((mention) => isCountedAs('parkVisitors', mention, text));
  if (people.some(({ reading }) => TOTAL_BEFORE.test(text.slice(0, reading.start)))) return {};
  const each = people.find(
    ({ reading: { start, end } }) => EACH_BEFORE.test(text.slice(0, start)) || EACH_AFTER.test(text.slice(end)),
  );
  if (each?.dimension !== 'count' || each.reading.kind !== 'read') return {};
  const ofEach = each.reading.value;
  return { parkVisitors: timesByYear(parkDelegations, ofEach) };
}

function timesByYear(visits: ByYear, ofEach: Amount): ByYear {
  return Object.fromEntries(
    Object.entries(visits).map(([year, number]) => [year, number === null ? null : product(number, ofEach)]),
  );
}

function product(one: Amount, other: Amount): Amount {
  return amountBetween(least(one) * least(other), most(one) * most(other));
}
