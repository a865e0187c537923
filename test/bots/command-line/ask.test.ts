import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../../policy-text/regulation/regulation.ts';
import { documentOf } from './document-of.ts';
import { run } from './run-guohe.ts';

interface Asked {
  readonly kind: string;
  readonly text: string;
  readonly citations: readonly {
    readonly clause: string;
    readonly label: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
  }[];
}

describe.concurrent('guohe ask', () => {
  it('answers with the words of the text', async () => {
    const { kind, text, citations } = await documentOf<Asked>(['ask', '公示期多久']);
    expect(kind).toBe('answer');
    expect(text).toContain('5个工作日');
    expect(citations.map(({ clause, label }) => [clause, label])).toContainEqual(['9', '第九条']);
    for (const { clause, quote, start, end } of citations) {
      expect(clauseOf(clause)?.text.slice(start, end)).toBe(quote);
    }
  });

  it('answers in the language of the question, or in the one asked for', async () => {
    const question = 'How long is the public notice period?';
    expect((await documentOf<Asked>(['ask', question])).citations[0]?.label).toBe('Article 9');
    expect((await documentOf<Asked>(['ask', question, '--lang', 'zh'])).citations[0]?.label).toBe('第九条');
  });

  it('says what the text does not say, and what it is not about', async () => {
    expect((await documentOf<Asked>(['ask', '认定后有多少资金补贴'])).kind).toBe('not_stated');
    expect((await documentOf<Asked>(['ask', '今天天气怎么样'])).kind).toBe('out_of_scope');
  });

  it('takes a question of several words, one that begins with a dash, and one without any letter', async () => {
    expect((await documentOf<Asked>(['ask', '公示期', '多久'])).kind).toBe('answer');
    expect((await run(['ask', '--', '-公示期多久'])).status).toBe(0);
    expect((await run(['ask', '？？？'])).status).toBe(0);
  });

  it('prints words and quotations', async () => {
    const { status, out, err } = await run(['ask', '公示期多久']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/「.*5个工作日.*」—— 第九条/);
  });
});
