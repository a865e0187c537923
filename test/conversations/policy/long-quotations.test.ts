import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../../conversations/library/answer-from-library.ts';
import { answerQuestion } from '../../../conversations/policy/policy-answer.ts';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';
import { addedRegulation } from '../../../policy-text/library/stored-regulation.ts';
import { allClauses, clauseOf } from '../../../policy-text/regulation/regulation.ts';
import { topics } from '../../../policy-text/topics/topics.ts';

/** A phrase is quoted for its own words; what is longer is a clause, or several. */
const LONGEST_PHRASE = 60;
const metadata = { id: 'long', title: '青湖市长办法', shortTitles: [], number: null, issuer: null, issuedOn: null };
const circumstances = { today: '2026-06-01', parameters: {} } as const;

describe('a long quotation', () => {
  it('of an answer begins and ends where a clause does', () => {
    const long = topics.flatMap(({ citations }) => citations.filter(({ quote }) => quote.length > LONGEST_PHRASE));
    expect(long.length).toBeGreaterThan(20);
    for (const { clause, quote, start, end } of long) {
      const text = clauseOf(clause)?.text ?? '';
      expect(text.slice(0, start).at(-1) ?? '\n', quote).toMatch(/[\n。；，：、）. ]/);
      expect(`${text.slice(end - 1, end + 1)}\n`, quote).toMatch(/^(?:[。；：]|.[\n。；，：])/);
    }
  });

  it('of a clause asked for is all of it, or its own words with what stands below it named', () => {
    for (const { id, label, text, lead, children } of allClauses) {
      const answer = answerQuestion(label.zh, 'zh', circumstances);
      const quote = answer.citations[0]?.quote;
      expect([text, lead], id).toContain(quote);
      if (quote !== text) for (const child of children) expect(answer.text).toContain(clauseOf(child)?.label.zh);
    }
  });

  it('of an added regulation is a sentence, when its clause is long', () => {
    const sentences = Array.from({ length: 40 }, (_, at) => `第${at}类码头的泊位由港口按照规定安排。`);
    const { articles } = readRegulation(textLines(`第一条 甲。\n第二条 ${sentences.join('')}违规停靠的处罚款。`));
    const long = addedRegulation({ metadata: { ...metadata, status: 'in_force', from: null, to: null }, articles });
    const asked = { ...circumstances, library: { regulations: [long] } };
    const { citations, text } = answerFrom(long, '违规停靠怎么处罚', 'zh', asked);
    expect(citations.map(({ quote }) => quote)).toEqual(['违规停靠的处罚款。']);
    expect(text).toContain('第二条');
  });
});
