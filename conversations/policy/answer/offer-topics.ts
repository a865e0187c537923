import { cite } from '../../../policy-text/citation/citation.ts';
import type { Language } from '../../../policy-text/language.ts';
import { clauseOf } from '../../../policy-text/regulation/regulation.ts';
import { clausesOf, type OfferedTopic } from '../../../policy-text/topics/topics.ts';
import type { Answered } from '../answered.ts';
import { type Statement, say } from '../statement.ts';
import { answerWords } from '../words/answer-words.ts';

/** What may be asked, to choose from: each as a plain question with the clause that answers it. */
export function offerTopics(topics: readonly OfferedTopic[], confidence: number, language: Language): Answered {
  const offered = topics.map((topic) => {
    const [first = ''] = clausesOf(topic);
    const [citation = cite(first)] = topic.citations.filter(({ clause }) => clause === first);
    return { title: topic.title[language], label: clauseOf(first)?.label[language] ?? '', citation };
  });
  const statement = {
    text: answerWords[language].whichTopic(offered),
    citations: offered.map(({ citation }) => citation),
  };
  return { kind: 'clarify', confidence, statements: [statement], topics };
}

/** The one thing that may be asked, answered in case it is. */
export function offerAnswer(
  topic: OfferedTopic,
  answer: readonly Statement[],
  confidence: number,
  language: Language,
): Answered {
  const words = answerWords[language];
  const statements = [say(words.ifAsked(topic.title[language])), ...answer, say(words.ifNot)];
  return { kind: 'clarify', confidence, statements, topics: [] };
}
