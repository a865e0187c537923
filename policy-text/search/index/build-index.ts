import { cuesSaid } from '../../words/cues.ts';
import { authorityOf } from './authority.ts';
import { FIELD_WEIGHTS, FIELDS, type SearchDocument } from './document.ts';
import { impactOf } from './impact.ts';
import { writeSections } from './index-file.ts';
import { INDEX_LAYOUT } from './index-parts.ts';
import { packNames } from './names.ts';
import { Occurrences } from './postings.ts';
import { TermTable } from './term-table.ts';
import { CONCEPT, KINDS, segmenter, visitTerms, WORD } from './terms.ts';

/**
 * Builds the index of some documents: bytes to be kept in a file or opened at once with `openIndex`. The same documents
 * in the same order give the same bytes.
 * @throws Error naming a document id that comes twice
 */
export function buildIndex(documents: Iterable<SearchDocument>): Uint8Array {
  const { regulations, firsts, ordered } = byRegulation(documents);
  const table = new TermTable();
  const occurrences = new Occurrences();
  const lengths = KINDS.map(() => new Float32Array(ordered.length));
  const weights: number[] = [];
  for (const [number, document] of ordered.entries()) {
    const terms: number[] = [];
    const count = (term: number, weight: number): void => {
      if (!weights[term]) {
        terms.push(term);
        weights[term] = weight;
      } else weights[term] += weight;
    };
    for (const field of FIELDS) {
      const weight = FIELD_WEIGHTS[field];
      visitTerms(document[field] ?? '', (kind, text, from, to) => {
        count(table.add(kind, text, from, to), weight);
        const ofKind = lengths[kind - 1] as Float32Array;
        ofKind[number] = (ofKind[number] as number) + weight;
      });
    }
    for (const concept of document.concepts ?? []) count(table.add(CONCEPT, concept), 1);
    occurrences.addDocument(terms, (term) => weights[term] as number);
    for (const term of terms) weights[term] = 0;
  }
  const means = lengths.map((ofKind) => ofKind.reduce((sum, length) => sum + length, 0) / ofKind.length || 1);
  const impact = (term: number, document: number, weight: number): number => {
    const kind = table.kindOf(term) - 1;
    const mean = means[kind] as number;
    return impactOf(weight, kind === CONCEPT - 1 ? mean : (lengths[kind]?.[document] as number), mean);
  };
  const postings = occurrences.postings(table.size, impact);
  const words = occurrences.termsOfDocuments((term) => table.kindOf(term) === WORD, impact);
  const { slots, starts, units } = table.parts();
  const ids = packNames(ordered.map(({ id }) => id));
  const names = packNames(regulations);
  return writeSections(INDEX_LAYOUT, {
    segmenter: new TextEncoder().encode(segmenter),
    termSlots: slots,
    termStarts: starts,
    termUnits: units,
    postingOffsets: postings.offsets,
    postingHolders: postings.holders,
    postingBytes: postings.bytes,
    wordOffsets: words.offsets,
    wordCounts: words.holders,
    wordBytes: words.bytes,
    idStarts: ids.starts,
    idBytes: ids.bytes,
    regulationStarts: names.starts,
    regulationBytes: names.bytes,
    firstOfRegulation: firsts,
    lengths: Uint32Array.from(ordered, ({ text }) => text.length),
    cues: Uint16Array.from(ordered, ({ text }) => cuesSaid(text)),
    authority: Uint8Array.from(regulations, (_, index) => authorityOf(ordered[firsts[index] as number]?.title ?? '')),
    knowledge: new Uint8Array(),
  });
}

interface Ordered {
  readonly regulations: readonly string[];
  /** The number of the first document of each regulation; one more at the end. */
  readonly firsts: Uint32Array;
  readonly ordered: readonly SearchDocument[];
}

/** The documents of a regulation stand side by side, so that a search can be kept to it. */
function byRegulation(documents: Iterable<SearchDocument>): Ordered {
  const groups = new Map<string, SearchDocument[]>();
  const ids = new Set<string>();
  for (const document of documents) {
    if (ids.has(document.id)) throw new Error(`two documents have the id ${document.id}`);
    ids.add(document.id);
    const group = groups.get(document.regulation);
    if (group) group.push(document);
    else groups.set(document.regulation, [document]);
  }
  const firsts = new Uint32Array(groups.size + 1);
  for (const [index, { length }] of [...groups.values()].entries())
    firsts[index + 1] = (firsts[index] as number) + length;
  return { regulations: [...groups.keys()], firsts, ordered: [...groups.values()].flat() };
}
