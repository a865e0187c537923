import { halfWidth } from '../../policy-text/half-width.ts';
import type { Clause } from '../../policy-text/regulation.ts';
import { clauseOf } from '../../policy-text/regulation.ts';

const CHINESE = /(园区|研究|平台|产业)类[^,。;?!]{0,6}?第\s*([一二三四五1-5])\s*(?:条|项|款|点|目|个条件)/;
const ENGLISH =
  /\b(park|research|platform|industry)(?: category)? (?:condition|requirement|item|point)(?: number| no\.?)? ?([1-5])\b/;
const ENGLISH_ORDINAL =
  /\b(first|second|third|fourth|fifth) (?:condition|requirement|item|point) (?:of|for|in) (?:the )?(park|research|platform|industry)\b/;

const CATEGORIES = ['园区', '研究', '平台', '产业', 'park', 'research', 'platform', 'industry'];
const NUMBERS = ['一', '二', '三', '四', '五', 'first', 'second', 'third', 'fourth', 'fifth'];

/** The condition that people mean by `研究类第三条` or `platform condition 2`: it is not an article, but 8.2.3 and 8.3.2. */
export function conditionOfCategory(question: string): Clause | null {
  const text = halfWidth(question).toLowerCase();
  const [, category = '', number = ''] = CHINESE.exec(text) ?? ENGLISH.exec(text) ?? [];
  const [, ordinal = '', ofCategory = ''] = ENGLISH_ORDINAL.exec(text) ?? [];
  return conditionAt(category || ofCategory, number || ordinal);
}

function conditionAt(category: string, number: string): Clause | null {
  const item = (CATEGORIES.indexOf(category) % 4) + 1;
  const condition = /\d/.test(number) ? number : `${(NUMBERS.indexOf(number) % 5) + 1}`;
  return clauseOf(`8.${item}.${condition}`) ?? null;
}
