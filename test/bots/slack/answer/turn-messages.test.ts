import { describe, expect, test } from 'vitest';
import type { Turn } from '../../../../bots/desk.ts';
import { addressesUnder } from '../../../../bots/policy-address.ts';
import { plainMessage, turnMessages } from '../../../../bots/slack/answer/turn-messages.ts';
import type { ClauseLine } from '../../../../conversations/reply.ts';
import { cite } from '../../../../policy-text/citation/citation.ts';
import { allClauses } from '../../../../policy-text/regulation/regulation.ts';
import { choices, citation, turn } from '../../discord/scripted-desk.ts';
import { refusals } from '../slack-refusal.ts';
import type { WireBlock, WireMessage } from '../slack-wire.ts';
import { pressableLabels, visibleLines } from '../visible-message.ts';

/** What a person sees of a turn, after Slack has taken every message of it. */
function seen(shown: Turn): WireMessage[] {
  return turnMessages(shown, 'U0ALICE').map(({ text, blocks }) => {
    expect(refusals('chat.postMessage', { channel: 'D1', text, blocks })).toEqual([]);
    return {
      way: 'chat.postMessage',
      team: 'T1',
      channel: 'D1',
      ts: '1',
      text,
      blocks: blocks as unknown as WireBlock[],
    };
  });
}

const line = (outcome: ClauseLine['outcome'], text: string, quote: string, clause = '8.1'): ClauseLine => ({
  outcome,
  text,
  citation: citation(quote, clause),
});

test('the words around a turn are in its characters', () => {
  const [message] = seen({ ...turn([{ choices: choices(11) }]), script: 'traditional' });
  expect(JSON.stringify(message)).toContain('請選擇');
});

test('what a notification says is the words without our markup, and what a person typed as it was', () => {
  const shown = turn([
    { kind: 'result', text: '不符合。\n还差*2*场', citations: [cite('8.4.2')] },
    { text: '*记下了*：_园区_ <b> & ~没有~' },
  ]);
  const addressOf = addressesUnder('https://guohe.example.org');
  const [{ text } = { text: '' }] = turnMessages(shown, 'U0ALICE', addressOf);
  const [first, second, heading] = text.split('\n');
  expect([first, second, heading]).toEqual(['不符合。', '还差*2*场', '第八条第(四)项第2目原文']);
  expect(text.split('\n').at(-1)).toBe('*记下了*：_园区_ &lt;b&gt; &amp; ~没有~');
});

describe('a quotation with an address', () => {
  const addressOf = addressesUnder('https://guohe.example.org');
  const shown = turn([{ text: '见条文。', citations: [cite('8.4.2')] }]);

  test('links to it from its heading, and reads the same otherwise', () => {
    const [message] = turnMessages(shown, 'U0ALICE', addressOf);
    const text = JSON.stringify(message?.blocks);
    expect(text).toContain(
      '*<https://guohe.example.org/policy/bj-guohe-2025?quote=8.4.2:0-37#8.4.2|第八条第(四)项第2目原文>*',
    );
    expect(refusals('chat.postMessage', { channel: 'D1', ...message })).toEqual([]);
    expect(JSON.stringify(turnMessages(shown, 'U0ALICE'))).not.toContain('https://');
  });

  test('stays within the limits, however long the address and many the quotations', () => {
    const far = addressesUnder(`https://${'a'.repeat(180)}.example`);
    const citations = allClauses.map(({ id }) => cite(id));
    const messages = turnMessages(turn([{ text: '全部。', citations }]), 'U0ALICE', far);
    for (const message of messages) expect(refusals('chat.postMessage', { channel: 'D1', ...message })).toEqual([]);
    const all = JSON.stringify(messages.map(({ blocks }) => blocks));
    for (const { id } of allClauses) expect(all).toContain(`#${id}|`);
  });
});

describe('a turn', () => {
  test('shows in bold what a result comes to', () => {
    const text = '截至2026-05-20：目前不符合条件。\n由第九条的程序决定。';
    const shownAs = (kind: 'result' | 'answer') => seen(turn([{ kind, text }]))[0];
    const [result, other] = [shownAs('result'), shownAs('answer')];
    expect(result?.blocks).toMatchObject([
      { text: { text: '*截至2026-05-20：目前不符合条件。*\n由第九条的程序决定。' } },
    ]);
    expect(other?.blocks).toMatchObject([{ text: { text } }]);
    expect([result?.text, other?.text]).toEqual([text, text]);
  });

  test('reads as text, sections, quotations, choices', () => {
    const sections = [
      { title: '不符合', lines: [line('not_met', '注册不满三年', '注册满三年')] },
      { title: '符合', lines: [line('met', '在北京注册', '在本市行政区域内', '8.2')] },
    ];
    const citations = [citation('注册满三年'), citation('另有规定的', '9')];
    const [message, ...rest] = seen(turn([{ text: '一\n二', sections, citations, choices: choices(2) }]));
    expect(rest).toEqual([]);
    expect(visibleLines(message as WireMessage)).toEqual([
      '一',
      '二',
      '不符合',
      '❌ 注册不满三年',
      '第8.1条原文',
      '注册满三年',
      '符合',
      '✅ 在北京注册',
      '第8.2条原文',
      '在本市行政区域内',
      '第9条原文',
      '另有规定的',
    ]);
    expect(message?.text).toContain('注册不满三年');
    expect(pressableLabels(message as WireMessage)).toEqual(['选项0', '选项1']);
  });

  test('keeps its quotations Chinese and heads them in its own language', () => {
    const messages = seen(turn([{ text: 'Yes.', citations: [citation('注册满三年')] }], 'en'));
    expect(messages.flatMap(visibleLines)).toEqual(['Yes.', 'Article 8.1, original text', '注册满三年']);
  });

  test('without replies is no message', () => {
    expect(seen(turn([]))).toEqual([]);
  });

  test('of choices alone has words to fall back on', () => {
    expect(seen(turn([{ choices: choices(3) }]))).toMatchObject([{ text: '请选择' }]);
  });
});

describe('what a person wrote', () => {
  test.each(['您写的是 *加粗* 的', '_斜体_ 和 ~划掉~', '`code`', '> 引用', '一\n> 二 & <三>', ':tada: 祝贺'])(
    'is said again as it was written: %s',
    (text) => {
      const [message] = seen(turn([{ text }]));
      expect(message?.blocks).toEqual([{ type: 'section', text: { type: 'plain_text', text, emoji: false } }]);
      expect(visibleLines(message as WireMessage).join('\n')).toBe(text);
      expect(message?.text).toBe(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    },
  );
});

describe('what Slack would refuse', () => {
  test('is parted at line feeds and sentences, and nothing of it is lost', () => {
    const paragraphs = Array.from({ length: 900 }, (_, n) => `${n}：${'条'.repeat(60)}<&>`);
    const messages = seen(turn([{ text: paragraphs.join('\n') }]));
    expect(messages.length).toBeGreaterThan(5);
    expect(messages.flatMap(visibleLines)).toEqual(paragraphs);
  });

  test.each(['甲'.repeat(9001), '&'.repeat(4000), '𠮷'.repeat(4001), `${'句'.repeat(2000)}。`.repeat(3)])(
    'a line too long is parted and read whole (%#)',
    (text) => {
      expect(
        seen(turn([{ text }]))
          .flatMap(visibleLines)
          .join(''),
      ).toBe(text);
    },
  );

  test('a clause is not parted from its quotation', () => {
    const lines = Array.from({ length: 60 }, (_, n) => line('review', `第${n}项`, `${'原'.repeat(100)}${n}`));
    const messages = seen(turn([{ text: '结果', sections: [{ title: '待核', lines }] }]));
    expect(messages.length).toBeGreaterThan(1);
    for (const { blocks } of messages) expect(blocks.at(-1)?.type).toBe('context');
    expect(messages.flatMap(visibleLines).filter((text) => text.startsWith('原'))).toHaveLength(60);
  });

  test('long labels are shortened without tearing a character', () => {
    const label = `${'长'.repeat(73)}𠮷𠮷`;
    const [message] = seen(turn([{ text: '？', choices: [{ id: 'a', label }] }]));
    expect(pressableLabels(message as WireMessage)).toEqual([`${'长'.repeat(73)}…`]);
  });

  test('the most and longest choices fit', () => {
    const many = Array.from({ length: 230 }, (_, n) => ({ id: `${n}`.padStart(80, 'x'), label: `${n}`.padStart(90) }));
    expect(seen(turn([{ text: '？', choices: many }])).flatMap(pressableLabels)).toHaveLength(230);
    expect(seen(turn([{ text: '？', choices: many.slice(0, 10) }])).flatMap(pressableLabels)).toHaveLength(10);
  });

  test('a choice that cannot be carried is an error that names the limit', () => {
    const impossible = turn([{ text: '？', choices: [{ id: 'x'.repeat(300), label: '是' }] }]);
    expect(() => turnMessages(impossible, 'U0ALICE')).toThrow('actionId');
  });
});

test("the door's own words are a message like any other", () => {
  const { text, blocks } = plainMessage('请再发一次 <!here>');
  expect(refusals('response_url', { text, blocks })).toEqual([]);
});
