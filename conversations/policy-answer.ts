import type { Citation } from '../policy-text/citation.ts';
import { cite } from '../policy-text/citation.ts';
import type { Language } from '../policy-text/language.ts';
import type { Reference } from '../policy-text/reference.ts';
import { findReferences } from '../policy-text/reference.ts';
import type { Clause } from '../policy-text/regulation.ts';
import { clauseOf } from '../policy-text/regulation.ts';
import type { Hit } from '../policy-text/search.ts';
import { searchClauses } from '../policy-text/search.ts';
import { conceptsIn } from '../policy-text/thesaurus.ts';
import type { Topic } from '../policy-text/topics.ts';
import { answerWords } from './policy/answer-words.ts';
import { bestSentence } from './policy/best-sentence.ts';
import { conditionOfCategory } from './policy/category-condition.ts';
import { pickTopics } from './policy/pick-topic.ts';

export { looksLikeQuestion } from './policy/looks-like-question.ts';

/** What the regulation says about a question, in the words it is said with. */
export interface PolicyAnswer {
  readonly kind: 'answer' | 'not_stated' | 'out_of_scope' | 'clarify';
  readonly text: string;
  readonly citations: readonly Citation[];
  /** With `clarify`: at most three clauses that may be meant. */
  readonly clauses?: readonly string[];
}

const MOST_REFERENCES = 3;
const MOST_CANDIDATES = 3;
/** A clause is longer than this only with all its items; then the items are named instead. */
const LONGEST_QUOTE = 600;
/**
 * How much of a question a clause must have words for, and how much when nothing in the question is known to belong to
 * the regulation. On the test questions a clause found at `SURE` and well ahead of the next was right six times in seven.
 */
const SURE = 0.25;
const SURE_OF_A_STRANGER = 0.5;
/** A second clause this close to the first makes it a guess which is meant. */
const CLOSE = 0.85;

/**
 * Answers a question about the regulation from its text alone.
 * @param question anything that was typed
 * @param language of the answer; quotations are Chinese in either
 */
export function answerQuestion(question: string, language: Language): PolicyAnswer {
  const [best] = pickTopics(question);
  if (best?.topic.kind === 'out_of_scope') return topicAnswer(best.topic, [], language);
  const condition = conditionOfCategory(question);
  const references = condition ? [] : findReferences(question).slice(0, MOST_REFERENCES);
  const named = condition
    ? [condition]
    : references.flatMap((found) => (found.kind === 'clause' ? [found.clause] : []));
  const allExist = references.every(({ kind }) => kind === 'clause');
  if (best && allExist && named.every((clause) => restsOn(best.topic, clause))) {
    return topicAnswer(best.topic, named, language);
  }
  if (condition) return { kind: 'answer', ...clauseAnswer(condition, language) };
  return references.length > 0 ? referenceAnswer(references, language) : searchAnswer(question, language);
}

function topicAnswer(topic: Topic, named: readonly Clause[], language: Language): PolicyAnswer {
  const missing = named.filter(({ id }) => !topic.citations.some(({ clause }) => clause === id));
  const citations = [...missing.map(({ id }) => cite(id)), ...topic.citations];
  return { kind: topic.kind, text: topic.answer[language], citations };
}

/** Whether a topic speaks of a clause, of something below it or of what it stands under. */
function restsOn(topic: Topic, { id }: Clause): boolean {
  return topic.citations.some(
    ({ clause }) => clause === id || clause.startsWith(`${id}.`) || id.startsWith(`${clause}.`),
  );
}

function referenceAnswer(references: readonly Reference[], language: Language): PolicyAnswer {
  const said = references.map((reference) =>
    reference.kind === 'clause' ? clauseAnswer(reference.clause, language) : noSuchClause(reference, language),
  );
  return {
    kind: 'answer',
    text: said.map(({ text }) => text).join('\n'),
    citations: said.flatMap(({ citations }) => citations),
  };
}

function clauseAnswer(clause: Clause, language: Language): Pick<PolicyAnswer, 'text' | 'citations'> {
  const words = answerWords[language];
  const whole = clause.text.length <= LONGEST_QUOTE;
  const translation = whole ? clause.translation : (clause.translation.split('\n')[0] as string);
  const sentences = [
    words.clauseReads(clause),
    words.unofficialTranslation(translation),
    whole ? '' : words.itemsBelow(labelsOf(clause.children, language)),
  ];
  return { text: joined(sentences, language), citations: [cite(clause.id, whole ? clause.text : clause.lead)] };
}

function noSuchClause(
  { nearest, exists }: Extract<Reference, { kind: 'no_such_clause' }>,
  language: Language,
): Pick<PolicyAnswer, 'text' | 'citations'> {
  const words = answerWords[language];
  const labels = labelsOf(exists, language);
  if (!nearest) return { text: words.noSuchArticle(labels.at(0) ?? '', labels.at(-1) ?? ''), citations: [] };
  return { text: words.noSuchItem(nearest, labels), citations: [cite(nearest.id)] };
}

function searchAnswer(question: string, language: Language): PolicyAnswer {
  const words = answerWords[language];
  const isAboutTheRegulation = [...conceptsIn(question).values()].some(({ section }) => section === 'subjects');
  const [first, ...others] = searchClauses(question);
  if (first && first.coverage >= (isAboutTheRegulation ? SURE : SURE_OF_A_STRANGER)) {
    const close = others.filter(({ score }) => score >= first.score * CLOSE);
    if (close.length === 0) return nearestAnswer(first, question, language);
    const clauses = [first, ...close].slice(0, MOST_CANDIDATES).map(({ clause }) => clause);
    return { kind: 'clarify', text: words.whichClause(clauses), citations: [], clauses: clauses.map(({ id }) => id) };
  }
  return isAboutTheRegulation
    ? { kind: 'not_stated', text: words.nothingFound, citations: [] }
    : { kind: 'out_of_scope', text: words.outOfScope, citations: [] };
}

function nearestAnswer({ clause }: Hit, question: string, language: Language): PolicyAnswer {
  const words = answerWords[language];
  const { quote, translation } = bestSentence(clause, question);
  return {
    kind: 'answer',
    text: joined([words.nearestClause(clause), words.unofficialTranslation(translation)], language),
    citations: [cite(clause.id, quote)],
  };
}

function labelsOf(ids: readonly string[], language: Language): readonly string[] {
  return ids.flatMap((id) => clauseOf(id)?.label[language] ?? []);
}

function joined(sentences: readonly string[], language: Language): string {
  return sentences.filter((sentence) => sentence !== '').join(language === 'zh' ? '' : ' ');
}
