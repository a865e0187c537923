import type { Category } from '../../core/fact.ts';
import type { Circumstances } from '../heard.ts';
import type { Reply } from '../reply.ts';
import type { Conversation } from '../state.ts';
import { namedCategory } from '../understanding/named-category.ts';
import { catalogues } from '../wording/catalogue/catalogue.ts';
import { answerPolicy } from './policy-reply.ts';

/** What is asked of each category in its own numbers, and whose numbers count. */
const DIFFERS =
  /(?:几|多少)个?(?:家|场|次|人|名|项|个|项目|机构|活动)|会员|成员|入驻|租户|子公司|下属|\bhow many\b|\btenants?\b|\bmembers?\b|\baffiliates?\b|\bsubsidiar/iu;
const article8: Readonly<Record<Category, string>> = { park: '8.1', research: '8.2', platform: '8.3', industry: '8.4' };
/** An answer that cites more of the category answers what it asks in all. */
const mostCited = 2;

/**
 * The answer to a question about the text; 要签几家, which each category answers in its own way, is answered for the category
 * that is being looked at, when the text answers it there.
 */
export function answerInCategory(
  question: string,
  { facts: { category }, language }: Conversation,
  circumstances: Circumstances,
): Reply {
  const plain = answerPolicy(question, language, circumstances);
  if (!category || !DIFFERS.test(question) || namedCategory(question) !== null) return plain;
  const cites = ({ citations }: Reply) => new Set(citations.map(({ clause }) => clause));
  const isOwn = (clause: string) => clause.startsWith(`${article8[category]}.`);
  const isOfOthers = [...cites(plain)].every((clause) => clause.startsWith('8.') && !isOwn(clause));
  if (plain.aboutText !== 'clarify' && !(plain.aboutText === 'answer' && isOfOthers)) return plain;
  const { categories } = catalogues[language];
  const inOwn =
    language === 'zh' ? `${categories[category]}，${question}` : `${question} (${categories[category]} category)`;
  const own = answerPolicy(inOwn, language, circumstances);
  const cited = [...cites(own)].filter(isOwn).length;
  return own.aboutText === 'answer' && cited > 0 && cited <= mostCited ? own : plain;
}
