import type { Language } from '../../../policy-text/language.ts';
import { clausesOf, isOffered, type Topic } from '../../../policy-text/topics/topics.ts';
import { areOfTheRegulation, conceptsIn } from '../../../policy-text/words/thesaurus.ts';
import type { Answered } from '../answered.ts';
import { namesTheRegulation } from '../question/names-the-regulation.ts';
import { type Statement, say } from '../statement.ts';
import { offersFrom } from '../topic/confidence.ts';
import type { PickedTopic, PickedTopics } from '../topic/pick-topic.ts';
import { isInWordsOfOthers, likelihoodOf, saysItsOwn } from '../topic/sure-topic.ts';
import { answerWords } from '../words/answer-words.ts';
import { offerAnswer, offerTopics } from './offer-topics.ts';

const MOST_OFFERED = 3;
/** A topic less likely than this is not offered, however likely its clause is by others. */
const LEAST_OFFERED = 0.05;
/** Nor one that is so much less likely than the likeliest. */
const LEAST_SHARE = 0.2;
/** What is so much likelier than nothing of the regulation is offered in any words. */
const SURELY_SOMETHING = 10;

/**
 * The answer where no topic is sure: what may be meant is offered; what nothing is like is not covered, or out of scope when
 * it names nothing of the regulation.
 * @param tell what a topic says of the question
 */
export function unsure(
  picked: PickedTopics,
  message: string,
  language: Language,
  tell: (topic: Topic) => readonly Statement[],
): Answered {
  const { candidates, none, wordsOfNone } = picked;
  const words = answerWords[language];
  const outOfScope = { kind: 'out_of_scope', confidence: none, statements: [say(words.outOfScope)] } as const;
  const [best] = candidates;
  const mayBeNone = best !== undefined && best.confidence < SURELY_SOMETHING * none;
  if (mayBeNone && isInWordsOfOthers(best, wordsOfNone, message)) return outOfScope;
  const isOfTheRegulation = areOfTheRegulation(conceptsIn(message)) || saysItsOwn(message);
  const isLikely = ({ topic, confidence }: PickedTopic) => {
    if (!isOfTheRegulation) return confidence >= offersFrom && confidence >= none / 2;
    return confidence >= LEAST_OFFERED && (none < 0.5 || likelihoodOf(clausesOf(topic)[0], candidates) >= offersFrom);
  };
  const likely = candidates.filter(isLikely);
  const confidence = likely.reduce((sum, one) => sum + one.confidence, 0);
  const offered = likely
    .filter((one) => one.confidence >= LEAST_SHARE * (likely[0]?.confidence ?? 0))
    .map(({ topic }) => topic)
    .filter(isOffered)
    .slice(0, MOST_OFFERED);
  const [only, another] = offered;
  if (only && !another) return offerAnswer(only, tell(only), confidence, language);
  if (only) return offerTopics(offered, confidence, language);
  return saysItsOwn(message) || (isOfTheRegulation && namesTheRegulation(message))
    ? { kind: 'not_stated', confidence: none, statements: [say(words.nothingFound)] }
    : outOfScope;
}
