import { type Category, categories, type Fact, vocabulary } from '../../core/fact.ts';

/** The category whose conditions a fact belongs to (8.2.1 is of the research category); null for the common ones. */
export function categoryOf(fact: Fact): Category | null {
  const [, article, item] = /^(8)\.(\d)/.exec(vocabulary[fact].clause) ?? [];
  return article === undefined ? null : (categories[Number(item) - 1] ?? null);
}
