import { cite } from '../../../policy-text/citation/citation.ts';
import { type Reference, withoutReferences } from '../../../policy-text/citation/reference.ts';
import type { Language } from '../../../policy-text/language.ts';
import { readCount } from '../../understanding/reading/count.ts';
import type { Answered } from '../answered.ts';
import { asksYesOrNo, formOf } from '../question/yes-or-no.ts';
import { answerWords } from '../words/answer-words.ts';
import { articlesAndChapters, labelsOf } from './quote-clause.ts';

/** 几项, 有六项, `how many items`, `six items`; 第六项 is one of them, and 条件 are something else. */
const PARTS_COUNTED =
  /(?<![第\d零一二三四五六七八九十])(几|多少|[\d零一二三四五六七八九十百]{1,4})个?([条章项款](?![件例文目式线要标规]))|\b(how many|\d{1,3}|[a-z]+(?:-[a-z]+)?) (articles|chapters|items|paragraphs)\b/iu;
const HOW_MANY = /^(?:几|多少|how many)$/i;
const OF_THE_WHOLE = /^[条章ac]/i;
const CHAPTERS = /^[章c]/i;
const SAYS_THE_WHOLE = /办法|文件|全文|规定|通篇|\b(?:regulation|text|document|measures|rules|(?:the|this) thing)\b/i;
/** 一共多少条啊: nothing is named. */
const NAMES_NOTHING =
  /^(?:一共|总共|共|到底|这|那|个|里面?|有|是|的|啊|呢|吧|吗|章|条|几|多少|\s|[\p{P}]|\b(?:how|many|are|there|does|it|this|have|has|in|all)\b)*$/iu;
const OF_A_PART = /类|条件|要求|情形|标准|\b(?:category|conditions?|requirements?)\b/i;

/**
 * 第十七条有几项, 这办法一共多少条: how much there stands in a clause or in the whole text, and whether the number that was
 * said is right; null when something else is asked.
 */
export function extentAsked(question: string, references: readonly Reference[], language: Language): Answered | null {
  const rest = withoutReferences(question, references);
  const found = PARTS_COUNTED.exec(rest);
  if (!found) return null;
  const [counted, chinese, chinesePart, english, englishPart] = found;
  const [amount, part] = [chinese ?? english ?? '', chinesePart ?? englishPart ?? ''];
  const number = readCount(amount);
  const said = number.kind === 'read' && typeof number.value === 'number' ? number.value : null;
  if (said === null && !HOW_MANY.test(amount)) return null;
  const [only, another] = references;
  const words = answerWords[language];
  const told = (is: number, text: string, clause?: string): Answered => {
    const asked = asksYesOrNo(formOf(question));
    const says = asked === null || said === null ? text : words.yesOrNo(text, asked, said === is);
    return { kind: 'answer', confidence: 1, statements: [{ text: says, citations: clause ? [cite(clause)] : [] }] };
  };
  if (only?.kind === 'clause' && !another && !OF_THE_WHOLE.test(part)) {
    const { clause } = only;
    return told(clause.children.length, words.items(clause, labelsOf(clause.children, language)), clause.id);
  }
  const isNamed = SAYS_THE_WHOLE.test(question) || NAMES_NOTHING.test(rest.replace(counted, ''));
  const isOfAll = OF_THE_WHOLE.test(part) && isNamed;
  if (references.length > 0 || !isOfAll || OF_A_PART.test(question)) return null;
  const { articles, chapters } = articlesAndChapters(language);
  return told(CHAPTERS.test(part) ? chapters : articles.length, words.extent(chapters, articles));
}
