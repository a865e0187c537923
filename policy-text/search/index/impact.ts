import { CHARACTER, CONCEPT, PAIR, type TermKind, WORD } from './terms.ts';

/**
 * Okapi BM25 (Robertson and Zaragoza 2009) in two halves: what a term weighs in a document is known when the index is
 * built and kept in one byte, its impact; how rare the term is, is known when it is asked for.
 */
const K1 = 1.2;
const B = 0.75;
const IMPACTS_PER_UNIT = 255 / (K1 + 1);

/** What the score of each kind of term counts in the sum. */
const KIND_WEIGHTS: Readonly<Record<TermKind, number>> = { [CHARACTER]: 1, [PAIR]: 1, [WORD]: 1, [CONCEPT]: 1 };

/** The impact, 1 to 255, of a term that stands `frequency` times in a document `length` / `meanLength` as long as most. */
export function impactOf(frequency: number, length: number, meanLength: number): number {
  const norm = K1 * (1 - B + (B * length) / meanLength);
  return Math.max(1, Math.round(((frequency * (K1 + 1)) / (frequency + norm)) * IMPACTS_PER_UNIT));
}

/** What an impact of 1 adds to the score when the term stands in `holders` of `documents`. */
export function weightOf(kind: TermKind, holders: number, documents: number): number {
  return (KIND_WEIGHTS[kind] * rarity(holders, documents)) / IMPACTS_PER_UNIT;
}

/** The inverse document frequency: never negative, the greatest for what stands nowhere. */
export function rarity(holders: number, documents: number): number {
  return Math.log(1 + (documents - holders + 0.5) / (holders + 0.5));
}
