import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readVerdictId, type Verdict, verdictId } from '../../../bots/feedback/verdict.ts';

const verdict: Verdict = {
  answer: '0f3a9c21d4b7',
  isUseful: true,
  language: 'zh',
  kind: 'answer',
  clauses: ['9', '8.4.2', 'bj-projects-2026/8-1.2'],
};

it('is read as it was written', () => {
  for (const isUseful of [true, false])
    expect(readVerdictId(verdictId({ ...verdict, isUseful }))).toEqual({ ...verdict, isUseful });
  expect(readVerdictId(verdictId({ ...verdict, clauses: [] }))).toEqual({ ...verdict, clauses: [] });
});

it('fits a choice, however many clauses an answer cited', () => {
  const kinds = fc.constantFrom('answer', 'not_stated', 'out_of_scope', 'clarify') as fc.Arbitrary<Verdict['kind']>;
  const clause = fc.constantFrom('9', '8.4.2', '12', 'bj-projects-2026/8-1.2', `${'a'.repeat(40)}/${'1.'.repeat(12)}1`);
  fc.assert(
    fc.property(kinds, fc.array(clause, { maxLength: 9 }), (kind, clauses) => {
      const id = verdictId({ ...verdict, isUseful: false, kind, clauses });
      expect(id).toMatch(/^[\x20-\x7e]{1,80}$/);
      expect(readVerdictId(id)?.clauses).toEqual(clauses.slice(0, readVerdictId(id)?.clauses.length));
    }),
  );
});

it.each([
  'vote:useful=',
  'vote:great=0f3a9c21d4b7/zh/answer/9',
  'vote:useful=0f3a9c21d4b7/xx/answer/9',
  'say:result',
  '',
])('%s is none', (id) => expect(readVerdictId(id)).toBeNull());
