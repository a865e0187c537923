import { describe, expect, it } from 'vitest';
import { allClauses, clauseOf, metadata, regulationFile } from '../../../policy-text/regulation/regulation.ts';
import { halfWidth } from '../../../policy-text/spelling/half-width.ts';

/** The words alone: no white space, no list marks, no difference of width. */
function wordsOf(text: string): string {
  return halfWidth(text.replace(/^(?:- |#+ )/gm, '')).replace(/\s/g, '');
}

describe('the stored regulation', () => {
  it('holds every character that was received, in order, and no other', () => {
    const stored = `${regulationFile('notice.md')}${regulationFile('zh.md')}`;
    expect(wordsOf(stored)).toBe(wordsOf(regulationFile('received.txt')));
  });

  it('loses nothing when it is read into clauses', () => {
    const articles = allClauses.filter(({ parent }) => parent === null);
    const read = articles.map(({ label, text }) => `${label.zh}${text}`).join('');
    const stored = regulationFile('zh.md').replace(/^##? .*$/gm, '');
    expect(wordsOf(read)).toBe(wordsOf(stored));
  });

  it('has 6 chapters, 23 articles and their items', () => {
    expect(new Set(allClauses.map(({ chapter }) => chapter.zh)).size).toBe(6);
    expect(allClauses.filter(({ parent }) => parent === null)).toHaveLength(23);
    expect(clauseOf('8')?.children).toEqual(['8.1', '8.2', '8.3', '8.4']);
    expect(['8.1', '8.2', '8.3', '8.4'].map((id) => clauseOf(id)?.children.length)).toEqual([5, 5, 3, 5]);
    expect(clauseOf('17')?.children).toHaveLength(5);
  });

  it('labels clauses in both languages', () => {
    expect(clauseOf('8.4.2')?.label).toEqual({ zh: '第八条第(四)项第2目', en: 'Article 8(4)2' });
    expect(clauseOf('17.3')?.label).toEqual({ zh: '第十七条第(三)项', en: 'Article 17(3)' });
    expect(clauseOf('9')?.label).toEqual({ zh: '第九条', en: 'Article 9' });
  });

  it('translates every clause, none with Chinese left in it', () => {
    for (const { id, translation } of allClauses) {
      expect(translation, id).not.toBe('');
      expect(translation.replace(/No\. ?\d+ \[2016\]|〔2016〕/g, ''), id).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('joins the sentences that page breaks cut', () => {
    expect(clauseOf('5.3')?.text).toContain('依托单位可根据实际需求在内部设立');
    expect(clauseOf('16')?.text).toContain('资源集聚、示范引领等维度');
  });

  it('says what the document is', () => {
    expect(metadata.number).toBe('京科国发〔2025〕69号');
    expect(metadata.issuedOn).toBe('2025-04-08');
    expect(metadata.inForce.from).toBeNull();
    expect(metadata.replaces.number).toBe('京科发〔2016〕442号');
  });
});
