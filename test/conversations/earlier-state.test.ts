import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { converse } from '../../conversations/converse.ts';
import { type KeptConversation, upToDate } from '../../conversations/earlier-state.ts';
import type { Message } from '../../conversations/message.ts';
import { freshConversation } from '../../conversations/state.ts';

/** As version 1 wrote them into its database. */
function kept(name: 'stopped' | 'went-on' | 'on-the-way'): KeptConversation {
  return read(`kept-by-version-1/${name}.json`);
}

/** As version 2 kept them. */
function keptBy2(name: 'outcome-alone' | 'loose-number' | 'restarting'): KeptConversation {
  return read(`kept-by-version-2/${name}.json`);
}

function read(name: string): KeptConversation {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
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
      expect(state.version).toBe(3);
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

describe('a conversation kept by version 2', () => {
  it.each(['outcome-alone', 'loose-number', 'restarting'] as const)('%s: has the form of this version', (name) => {
    const before = keptBy2(name);
    const { facts, words, asked, narrowed, offered, language, steps } = before;
    const state = upToDate(before);
    expect(Object.keys(state).sort()).toEqual(Object.keys(freshConversation('zh')).sort());
    expect(state).toMatchObject({ version: 3, facts, words, asked, narrowed, offered, language, steps });
  });

  it('goes on with its aim and its question', () => {
    const before = keptBy2('outcome-alone');
    expect(upToDate(before)).toMatchObject({ aim: 'outcome', asked: before.asked });
    const { state } = turn(before, { text: '只有3家国外合作机构' });
    expect(state).toMatchObject({ aim: 'outcome', asked: null, facts: { ...before.facts, researchPartners: 3 } });
  });

  it('does not ask a loose number a third time', () => {
    const before = keptBy2('loose-number');
    expect(before.narrowed).toEqual([before.asked]);
    const { state } = turn(before, { text: '大概就这些' });
    expect(state.narrowed).toEqual(before.narrowed);
  });

  it('is still waiting to be told whether to start over', () => {
    expect(turn(keptBy2('restarting'), { text: '确定' }).state.facts).toEqual({});
    expect(turn(keptBy2('restarting'), { text: '不' }).state.facts).toEqual(keptBy2('restarting').facts);
  });
});
