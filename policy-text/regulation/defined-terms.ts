import type { Regulation } from './regulation.ts';

const DEFINED =
  /[（(][^（()）]{0,10}以下(?:统称|合称|简称|称)(?:为|：|:)?\s*[“"「‘]?(\p{Script=Han}{2,12})[”"」’]?\s*[）)]/gu;

/** The terms that a regulation defines for itself: 创新券 of 科技创新券（以下简称创新券）. Each once, in the order of the text. */
export function definedTerms({ clauses }: Regulation): readonly string[] {
  return [...new Set(clauses.flatMap(({ lead }) => [...lead.matchAll(DEFINED)].flatMap(([, term]) => term ?? [])))];
}
