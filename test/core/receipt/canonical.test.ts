import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson, sameJson, sha256Of } from '../../../core/receipt/canonical.ts';

describe('canonical JSON', () => {
  it('is hashed as RFC 8785 writes it: `printf \'{"a":[1e+30,4.5],"é":"\\n","€":null}\' | sha256sum`', () => {
    expect(sha256Of({ '€': null, é: '\n', a: [1e30, 4.5] })).toBe(
      'ab634ce71d47815a88e44c49a661a007ddf330cdc2ef3803a2f2b73ccc9aadb3',
    );
  });

  it('is the same for what is read back from JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => sameJson(asJson(value), JSON.parse(JSON.stringify(asJson(value))))),
    );
  });

  it('tells a number from its text, and null from nothing', () => {
    expect(sameJson({ a: 1 }, { a: '1' })).toBe(false);
    expect(sameJson({ a: null }, {})).toBe(false);
    expect(sameJson({ a: undefined }, {})).toBe(true);
  });
});

describe('a value as JSON', () => {
  it('has no functions and no absent keys', () => {
    expect(Object.keys(asJson({ a: 1, b: undefined, c: () => 1 }))).toEqual(['a']);
  });

  it('mends half a surrogate pair', () => expect(asJson(['a\ud83d', '😀'])).toEqual(['a\ufffd', '😀']));
});
