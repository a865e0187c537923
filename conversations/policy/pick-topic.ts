import type { ConceptHit, Section } from '../../policy-text/thesaurus.ts';
import { conceptsIn } from '../../policy-text/thesaurus.ts';
import type { AskPart, Topic } from '../../policy-text/topics.ts';
import { topics } from '../../policy-text/topics.ts';

/** A topic that a question asks about, with what speaks for it. */
export interface PickedTopic {
  readonly topic: Topic;
  readonly score: number;
}

/** A part that need not be there says a little less than one that must. */
const OPTIONAL_SHARE = 0.8;
/** How much a word such as "how long" says about the topic; a subject says up to four times as much. */
const ASKING_WEIGHT = 1;
/** What is outside the regulation stays outside, whatever else of it is named. */
const OUTSIDE_WEIGHT = 12;
const COMMON_SUBJECT_WEIGHT = 1;
const RARE_SUBJECT_WEIGHT = 4;

let weights: ReadonlyMap<string, number> | undefined;

/**
 * The topics a question asks about, the best first. A topic is one when all required parts of one of its asks are there;
 * the more parts are there and the fewer topics share them, the better it fits.
 */
export function pickTopics(question: string): readonly PickedTopic[] {
  const concepts = conceptsIn(question);
  return topics
    .map((topic) => ({ topic, score: Math.max(...topic.asks.map((ask) => scoreOf(ask, concepts))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

function scoreOf(ask: readonly AskPart[], concepts: ReadonlyMap<string, ConceptHit>): number {
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
  weights ??= subjectWeights();
  return weights.get(name) ?? RARE_SUBJECT_WEIGHT;
}

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
