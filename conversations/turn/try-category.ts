import type { Category } from '../../core/fact.ts';
import { categoriesFor } from '../../core/rules/article-8.ts';
import type { Circumstances, Heard } from '../heard.ts';
import type { Conversation } from '../state.ts';
import { namedCategory } from '../understanding/named-category.ts';
import { answer } from './answer.ts';

const AS_CATEGORY =
  /^(?:那|那么|要是|如果)?(?:按照?|照|用|改?走|换成?)(?:园区|研究|平台|产业)类(?:来)?(?:看看?|算算?|判断|试试|报|申报)?(?:呢|吧|看|行不行|可以吗)?[\s?？。.!！]*$|^(?:and |what )?(?:as|under|try|check|about)(?: it as)? (?:an? |the )?(?:park|research|platform|industry) category(?: then| instead)?[\s?.!]*$/iu;

/**
 * 按研究类看看呢: goes on in another category, where the organization may be of it. Null when it may not, when it goes on
 * in that one already, and for any other message.
 */
export function hearCategoryTried(state: Conversation, text: string, circumstances: Circumstances): Heard | null {
  const { organizationKind, category } = state.facts;
  const tried: Category | null = AS_CATEGORY.test(text.trim()) ? namedCategory(text) : null;
  if (tried === null || organizationKind == null || (tried === category && state.asked !== 'category')) return null;
  return categoriesFor(organizationKind).includes(tried) ? answer(state, 'category', tried, text, circumstances) : null;
}
