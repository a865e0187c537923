import { closest } from './closest.ts';
import { weightOf } from './impact.ts';
import { asUint16, asUint32, readSections } from './index-file.ts';
import { type Names, nameAt } from './names.ts';
import { type Postings, readPostings } from './postings.ts';
import { type QueryTerm, queryTerms } from './query-terms.ts';
import { TermTable } from './term-table.ts';

/** A document found for a query. */
export interface SearchHit {
  readonly id: string;
  readonly regulation: string;
  /** Only comparable within one search. */
  readonly score: number;
  /** The share of the query, 0 to 1, that the document has words for; a rare word is a larger share. */
  readonly coverage: number;
}

export interface SearchOptions {
  /** How many hits at most, 10 when not said. */
  readonly limit?: number;
  /** Only documents of these regulations, with how rare a word is counted within them. All when not said. */
  readonly regulations?: readonly string[];
  /** Names to look for beside the words of the query: see `SearchDocument.concepts`. */
  readonly concepts?: readonly string[];
}

/** An index that is open. */
export interface SearchIndex {
  readonly documents: number;
  readonly regulations: readonly string[];
  /** The documents closest to a query, the closest first; none for a query without words. Takes any text. */
  search(query: string, options?: SearchOptions): readonly SearchHit[];
}

/** The documents from one number up to another, the second not among them. */
type Range = readonly [from: number, to: number];

/**
 * Opens an index that `buildIndex` wrote. Nothing is copied: the index lives in the bytes, which must not change.
 * @throws IndexFileError when they are no index of this version, cut short or damaged
 */
export function openIndex(bytes: Uint8Array): SearchIndex {
  return new OpenIndex(readSections(bytes));
}

class OpenIndex implements SearchIndex {
  readonly documents: number;
  readonly regulations: readonly string[];
  private readonly table: TermTable;
  private readonly postings: Postings;
  private readonly ids: Names;
  private readonly firsts: Uint32Array;
  private readonly scores: Float32Array;
  /** The postings of the query at hand, one term after the other. */
  private foundDocuments = new Uint32Array(1 << 12);
  private foundImpacts = new Uint8Array(1 << 12);

  constructor(sections: ReturnType<typeof readSections>) {
    this.table = new TermTable({
      slots: asUint32(sections.termSlots),
      starts: asUint32(sections.termStarts),
      units: asUint16(sections.termUnits),
    });
    this.postings = {
      offsets: asUint32(sections.postingOffsets),
      holders: asUint32(sections.postingHolders),
      bytes: sections.postingBytes,
    };
    this.ids = { starts: asUint32(sections.idStarts), bytes: sections.idBytes };
    this.firsts = asUint32(sections.firstOfRegulation);
    const names = { starts: asUint32(sections.regulationStarts), bytes: sections.regulationBytes };
    this.regulations = Array.from({ length: this.firsts.length - 1 }, (_, index) => nameAt(names, index));
    this.documents = this.ids.starts.length - 1;
    this.scores = new Float32Array(this.documents);
  }

  search(query: string, { limit = 10, regulations, concepts = [] }: SearchOptions = {}): readonly SearchHit[] {
    const ranges = this.rangesOf(regulations);
    const terms = this.find(queryTerms(query, concepts, this.table, this.postings), ranges);
    this.scores.fill(0);
    for (const { from, to, weight } of terms) this.addScores(from, to, weight);
    const best = closest(this.scores, limit, ranges);
    const covered = this.coverageOf(best, terms);
    return best.map((document, index) => ({
      id: nameAt(this.ids, document),
      regulation: this.regulations[this.regulationOf(document)] as string,
      score: this.scores[document] as number,
      coverage: covered[index] as number,
    }));
  }

  private rangesOf(regulations: readonly string[] | undefined): readonly Range[] {
    if (!regulations) return [[0, this.documents]];
    const wanted = new Set(regulations);
    return this.regulations.flatMap((name, index) =>
      wanted.has(name) ? [[this.firsts[index] as number, this.firsts[index + 1] as number] as const] : [],
    );
  }

  /** Reads the postings of each term and weighs it by how rare it is in the ranges. */
  private find(terms: readonly QueryTerm[], ranges: readonly Range[]): readonly FoundTerm[] {
    const whole = terms.reduce((sum, { holders }) => sum + holders, 0);
    if (whole > this.foundDocuments.length) {
      this.foundDocuments = new Uint32Array(whole);
      this.foundImpacts = new Uint8Array(whole);
    }
    const searched = ranges.reduce((sum, [from, to]) => sum + to - from, 0);
    let end = 0;
    return terms.map(({ term, kind }) => {
      const from = end;
      if (term >= 0) end = readPostings(this.postings, term, this.foundDocuments, this.foundImpacts, from);
      const holders = searched === this.documents ? end - from : this.countWithin(ranges, from, end);
      return { from, to: end, weight: weightOf(kind, holders, searched) };
    });
  }

  private countWithin(ranges: readonly Range[], from: number, to: number): number {
    const found = this.foundDocuments;
    return ranges.reduce(
      (sum, range) => sum + firstNotBelow(found, range[1], from, to) - firstNotBelow(found, range[0], from, to),
      0,
    );
  }

  private addScores(from: number, to: number, weight: number): void {
    const { scores, foundDocuments, foundImpacts } = this;
    for (let at = from; at < to; at += 1) {
      const document = foundDocuments[at] as number;
      scores[document] = (scores[document] as number) + weight * (foundImpacts[at] as number);
    }
  }

  private coverageOf(documents: readonly number[], terms: readonly FoundTerm[]): readonly number[] {
    const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
    return documents.map((document) => {
      let covered = 0;
      for (const { from, to, weight } of terms) {
        const at = firstNotBelow(this.foundDocuments, document, from, to);
        if (at < to && this.foundDocuments[at] === document) covered += weight;
      }
      return Math.min(1, covered / whole);
    });
  }

  private regulationOf(document: number): number {
    return firstNotBelow(this.firsts, document + 1, 0, this.firsts.length) - 1;
  }
}

/** Where the postings of a term of the query stand, and what an impact of 1 adds to the score. */
interface FoundTerm {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
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
