import type { Language } from '../../../policy-text/language.ts';
import { type ShortAnswer, shortAnswersOf } from '../../../policy-text/topics/short-answers.ts';
import type { Span } from '../../understanding/reading/reading.ts';
import { asksWhat, asksYesOrNo, clausesOf, formOf, isDeniedInClause, type YesOrNo } from '../question/yes-or-no.ts';
import { answerWords } from '../words/answer-words.ts';

/** Which of them are tried: those of words that ask them, or the one for whatever else is asked. */
export type Tried = 'named' | 'other';

/**
 * The few words that answer a question of a topic which is answered with yes or no; null when it asks for something else, or
 * the topic has none for it. 不用报吧 and 要报吗 are answered with the same words, the one by 不是 before them.
 */
export function shortAnswer(topic: string, question: string, language: Language, tried: Tried): string | null {
  const form = formOf(question);
  const yesOrNo = asksYesOrNo(form);
  if (yesOrNo === null) return null;
  const answers = shortAnswersOf(topic).filter(({ asked }) => (asked !== null) === (tried === 'named'));
  const found = answersIn(form, answers);
  const words = found.map(({ answer, at }) => told(answer, yesOrNo, isDeniedInClause(form, at), language));
  return words.length === 0 ? null : answerWords[language].several(words);
}

/** A short answer, and where the words stand that ask it. */
interface Found {
  readonly answer: ShortAnswer;
  readonly at: Span;
}

/** The answer to all of it, and where several clauses ask, to each of them, in their order. */
function answersIn(form: string, answers: readonly ShortAnswer[]): readonly Found[] {
  const asking = clausesOf(form).filter(({ start, end }) => asksYesOrNo(form.slice(start, end).trim()) === 'asks');
  const each = asking.length > 1 ? asking.flatMap((clause) => firstIn(form, clause, answers) ?? []) : [];
  const distinct = each.filter(({ answer }, index) => each.findIndex((other) => other.answer === answer) === index);
  if (distinct.length > 1) return distinct;
  return [firstIn(form, { start: 0, end: form.length }, answers)].flatMap((found) => found ?? []);
}

function firstIn(form: string, { start, end }: Span, answers: readonly ShortAnswer[]): Found | null {
  const clause = form.slice(start, end);
  for (const answer of answers) {
    const found = answer.asked?.exec(clause);
    const from = start + (found?.index ?? 0);
    if (found) return { answer, at: { start: from, end: from + found[0].length } };
    if (!answer.asked && !asksWhat(clause)) return { answer, at: { start, end: start } };
  }
  return null;
}

function told({ holds, ...says }: ShortAnswer, yesOrNo: YesOrNo, denied: boolean, language: Language): string {
  const agrees = holds === null ? null : holds !== denied;
  return answerWords[language].yesOrNo(says[language], yesOrNo, agrees);
}

/** A longer answer after the few words; what it begins with itself is not said twice. */
export function behind(short: string, text: string, language: Language): string {
  const { sentence } = answerWords[language];
  const repeated = [...short.matchAll(/(?<=^|[，：:] ?)[^，：:]+/g)].find(({ index }) =>
    text.startsWith(short.slice(index)),
  );
  return repeated ? `${short.slice(0, repeated.index)}${text}` : `${sentence(short)}\n${text}`;
}
