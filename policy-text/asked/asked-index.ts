import { crc32 } from 'node:zlib';
import { builtBytes, regulationBytes } from '../regulation/regulation.ts';
import {
  asFloat64,
  asUint16,
  asUint32,
  IndexFileError,
  readSections,
  writeSections,
} from '../search/index/index-file.ts';
import { TermTable } from '../search/index/term-table.ts';
import { WORD } from '../search/index/terms.ts';
import { topics } from '../topics/topics.ts';
import { questionTokens } from '../words/search-tokens.ts';
import { examplesAsked } from './examples.ts';
import { readBefore } from './read-before.ts';

/** The questions asked before as vectors of length 1, in flat memory. */
export interface AskedIndex {
  /** The topic of each example: its place in `topics` plus one, 0 for none. The examples are in the order of `examplesAsked`. */
  readonly topicOf: Uint16Array;
  /** The number of a token that examples have, or -1. */
  numberOf(token: string): number;
  /** How much each token says: the logarithm of how rare it is. */
  readonly idf: Float64Array;
  /** Where the examples that have a token begin in `holders`; one more at the end. */
  readonly starts: Uint32Array;
  readonly holders: Uint32Array;
  /** The length of each example before it was made 1. */
  readonly lengths: Float64Array;
}

const LAYOUT = ['sources', 'topicOf', 'slots', 'termStarts', 'units', 'idf', 'starts', 'holders', 'lengths'] as const;
/** All that an index is built from. */
const SOURCES = ['topics.json', 'asked.json', 'words.json'];
/** One more whenever the numbers of an index are worked out otherwise: one that was stored before must not be taken for it. */
const BUILT_AS = 1;

let opened: AskedIndex | undefined;

/** The index of the questions asked before: the one that the build stored, or, where that is not of these files, one built now. */
export function askedIndex(): AskedIndex {
  opened ??= openStored() ?? openAskedIndex(buildAskedIndex());
  return opened;
}

/** The index in bytes: what the build stores, so that a process that answers one question need not build it. */
export function buildAskedIndex(): Uint8Array {
  const examples = examplesAsked();
  const { tokens, placesOf } = readBefore();
  const table = new TermTable();
  for (const token of tokens) table.add(WORD, token);
  const numbersOf = examples.map(
    ({ text }) => placesOf(text) ?? [...new Set(questionTokens(text).map((token) => table.add(WORD, token)))],
  );
  const starts = new Uint32Array(table.size + 1);
  for (const numbers of numbersOf)
    for (const number of numbers) starts[number + 1] = (starts[number + 1] as number) + 1;
  const idf = Float64Array.from({ length: table.size }, (_, number) => {
    const count = starts[number + 1] as number;
    return count === 0 ? 0 : Math.log(1 + examples.length / count);
  });
  for (let number = 0; number < table.size; number += 1) {
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  }
  const holders = new Uint32Array(starts[table.size] as number);
  const ends = starts.slice(0, -1);
  const lengths = Float64Array.from(numbersOf, (numbers, example) => {
    let square = 0;
    for (const number of numbers) {
      holders[ends[number] as number] = example;
      ends[number] = (ends[number] as number) + 1;
      square += (idf[number] as number) ** 2;
    }
    return Math.sqrt(square) || 1;
  });
  const placeOf = new Map(topics.map((topic, place) => [topic, place]));
  const topicOf = Uint16Array.from(examples, ({ topic }) => (topic ? (placeOf.get(topic) as number) + 1 : 0));
  const { slots, starts: termStarts, units } = table.parts();
  const sources = fingerprintOfSources();
  return writeSections(LAYOUT, { sources, topicOf, slots, termStarts, units, idf, starts, holders, lengths });
}

/**
 * Opens what `buildAskedIndex` gave; nothing is copied.
 * @throws IndexFileError when the bytes are something else, damaged, or were built from other files than there are now
 */
export function openAskedIndex(bytes: Uint8Array): AskedIndex {
  const sections = readSections(LAYOUT, bytes);
  if (asUint32(sections.sources).join() !== fingerprintOfSources().join()) {
    throw new IndexFileError('the index of the questions asked before was built from other questions: build it again');
  }
  const table = new TermTable({
    slots: asUint32(sections.slots),
    starts: asUint32(sections.termStarts),
    units: asUint16(sections.units),
  });
  return {
    topicOf: asUint16(sections.topicOf),
    numberOf: (token) => table.find(WORD, token),
    idf: asFloat64(sections.idf),
    starts: asUint32(sections.starts),
    holders: asUint32(sections.holders),
    lengths: asFloat64(sections.lengths),
  };
}

function openStored(): AskedIndex | null {
  const bytes = builtBytes('asked.index');
  try {
    return bytes && openAskedIndex(bytes);
  } catch (error) {
    if (error instanceof IndexFileError) return null;
    throw error;
  }
}

function fingerprintOfSources(): Uint32Array {
  return Uint32Array.of(BUILT_AS, ...SOURCES.map((name) => crc32(regulationBytes(name))));
}
