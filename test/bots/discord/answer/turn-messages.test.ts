import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turnMessages } from '../../../../bots/discord/answer/turn-messages.ts';
import { limits, withinLimits } from '../../../../bots/discord/limits.ts';
import { fill, plain } from '../../../../bots/discord/markdown.ts';
import { doorWords } from '../../../../bots/door-words.ts';
import { addressesUnder } from '../../../../bots/policy-address.ts';
import { cite } from '../../../../policy-text/citation/citation.ts';
import { allClauses } from '../../../../policy-text/regulation/regulation.ts';
import { choices, citation, turn } from '../scripted-desk.ts';
import { visibleLines } from '../visible-text.ts';

const owner = '200000000000000001';
const hostile = [
  '@everyone @here <@200000000000000002> <@&1> <#2> <t:0> <id:guide>',
  '[国家规定](https://example.com/x_y) **粗** __下__ ~~删~~ ||密|| `码` \\',
  '# 标题',
  '-# 小字',
  '> 引用',
  '- 列',
  '  1. 项',
].join('\n');

/** Text full of what Discord gives a meaning to. */
const markdownish = fc
  .array(fc.constantFrom('*', '_', '`', '\\', '[', ']', '<', '@', '>', '#', '- ', '1. ', '\n', ' ', 'a', '条', '😀'))
  .map((parts) => parts.join(''));

describe('plain', () => {
  test('leaves no markup and no mention active', () => {
    expect(visibleLines(plain(hostile)).join('\n')).toBe(hostile);
  });

  test('keeps an address a link that ends where it ends', () => {
    expect(plain('见https://www.beijing.gov.cn/a_b.html，第八条')).toBe(
      '见<https://www.beijing.gov.cn/a_b.html>，第八条',
    );
  });

  test('reads as it was written, whatever it was', () => {
    fc.assert(
      fc.property(markdownish, (text) => {
        expect(visibleLines(plain(text)).join('\n')).toBe(text);
      }),
    );
  });
});

test('the words around a turn are in its characters', () => {
  const shown = { ...turn([{ choices: choices(11) }]), script: 'traditional' } as const;
  expect(JSON.stringify(turnMessages(shown, owner))).toContain('請選擇');
});

describe('a quotation with an address', () => {
  test('links to it from its heading, without a preview', () => {
    const shown = turn([{ text: '见条文。', citations: [cite('8.4.2')] }]);
    const [message] = turnMessages(shown, owner, { addressOf: addressesUnder('https://guohe.example.org') });
    expect(message?.content).toContain('](<https://guohe.example.org/policy/bj-guohe-2025?quote=8.4.2:0-37#8.4.2>)**');
    expect(message?.content).toContain('> **[第八条第(四)项第2目原文]');
    expect(turnMessages(shown, owner)[0]?.content).not.toContain('https://');
  });

  test('stays within the limits and whole, however long the address and many the quotations', () => {
    const addressOf = addressesUnder(`https://${'a'.repeat(180)}.example`);
    const citations = allClauses.map(({ id }) => cite(id));
    const messages = turnMessages(turn([{ text: '全部。', citations }]), owner, { addressOf });
    for (const { id } of allClauses) expect(messages.some(({ content }) => content.includes(`#${id}>)`))).toBe(true);
    for (const message of messages) expect(withinLimits(message)).toBe(message);
  });
});

describe('fill', () => {
  test('loses nothing and stays within the limit', () => {
    const blocks = fc.array(markdownish.filter((text) => !/^\n|^$/.test(text)).map(plain));
    fc.assert(
      fc.property(blocks, fc.integer({ min: 2, max: 40 }), (written, limit) => {
        const pieces = fill(written, limit);
        expect(pieces.every(({ length }) => length <= limit)).toBe(true);
        expect(pieces.join('').replaceAll('\n', '')).toBe(written.join('').replaceAll('\n', ''));
      }),
    );
  });

  test('parts between blocks before lines, and between lines before characters', () => {
    expect(fill(['aa\nbb', 'cc\ndd'], 8)).toEqual(['aa\nbb', 'cc\ndd']);
    expect(fill(['aa\nbb\ncc'], 6)).toEqual(['aa\nbb', 'cc']);
    expect(fill(['a\\*b'], 2)).toEqual(['a', '\\*', 'b']);
  });

  test('a quotation cut in two is two quotations', () => {
    expect(fill(['> 一二三四五六'], 5)).toEqual(['> 一二三', '> 四五六']);
  });
});

describe('turnMessages', () => {
  test('shows a result by its sections, each clause with its mark and its words', () => {
    const line = { outcome: 'not_met', citation: citation('注册满三年'), text: '您填写的是两年' } as const;
    const sections = [{ title: '不符合', lines: [line] }];
    const [message, ...more] = turnMessages(turn([{ kind: 'result', text: '暂不符合', sections }]), owner);
    expect(more).toEqual([]);
    expect(message?.content).toBe('**暂不符合**\n### 不符合\n❌ 您填写的是两年\n> **第8.1条原文**\n> 注册满三年');
  });

  test('quotes in Chinese under an English label', () => {
    const [message] = turnMessages(turn([{ text: 'Three years.', citations: [citation('注册满三年')] }], 'en'), owner);
    expect(message?.content).toContain('> **Article 8.1, original text**\n> 注册满三年');
  });

  test('replies share a message, and what is offered stands under its reply', () => {
    const messages = turnMessages(
      turn([{ text: '好的' }, { text: '几年？', choices: choices(2) }, { text: '另外' }]),
      owner,
    );
    expect(messages.map(({ content }) => content)).toEqual(['好的\n\n几年？', '另外']);
    expect(messages.map(({ components }) => components.length)).toEqual([1, 0]);
  });

  test('a reply longer than a message goes on in the next, and is offered at its end', () => {
    const paragraphs = Array.from({ length: 30 }, (_, n) => `${n}${'甲'.repeat(250)}`);
    const messages = turnMessages(turn([{ text: paragraphs.join('\n'), choices: choices(1) }]), owner);
    expect(messages.length).toBeGreaterThan(3);
    expect(messages.flatMap(({ content }) => visibleLines(content))).toEqual(paragraphs);
    expect(messages.flatMap(({ components }, n) => (components.length > 0 ? [n] : []))).toEqual([messages.length - 1]);
  });

  test.each([
    [1, [1]],
    [6, [5, 1]],
    [10, [5, 5]],
  ])('%i choices are buttons, five a row', (count, rows) => {
    const [message] = turnMessages(turn([{ choices: choices(count) }]), owner);
    expect(message?.components.map(({ components }) => components.length)).toEqual(rows);
    expect(message?.content).toBe('请选择');
  });

  test.each([
    [11, 1],
    [25, 1],
    [26, 2],
  ])('%i choices are %i lists', (count, lists) => {
    const [message] = turnMessages(turn([{ text: '哪一类？', choices: choices(count) }]), owner);
    expect(message?.components).toHaveLength(lists);
    expect(JSON.stringify(message?.components)).toContain(`fact.${count - 1}`);
  });

  test('more choices than one message takes are offered in the next', () => {
    const messages = turnMessages(turn([{ text: '哪一项？', choices: choices(130) }]), '200000000000000001');
    expect(messages.map(({ content }) => content)).toEqual(['哪一项？', doorWords.zh.choose]);
    const offered = messages.flatMap(({ components }) =>
      components.flatMap((row) => row.components.flatMap((one) => ('options' in one ? one.options : []))),
    );
    expect(offered).toHaveLength(130);
  });

  test('a label is shortened to what Discord shows', () => {
    const label = '长'.repeat(120);
    const [few] = turnMessages(turn([{ choices: [{ id: 'a', label }] }]), owner);
    const [many] = turnMessages(turn([{ choices: choices(11).map(({ id }) => ({ id, label })) }]), owner);
    expect(JSON.stringify(few)).toContain(`"${'长'.repeat(79)}…"`);
    expect(JSON.stringify(many)).toContain(`"${'长'.repeat(99)}…"`);
  });

  test('nothing said is nothing posted', () => {
    expect(turnMessages(turn([]), owner)).toEqual([]);
    expect(turnMessages(turn([{}]), owner)).toEqual([]);
  });
});

test('what Discord would refuse is refused by its name', () => {
  expect(() => withinLimits({ content: 'x'.repeat(limits.content + 1), components: [] })).toThrow(/2000 for content/);
  expect(() => withinLimits({ content: '', components: [] })).toThrow(/empty content/);
  expect(() => turnMessages(turn([{ choices: [{ id: 'x'.repeat(100), label: '是' }] }]), owner)).toThrow(/customId/);
  const rows = turnMessages(turn([{ choices: choices(125) }]), owner)[0]?.components ?? [];
  expect(() => withinLimits({ content: '？', components: [...rows, ...rows.slice(0, 1)] })).toThrow(/rows/);
});
