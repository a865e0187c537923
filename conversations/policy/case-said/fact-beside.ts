import type { Fact } from '../../../core/fact.ts';
import type { Span } from '../../understanding/reading/reading.ts';
import { FURTHEST_CUE, gap, placesOf } from './distance.ts';
import { isSaidNotToBe } from './said-not-to-be.ts';

const LARGE = /大型|大的|大活动|大规模|\b(?:large|big|huge|massive|major)\b/g;
const SMALL = /中小型|小型|小的|小活动|\bsmall\b|\bmedium/g;
/** What tells one fact of a clause from another that is counted alike. */
const CUES: Readonly<Partial<Record<Fact, RegExp>>> = {
  parkFloorArea: /建筑|规划|建设面积|floor|building|construction/g,
  parkLandArea: /占地|用地|土地|\bland\b/g,
  parkLargeEvents: LARGE,
  parkSmallEvents: SMALL,
  platformLargeEvents: LARGE,
  platformSmallEvents: SMALL,
  researchFocusPartners: /重点|其中|\bkey\b|\bof (?:which|them)\b/g,
};
const BEYOND_A_COMMA = 6;

/** Where the words of a fact stand in a text. */
export function cuesOf(fact: Fact, text: string): readonly Span[] {
  const cue = CUES[fact];
  return cue ? placesOf(cue, text) : [];
}

/**
 * Of facts that are counted alike, the one whose words stand nearest to a number; the one without words when none do.
 * @param text in half-width and lower case
 */
export function factBeside(number: Span, counted: readonly Fact[], text: string): Fact | null {
  const distances = counted.map((fact) => {
    const said = cuesOf(fact, text).filter(
      (words) => !isSaidNotToBe(words, text) && !isOfTheNextNumber(words, number, text),
    );
    const near = said.map((words) => wayTo(words, number, text));
    return { fact, hasCue: CUES[fact] !== undefined, distance: Math.min(...near) };
  });
  const [nearest] = distances
    .filter(({ distance }) => distance <= FURTHEST_CUE)
    .sort((a, b) => a.distance - b.distance);
  if (nearest) return nearest.fact;
  const plain = distances.find(({ hasCue }) => !hasCue);
  if (plain) return plain.fact;
  // Either area is as good as the other; a number of events is of one size or the other.
  return counted.includes('parkFloorArea') ? 'parkFloorArea' : null;
}

/** 4.8万平，占地倒有7万: words that begin a clause of their own with a number in it are of that number. */
function isOfTheNextNumber(words: Span, number: Span, text: string): boolean {
  if (words.start < number.end || !/[,;。]/.test(text.slice(number.end, words.start))) return false;
  return /^[^,;。]{0,10}[\d一二两三四五六七八九十]/u.test(text.slice(words.end));
}

/** A word beyond a comma is further away: in 建筑面积4.9万，占地5万 each number has its own. */
function wayTo(words: Span, number: Span, text: string): number {
  const between = words.end <= number.start ? text.slice(words.end, number.start) : text.slice(number.end, words.start);
  return gap(words, number) + (/[,;。、]/.test(between) ? BEYOND_A_COMMA : 0);
}
