import { describe, expect, it } from 'vitest';
import { guesserFor, guessIntent } from '../../../conversations/understanding/intent-guess/guess-intent.ts';
import { trainingSentences } from '../../../conversations/understanding/intent-guess/training-sentences.ts';

type Label = keyof typeof trainingSentences;
const labels = Object.keys(trainingSentences) as Label[];

const nothing = 'nothing';
const taken = [...labels.filter((label) => label !== 'other'), nothing];

/** Each sentence guessed by what was trained on all the others: how many of each meaning were taken for what. */
const confusion: Readonly<Record<Label, readonly number[]>> = Object.fromEntries(
  labels.map((meant) => [meant, counted(trainingSentences[meant].map(guessedByTheOthers))]),
) as Record<Label, readonly number[]>;

function guessedByTheOthers(left: string): string {
  const others = labels.map(
    (label) => [label, trainingSentences[label].filter((sentence) => sentence !== left)] as const,
  );
  return guesserFor(others)(left) ?? nothing;
}

function counted(guesses: readonly string[]): readonly number[] {
  return taken.map((label) => guesses.filter((guess) => guess === label).length);
}

function table(): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rows = labels.map((meant) => row([meant, ...confusion[meant].map((count) => count || '')]));
  return `# What is taken for what

Every training sentence, guessed by what was trained on all the others: a row for what was meant, a column for what it was
taken for. A guess is made only where no rule reads the message, and with a margin; *${nothing}* means that the person is asked.

${row(['meant', ...taken])}
${row(['---', ...taken.map(() => '--:')])}
${rows.join('\n')}
`;
}

describe('guessIntent', () => {
  it('never takes an answer or chatter for something said about the conversation', () => {
    expect(confusion.other).toEqual(taken.map((label) => (label === nothing ? trainingSentences.other.length : 0)));
  });

  it('takes what it has not seen for what the table says, seldom for something else', async () => {
    await expect(table()).toMatchFileSnapshot('./guess-intent.md');
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

it('leaves the language as it is for everybody else in the process', () => {
  guessIntent('please show me the result again');
  expect(Math.sign(0)).toBe(0);
});
