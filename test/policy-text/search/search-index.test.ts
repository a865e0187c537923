import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../policy-text/search/index/build-index.ts';
import type { SearchDocument } from '../../../policy-text/search/index/document.ts';
import { IndexFileError, readSections, writeSections } from '../../../policy-text/search/index/index-file.ts';
import { INDEX_LAYOUT } from '../../../policy-text/search/index/index-parts.ts';
import { openIndex } from '../../../policy-text/search/search-index.ts';

const documents: readonly SearchDocument[] = [
  { id: 'lease-1', regulation: 'lease', title: '房屋租赁办法', text: '出租人应当按照约定将租赁物交付承租人。' },
  { id: 'marriage-1', regulation: 'marriage', title: '婚姻登记办法', text: '结婚应当男女双方完全自愿。' },
  {
    id: 'lease-2',
    regulation: 'lease',
    title: '房屋租赁办法',
    text: '租赁期限不得超过二十年。',
    translation: 'No lease may exceed 20 years.',
  },
  {
    id: 'marriage-2',
    regulation: 'marriage',
    title: '婚姻登记办法',
    text: '登记离婚的期限为三十日。',
    concepts: ['divorce'],
  },
];

const idsOf = (hits: readonly { id: string }[]): readonly string[] => hits.map(({ id }) => id);

describe('an index', () => {
  const index = openIndex(buildIndex(documents));

  it.each([
    ['租赁期限最长多少年', 'lease-2'],
    ['房东交房', 'lease-1'],
    ['how many years may leases run', 'lease-2'],
    ['自愿', 'marriage-1'],
  ])('finds for %s first %s', (query, id) => {
    expect(index.search(query)[0]?.id).toBe(id);
  });

  it('keeps to the regulations asked for, and to none when there are none of that name', () => {
    expect(idsOf(index.search('期限'))).toEqual(expect.arrayContaining(['lease-2', 'marriage-2']));
    expect(idsOf(index.search('期限', { regulations: ['marriage'] }))).toEqual(['marriage-2']);
    expect(index.search('期限', { regulations: ['tax'] })).toEqual([]);
  });

  it('finds a document by a concept that is not among its words', () => {
    expect(idsOf(index.search('想分开', { concepts: ['divorce'] }))).toEqual(['marriage-2']);
  });

  it('says how much of the query each hit covers', () => {
    expect(index.search('自愿')[0]?.coverage).toBe(1);
    const [part] = index.search('自愿 blockchain');
    expect(part?.coverage).toBeGreaterThan(0);
    expect(part?.coverage).toBeLessThan(1);
  });

  it('gives no more hits than asked for, the best first', () => {
    const hits = index.search('租赁期限登记', { limit: 3 });
    expect(hits.length).toBe(3);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(index.search('租赁期限登记', { limit: 0 })).toEqual([]);
  });

  it.each(['', '   ', '?!。…', '😀', '\ud800', '\u0000'])('finds nothing for %j', (query) => {
    expect(index.search(query)).toEqual([]);
  });

  it('takes a query of ten thousand characters', () => {
    expect(index.search('租赁期限'.repeat(2500))[0]?.id).toBe('lease-2');
    expect(index.search('𠮷'.repeat(5000))).toEqual([]);
  });

  it('may be empty', () => {
    expect(openIndex(buildIndex([])).search('租赁')).toEqual([]);
  });

  it('takes no two documents of one id', () => {
    expect(() => buildIndex([...documents, ...documents.slice(0, 1)])).toThrow('lease-1');
  });
});

const text = fc.array(fc.constantFrom(...'租赁期限登记离婚自愿，。 '.split(''), 'lease ', 'years '), { maxLength: 30 });
const anyDocuments = fc
  .array(fc.record({ regulation: fc.constantFrom('a', 'b', 'c'), text: text.map((parts) => parts.join('')) }))
  .map((made) => made.map((document, number) => ({ id: `d${number}`, ...document })));
const anyQuery = fc.oneof(
  text.map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);

describe('an index of any documents', () => {
  it('has the same bytes each time and answers the same wherever its bytes lie', () => {
    fc.assert(
      fc.property(anyDocuments, anyQuery, (made, query) => {
        const bytes = buildIndex(made);
        expect(buildIndex(made)).toEqual(bytes);
        const shifted = new Uint8Array(bytes.length + 3);
        shifted.set(bytes, 3);
        expect(openIndex(shifted.subarray(3)).search(query)).toEqual(openIndex(bytes).search(query));
      }),
    );
  });

  it('finds in a regulation what an index of that regulation alone finds', () => {
    fc.assert(
      fc.property(anyDocuments, anyQuery, (made, query) => {
        const alone = openIndex(buildIndex(made.filter(({ regulation }) => regulation === 'b')));
        const kept = openIndex(buildIndex(made)).search(query, { regulations: ['b'], limit: 100 });
        expect(new Set(idsOf(kept))).toEqual(new Set(idsOf(alone.search(query, { limit: 100 }))));
      }),
    );
  });

  it('scores every hit above nothing and covers at most all', () => {
    fc.assert(
      fc.property(anyDocuments, anyQuery, (made, query) => {
        for (const { score, coverage } of openIndex(buildIndex(made)).search(query)) {
          expect(score).toBeGreaterThan(0);
          expect(coverage).toBeGreaterThan(0);
          expect(coverage).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('the bytes of an index', () => {
  const bytes = buildIndex(documents);

  it('are refused when a single one is changed or the last are missing', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = bytes.slice();
        damaged[place] = (damaged[place] as number) ^ change;
        expect(() => openIndex(damaged)).toThrow(IndexFileError);
        expect(() => openIndex(bytes.subarray(0, place))).toThrow(IndexFileError);
      }),
    );
  });

  it('say what is wrong', () => {
    const otherVersion = bytes.slice();
    otherVersion[4] = 99;
    expect(() => openIndex(otherVersion)).toThrow('version 99');
    const sections = readSections(INDEX_LAYOUT, bytes);
    const otherSegmenter = { ...sections, segmenter: new TextEncoder().encode('ICU 1.0, Unicode 1.0') };
    expect(() => openIndex(writeSections(INDEX_LAYOUT, otherSegmenter))).toThrow('built with ICU 1.0, Unicode 1.0');
    expect(() => openIndex(new TextEncoder().encode('a file of something else'))).toThrow('not a search index');
    expect(() => openIndex(bytes.subarray(0, bytes.length - 8))).toThrow(`should have ${bytes.length} bytes`);
  });
});
