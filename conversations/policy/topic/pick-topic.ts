import type { Category } from '../../../core/fact.ts';
import { searchClauses } from '../../../policy-text/search/search-clauses.ts';
import type { AskPart, Topic } from '../../../policy-text/topics/topics.ts';
import { clausesOf, topics } from '../../../policy-text/topics/topics.ts';
import { longestRead } from '../../../policy-text/words/longest-read.ts';
import type { ConceptHit, Section } from '../../../policy-text/words/thesaurus.ts';
import { areOfTheRegulation, conceptsIn } from '../../../policy-text/words/thesaurus.ts';
import { categoriesNamed } from '../question/categories-said.ts';
import { putsNumbers } from '../question/own-case.ts';
import { categoryOf } from '../rules/category-of-clause.ts';
import { askedBefore, type IsHidden, type Likeness } from './asked-before.ts';
import { type Weights, weights } from './confidence.ts';

/** What speaks for a topic, each measured by itself; 0 to about 1 where nothing else is said. */
export interface Evidence {
  /** How well a way of asking it fits. */
  readonly asks: number;
  /** The share of the subjects named that belong to it. */
  readonly explained: number;
  /** The question asked before that is most like this one. */
  readonly most: number;
  /** How much oftener its words come in questions of the topic than in all: log odds, less than 0 where they do not. */
  readonly words: number;
  /** How near the text of its clauses is. */
  readonly clauses: number;
  /** Its rules can judge, and the question puts a case to them in numbers. */
  readonly judges: 0 | 1;
  /** It is out of scope itself, and the question names nothing of the regulation. */
  readonly foreign: Foreign;
}

/** A question that names nothing that belongs to the regulation; half, when it names what others speak of as well. */
type Foreign = 0 | 0.5 | 1;

/** A topic that may be meant, and how sure that is: the probabilities of all and of none of them sum to 1. */
export interface PickedTopic {
  readonly topic: Topic;
  readonly evidence: Evidence;
  readonly confidence: number;
}

export interface PickedTopics {
  /** The most likely first. */
  readonly candidates: readonly PickedTopic[];
  /** That no topic is meant. */
  readonly none: number;
  /** How much oftener the words of the question come in questions of no topic than in all, as for a topic. */
  readonly wordsOfNone: number;
}

/** What speaks against every topic. */
interface NoneEvidence {
  /** How like the question is to those that were of no topic, as for a topic. */
  readonly most: number;
  readonly words: number;
  /** The share of it that was never asked in these words. */
  readonly unheard: number;
  readonly foreign: Foreign;
}

/** A part that need not be there says a little less than one that must. */
const OPTIONAL_SHARE = 0.8;
/** How much a word such as "how long" says about the topic; a subject says up to four times as much. */
const ASKING_WEIGHT = 1;
/** A thing outside the regulation is what a question is about, whatever else it names. */
const OUTSIDE_WEIGHT = 12;
const COMMON_SUBJECT_WEIGHT = 1;
const RARE_SUBJECT_WEIGHT = 4;
/** A good ask scores about this. */
const GOOD_SCORE = 8;
const NEAR_CLAUSES = 5;
/** From here on a question is as good as one that was asked before; in full that many log odds. No fit can find this out. */
export const LIKE_ENOUGH = 0.8;
const SAME_QUESTION = 6;
/** Of a topic that no question with any word of it was ever asked of. */
const UNHEARD: Likeness = { most: 0, words: 0 };

let subjects: ReadonlyMap<string, number> | undefined;
let named: ReadonlyMap<Topic, ReadonlySet<string>> | undefined;

/**
 * The topics a question may be about, each with the probability that it is: a conditional logit over what speaks for each
 * (ways of asking it, questions asked before, the text of its clauses), with weights fitted by `bench/confidence`.
 */
export function pickTopics(question: string): PickedTopics {
  const { candidates, none } = evidenceOn(question);
  const scored = candidates.map(([topic, evidence]) => ({
    topic,
    evidence,
    odds: Math.exp(scoreOf(evidence, weights)),
  }));
  const oddsOfNone = Math.exp(
    weights.none +
      sameness(none.most) +
      weights.words * none.words +
      weights.unheard * none.unheard +
      weights.foreign * none.foreign,
  );
  const whole = scored.reduce((sum, { odds }) => sum + odds, oddsOfNone);
  return {
    candidates: scored
      .map(({ topic, evidence, odds }) => ({ topic, evidence, confidence: odds / whole }))
      .sort((a, b) => b.confidence - a.confidence),
    none: oddsOfNone / whole,
    wordsOfNone: none.words,
  };
}

function scoreOf(evidence: Evidence, weights: Weights): number {
  return (
    weights.asks * evidence.asks +
    weights.explained * evidence.explained +
    sameness(evidence.most) +
    weights.words * evidence.words +
    weights.clauses * evidence.clauses +
    weights.judges * evidence.judges +
    weights.foreign * evidence.foreign
  );
}

/** What it says that nearly the same question was asked of a topic before. */
export function sameness(most: number): number {
  return SAME_QUESTION * Math.max(0, (most - LIKE_ENOUGH) / (1 - LIKE_ENOUGH));
}

/** Every topic that anything speaks for, and what speaks against all of them. */
export function evidenceOn(question: string, isHidden?: IsHidden) {
  const concepts = conceptsIn(question);
  const { likeness: before, unheard } = askedBefore(question, isHidden);
  const near = nearClauses(question);
  named ??= new Map(topics.map((topic) => [topic, new Set(topic.asks.flat().flatMap(({ anyOf }) => anyOf))]));
  const said = [...concepts].filter(([, { section }]) => section !== 'askings');
  const weightSaid = said.reduce((sum, [name, hit]) => sum + weightOf(name, hit), 0);
  const isPut = putsNumbers(question.slice(0, longestRead));
  const outside = said.flatMap(([name, { section }]) => (section === 'outside' ? [name] : []));
  const foreign = foreignnessOf(concepts);
  const candidates: [Topic, Evidence][] = [];
  const categories = categoriesNamed(question);
  for (const [topic, names] of named) {
    if (outside.length > 0 && !outside.some((name) => names.has(name))) continue;
    if (isOfOthers(topic, categories)) continue;
    const asks = Math.max(...topic.asks.map((ask) => askScore(ask, concepts))) / GOOD_SCORE;
    const { most, words } = before.get(topic) ?? UNHEARD;
    const clauses = Math.max(0, ...clausesOf(topic).map((clause) => near.get(clause) ?? 0));
    if (asks === 0 && most === 0 && clauses === 0) continue;
    const explaining = said.filter(([name]) => names.has(name));
    const explained = explaining.reduce((sum, [name, hit]) => sum + weightOf(name, hit), 0) / (weightSaid || 1);
    const judges = isPut && topic.rules.length > 0 ? 1 : 0;
    const foreignToo = topic.kind === 'out_of_scope' ? foreign : 0;
    candidates.push([topic, { asks, explained, most, words, clauses, judges, foreign: foreignToo }]);
  }
  const none: NoneEvidence = {
    ...(before.get(null) ?? UNHEARD),
    unheard,
    foreign,
  };
  return { candidates, none };
}

/** Whether a topic speaks only of other categories than the ones that were named: what is said of a park is not said of a platform. */
function isOfOthers(topic: Topic, named: readonly Category[]): boolean {
  if (named.length === 0 || topic.kind === 'out_of_scope') return false;
  const categories = clausesOf(topic).map(categoryOf);
  return categories.length > 0 && categories.every((category) => category !== undefined && !named.includes(category));
}

function foreignnessOf(concepts: ReadonlyMap<string, ConceptHit>): Foreign {
  if (areOfTheRegulation(concepts)) return 0;
  return [...concepts.values()].some(({ section }) => section === 'subjects') ? 0.5 : 1;
}

/** The clauses nearest to a question, each by its share of the best score and of the question. */
function nearClauses(question: string): ReadonlyMap<string, number> {
  const hits = searchClauses(question).slice(0, NEAR_CLAUSES);
  const best = hits[0]?.score ?? 1;
  return new Map(hits.map(({ clause, score, coverage }) => [clause.id, (score / best) * Math.min(1, 2 * coverage)]));
}

function askScore(ask: readonly AskPart[], concepts: ReadonlyMap<string, ConceptHit>): number {
  let score = 0;
  for (const { anyOf, optional } of ask) {
    const best = Math.max(0, ...anyOf.map((name) => weightOf(name, concepts.get(name))));
    if (best === 0 && !optional) return 0;
    score += optional ? best * OPTIONAL_SHARE : best;
  }
  return score;
}

/** Longer words for the same concept are surer, by a little: enough to part two topics that are otherwise level. */
function weightOf(name: string, hit: ConceptHit | undefined): number {
  if (!hit) return 0;
  return baseWeight(name, hit.section) + Math.min(hit.length, 40) / 100;
}

function baseWeight(name: string, section: Section): number {
  if (section === 'askings') return ASKING_WEIGHT;
  if (section === 'outside') return OUTSIDE_WEIGHT;
  subjects ??= subjectWeights();
  return subjects.get(name) ?? RARE_SUBJECT_WEIGHT;
}

/** A subject says the more the fewer topics share it. */
function subjectWeights(): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const { asks } of topics) {
    for (const name of new Set(asks.flat().flatMap((part) => part.anyOf)))
      holders.set(name, (holders.get(name) ?? 0) + 1);
  }
  const mostShared = Math.log(Math.max(...holders.values()));
  const span = RARE_SUBJECT_WEIGHT - COMMON_SUBJECT_WEIGHT;
  return new Map(
    [...holders].map(([name, count]) => [name, RARE_SUBJECT_WEIGHT - (span * Math.log(count)) / mostShared]),
  );
}
