import { describe, expect, it } from 'vitest';
import { guesserFor, guessIntent } from '../../conversations/intent-guess/guess-intent.ts';
import { trainingSentences } from '../../conversations/intent-guess/training-sentences.ts';

type Label = keyof typeof trainingSentences;
const labels = Object.keys(trainingSentences) as Label[];

/** Each sentence guessed by what was trained on all the others: what was meant, and what it was taken for. */
function confusion(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const meant of labels) {
    for (const left of trainingSentences[meant]) {
      const others = labels.map(
        (label) => [label, trainingSentences[label].filter((sentence) => sentence !== left)] as const,
      );
      const cell = `${meant} → ${guesserFor(others)(left) ?? 'nothing'}`;
      table.set(cell, (table.get(cell) ?? 0) + 1);
    }
  }
  return table;
}

describe('guessIntent', () => {
  const table = confusion();
  const of = (wanted: (meant: string, taken: string) => boolean) =>
    [...table].reduce((sum, [cell, count]) => {
      const [meant = '', taken = ''] = cell.split(' → ');
      return wanted(meant, taken) ? sum + count : sum;
    }, 0);

  it('never takes an answer or chatter for something said about the conversation', () => {
    expect([...table.keys()].filter((cell) => cell.startsWith('other → ') && cell !== 'other → nothing')).toEqual([]);
  });

  it('is right far more often than wrong about sentences it has not seen; else it guesses nothing', () => {
    const right = of((meant, taken) => meant === taken);
    const wrong = of((meant, taken) => taken !== 'nothing' && meant !== taken);
    expect({ right, wrong }).toEqual({ right: 11, wrong: 2 });
  });

  it.each([
    ['这个问题跟申报有什么关系呢', 'why'],
    ['后面还剩下好多问题吗', 'progress'],
    ['put this question aside for now please', 'skip'],
  ])('hears %s', (text, meant) => {
    expect(guessIntent(text)).toBe(meant);
  });

  it.each(['', '12', '我们', '啊啊啊啊啊啊', 'lorem ipsum dolor sit amet', '我们和法国的大学合作'])(
    'guesses nothing of: %s',
    (text) => {
      expect(guessIntent(text)).toBeNull();
    },
  );
});
