import { categoriesFor, kindAndCategory } from '../../../core/rules/article-8.ts';
import type { Language } from '../../../policy-text/language.ts';
import { clausesOf, type Topic } from '../../../policy-text/topics/topics.ts';
import { organizationKindWords } from '../../understanding/choice-words.ts';
import { readChoice } from '../../understanding/read-choice.ts';
import { categoriesNamed } from '../question/categories-said.ts';
import { asksWhat, asksWhetherOneMay, asksYesOrNo, formOf } from '../question/yes-or-no.ts';
import { answerWords } from '../words/answer-words.ts';

/** Their registration and main activity decide, or a person does. */
const TO_BE_JUDGED = ['other_platform', 'new_rd_institution'];

/**
 * 我们是医院，能申报吗: that it may, in which category and on what conditions; null when something else is asked, or no kind
 * of organization is named. It promises nothing.
 */
export function kindMayApply(topic: Topic, question: string, language: Language): string | null {
  const form = formOf(question);
  if (topic.kind !== 'answer' || !clausesOf(topic).includes(kindAndCategory.clause)) return null;
  if (categoriesNamed(question).length > 0) return null;
  if (asksYesOrNo(form) === null || asksWhat(form) || !asksWhetherOneMay(form)) return null;
  const kind = readChoice(question, organizationKindWords);
  if (kind.kind !== 'read') return null;
  return answerWords[language].mayApplyIn(categoriesFor(kind.value), !TO_BE_JUDGED.includes(kind.value));
}
