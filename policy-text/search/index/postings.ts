/**
 * The documents of each term one after the other: how far each is from the one before, in as many bytes as it takes
 * (seven bits a byte, the highest set while more follow), and its impact in one.
 */
export interface Postings {
  /** Where those of each term begin in `bytes`; one more at the end. */
  readonly offsets: Uint32Array;
  /** How many documents have each term. */
  readonly holders: Uint32Array;
  readonly bytes: Uint8Array;
}

/** The byte kept for a term in a document where it has some weight. */
type ImpactOf = (term: number, document: number, weight: number) => number;

/** Occurrences in the order of the documents, in flat memory that grows. */
export class Occurrences {
  private terms = new Uint32Array(1 << 12);
  private weights = new Float32Array(1 << 12);
  private count = 0;
  /** Where the occurrences of each document begin. */
  private readonly starts = [0];

  /** Adds a document by the terms it has and the weight of each. */
  addDocument(terms: readonly number[], weightOf: (term: number) => number): void {
    if (this.count + terms.length > this.terms.length) this.grow(this.count + terms.length);
    for (const term of terms) {
      this.terms[this.count] = term;
      this.weights[this.count] = weightOf(term);
      this.count += 1;
    }
    this.starts.push(this.count);
  }

  /** Sorts the occurrences by term; `impactOf` gives the byte kept for each. */
  postings(termCount: number, impactOf: ImpactOf): Postings {
    return packPostings(
      termCount,
      (visit) => {
        this.each((term, document, weight) => visit(term, document, weight));
      },
      impactOf,
    );
  }

  /** The same the other way round: the terms of each document, of those that `isKept` says. */
  termsOfDocuments(isKept: (term: number) => boolean, impactOf: ImpactOf): Postings {
    const terms: number[] = [];
    return packPostings(
      this.starts.length - 1,
      (visit) => {
        for (let document = 0; document + 1 < this.starts.length; document += 1) {
          terms.length = 0;
          const [start, end] = [this.starts[document] as number, this.starts[document + 1] as number];
          for (let at = start; at < end; at += 1) if (isKept(this.terms[at] as number)) terms.push(at);
          terms.sort((a, b) => (this.terms[a] as number) - (this.terms[b] as number));
          for (const at of terms) visit(document, this.terms[at] as number, this.weights[at] as number);
        }
      },
      (document, term, weight) => impactOf(term, document, weight),
    );
  }

  private each(visit: (term: number, document: number, weight: number) => void): void {
    for (let document = 0; document + 1 < this.starts.length; document += 1) {
      const end = this.starts[document + 1] as number;
      for (let at = this.starts[document] as number; at < end; at += 1) {
        visit(this.terms[at] as number, document, this.weights[at] as number);
      }
    }
  }

  private grow(least: number): void {
    const length = Math.max(least, this.terms.length * 2);
    const [terms, weights] = [new Uint32Array(length), new Float32Array(length)];
    terms.set(this.terms);
    weights.set(this.weights);
    this.terms = terms;
    this.weights = weights;
  }
}

/** Packs pairs of an owner and a number, the numbers of an owner visited in ascending order. */
function packPostings(
  owners: number,
  each: (visit: (owner: number, number: number, weight: number) => void) => void,
  impactOf: (owner: number, number: number, weight: number) => number,
): Postings {
  const holders = new Uint32Array(owners);
  const lengths = new Uint32Array(owners);
  const last = new Int32Array(owners).fill(-1);
  each((owner, number) => {
    holders[owner] = (holders[owner] as number) + 1;
    lengths[owner] = (lengths[owner] as number) + bytesFor(number - (last[owner] as number)) + 1;
    last[owner] = number;
  });
  const offsets = new Uint32Array(owners + 1);
  for (const [owner, length] of lengths.entries()) offsets[owner + 1] = (offsets[owner] as number) + length;
  const bytes = new Uint8Array(offsets[owners] as number);
  const ends = offsets.slice(0, owners);
  last.fill(-1);
  each((owner, number, weight) => {
    let at = ends[owner] as number;
    let gap = number - (last[owner] as number);
    for (; gap > 0x7f; gap >>>= 7) bytes[at++] = (gap & 0x7f) | 0x80;
    bytes[at++] = gap;
    bytes[at++] = impactOf(owner, number, weight);
    ends[owner] = at;
    last[owner] = number;
  });
  return { offsets, holders, bytes };
}

function bytesFor(gap: number): number {
  let count = 1;
  for (let rest = gap >>> 7; rest > 0; rest >>>= 7) count += 1;
  return count;
}

/**
 * Reads the postings of one term into `documents` and `impacts` from `to` on.
 * @returns where they end
 */
export function readPostings(
  { offsets, bytes }: Postings,
  term: number,
  documents: Uint32Array,
  impacts: Uint8Array,
  to: number,
): number {
  const end = offsets[term + 1] as number;
  let document = -1;
  let place = to;
  for (let at = offsets[term] as number; at < end; ) {
    let byte = bytes[at++] as number;
    let gap = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] as number;
      gap |= (byte & 0x7f) << shift;
    }
    document += gap;
    documents[place] = document;
    impacts[place++] = bytes[at++] as number;
  }
  return place;
}
