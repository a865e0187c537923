import type { Language } from '../policy-text/language.ts';
import { type Clause, clauseOf } from '../policy-text/regulation.ts';
import { clauseId } from './choice-id.ts';
import type { Circumstances } from './heard.ts';
import { answerQuestion, looksLikeQuestion } from './policy-answer.ts';
import type { Reply } from './reply.ts';

/** The answer to a question about the text, as a reply; when several clauses may be meant, they can be pressed. */
export function answerPolicy(question: string, language: Language, circumstances: Circumstances): Reply {
  const { text, citations, clauses = [] } = answerQuestion(question, language, circumstances);
  const choices = clauses.flatMap((id) => {
    const clause = clauseOf(id);
    return clause ? [{ id: clauseId(id), label: clause.label[language] }] : [];
  });
  return { kind: 'answer', text, sections: [], citations, choices };
}

/** The words of one clause, as a reply. */
export function answerClause(clause: Clause, language: Language, circumstances: Circumstances): Reply {
  return answerPolicy(clause.label[language], language, circumstances);
}

/** Whether a message, or some part of it, asks about the text instead of answering. */
export function isQuestion(text: string): boolean {
  return looksLikeQuestion(text) || partsOf(text).some(looksLikeQuestion);
}

/** The parts of a message that are no question: `12家` of `12家，另外国外大学怎么认定？`. */
export function answerPartOf(text: string): string {
  return partsOf(text)
    .filter((part) => !looksLikeQuestion(part))
    .join('，');
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[，。；！？\n]|[,;.!?](?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
