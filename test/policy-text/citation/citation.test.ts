import { describe, expect, it } from 'vitest';
import { CitationError, cite, verify } from '../../../policy-text/citation/citation.ts';
import { allClauses, clauseOf } from '../../../policy-text/regulation/regulation.ts';

describe('a citation', () => {
  it('holds the place of the words in the stored text', () => {
    const citation = cite('8.4.2', '不低于20%');
    expect(clauseOf('8.4.2')?.text.slice(citation.start, citation.end)).toBe('不低于20%');
    expect(citation.label.zh).toBe('第八条第(四)项第2目');
    expect(verify(citation)).toBe(citation);
  });

  it('can be made of every clause', () => {
    for (const { id, lead } of allClauses) expect(cite(id).quote).toBe(lead);
  });

  it.each([
    ['words the clause does not say', '8.4.2', '不低于25%'],
    ['words of another clause', '8.4.2', '公示期为5个工作日'],
    ['a clause that does not exist', '25', '公示期'],
    ['no words', '9', ''],
  ])('is refused for %s', (_, clause, quote) => {
    expect(() => cite(clause, quote)).toThrow(CitationError);
  });

  it('is refused when it was changed after it was made', () => {
    const citation = cite('9', '公示期为5个工作日');
    expect(() => verify({ ...citation, quote: '公示期为7个工作日' })).toThrow(CitationError);
    expect(() => verify({ ...citation, start: citation.start + 1 })).toThrow(CitationError);
    expect(() => verify({ ...citation, clause: '10' })).toThrow(CitationError);
  });
});
