import type { IndexParts } from '../index/index-parts.ts';
import { Matching, type Range } from '../matching.ts';
import { AskedMatching, type Likeness } from './asked-questions.ts';
import { closest } from './closest.ts';
import { columnOf, type Feature } from './features/columns.ts';
import { type Candidates, featuresOf } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import { explained, type Translation } from './translation.ts';
import { Forest, type Trees } from './trees.ts';

/** What a search asks for. */
export interface Wanted {
  readonly query: string;
  readonly concepts: readonly string[];
  readonly ranges: readonly Range[];
  /** How many candidates at least, when there are as many. */
  readonly least: number;
}

/** What the ranking knows beside the index: the knowledge, or what there is of it while it is being learned. */
export interface Known {
  readonly asked: Knowledge['asked'];
  readonly translation: Translation;
  readonly trees?: Trees;
  readonly prior?: number;
}

/** A document and its ranking score, and the share of the query that it has words for. */
export interface Ranked {
  readonly document: number;
  readonly score: number;
  readonly coverage: number;
}

const CANDIDATES = 200;
/** With questions asked before, candidates come from several lists: these many of each. */
const CLOSEST = 100;
const CLOSEST_IN_ASKED = 100;
const CLOSEST_IN_ALIKE = 50;
const ALIKE_REGULATIONS = 3;

/**
 * What a candidate counts beside its score before anything is learned: how rare its words are in its own regulation, how
 * well the best articles of the regulation do, and the regulation's rank.
 */
const UNLEARNED: readonly (readonly [Feature, number])[] = [
  ['scoreToBest', 1],
  ['ownRarityToBest', 0.2],
  ['regulationSum', 0.05],
  ['authority', 0.1],
];

/** Finds candidates by BM25 and puts them in order by all that is known of them. */
export class Ranking {
  readonly matching: Matching;
  private readonly asked: AskedMatching | undefined;
  private readonly forest: Forest | undefined;
  private readonly prior: number;

  constructor(
    private readonly parts: IndexParts,
    private readonly known?: Known,
  ) {
    this.matching = new Matching(parts);
    this.asked = known && new AskedMatching(known.asked, parts.regulationOf, parts.regulations.length);
    this.forest = known?.trees && new Forest(known.trees, columnOf.width);
    this.prior = known?.prior ?? 1;
  }

  /** The best first. */
  rank(wanted: Wanted): readonly Ranked[] {
    const { documents, rows, coverage } = this.candidates(wanted);
    const { width } = columnOf;
    const { forest, prior } = this;
    return documents
      .map((document, row) => ({
        document,
        score: (forest?.sayOf(rows, row * width) ?? 0) + prior * unlearnedScore(rows, row * width),
        coverage: coverage[row] as number,
      }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
  }

  /** The documents that may be meant, and what is known of each. */
  candidates(wanted: Wanted): Candidates {
    const { query, concepts, ranges, least } = wanted;
    const { matching } = this;
    matching.match(query, concepts, ranges);
    const likeness = this.asked?.likeness(query);
    const documents = likeness
      ? this.withAsked(likeness, ranges, least)
      : closest(matching.scores, Math.max(CANDIDATES, least), ranges);
    const explains =
      this.known && this.asked
        ? explained(this.known.translation, this.parts, this.asked.matching.terms, matching.terms, documents)
        : undefined;
    return { documents, ...featuresOf({ query, documents, matching, likeness, explains }) };
  }

  private withAsked(likeness: Likeness, ranges: readonly Range[], least: number): readonly number[] {
    const { scores } = this.matching;
    const asked = this.asked?.regulations ?? [];
    const alike = [...likeness.summedOfRegulation]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, ALIKE_REGULATIONS)
      .map(([regulation]) => regulation);
    const isWanted = (document: number): boolean => ranges.some(([from, to]) => from <= document && document < to);
    const found = new Set([
      ...closest(scores, Math.max(CLOSEST, least), ranges),
      ...closest(scores, CLOSEST_IN_ASKED, this.rangesWithin(asked, isWanted)),
      ...closest(scores, CLOSEST_IN_ALIKE, this.rangesWithin(alike, isWanted)),
      ...[...likeness.nearest.keys()].filter(isWanted),
    ]);
    return [...found].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  }

  private rangesWithin(regulations: readonly number[], isWanted: (document: number) => boolean): readonly Range[] {
    const { firsts } = this.parts;
    return regulations
      .map((regulation) => [firsts[regulation] as number, firsts[regulation + 1] as number] as const)
      .filter(([from]) => isWanted(from))
      .sort((a, b) => a[0] - b[0]);
  }
}

const UNLEARNED_COLUMNS = UNLEARNED.map(([feature, counts]) => [columnOf[feature], counts] as const);

/** What a candidate counts when nothing was learned. */
export function unlearnedScore(rows: Float32Array, start: number): number {
  let sum = 0;
  for (const [column, counts] of UNLEARNED_COLUMNS) sum += counts * (rows[start + column] as number);
  return sum;
}
