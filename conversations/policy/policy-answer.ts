import type { Language } from '../../policy-text/language.ts';
import type { OfferedTopic } from '../../policy-text/topics/topics.ts';
import type { Circumstances } from '../heard.ts';
import { answerOffered, answerOne } from './answer/answer-one.ts';
import { quoteClausesTold } from './answer/quote-clause.ts';
import { type Answered, inWords, type PolicyAnswer, together } from './answered.ts';
import { namesSomethingOutside, namesTheRegulation } from './question/names-the-regulation.ts';
import { onlyOpens } from './question/only-opens.ts';
import { type PartAsked, partsAsked } from './question/parts-asked.ts';
import { withoutOpening } from './question/without-opening.ts';
import { say } from './statement.ts';
import { answerWords } from './words/answer-words.ts';

/** The ways of parting a message up to this one part a sentence: then it must be sure of every part what it asks. */
const AT_SENTENCES = 2;

/**
 * Answers a question about the regulation from its rules and its text alone; several questions in one message are
 * answered one by one, in their order. What does not stand in the stored text word for word is left out.
 * @param question anything that was typed
 * @param language of the answer; quotations are Chinese in either
 * @param circumstances the day, and what staff set, for answers that are computed
 */
export function answerQuestion(question: string, language: Language, circumstances: Circumstances): PolicyAnswer {
  const words = answerWords[language];
  if (!/\p{L}|\p{N}/u.test(question))
    return inWords({ kind: 'out_of_scope', confidence: 1, statements: [say(words.noQuestion)] }, language);
  if (onlyOpens(question))
    return inWords({ kind: 'clarify', confidence: 1, statements: [say(words.aboutWhat)] }, language);
  for (const [way, questions] of partsAsked(withoutOpening(question)).entries()) {
    const parts = questions.map((part) => answerPart(part, question, language, circumstances));
    if (areSeveral(parts, way < AT_SENTENCES) && !goesOnOutside(questions, parts)) return together(parts, language);
  }
  return inWords(answerOne(question, language, circumstances), language);
}

/** What one of the topics that may be meant says, once it is chosen. */
export function answerOfferedTopic(
  topic: OfferedTopic,
  language: Language,
  circumstances: Circumstances,
): PolicyAnswer {
  return inWords(answerOffered(topic, language, circumstances), language);
}

/** The clauses that an answer rested on, in their own words. */
export function clausesTold(clauses: readonly string[], language: Language): PolicyAnswer {
  return inWords(quoteClausesTold(clauses, language), language);
}

/** What is told beside a question may be of another one: then it is answered by itself. */
function answerPart(
  { question, inContext }: PartAsked,
  message: string,
  language: Language,
  circumstances: Circumstances,
): Answered {
  const told = answerOne(inContext, language, circumstances, message);
  if (inContext === question) return told;
  const alone = answerOne(question, language, circumstances, message);
  const isSurerAlone = alone.topic !== undefined && alone.confidence > told.confidence;
  return told.topic && !isSurerAlone ? told : alone.topic ? alone : told;
}

/** Whether parts of a message are questions of their own; at commas only when it is sure of every one what it asks. */
function areSeveral(parts: readonly Answered[], isAtCommas: boolean): boolean {
  const sure = parts.flatMap(({ topic }) => topic ?? []);
  return new Set(sure).size > 1 && (!isAtCommas || sure.length === parts.length);
}

/** 高新技术企业怎么认定，需要几个专利: what follows a question about something outside is about that too, unless it names a Base. */
function goesOnOutside(questions: readonly PartAsked[], [first, ...others]: readonly Answered[]): boolean {
  return (
    first?.kind === 'out_of_scope' &&
    first.topic !== undefined &&
    namesSomethingOutside(questions[0]?.question ?? '') &&
    others.length > 0 &&
    questions.slice(1).every(({ question }) => !namesTheRegulation(question))
  );
}
