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
  postings(termCount: number, impactOf: (term: number, document: number, weight: number) => number): Postings {
    const holders = new Uint32Array(termCount);
    const lengths = new Uint32Array(termCount);
    const last = new Int32Array(termCount).fill(-1);
    this.each((term, document) => {
      holders[term] = (holders[term] as number) + 1;
      lengths[term] = (lengths[term] as number) + bytesFor(document - (last[term] as number)) + 1;
      last[term] = document;
    });
    const offsets = new Uint32Array(termCount + 1);
    for (let term = 0; term < termCount; term += 1)
      offsets[term + 1] = (offsets[term] as number) + (lengths[term] as number);
    const bytes = new Uint8Array(offsets[termCount] as number);
    const ends = offsets.slice(0, termCount);
    last.fill(-1);
    this.each((term, document, weight) => {
      let at = ends[term] as number;
      let gap = document - (last[term] as number);
      for (; gap > 0x7f; gap >>>= 7) bytes[at++] = (gap & 0x7f) | 0x80;
      bytes[at++] = gap;
      bytes[at++] = impactOf(term, document, weight);
      ends[term] = at;
      last[term] = document;
    });
    return { offsets, holders, bytes };
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
