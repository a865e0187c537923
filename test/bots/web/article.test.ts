import { describe, expect, test } from 'vitest';
import { articleInForce } from '../../../bots/web/article.ts';
import { allClauses } from '../../../policy-text/regulation.ts';

describe('the article a quotation opens to', () => {
  test.each(allClauses)('holds the words of clause $id where it says they begin', ({ id, text }) => {
    const article = articleInForce(id);
    expect(article?.text.slice(article.start, article.start + text.length)).toBe(text);
    expect(article?.text.indexOf(text, article.start + 1)).toBe(-1);
  });

  test('is nothing for a clause that the regulation does not have', () => {
    expect(articleInForce('8.9.9')).toBeNull();
    expect(articleInForce('../8')).toBeNull();
  });
});
