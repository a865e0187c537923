import { describe, expect, it } from 'vitest';
import { type DoWeAnswer, doWeAnswer, type Overheard } from '../../bots/do-we-answer.ts';

const yesOrNo = [true, false];
const everything: readonly Overheard[] = (['direct', 'channel', 'thread'] as const).flatMap((where) =>
  (['person', 'bot', 'us'] as const).flatMap((author) =>
    (['new', 'edited', 'system'] as const).flatMap((kind) =>
      yesOrNo.flatMap((mentionsUs) =>
        yesOrNo.flatMap((mentionsOthers) =>
          yesOrNo.flatMap((threadIsOurs) =>
            yesOrNo.map((asks) => ({ where, author, kind, mentionsUs, mentionsOthers, threadIsOurs, asks })),
          ),
        ),
      ),
    ),
  ),
);

/** The whole table: who is answered is listed, everybody else is not. `*` stands for any. */
const answered: readonly (readonly [DoWeAnswer, string])[] = [
  // where, author, kind, mentions us, mentions others, thread is ours, asks
  ['converse', 'direct person new * * * *'],
  ['answer_openly', 'channel person new true * * *'],
  ['answer_openly', 'thread person new true * * *'],
  ['answer_openly', 'thread person new false false true true'],
];

function expected(heard: Overheard): DoWeAnswer {
  const given = Object.values(heard).map(String);
  const row = answered.find(([, pattern]) =>
    pattern.split(' ').every((cell, place) => cell === '*' || cell === given[place]),
  );
  return row?.[0] ?? 'silence';
}

describe('whether a message is answered', () => {
  it.each(everything.map((heard) => [Object.values(heard).join(' '), heard] as const))('%s', (_, heard) => {
    expect(doWeAnswer(heard)).toBe(expected(heard));
  });

  it('is silence far more often than not', () => {
    const count = (kind: DoWeAnswer) => everything.filter((heard) => doWeAnswer(heard) === kind).length;
    expect([everything.length, count('converse'), count('answer_openly')]).toEqual([432, 16, 17]);
  });
});
