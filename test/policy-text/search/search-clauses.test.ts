import { describe, expect, it } from 'vitest';
import { regulationBytes } from '../../../policy-text/regulation/regulation.ts';
import { segmenter } from '../../../policy-text/search/index/terms.ts';
import { buildClauseIndex, searchClauses } from '../../../policy-text/search/search-clauses.ts';
import { openIndex } from '../../../policy-text/search/search-index.ts';
import { chineseTokens, englishWords, stemOf } from '../../../policy-text/spelling/tokens.ts';
import { conceptsIn, plainSpelling } from '../../../policy-text/words/thesaurus.ts';

describe('searching the clauses', () => {
  it.each([
    ['公示期5个工作日', '9'],
    ['书面告知分支机构', '5.3'],
    ['双语标识', '8.1.4'],
    ['知识产权', '15'],
    ['挂牌', '10'],
    ['海外收入占比', '8.4.2'],
    ['中关村论坛', '22'],
    ['intellectual property management', '15'],
    ['bilingual signs', '8.1.4'],
    ['Zhongguancun Forum', '22'],
    ['post-hoc subsidy', '20'],
  ])('finds for %s first clause %s', (query, clause) => {
    expect(searchClauses(query)[0]?.clause.id).toBe(clause);
  });

  it('gives the best first and how much of the query each clause covers', () => {
    const hits = searchClauses('公示期内以书面形式提出异议');
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { coverage } of hits) expect(coverage > 0 && coverage <= 1).toBe(true);
  });

  it('finds nothing for nothing', () => {
    expect(searchClauses('')).toEqual([]);
    expect(searchClauses('?!。')).toEqual([]);
  });

  it('takes its words from clauses.search, which holds what the clauses are read into; else run `npm run words`', () => {
    const stored = regulationBytes('clauses.search');
    const anew = Buffer.from(buildClauseIndex());
    if (stored.includes(segmenter)) expect(stored.equals(anew)).toBe(true);
    else expect(() => openIndex(stored)).toThrow('build it again');
  });
});

describe('words', () => {
  it('gives Chinese pairs and longer words', () => {
    expect(chineseTokens('公示期')).toEqual(expect.arrayContaining(['公示', '示期']));
  });

  it('cuts English words to their stems and drops the empty ones', () => {
    const stems = englishWords("what's the period of our agreements").map(stemOf);
    expect(stems).toEqual(['what', 'is', stemOf('period'), stemOf('agreement')]);
  });
});

describe('concepts', () => {
  it.each([
    ['国和基地', '国合基地'],
    ['国合机地', '国合基地'],
    ['ＧｕｏＨｅＪｉＤｉ', '国合基地'],
    ['國際合作基地申請條件', '国际合作基地申请条件'],
  ])('reads %s as %s', (typed, right) => {
    expect(plainSpelling(typed)).toBe(right);
  });

  it('finds the same concept in both languages, and in a word with one slip', () => {
    for (const text of ['公示', 'the publicity period', 'publicty']) {
      expect([...conceptsIn(text).keys()]).toContain('publicity');
    }
  });

  it('does not find a subject inside a longer one', () => {
    expect([...conceptsIn('评价不合格').keys()]).toContain('failed');
    expect([...conceptsIn('评价不合格').keys()]).not.toContain('grades');
  });
});
