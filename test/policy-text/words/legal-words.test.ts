import { expect, it } from 'vitest';
import { englishWords, stemOf } from '../../../policy-text/spelling/tokens.ts';
import { legalWords } from '../../../policy-text/words/legal-words.ts';

it('the common words of regulations stand there once each, and for Chinese words alone', () => {
  const seen = new Map<string, number>();
  for (const [row, [english, chinese]] of legalWords.entries()) {
    for (const word of chinese.split(' | ')) expect(word).toMatch(/^[\p{Script=Han}、]+$/u);
    for (const form of english.split(' | ')) {
      const stems = englishWords(form).map(stemOf).join(' ');
      expect(stems, form).not.toBe('');
      expect(seen.get(stems) ?? row, `${form} is said of something else too`).toBe(row);
      seen.set(stems, row);
    }
  }
});
