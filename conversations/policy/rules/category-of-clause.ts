import { type Category, categories } from '../../../core/fact.ts';
import { categoryRules } from '../../../core/rules/in-force.ts';

/** The category whose conditions a clause belongs to, or undefined for those of all. */
export function categoryOf(clauseId: string): Category | undefined {
  return categories.find((category) => categoryRules[category].some(({ clause }) => clause === clauseId));
}
