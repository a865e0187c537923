import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { converse } from '../../conversations/converse.ts';
import { type KeptConversation, upToDate } from '../../conversations/earlier-state.ts';
import type { Message } from '../../conversations/message.ts';
import { freshConversation } from '../../conversations/state.ts';

/** As version 1 wrote them into its database. */
function kept(name: 'stopped' | 'went-on' | 'on-the-way'): KeptConversation {
  return JSON.parse(readFileSync(new URL(`kept-by-version-1/${name}.json`, import.meta.url), 'utf8'));
}

function turn(before: KeptConversation, message: Message) {
  return converse(before, message, { today: '2026-05-20', parameters: {} });
}

describe('a conversation kept by version 1', () => {
  it.each(['stopped', 'went-on', 'on-the-way'] as const)(
    '%s: has the form of this version, and every answer',
    (name) => {
      const before = kept(name);
      const state = upToDate(before);
      expect(state.version).toBe(2);
      expect(Object.keys(state).sort()).toEqual(Object.keys(freshConversation('zh')).sort());
      const { facts, words, asked, narrowed, offered, language } = before;
      expect(state).toMatchObject({ facts, words, asked, narrowed, offered, language });
      expect(state.steps.map(({ fact, changed, before }) => ({ fact, changed, before }))).toEqual(
        before.steps.map(({ fact, changed, before }) => ({ fact, changed, before })),
      );
      expect(state.steps.every((step) => !('goal' in step))).toBe(true);
    },
  );

  it('that stopped at a refusal goes on to every clause when its button is pressed', () => {
    const before = kept('stopped');
    expect(upToDate(before)).toMatchObject({ aim: 'until_refused', asked: null });
    const button = before.offered.find(({ label }) => label === '看全部条款');
    const { state } = turn(before, { press: button?.id ?? '' });
    expect(state).toMatchObject({ aim: 'report', asked: 'registeredInBeijing', facts: before.facts });
  });

  it('that had gone on is taken back answer by answer, to the stop and before it', () => {
    const before = kept('went-on');
    expect(upToDate(before)).toMatchObject({ aim: 'report', asked: 'inValidExistence' });
    const once = turn(before, { text: '上一步' }).state;
    expect(once).toMatchObject({ aim: 'report', asked: 'registeredInBeijing' });
    const twice = turn(once, { text: '上一步' }).state;
    expect(twice).toMatchObject({ aim: 'until_refused', asked: 'category', facts: { category: 'platform' } });
    const stopped = turn(twice, { text: '研究类' }).state;
    expect(stopped).toMatchObject({ aim: 'until_refused', asked: null, facts: { category: 'research' } });
  });

  it('goes on with the question that was asked, and still ends at a refusal', () => {
    const before = kept('on-the-way');
    const { state } = turn(before, { text: 'no' });
    expect(state).toMatchObject({ aim: 'until_refused', asked: null, language: 'en' });
    expect(state.facts).toEqual({ ...before.facts, platformInformationAccess: false });
  });
});
