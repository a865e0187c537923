import type { Language } from '../../policy-text/language.ts';
import { clauseOf } from '../../policy-text/regulation.ts';
import { areOfTheRegulation, conceptsIn } from '../../policy-text/thesaurus.ts';
import { clausesOf } from '../../policy-text/topics.ts';
import type { Answered } from './answered.ts';
import { offersFrom } from './confidence.ts';
import { namesTheRegulation } from './names-the-regulation.ts';
import type { PickedTopic, PickedTopics } from './pick-topic.ts';
import { offerClauses } from './quote-clause.ts';
import { say } from './statement.ts';
import { isInWordsOfOthers, likelihoodOf, saysItsOwn } from './sure-topic.ts';
import { answerWords } from './words/answer-words.ts';

const MOST_CANDIDATES = 3;
/** A topic less likely than this is not offered, however likely its clause is by others. */
const LEAST_OFFERED = 0.05;

/**
 * The answer where no topic is sure: what may be meant is offered; what nothing is like is not covered, or out of scope when
 * it names nothing of the regulation.
 */
export function unsure(picked: PickedTopics, message: string, language: Language): Answered {
  const { candidates, none, wordsOfNone } = picked;
  const words = answerWords[language];
  const [best] = candidates;
  const isOfOthers = best !== undefined && isInWordsOfOthers(best, wordsOfNone, message);
  const isOfTheRegulation = !isOfOthers && areOfTheRegulation(conceptsIn(message));
  const isLikely = ({ topic, confidence }: PickedTopic) => {
    if (!isOfTheRegulation) return confidence >= offersFrom && confidence >= none / 2;
    return confidence >= LEAST_OFFERED && (none < 0.5 || likelihoodOf(clausesOf(topic)[0], candidates) >= offersFrom);
  };
  const likely = candidates.filter(isLikely);
  const clauses = [...new Set(likely.flatMap(({ topic }) => clausesOf(topic).slice(0, 1)))]
    .slice(0, MOST_CANDIDATES)
    .flatMap((id) => clauseOf(id) ?? []);
  if (clauses.length > 0) {
    const confidence = likely.reduce((sum, one) => sum + one.confidence, 0);
    return offerClauses(clauses, confidence, language);
  }
  return isOfTheRegulation && (saysItsOwn(message) || namesTheRegulation(message))
    ? { kind: 'not_stated', confidence: none, statements: [say(words.nothingFound)] }
    : { kind: 'out_of_scope', confidence: none, statements: [say(words.outOfScope)] };
}
