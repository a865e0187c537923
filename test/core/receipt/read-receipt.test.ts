import { describe, expect, it } from 'vitest';
import { InputError } from '../../../core/read-case-file.ts';
import { readReceipt } from '../../../core/receipt/read-receipt.ts';
import { ReceiptError, type ReceiptTaken } from '../../../core/receipt/receipt-error.ts';
import { resealed } from './resealed.ts';
import { workedReceipt } from './worked-receipt.ts';

const receipt = workedReceipt('P01');
const [first, ...others] = receipt.clauses;
const refusal = (input: unknown) => {
  try {
    readReceipt(input);
    return null;
  } catch (error) {
    if (error instanceof ReceiptError || error instanceof InputError) return { ...error };
    throw error;
  }
};

describe('a receipt is read', () => {
  it('alone, or from the assessment that it belongs to', () => {
    expect(readReceipt(receipt)).toEqual(receipt);
    expect(readReceipt({ outcome: 'whatever', receipt })).toEqual(receipt);
  });

  it('with its code as people write it', () => {
    const code = receipt.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(readReceipt({ ...receipt, code })).toEqual({ ...receipt });
  });
});

describe('a receipt that is not well formed', () => {
  it.each<[string, unknown, string, ReceiptTaken]>([
    ['nothing', null, 'input', 'receipt'],
    ['a list', [], 'input', 'receipt'],
    ['an empty object', {}, 'format', 'format'],
    ['a later format', { ...receipt, format: 2 }, 'format', 'format'],
    ['a later format of another shape', { format: 2, claims: [] }, 'format', 'format'],
    ['a format as text', { ...receipt, format: '1' }, 'format', 'format'],
    ['no day', { ...receipt, asOf: undefined }, 'asOf', 'day'],
    ['bare values', { ...receipt, facts: { parkPartners: 12 } }, 'facts.parkPartners', 'recorded_fact'],
    ['no value', { ...receipt, facts: { parkPartners: {} } }, 'facts.parkPartners.value', 'recorded_fact'],
    ['facts as a list', { ...receipt, facts: [] }, 'facts', 'object'],
    [
      'words as a number',
      { ...receipt, facts: { category: { value: 'park', words: 1 } } },
      'facts.category.words',
      'text',
    ],
    ['a short hash', { ...receipt, law: { ...receipt.law, sha256: 'ab' } }, 'law.sha256', 'sha256'],
    ['no law', { ...receipt, law: undefined }, 'law', 'object'],
    ['half a version', { ...receipt, rules: { ...receipt.rules, version: 0.5 } }, 'rules.version', 'whole_number'],
    ['an outcome of a clause for the whole', { ...receipt, outcome: 'met' }, 'outcome', 'overall_outcome'],
    [
      'an outcome of the whole for a clause',
      { ...receipt, clauses: [{ ...first, outcome: 'ineligible' }, ...others] },
      'clauses[0].outcome',
      'clause_outcome',
    ],
    ['clauses by name', { ...receipt, clauses: {} }, 'clauses', 'list'],
    ['a clause as text', { ...receipt, clauses: ['8.1.1'] }, 'clauses[0]', 'object'],
    ['a reason as text', { ...receipt, clauses: [{ ...first, reason: 'x' }] }, 'clauses[0].reason', 'object'],
    [
      'a citation without a place',
      { ...receipt, clauses: [{ ...first, citation: { clause: '5.3', quote: 'x', start: 0 } }] },
      'clauses[0].citation.end',
      'whole_number',
    ],
    ['a preference in words', { ...receipt, preference: 'yes' }, 'preference', 'yes_no'],
    ['a field too many', { ...receipt, signature: 'x' }, 'signature', 'field'],
    ['a field of every object', JSON.parse(`{"__proto__":1,${JSON.stringify(receipt).slice(1)}`), '__proto__', 'field'],
    ['half a code', { ...receipt, code: '4F7K' }, 'code', 'code'],
  ])('%s', (_, input, field, taken) => expect(refusal(input)).toMatchObject({ field, taken }));

  it.each<[string, Parameters<typeof resealed>[1] | Record<string, unknown>, string, string]>([
    ['a day that does not exist', { asOf: '2026-02-30' }, 'asOf', 'calendar_day'],
    ['a fact that there is not', { facts: { parks: { value: 1 } } }, 'parks', 'fact_name'],
    ['a value of another shape', { facts: { parkPartners: { value: 'three' } } }, 'parkPartners', 'count'],
    [
      'a part above its whole',
      { facts: { researchPartners: { value: 1 }, researchFocusPartners: { value: 2 } } },
      'researchFocusPartners',
      'part_of_whole',
    ],
    ['a parameter that there is not', { parameters: { luck: 1 } }, 'luck', 'parameter_name'],
  ])('%s, even with a code that fits', (_, edits, field, taken) => {
    expect(refusal(resealed(receipt, edits))).toMatchObject({ field, taken });
  });
});

describe('a receipt edited by hand', () => {
  it.each<[string, unknown, string]>([
    ['its outcome', { ...receipt, outcome: 'ineligible' }, 'outcome'],
    ['its rules', { ...receipt, rules: { ...receipt.rules, version: 7 } }, 'rules'],
    ['its text', { ...receipt, law: { ...receipt.law, title: '别的办法' } }, 'law'],
    ['a clause', { ...receipt, clauses: [{ ...first, outcome: 'not_met' }, ...others] }, 'clauses[0].outcome'],
    [
      'a reason',
      { ...receipt, clauses: [{ ...first, reason: { test: 'x', outcome: 'met' } }, ...others] },
      'clauses[0].reason',
    ],
    [
      'a quotation',
      { ...receipt, clauses: [{ ...first, citation: { ...first?.citation, quote: '不限' } }, ...others] },
      'clauses[0].citation',
    ],
    ['a clause left out', { ...receipt, clauses: others }, 'clauses'],
  ])('%s: is named, since the code stands for what was there', (_, input, field) => {
    expect(refusal(input)).toMatchObject({ field, taken: 'unedited' });
  });

  it.each<[string, unknown]>([
    ['a fact', { ...receipt, facts: { ...receipt.facts, parkPartners: { value: 13 } } }],
    ['its day', { ...receipt, asOf: '2026-05-21' }],
    ['words', { ...receipt, facts: { ...receipt.facts, parkPartners: { value: 12, words: 'a dozen' } } }],
    ['half a character', { ...receipt, facts: { ...receipt.facts, parkPartners: { value: 12, words: '\ud83d' } } }],
    ['two places', { ...receipt, asOf: '2026-05-21', outcome: 'ineligible' }],
    ['the code itself', { ...receipt, code: '0000-0000-0000' }],
    [
      'a reason nested too deeply to be written',
      {
        ...receipt,
        clauses: [
          {
            ...first,
            reason: { test: 'x', outcome: 'met', parts: JSON.parse('['.repeat(99_999) + ']'.repeat(99_999)) },
          },
          ...others,
        ],
      },
    ],
  ])('%s: the code does not fit', (_, input) => {
    expect(refusal(input)).toMatchObject({ field: 'code', taken: 'fitting_code' });
  });
});
