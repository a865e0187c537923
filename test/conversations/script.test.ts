import { describe, expect, it } from 'vitest';
import { converse } from '../../conversations/converse.ts';
import type { Reply } from '../../conversations/reply.ts';
import { asTyped, scriptOf, simplified, wordsFor } from '../../conversations/script.ts';
import type { Conversation } from '../../conversations/state.ts';
import { verify } from '../../policy-text/citation/citation.ts';

describe('script', () => {
  it('reads traditional characters as simplified ones, character for character', () => {
    const typed = '我們和8家國外機構簽了協議';
    expect(simplified(typed)).toBe('我们和8家国外机构签了协议');
    expect(asTyped('8家国外机构', simplified(typed), typed)).toBe('8家國外機構');
    expect(simplified('We signed with 8')).toBe('We signed with 8');
  });

  it.each([
    ['我們是大學', 'simplified', 'traditional'],
    ['没坏记录', 'simplified', 'simplified'],
    ['我们做「離岸」业务，在海淀登记', 'simplified', 'simplified'],
    ['大三', 'simplified', 'simplified'],
    ['大三', 'traditional', 'traditional'],
    ['我们是大学', 'traditional', 'simplified'],
    ['12', 'traditional', 'traditional'],
  ] as const)('after %s in %s goes on in %s', (text, soFar, then) => {
    expect(scriptOf(text, soFar)).toBe(then);
  });

  it('writes the words of any catalogue over, those that are made of others too', () => {
    const catalogue = {
      zh: { send: '发送', many: ['继续', '开始'], of: (label: string) => `${label}的条文`, deeper: { count: 4 } },
      en: { send: 'Send', many: [], of: (label: string) => label, deeper: { count: 4 } },
    };
    const words = wordsFor(catalogue, { language: 'zh', script: 'traditional' });
    expect([words.send, words.many, words.of('第九条'), words.deeper]).toEqual([
      '發送',
      ['繼續', '開始'],
      '第九條的條文',
      { count: 4 },
    ]);
    expect(wordsFor(catalogue, { language: 'zh' })).toBe(catalogue.zh);
    expect(wordsFor(catalogue, { language: 'en', script: 'traditional' })).toBe(catalogue.en);
  });

  it('answers a client set to traditional Chinese in it, from the greeting to the result, and quotes the law as stored', () => {
    const said = ['', '我们', '孵化器', '在北京', '第九条', '为什么', '怎样才能达标', '结果', '看看我填了什么'];
    const replies: Reply[] = [];
    let state: Conversation | null = null;
    for (const text of said) {
      // Written in characters that both scripts share, or chosen: the script stays.
      if (state) state = { ...state, languageChosen: true };
      const turn = converse(state, { text }, { today: '2026-05-20', parameters: {} }, 'zh-Hant');
      replies.push(...turn.replies);
      state = turn.state;
    }
    const own = replies.flatMap(({ text, sections, choices }) => [
      text,
      ...sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => line.text)]),
      ...choices.map(({ label }) => label),
    ]);
    // 这 们 说 条 还 are written otherwise in traditional characters.
    expect(own.join('\n')).not.toMatch(/[这们说条还]/u);
    expect(own.join('\n')).toMatch(/[這們說條還]/u);
    const quoted = replies.flatMap(({ citations }) => citations);
    expect(quoted.length).toBeGreaterThan(3);
    for (const citation of quoted) expect(() => verify(citation)).not.toThrow();
  });
});
