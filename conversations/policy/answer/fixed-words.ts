import type { Language } from '../../../policy-text/language.ts';
import { emptyLibrary } from '../../../policy-text/library/library.ts';
import type { Topic } from '../../../policy-text/topics/topics.ts';
import type { Circumstances } from '../../heard.ts';
import { citationsAsked } from '../rules/rules-asked.ts';
import type { Statement } from '../statement.ts';
import { answerWords } from '../words/answer-words.ts';

const MOST_NAMED = 3;

/** The fixed words of a topic, if it has any. A refusal on other laws names those that were added: on them it does answer. */
export function fixedWords(
  topic: Topic,
  question: string,
  language: Language,
  { library: { regulations } = emptyLibrary }: Circumstances,
): readonly Statement[] {
  if (!topic.answer) return [];
  const titles = topic.namesAdded ? regulations.slice(0, MOST_NAMED).map(({ title }) => title[language]) : [];
  const more = regulations.length - titles.length;
  const text = titles.length > 0 ? answerWords[language].otherLaws(titles, more) : topic.answer[language];
  return [{ text, citations: citationsAsked(topic, question) }];
}
