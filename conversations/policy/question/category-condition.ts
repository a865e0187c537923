import type { Clause } from '../../../policy-text/regulation/regulation.ts';
import { clauseOf } from '../../../policy-text/regulation/regulation.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';
import { categoriesSaid } from './categories-said.ts';

const CHINESE = /(园区|研究|平台|产业)类[^,。;?!]{0,6}?第\s*([一二三四五1-5])\s*(?:条|项|款|点|目|个条件)/;
/** `第四条过不过`, where the category was named before. */
const OF_THE_CATEGORY = /第\s*([一二三四五1-5])\s*(?:条|项|款|点)[^,。;?!]{0,2}(?:过|够|满足|达|符合|算|行)/;
const ENGLISH =
  /\b(park|research|platform|industry)(?: category)? (?:condition|requirement|item|point)(?: number| no\.?)? ?([1-5])\b/;
const ENGLISH_ORDINAL =
  /\b(first|second|third|fourth|fifth) (?:condition|requirement|item|point) (?:of|for|in) (?:the )?(park|research|platform|industry)\b/;

const ITEM_OF: Readonly<Record<string, number>> = {
  ...{ 园区: 1, 研究: 2, 平台: 3, 产业: 4 },
  ...{ park: 1, research: 2, platform: 3, industry: 4 },
};
const NUMBER_OF: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 },
  ...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5 },
};

/** The condition that people mean by `研究类第三条` or `platform condition 2`: not an article, but 8.2.3 and 8.3.2. */
export function conditionOfCategory(question: string): Clause | null {
  const text = halfWidth(question).toLowerCase();
  const [, category, number] = CHINESE.exec(text) ?? ENGLISH.exec(text) ?? [];
  const [, ordinal, ofCategory] = ENGLISH_ORDINAL.exec(text) ?? [];
  const item = category ?? ofCategory;
  const condition = number ?? ordinal;
  if (item === undefined || condition === undefined) return ofCategoryNamed(text);
  return clauseOf(`8.${ITEM_OF[item]}.${NUMBER_OF[condition] ?? condition}`) ?? null;
}

function ofCategoryNamed(text: string): Clause | null {
  const [, number = ''] = OF_THE_CATEGORY.exec(text) ?? [];
  const [category, another] = number === '' ? [] : categoriesSaid(text);
  if (category === undefined || another !== undefined) return null;
  return clauseOf(`8.${ITEM_OF[category]}.${NUMBER_OF[number] ?? number}`) ?? null;
}
