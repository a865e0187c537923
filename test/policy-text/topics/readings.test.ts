import { describe, expect, it } from 'vitest';
import { CitationError, verify } from '../../../policy-text/citation/citation.ts';
import { allClauses } from '../../../policy-text/regulation/regulation.ts';
import type { OpenWordsEntry } from '../../../policy-text/topics/readings.ts';
import { openWords, openWordsOf, readOpenWords } from '../../../policy-text/topics/readings.ts';

const entry: OpenWordsEntry = {
  id: 'two_or_more_projects',
  cites: [{ clause: '8.3.2', words: '2个以上' }],
  open: { zh: '没有写“（含）”。', en: 'It does not say “inclusive”.' },
  readings: [
    { id: 'two', weight: 'natural', zh: '含2个。', en: 'Two are enough.' },
    { id: 'three', weight: 'possible', zh: '要3个。', en: 'Three are needed.' },
  ],
  safer: { zh: '准备3个。', en: 'Bring three.' },
};

describe('the readings', () => {
  it('stand on words of the regulation', () => {
    for (const { citations } of openWords) for (const citation of citations) verify(citation);
  });

  it('cover what changes an outcome most, from 1 to 13, and then follow the text', () => {
    const ranks = openWords.flatMap(({ rank }) => rank ?? []);
    expect([...new Set(ranks)]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    const order = allClauses.map(({ id }) => id);
    const lesser = openWords.slice(ranks.length).map(({ citations }) => order.indexOf(citations[0]?.clause ?? ''));
    expect(lesser).toEqual([...lesser].sort((a, b) => a - b));
  });

  it('are found at the clause whose words are open, and not at those around it', () => {
    expect(openWordsOf('8.4.3').map(({ id }) => id)).toEqual([
      'growth_benchmark_year',
      'previous_year',
      'notable_growth',
      'published_growth',
    ]);
    for (const clause of ['8.1.3', '8.1.4', '8.2.5', '8.3.3']) {
      expect(openWordsOf(clause).map(({ id }) => id)).toContain('every_year');
    }
    expect(openWordsOf('8.4')).toEqual([]);
    expect(openWordsOf('99')).toEqual([]);
  });

  it.each(openWords.map((words) => [words.id, words] as const))('of %s are whole sentences', (_, words) => {
    for (const { zh, en } of [words.open, ...words.readings, words.safer]) {
      expect(zh).toMatch(/\p{Script=Han}.*。$/su);
      expect(zh).not.toMatch(/[A-Za-z]{3,}|[,;:?]/);
      expect(en).toMatch(/^[A-Z\d“].*[.”]$/s);
      expect(`${zh}${en}`).not.toMatch(/一定能通过|保证通过|\bapproved\b|guarantee/i);
    }
  });
});

describe('readings are refused', () => {
  const [natural, possible] = entry.readings as readonly [OpenWordsEntry['readings'][0], OpenWordsEntry['readings'][0]];
  it.each([
    ['under an id that comes twice', [entry, entry], 'there are two'],
    ['with nothing to choose between', [{ ...entry, readings: [natural] }], 'fewer than two'],
    ['when both are the same one', [{ ...entry, readings: [natural, natural] }], 'fewer than two'],
    ['with the weaker one first', [{ ...entry, readings: [possible, natural] }], 'the most natural reading goes first'],
    ['on no clause', [{ ...entry, cites: [] }], 'rests on no clause'],
    [
      'of a weight that does not exist',
      [{ ...entry, readings: [natural, { ...possible, weight: 'sure' as 'weak' }] }],
      'no such weight',
    ],
  ])('%s', (_, entries, reason) => {
    expect(() => readOpenWords(entries)).toThrow(`readings two_or_more_projects: ${reason}`);
  });

  it('on words that the clause does not say', () => {
    const invented = { ...entry, cites: [{ clause: '8.3.2', words: '3个以上' }] };
    expect(() => readOpenWords([invented])).toThrow(CitationError);
  });
});
