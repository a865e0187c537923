import { describe, expect, it } from 'vitest';
import { lawInForce, rulesInForce } from '../../../core/receipt/law-and-rules.ts';
import { readReceipt } from '../../../core/receipt/read-receipt.ts';
import type { Receipt, RecordedClause } from '../../../core/receipt/receipt.ts';
import { replay } from '../../../core/receipt/replay.ts';
import { benchmark } from '../arbitrary-facts.ts';
import { workedCases } from '../worked-case.ts';
import { resealed } from './resealed.ts';
import { workedReceipt } from './worked-receipt.ts';

const receipt = workedReceipt('P01');

/** The clauses of a receipt with an edit in one of them. */
const withClause = ({ clauses }: Receipt, clause: string, edits: Partial<RecordedClause>) =>
  clauses.map((one) => (one.clause === clause ? { ...one, ...edits } : one));

/** What replaying a receipt says that was written like this, as far as it says that something differs. */
function differencesAfter(from: Receipt, edits: Partial<Receipt>) {
  const replayed = replay(readReceipt(resealed(from, edits)));
  return replayed.same ? [] : replayed.differences;
}

describe('a receipt that was written', () => {
  it('under other rules: names the rules, the outcome and the clause that changed', () => {
    const rules = { version: 0, sha256: 'a'.repeat(64) };
    const clauses = withClause(receipt, '8.1.1', { outcome: 'not_met' });
    expect(differencesAfter(receipt, { rules, outcome: 'ineligible', clauses })).toEqual([
      { what: 'rules', before: rules, now: rulesInForce },
      { what: 'outcome', before: 'ineligible', now: 'meets_stated_conditions' },
      {
        what: 'clause',
        clause: '8.1.1',
        before: clauses.find(({ clause }) => clause === '8.1.1'),
        now: receipt.clauses.find(({ clause }) => clause === '8.1.1'),
        quoteStands: true,
      },
    ]);
  });

  it('with the same outcome for another reason: names the clause', () => {
    const reason = { test: 'at_least', outcome: 'met', given: 12, asked: 6 } as const;
    expect(differencesAfter(receipt, { clauses: withClause(receipt, '8.1.1', { reason }) })).toMatchObject([
      {
        what: 'clause',
        clause: '8.1.1',
        before: { outcome: 'met', reason },
        now: { outcome: 'met' },
        quoteStands: true,
      },
    ]);
  });

  it('from another text: names the text and the clauses whose quotations are gone', () => {
    const law = { ...lawInForce, sha256: 'b'.repeat(64) };
    const citation = { clause: '8.1.1', quote: '不少于3家', start: 0, end: 5 };
    expect(differencesAfter(receipt, { law, clauses: withClause(receipt, '8.1.1', { citation }) })).toMatchObject([
      { what: 'law', before: law, now: lawInForce },
      { what: 'clause', clause: '8.1.1', before: { citation }, quoteStands: false },
    ]);
  });

  it('with a clause that is no longer assessed, and without one that now is', () => {
    const gone = { ...receipt.clauses[0], clause: '24', citation: { clause: '24', quote: '无', start: 0, end: 1 } };
    const clauses = [gone as RecordedClause, ...receipt.clauses.slice(1)];
    const ids = receipt.clauses.map(({ clause }) => clause);
    expect(differencesAfter(receipt, { clauses })).toEqual([
      { what: 'clauses', before: ['24', ...ids.slice(1)], now: ids },
      { what: 'clause', clause: '24', before: gone, now: null, quoteStands: false },
      { what: 'clause', clause: ids[0], before: null, now: receipt.clauses[0], quoteStands: true },
    ]);
  });

  it('with its clauses in another order, or one of them twice', () => {
    for (const clauses of [receipt.clauses.toReversed(), [...receipt.clauses, ...receipt.clauses.slice(-1)]]) {
      expect(differencesAfter(receipt, { clauses }).map(({ what }) => what)).toEqual(['clauses']);
    }
  });

  it('with a preference that is not one', () => {
    const [industry] = workedCases.filter(({ expected }) => expected.preference !== undefined);
    const preferred = workedReceipt(industry?.id ?? '');
    expect(differencesAfter(preferred, { preference: null })).toMatchObject([{ what: 'preference', before: null }]);
    expect(differencesAfter(receipt, { preference: true })).toEqual([
      { what: 'preference', before: true, now: undefined },
    ]);
  });
});

describe('a receipt decided with other parameters', () => {
  const [growing] = workedCases.filter(({ facts, parameters }) => facts.rdSpending && parameters.rdGrowthBenchmark);
  const industry = workedReceipt(growing?.id ?? '');

  it('names the parameters and the clause that turns on them', () => {
    const replayed = replay(industry, {});
    expect(replayed).toMatchObject({
      same: false,
      differences: [
        { what: 'parameters', before: industry.parameters, now: {} },
        { what: 'outcome', now: 'incomplete' },
        { what: 'clause', clause: '8.4.3', now: { outcome: 'unknown' } },
      ],
    });
  });

  it('is the same with its own', () => {
    expect(replay(industry, industry.parameters)).toEqual({ same: true });
  });

  it('differs in nothing else where no clause turns on them', () => {
    expect(replay(receipt, benchmark)).toEqual({
      same: false,
      differences: [{ what: 'parameters', before: {}, now: benchmark }],
    });
  });
});
