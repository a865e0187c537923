import { asUint16, asUint32, IndexFileError, readSections } from './index-file.ts';
import { type Names, nameAt } from './names.ts';
import type { Postings } from './postings.ts';
import { TermTable } from './term-table.ts';
import { segmenter } from './terms.ts';

/** What an index is made of, in the order of the file. */
export const INDEX_LAYOUT = [
  'segmenter',
  'termSlots',
  'termStarts',
  'termUnits',
  'postingOffsets',
  'postingHolders',
  'postingBytes',
  'wordOffsets',
  'wordCounts',
  'wordBytes',
  'idStarts',
  'idBytes',
  'regulationStarts',
  'regulationBytes',
  'firstOfRegulation',
  'authority',
  'lengths',
  'cues',
  'knowledge',
] as const;

/** An open index, in parts. Nothing is copied: they live in the bytes of the file. */
export interface IndexParts {
  readonly documents: number;
  readonly regulations: readonly string[];
  readonly table: TermTable;
  readonly postings: Postings;
  /** The words of each document: as the postings, the other way round. */
  readonly wordsOf: Postings;
  readonly ids: Names;
  /** The number of the first document of each regulation; one more at the end. */
  readonly firsts: Uint32Array;
  /** The regulation of each document. */
  readonly regulationOf: Uint32Array;
  /** The rank of each regulation: see `authorityOf`. */
  readonly authority: Uint8Array;
  /** How many characters each document has, and what it has the shape to answer. */
  readonly lengths: Uint32Array;
  readonly cues: Uint16Array;
  /** What was learned from questions; empty when nothing was. */
  readonly knowledge: Uint8Array;
}

/** @throws IndexFileError when the bytes are no index of this version and segmenter, cut short or damaged */
export function readParts(bytes: Uint8Array): IndexParts {
  const sections = readSections(INDEX_LAYOUT, bytes);
  const builtWith = new TextDecoder().decode(sections.segmenter);
  if (builtWith !== segmenter) {
    throw new IndexFileError(`the search index was built with ${builtWith}, this is ${segmenter}: build it again`);
  }
  const firsts = asUint32(sections.firstOfRegulation);
  const names = { starts: asUint32(sections.regulationStarts), bytes: sections.regulationBytes };
  const idStarts = asUint32(sections.idStarts);
  const documents = idStarts.length - 1;
  const regulationOf = new Uint32Array(documents);
  for (let regulation = 0; regulation + 1 < firsts.length; regulation += 1) {
    regulationOf.fill(regulation, firsts[regulation], firsts[regulation + 1]);
  }
  return {
    documents,
    regulations: Array.from({ length: firsts.length - 1 }, (_, index) => nameAt(names, index)),
    table: new TermTable({
      slots: asUint32(sections.termSlots),
      starts: asUint32(sections.termStarts),
      units: asUint16(sections.termUnits),
    }),
    postings: {
      offsets: asUint32(sections.postingOffsets),
      holders: asUint32(sections.postingHolders),
      bytes: sections.postingBytes,
    },
    wordsOf: {
      offsets: asUint32(sections.wordOffsets),
      holders: asUint32(sections.wordCounts),
      bytes: sections.wordBytes,
    },
    ids: { starts: idStarts, bytes: sections.idBytes },
    firsts,
    regulationOf,
    lengths: asUint32(sections.lengths),
    cues: asUint16(sections.cues),
    authority: sections.authority,
    knowledge: sections.knowledge,
  };
}
