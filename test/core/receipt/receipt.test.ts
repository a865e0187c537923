import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { contradictionIn } from '../../../core/contradiction.ts';
import { readReceipt } from '../../../core/receipt/read-receipt.ts';
import { receiptOf } from '../../../core/receipt/receipt.ts';
import { replay } from '../../../core/receipt/replay.ts';
import { cite } from '../../../policy-text/citation/citation.ts';
import { arbitraryFacts, asOf, benchmark } from '../arbitrary-facts.ts';
import { workedCase, workedCases } from '../worked-case.ts';
import { editsOf } from './edits-of.ts';
import { workedReceipt } from './worked-receipt.ts';

/** A part above its whole is refused before it is assessed. */
const possibleFacts = arbitraryFacts().filter((facts) => contradictionIn(facts) === null);

const ids = workedCases.map(({ id }) => id);
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the receipt of an assessment', () => {
  it.each(ids)('%s says what was assessed and what it came to', (id) => {
    const caseFile = workedCase(id);
    const { outcome, clauses, preference } = assess(caseFile);
    const receipt = workedReceipt(id);
    expect(Object.fromEntries(Object.entries(receipt.facts).map(([fact, { value }]) => [fact, value]))).toEqual(
      caseFile.facts,
    );
    expect(receipt).toMatchObject({ asOf: caseFile.asOf, parameters: caseFile.parameters, outcome });
    expect(receipt.preference).toBe(preference);
    expect(receipt.clauses).toEqual(
      clauses.map(({ clause, outcome, reason, citation: { label, ...citation } }) => ({
        clause,
        outcome,
        reason,
        citation,
      })),
    );
    for (const { citation } of receipt.clauses) expect(cite(citation.clause, citation.quote)).toMatchObject(citation);
  });

  it.each(ids)('%s is the same when it is replayed from what was written', (id) => {
    expect(replay(readReceipt(written(workedReceipt(id))))).toEqual({ same: true });
  });

  it('is the same for any facts, with and without a benchmark', () => {
    fc.assert(
      fc.property(possibleFacts, fc.constantFrom({}, benchmark), (facts, parameters) => {
        const caseFile = { asOf, facts, parameters };
        const receipt = receiptOf(caseFile, assess(caseFile));
        expect(readReceipt(written(receipt))).toEqual(receipt);
        expect(replay(readReceipt(written(receipt)))).toEqual({ same: true });
      }),
    );
  });

  it('carries the words of the facts that were said, whatever they are', () => {
    const words = { parkPartners: '十几家', category: '园区', platformPartners: 'not a fact of this case' };
    const { facts } = workedReceipt('P01', words);
    expect(facts.parkPartners).toEqual({ value: 12, words: '十几家' });
    expect(facts.parkFloorArea).toEqual({ value: 120_000 });
    expect(facts).not.toHaveProperty('platformPartners');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        const receipt = workedReceipt('P01', { parkPartners: said });
        expect(replay(readReceipt(written(receipt)))).toEqual({ same: true });
      }),
    );
  });

  it('takes half a character in a source', () => {
    const source = 'bureau \ud83d';
    const caseFile = {
      asOf,
      facts: {},
      parameters: { rdGrowthBenchmark: { year: 2025, percent: 7, period: 'x', source } },
    };
    expect(replay(readReceipt(written(receiptOf(caseFile, assess(caseFile)))))).toEqual({ same: true });
  });

  it('has one code, whatever the order of its keys', () => {
    const receipt = workedReceipt('P01', { parkPartners: '12家' });
    const turned = turnedAround(receipt);
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(receipt));
    expect(readReceipt(turned).code).toBe(receipt.code);
    expect(replay(readReceipt(turned))).toEqual({ same: true });
  });

  it('has another code for another day, fact or wording', () => {
    const codes = [
      workedReceipt('P01').code,
      workedReceipt('P01', { parkPartners: '12家' }).code,
      workedReceipt('P01', { parkPartners: '12 家' }).code,
      ...ids.slice(1).map((id) => workedReceipt(id).code),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(['P01', 'R04', 'T04', 'I05'])('%s: no edit of a single place goes unnoticed', (id) => {
    const receipt = written(workedReceipt(id, { category: '园区' }));
    const edits = [...editsOf(receipt)];
    expect(edits.length).toBeGreaterThan(300);
    for (const { where, edited } of edits) expect(() => readReceipt(edited), where).toThrow();
  });
});

/** The same JSON with the keys of every object in the opposite order. */
function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, turnedAround(part)]);
  return Object.fromEntries(entries.toReversed());
}
