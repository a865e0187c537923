import type { Language } from '../../policy-text/language.ts';
import { addedIn, emptyLibrary } from '../../policy-text/library/library.ts';
import type { Clause } from '../../policy-text/regulation/regulation.ts';
import type { OfferedTopic } from '../../policy-text/topics/topics.ts';
import { topicId } from '../choice-id.ts';
import type { Circumstances } from '../heard.ts';
import { clauseAnswer } from '../library/answer-from-library.ts';
import { answerPolicyQuestion, namesAddedRegulation } from '../library/answer-policy-question.ts';
import { answerOfferedTopic, clausesTold } from '../policy/policy-answer.ts';
import { looksLikeQuestion } from '../policy/question/looks-like-question.ts';
import type { Reply } from '../reply.ts';
import { isNumberAlone, isTimeAlone } from '../understanding/facts-said/measure-word.ts';

/** The answer to a question about the text, as a reply; when several things may be asked, they can be pressed. */
export function answerPolicy(question: string, language: Language, circumstances: Circumstances): Reply {
  const { kind, text, citations, topics = [], choices = [] } = answerPolicyQuestion(question, language, circumstances);
  const encoded = topics.map(({ id, title }) => ({ id: topicId(id), label: title[language] }));
  return { kind: 'answer', aboutText: kind, text, sections: [], citations, choices: [...encoded, ...choices] };
}

/** What one of the offered topics says, as a reply. */
export function answerTopicChosen(topic: OfferedTopic, language: Language, circumstances: Circumstances): Reply {
  const { kind, text, citations } = answerOfferedTopic(topic, language, circumstances);
  return { kind: 'answer', aboutText: kind, text, sections: [], citations, choices: [] };
}

/** Where the last answer stands: the clauses it rested on, in their own words. */
export function answerClausesTold(clauses: readonly string[], language: Language): Reply {
  const { kind, text, citations } = clausesTold(clauses, language);
  return { kind: 'answer', aboutText: kind, text, sections: [], citations, choices: [] };
}

/** The words of one clause, as a reply. */
export function answerClause(clause: Clause, language: Language, circumstances: Circumstances): Reply {
  return answerPolicy(clause.label[language], language, circumstances);
}

/** The words of a clause of an added regulation, as a reply; null when it has been taken away since. */
export function answerAddedClause(
  chosen: { readonly regulation: string; readonly clause: string },
  language: Language,
  circumstances: Circumstances,
): Reply | null {
  const regulation = addedIn(circumstances.library ?? emptyLibrary, chosen.regulation);
  const clause = regulation?.clauseOf(chosen.clause);
  if (!regulation || !clause) return null;
  const { kind, text, citations, choices } = clauseAnswer(regulation, clause, language, circumstances);
  return { kind: 'answer', aboutText: kind, text, sections: [], citations, choices };
}

/** Whether a message, or some part of it, asks about the text instead of answering. */
export function isQuestion(text: string, circumstances: Circumstances): boolean {
  return asks(text, circumstances) || partsOf(text).some((part) => asks(part, circumstances));
}

/** `not sure, 2001ish? in Chaoyang`: the mark behind a number doubts it and asks nothing; every offset stays. */
export function withoutDoubts(text: string, { today }: Circumstances): string {
  return text.replace(/([^,，。;；?？]{1,16})[?？](?=.)/gu, (whole, part: string) =>
    isNumberAlone(part, today) || isTimeAlone(part, today) ? `${part}，` : whole,
  );
}

/** The parts of a message that are no question: `12家` of `12家，另外国外大学怎么认定？`. */
export function answerPartOf(text: string, circumstances: Circumstances): string {
  return partsOf(text)
    .filter((part) => !asks(part, circumstances))
    .join('，');
}

/** The parts that are: `国外大学怎么认定` of the same. */
export function questionPartOf(text: string, circumstances: Circumstances): string {
  return partsOf(text)
    .filter((part) => asks(part, circumstances))
    .join('，');
}

/** Who names a regulation that was added asks about it, however it is put. */
function asks(text: string, circumstances: Circumstances): boolean {
  return looksLikeQuestion(text) || namesAddedRegulation(text, circumstances);
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[，。；！？\n]|[,;.!?](?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
