import type { IndexParts } from '../index/index-parts.ts';
import { Matching } from '../matching.ts';

/** Questions whose answers are known: an index of them, and for each the documents that answer it. */
export interface AskedQuestions {
  readonly parts: IndexParts;
  /** Where the documents of each question begin in `answers`; one more at the end. */
  readonly starts: Uint32Array;
  readonly answers: Uint32Array;
}

/** How close a query comes to questions asked before. */
export interface Likeness {
  /** For each document that answered one of the closest: how close the closest came, 0 to 1, and the sum of all. */
  readonly nearest: ReadonlyMap<number, number>;
  readonly summed: ReadonlyMap<number, number>;
  /** The same for regulations. */
  readonly nearestOfRegulation: ReadonlyMap<number, number>;
  readonly summedOfRegulation: ReadonlyMap<number, number>;
  /** How many of all questions each document and each regulation answered. */
  readonly times: Uint32Array;
  readonly timesOfRegulation: Uint32Array;
}

const MOST_ALIKE = 40;
/** Of what a question could have in common with the query, the share below which they are not alike. */
const LEAST_ALIKE = 0.04;

/** Compares queries with questions asked before. */
export class AskedMatching {
  readonly matching: Matching;
  /** The regulations that answered any, in ascending order. */
  readonly regulations: readonly number[];
  private readonly times: Uint32Array;
  private readonly timesOfRegulation: Uint32Array;

  constructor(
    private readonly asked: AskedQuestions,
    private readonly regulationOf: Uint32Array,
    regulations: number,
  ) {
    this.matching = new Matching(asked.parts);
    this.times = new Uint32Array(regulationOf.length);
    this.timesOfRegulation = new Uint32Array(regulations);
    for (const document of asked.answers) {
      const regulation = regulationOf[document] as number;
      this.times[document] = (this.times[document] as number) + 1;
      this.timesOfRegulation[regulation] = (this.timesOfRegulation[regulation] as number) + 1;
    }
    this.regulations = [...this.timesOfRegulation.keys()].filter((regulation) => this.timesOfRegulation[regulation]);
  }

  likeness(query: string): Likeness {
    const { matching, asked, regulationOf } = this;
    matching.match(query, [], [[0, asked.parts.documents]]);
    const possible = matching.terms.reduce((sum, { weight }) => sum + weight * 255, 0) || 1;
    const alike: number[] = [];
    for (let question = 0; question < matching.scores.length; question += 1) {
      if ((matching.scores[question] as number) > LEAST_ALIKE * possible) alike.push(question);
    }
    alike.sort((a, b) => (matching.scores[b] as number) - (matching.scores[a] as number) || a - b);
    const ofDocuments = new Closeness();
    const ofRegulations = new Closeness();
    for (const question of alike.slice(0, MOST_ALIKE)) {
      const close = Math.min(1, (matching.scores[question] as number) / possible);
      const answers = this.answersOf(question);
      for (const document of answers) ofDocuments.add(document, close);
      const regulations = new Set(Array.from(answers, (document) => regulationOf[document] as number));
      for (const regulation of regulations) ofRegulations.add(regulation, close);
    }
    return {
      nearest: ofDocuments.nearest,
      summed: ofDocuments.summed,
      nearestOfRegulation: ofRegulations.nearest,
      summedOfRegulation: ofRegulations.summed,
      times: this.times,
      timesOfRegulation: this.timesOfRegulation,
    };
  }

  private answersOf(question: number): Uint32Array {
    return this.asked.answers.subarray(this.asked.starts[question], this.asked.starts[question + 1]);
  }
}

class Closeness {
  readonly nearest = new Map<number, number>();
  readonly summed = new Map<number, number>();

  add(number: number, close: number): void {
    this.nearest.set(number, Math.max(close, this.nearest.get(number) ?? 0));
    this.summed.set(number, close + (this.summed.get(number) ?? 0));
  }
}
