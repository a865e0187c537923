import type { Article, Question } from './records.ts';

/** How many hits are asked for: what recall@100 needs. */
export const HITS = 100;

/** Something that builds an index to a file, and opens and searches it in another process. */
export interface System {
  readonly name: string;
  build(articles: readonly Article[], path: string, train: readonly Question[]): Promise<void> | void;
  /** Opens the file; what comes back gives the ids of the best articles. */
  open(path: string): Promise<Search> | Search;
}

export type Search = (question: string) => Promise<readonly string[]> | readonly string[];
