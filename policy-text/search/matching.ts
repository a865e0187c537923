import { weightOf } from './index/impact.ts';
import type { IndexParts } from './index/index-parts.ts';
import { readPostings } from './index/postings.ts';
import { type QueryTerm, queryTerms } from './query-terms.ts';

/** The documents from one number up to another, the second not among them. */
export type Range = readonly [from: number, to: number];

/** A term of the query, and where the documents that have it stand in the lists of the matching. */
export interface MatchedTerm extends QueryTerm {
  readonly from: number;
  readonly to: number;
  /** What an impact of 1 adds to the score. */
  readonly weight: number;
}

/** What the words of one query weigh in every document of an index; kept for the next query, so that nothing is allocated. */
export class Matching {
  readonly parts: IndexParts;
  /** The BM25 score of every document. */
  readonly scores: Float32Array;
  /** The row of a document in the matrix at hand plus one, or 0. */
  private readonly rowOf: Uint32Array;
  terms: readonly MatchedTerm[] = [];
  /** The documents of the first term in ascending order, those of the second, and so on; and the impact in each. */
  documents = new Uint32Array(1 << 12);
  impacts = new Uint8Array(1 << 12);

  constructor(parts: IndexParts) {
    this.parts = parts;
    this.scores = new Float32Array(parts.documents);
    this.rowOf = new Uint32Array(parts.documents);
  }

  /** Matches a query, weighing each term by how rare it is in the ranges. */
  match(query: string, concepts: readonly string[], ranges: readonly Range[]): void {
    const { table, postings, documents: all } = this.parts;
    const terms = queryTerms(query, concepts, table, postings, all);
    const whole = terms.reduce((sum, { holders }) => sum + holders, 0);
    if (whole > this.documents.length) {
      this.documents = new Uint32Array(whole);
      this.impacts = new Uint8Array(whole);
    }
    const searched = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
    let to = 0;
    this.terms = terms.map(({ term, kind, holders }) => {
      const from = to;
      if (term >= 0) to = readPostings(postings, term, this.documents, this.impacts, from);
      const within = searched === all ? to - from : this.countWithin(ranges, from, to);
      return { term, kind, holders, from, to, weight: weightOf(kind, within, searched) };
    });
    this.scores.fill(0);
    for (const { from, to, weight } of this.terms) this.addScores(from, to, weight);
  }

  /** How many of the documents from one place of the list to another stand in the ranges. */
  countWithin(ranges: readonly Range[], from: number, to: number): number {
    let count = 0;
    for (const [first, end] of ranges) {
      count += firstNotBelow(this.documents, end, from, to) - firstNotBelow(this.documents, first, from, to);
    }
    return count;
  }

  /** The impact of every term in some documents: a row a document, a column a term. */
  impactsIn(chosen: readonly number[]): Uint8Array {
    const { documents, impacts, rowOf } = this;
    const width = this.terms.length;
    const matrix = new Uint8Array(chosen.length * width);
    for (const [row, document] of chosen.entries()) rowOf[document] = row + 1;
    for (const [column, { from, to }] of this.terms.entries()) {
      for (let at = from; at < to; at += 1) {
        const row = rowOf[documents[at] as number] as number;
        if (row > 0) matrix[(row - 1) * width + column] = impacts[at] as number;
      }
    }
    for (const document of chosen) rowOf[document] = 0;
    return matrix;
  }

  /** How many of the documents from one place of the list to another stand in the regulations of each slot. */
  countBySlot(slotOf: Uint16Array, from: number, to: number, counts: Uint32Array): void {
    const { documents, parts } = this;
    const { regulationOf } = parts;
    counts.fill(0);
    for (let at = from; at < to; at += 1) {
      const slot = slotOf[regulationOf[documents[at] as number] as number] as number;
      counts[slot] = (counts[slot] as number) + 1;
    }
  }

  private addScores(from: number, to: number, weight: number): void {
    const { scores, documents, impacts } = this;
    for (let at = from; at < to; at += 1) {
      const document = documents[at] as number;
      scores[document] = (scores[document] as number) + weight * (impacts[at] as number);
    }
  }
}

/** The first place from `from` on, `to` at most, where an ascending list is not below a number. */
function firstNotBelow(ascending: Uint32Array, number: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
