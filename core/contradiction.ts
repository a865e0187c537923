import type { Fact, Facts, Unknown } from './fact.ts';
import { isUnknown } from './fact.ts';
import { type Amount, least, most } from './interval.ts';

/** Pairs of a part and the whole it belongs to. */
const partsOfWholes = [
  ['researchFocusPartners', 'researchPartners'],
  ['internationalRevenue', 'totalRevenue'],
] as const satisfies readonly (readonly [Fact, Fact])[];

/** More of a part than of the whole, under every value the two may have. */
export function contradicts(part: Amount | Unknown, whole: Amount | Unknown): boolean {
  return !isUnknown(part) && !isUnknown(whole) && least(part) > most(whole);
}

/** The first pair of facts that cannot both be true, part before whole, or null. An error, never an outcome. */
export function contradictionIn(facts: Facts): readonly [part: Fact, whole: Fact] | null {
  return partsOfWholes.find(([part, whole]) => contradicts(facts[part], facts[whole])) ?? null;
}
