import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { converse } from '../../conversations/converse.ts';
import type { Message } from '../../conversations/message.ts';
import type { Conversation } from '../../conversations/state.ts';
import { readFacts } from '../../core/read-case-file.ts';
import { verify } from '../../policy-text/citation/citation.ts';
import { chatFiles } from './chat-file.ts';
import { naughtyStrings } from './naughty-strings.ts';

const circumstances = { today: '2026-05-20', parameters: {} };

/** Everything that somebody says in a written conversation, and what nobody should. */
const lines = [
  ...new Set(chatFiles().flatMap(({ steps }) => steps.flatMap((step) => ('say' in step ? [step.say] : [])))),
  ...naughtyStrings,
];

/** A talker says lines and presses what is offered (by place, since what is offered depends on what was said). */
const saying = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lines).map((text) => ({ text })) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => ({ text })) },
  { weight: 3, arbitrary: fc.nat({ max: 14 }).map((place) => ({ place })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('say:confirm_restart', 'fact:nothing=1', 'change:category', 'say:keep_supposed')
      .map((press) => ({ press })),
  },
);

function meant(said: Message | { readonly place: number }, state: Conversation | null): Message {
  if (!('place' in said)) return said;
  const offered = state?.offered ?? [];
  const choice = offered[said.place % Math.max(1, offered.length)];
  return choice ? { press: choice.id } : { text: '嗯' };
}

/** Hears one talker out; what must never happen fails at the turn it happens in. */
function hearOut(all: readonly (Message | { readonly place: number })[]): void {
  let state: Conversation | null = null;
  for (const said of all) {
    const before: Conversation | null = state;
    const message = meant(said, before);
    const turned = converse(before, message, circumstances);
    expect(turned.replies.length).toBeGreaterThan(0);
    for (const { citations } of turned.replies) for (const one of citations) verify(one);
    expect(() => readFacts(turned.state.facts, circumstances.today)).not.toThrow();
    // Kept as JSON it is the same conversation.
    expect(JSON.parse(JSON.stringify(turned.state))).toEqual(turned.state);
    const { asked, facts, narrowed, broughtBack, steps } = turned.state;
    const isNew = asked !== null && asked !== before?.asked;
    const isTakenBack = steps.length < (before?.steps.length ?? 0);
    // Too loose to decide a clause, passed over before it was told more exactly, or taken back.
    const mayAskAgain = isNew && (narrowed.includes(asked) || broughtBack.includes(asked) || isTakenBack);
    if (isNew && !mayAskAgain && !wantsChange(message)) expect(facts[asked], `asked ${asked}`).toBeUndefined();
    state = turned.state;
  }
}

const turnsInAll = 10_000;

describe('random talkers', () => {
  it.each([
    ['many, for a short time', 20],
    ['a few, for a long time', 1000],
  ])(
    'never crash it, silence it, corrupt the case, or make it ask what it knows: %s',
    (_, turns) => {
      const talker = fc.array(saying, { minLength: turns, maxLength: turns });
      fc.assert(fc.property(talker, hearOut), { numRuns: turnsInAll / 2 / turns, seed: 5, endOnFailure: true });
    },
    300_000,
  );

  it('who give every answer end: no question comes for ever', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 200 }), { minLength: 120, maxLength: 120 }), (picks) => {
        let { state } = converse(null, { text: '' }, circumstances);
        state = converse(state, { text: '完整报告' }, circumstances).state;
        for (const pick of picks) {
          if (state.asked === null) return;
          const { asked, offered } = state;
          const own = offered.filter(({ id }) => id.startsWith(`fact:${asked}=`));
          const choice = own[pick % Math.max(1, own.length)];
          if (!choice) throw new Error(`nothing to press for ${asked}`);
          state = converse(state, { press: choice.id }, circumstances).state;
        }
        expect(state.asked).toBeNull();
      }),
      { numRuns: 60, seed: 6 },
    );
  }, 300_000);
});

/** 我要改…: the person asked to be asked. */
function wantsChange(message: Message): boolean {
  if ('form' in message) return false;
  return 'press' in message ? message.press.startsWith('change:') : /改|change|correct|fix|edit/i.test(message.text);
}
