import { describe, expect, it } from 'vitest';
import { firstLanguageOf, languageOf } from '../../../conversations/understanding/follow-language.ts';

describe('languageOf', () => {
  it.each(['我们是大学', '有', '十几家', '我们做AI和big data的'])('hears Chinese: %s', (text) => {
    expect(languageOf(text)).toBe('zh');
  });

  it.each([
    'We are a university',
    'yes, in Haidian',
    'I’d say about twenty',
    '12 from the UK and Germany',
    'is 分公司 ok under article 7?',
  ])('hears English: %s', (text) => {
    expect(languageOf(text)).toBe('en');
  });

  it.each([
    '12',
    'OK',
    'yes',
    'Tsinghua University',
    '2019-03-01',
    '😀',
    '<b>x</b><script>alert(1)</script>',
    'https://example.org/a/b/c',
    '../../etc/passwd',
    '',
  ])('hears no language in: "%s"', (text) => {
    expect(languageOf(text)).toBeNull();
  });
});

describe('firstLanguageOf', () => {
  it.each(["what's 8(4)3?", 'tell me 17(2)', 'park'])('hears English in the first words: %s', (text) => {
    expect(firstLanguageOf(text)).toBe('en');
  });

  it.each(['8(4)3', '8.4.3', 'is 分公司'])('hears no language in: %s', (text) => {
    expect(firstLanguageOf(text)).not.toBe('en');
  });
});
