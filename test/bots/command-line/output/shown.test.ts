import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shown, shownName } from '../../../../bots/command-line/output/shown.ts';

describe('a value that was given, shown', () => {
  it.each<[string, unknown, string]>([
    ['text', '三年', '"三年"'],
    ['an object', { min: 3 }, '{"min":3}'],
    ['a number too large for JSON', [Number.POSITIVE_INFINITY], '["Infinity"]'],
    ['a line feed', 'a\nb', '"a\\nb"'],
    ['an escape sequence of a terminal', '\u001b[2J', '"\\u001b[2J"'],
    ['a separator of lines', 'a\u2028b\u0085c', '"a\\u2028b\\u0085c"'],
    ['a change of direction', '\u202egpj', '"\\u202egpj"'],
    ['an invisible character outside the first plane', '\u{e0041}', '"\\udb40\\udc41"'],
    ['half a surrogate pair', '\ud800', '"\\ud800"'],
  ])('%s', (_, given, expected) => expect(shown(given)).toBe(expected));

  it('is cut, and not inside a character', () => {
    expect(shown('𠮷'.repeat(1_000_000))).toBe(`"${'𠮷'.repeat(78)}…`);
  });

  it('does not end the process when it is nested too deeply', () => {
    expect(shown(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toBe('…');
  });

  it('is one visible line, whatever was given', () => {
    const given = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue());
    fc.assert(fc.property(given, (value) => /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u.test(shown(value))));
  });
});

describe('a name of a field, shown', () => {
  it.each([
    ['parkPartners', 'parkPartners'],
    ['场地', '场地'],
    ['', '""'],
    ['a\nb', '"a\\nb"'],
    ['a"b', '"a\\"b"'],
  ])('%j', (name, expected) => expect(shownName(name)).toBe(expected));
});
