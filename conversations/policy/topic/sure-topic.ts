import type { Clause } from '../../../policy-text/regulation/clause.ts';
import { clausesOf, type Topic } from '../../../policy-text/topics/topics.ts';
import { areOnlyOfTheRegulation, conceptsIn } from '../../../policy-text/words/thesaurus.ts';
import { answersFrom } from './confidence.ts';
import type { PickedTopic, PickedTopics } from './pick-topic.ts';
import { LIKE_ENOUGH } from './pick-topic.ts';

/** A topic that is taken to be meant, and how sure that is. */
export interface SureTopic {
  readonly topic: Topic;
  readonly confidence: number;
}

/** Where a clause is sure by several topics together, the best of them has to be this likely by itself. */
const LEAST_OF_THE_BEST = 0.3;
/** A topic of a clause that the question names is meant, however likely others are, unless hardly anything speaks for it. */
const LEAST_NAMED = 0.01;
/** In log odds: hardly any question of the regulation comes below it, and many of others that look like one do. */
const LEAST_LIKELIER = 6;
/** The same where nothing is said that only this regulation speaks of. */
const LEAST_LIKELIER_IN_SHARED_WORDS = 9;
/** How much likelier it has to be where a thing of everyday life is named: a visa form, a landlord, a train. */
const LIKELIER_BESIDE_EVERYDAY = 8;
/** What is of the regulation within a longer word too, where it is no concept of its own: `types of base`. */
const SAYS_ITS_OWN = /国合|基地|(?<![税关])申报|资格(?!证|考|审)|条文|\bbases?\b/i;

/**
 * The topic that is meant, when that is likely enough. Topics that give the same kind of answer from the same clause
 * count together: then the clause is sure although the turn of the question is not.
 * @param message that the question stands in: what it is about may be said beside it
 */
export function sureTopic({ candidates, wordsOfNone }: PickedTopics, message: string): SureTopic | null {
  const [best] = candidates;
  if (!best || best.confidence < LEAST_OF_THE_BEST) return null;
  if (isInWordsOfOthers(best, wordsOfNone, message)) return null;
  const alike = candidates.filter(({ topic }) => topic.kind === best.topic.kind);
  const confidence = Math.max(best.confidence, ...clausesOf(best.topic).map((clause) => likelihoodOf(clause, alike)));
  return confidence >= answersFrom ? { topic: best.topic, confidence } : null;
}

/** Of the topics that rest on the clauses a question names, the one that is likelier than all the others together. */
export function sureTopicOn(named: readonly Clause[], { candidates }: PickedTopics): SureTopic | null {
  if (named.length === 0) return null;
  const resting = candidates.filter(({ topic }) => named.every(({ id }) => restsOn(topic, id)));
  const [best] = resting;
  if (!best || best.confidence < LEAST_NAMED) return null;
  const confidence = best.confidence / resting.reduce((sum, one) => sum + one.confidence, 0);
  return confidence > 0.5 ? { topic: best.topic, confidence } : null;
}

/** 研究生考试报名截止哪天: it asks as people ask here, in words that come as often where nothing of the regulation is asked. */
export function isInWordsOfOthers({ topic, evidence }: PickedTopic, wordsOfNone: number, message: string): boolean {
  if (topic.kind === 'out_of_scope' || evidence.most >= LIKE_ENOUGH) return false;
  if (saysItsOwn(message)) return false;
  const concepts = conceptsIn(message);
  const least = areOnlyOfTheRegulation(concepts) ? LEAST_LIKELIER : LEAST_LIKELIER_IN_SHARED_WORDS;
  const isEveryday = [...concepts.values()].some(({ section }) => section === 'chatter');
  return evidence.words - wordsOfNone < least + (isEveryday ? LIKELIER_BESIDE_EVERYDAY : 0);
}

/** Whether a message has a word that only this regulation is asked with. */
export function saysItsOwn(message: string): boolean {
  return SAYS_ITS_OWN.test(message);
}

/** How likely it is that one of the topics that rest on a clause is meant. */
export function likelihoodOf(clause: string | undefined, candidates: readonly PickedTopic[]): number {
  return candidates.reduce(
    (sum, { topic, confidence }) => sum + (clause && restsOn(topic, clause) ? confidence : 0),
    0,
  );
}

/** Whether a topic speaks of a clause, of something below it or of what it stands under. */
export function restsOn(topic: Topic, id: string): boolean {
  return clausesOf(topic).some((clause) => clause === id || clause.startsWith(`${id}.`) || id.startsWith(`${clause}.`));
}
