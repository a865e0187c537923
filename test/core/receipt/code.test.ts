import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrom, readCode } from '../../../core/receipt/code.ts';

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('the code of a hash', () => {
  it.each([
    ['0'.repeat(64), '0000-0000-0000'],
    ['f'.repeat(64), 'ZZZZ-ZZZZ-ZZZZ'],
    // 0x00001, 0x08421 (1 1 1 1 in groups of five bits), 0x84210
    [`000010842184210${'0'.repeat(49)}`, '0001-1111-GGGG'],
  ])('%s is %s', (hash, code) => expect(codeFrom(hash)).toBe(code));

  it('is read back as it is', () => {
    fc.assert(fc.property(sha256, (hash) => readCode(codeFrom(hash)) === codeFrom(hash)));
  });

  it('is read back as people write it', () => {
    const misread = (code: string) =>
      fc.tuple(
        ...[...code.replaceAll('-', '')].map((digit) =>
          fc.constantFrom(digit, digit.toLowerCase(), ...({ 0: ['O', 'o'], 1: ['I', 'i', 'L', 'l'] }[digit] ?? [])),
        ),
      );
    fc.assert(
      fc.property(
        sha256.map(codeFrom).chain((code) => fc.tuple(fc.constant(code), misread(code))),
        fc.constantFrom('', ' ', '-', '–', '－', '−', ' - '),
        ([code, digits], gap) => readCode(digits.join(gap)) === code,
      ),
    );
  });
});

describe('what people write for a code', () => {
  it.each([
    ['４ｆ７ｋ－９ｑ２ｍ－ｘｗ３ｔ', '4F7K-9Q2M-XW3T'],
    ['  4f7k9q2m xw3t\n', '4F7K-9Q2M-XW3T'],
    ['oOiI-lL00-1111', '0011-1100-1111'],
  ])('%j is %s', (written, code) => expect(readCode(written)).toBe(code));

  it.each([
    '',
    '4F7K-9Q2M-XW3',
    '4F7K-9Q2M-XW3TT',
    '4F7K-9Q2M-XW3U',
    '4F7K_9Q2M_XW3T',
    '四F7K-9Q2M-XW3T',
    '😀'.repeat(6),
  ])('%j is none', (written) => expect(readCode(written)).toBeNull());
});
