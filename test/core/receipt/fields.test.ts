import { describe, expect, it } from 'vitest';
import { readReceipt, receiptFormats } from '../../../core/receipt/read-receipt.ts';
import { receiptFormat } from '../../../core/receipt/receipt.ts';
import { ReceiptError } from '../../../core/receipt/receipt-error.ts';
import { replay } from '../../../core/receipt/replay.ts';
import { resealed } from './resealed.ts';
import { workedReceipt } from './worked-receipt.ts';

const receipt = workedReceipt('P01');
const { law, rules } = receipt;
const [first, ...others] = receipt.clauses;
const withFirst = (edits: object) => ({ ...receipt, clauses: [{ ...first, ...edits }, ...others] });
const refusal = (input: unknown) => {
  try {
    readReceipt(input);
  } catch (error) {
    if (error instanceof ReceiptError) return { field: error.field, given: error.given, taken: error.taken };
    throw error;
  }
  return null;
};

describe('each field of a receipt says what it takes', () => {
  it.each<[string, unknown, unknown, string]>([
    ['law.id', { ...receipt, law: { ...law, id: 1 } }, 1, 'text'],
    ['law.title', { ...receipt, law: { ...law, title: 1 } }, 1, 'text'],
    ['law.number', { ...receipt, law: { ...law, number: 1 } }, 1, 'text'],
    ['law.sha256', { ...receipt, law: { ...law, sha256: `${law.sha256}0` } }, `${law.sha256}0`, 'sha256'],
    ['rules.sha256', { ...receipt, rules: { ...rules, sha256: `x${rules.sha256}` } }, `x${rules.sha256}`, 'sha256'],
    ['rules.version', { ...receipt, rules: { ...rules, version: -1 } }, -1, 'whole_number'],
    ['clauses[0].clause', withFirst({ clause: 5.3 }), 5.3, 'text'],
    ['clauses[0].reason.test', withFirst({ reason: { outcome: 'met' } }), undefined, 'text'],
    ['clauses[0].reason.outcome', withFirst({ reason: { test: 'any' } }), undefined, 'clause_outcome'],
    ['clauses[0].citation.clause', withFirst({ citation: { ...first?.citation, clause: 5.3 } }), 5.3, 'text'],
    ['clauses[0].citation.quote', withFirst({ citation: { ...first?.citation, quote: null } }), null, 'text'],
    ['clauses[0].citation.start', withFirst({ citation: { ...first?.citation, start: '0' } }), '0', 'whole_number'],
    ['clauses[0].citation.end', withFirst({ citation: { ...first?.citation, end: 1.5 } }), 1.5, 'whole_number'],
    ['code', { ...receipt, code: 4 }, 4, 'code'],
  ])('%s', (field, input, given, taken) => {
    expect(refusal(input)).toEqual({ field, given, taken });
  });

  it('and the error says in a log what it is about', () => {
    const wanted = { name: 'ReceiptError', message: 'code: code' };
    expect(() => readReceipt({ ...receipt, code: 4 })).toThrow(expect.objectContaining(wanted));
  });

  it('the forms that can be read are the one that is written', () => {
    expect(receiptFormats).toEqual([receiptFormat]);
  });
});

describe('a clause edited by hand', () => {
  it.each(['8.1.1', '17'])('%s is found among the others, with what was written there', (clause) => {
    const index = receipt.clauses.findIndex((one) => one.clause === clause);
    const edited = (edits: object) => ({
      ...receipt,
      clauses: receipt.clauses.map((one) => (one.clause === clause ? { ...one, ...edits } : one)),
    });
    const reason = { test: 'at_least', outcome: 'met' };
    const field = (part: string) => `clauses[${index}].${part}`;
    expect(refusal(edited({ outcome: 'unknown' }))).toEqual({
      field: field('outcome'),
      given: 'unknown',
      taken: 'unedited',
    });
    expect(refusal(edited({ reason }))).toEqual({ field: field('reason'), given: reason, taken: 'unedited' });
  });

  it('is found in a receipt that carries words too', () => {
    const said = workedReceipt('P01', { parkPartners: '12家' });
    const edited = { ...said, outcome: 'ineligible' };
    expect(refusal(edited)).toEqual({ field: 'outcome', given: 'ineligible', taken: 'unedited' });
  });
});

describe('a receipt replayed', () => {
  it('with the words that were said for some of its facts', () => {
    const said = workedReceipt('P01', { parkPartners: '12家' });
    expect(said.facts.parkPartners).toEqual({ value: 12, words: '12家' });
    expect(said.facts.parkServices).toEqual({ value: true });
    expect(replay(readReceipt(said))).toEqual({ same: true });
  });

  it('a quotation from the middle of its clause still stands when only the reason is another', () => {
    const inside = receipt.clauses.find(({ citation: { start } }) => start > 0);
    const reason = { test: 'all', outcome: 'met' } as const;
    const clauses = receipt.clauses.map((one) => (one === inside ? { ...one, reason } : one));
    const replayed = replay(readReceipt(resealed(receipt, { clauses })));
    expect(replayed).toMatchObject({ differences: [{ what: 'clause', clause: inside?.clause, quoteStands: true }] });
  });
});
