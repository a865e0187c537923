import { type Category, categories } from '../fact.ts';
import { kindAndCategory } from '../rules/article-8.ts';
import { alikeForAll, categoryRules } from '../rules/in-force.ts';
import { type Conjunct, conjunctsOf } from './conjunct.ts';

/** Whether the kind of organization fits the category. */
export const kindFits: readonly Conjunct[] = conjunctsOf(kindAndCategory);

/** What is asked of every category alike. */
export const common: readonly Conjunct[] = alikeForAll.flatMap(conjunctsOf);

/** What article 8 asks of one category. */
export const ofCategory = Object.fromEntries(
  categories.map((category) => [category, categoryRules[category].flatMap(conjunctsOf)]),
) as unknown as Readonly<Record<Category, readonly Conjunct[]>>;
