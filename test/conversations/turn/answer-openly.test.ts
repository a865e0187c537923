import { describe, expect, it } from 'vitest';
import { clauseId } from '../../../conversations/choice-id.ts';
import type { ClientLanguage } from '../../../conversations/script.ts';
import { answerOpenly } from '../../../conversations/turn/answer-openly.ts';

const circumstances = { today: '2026-11-26', parameters: {} };
const openly = (text: string, client?: ClientLanguage) => answerOpenly({ text }, circumstances, client);
const textOf = (text: string, client?: ClientLanguage) =>
  openly(text, client)
    ?.replies.map((reply) => reply.text)
    .join('\n');

describe('where others read along', () => {
  it.each([
    ['公示期多久', /5个工作日/],
    ['第九条怎么说', /第九条/],
    ['医院能申请吗', /./],
    ['注册满3年就行吗', /./],
    ['我们需要交哪些材料', /./],
    ['境外机构算港澳吗', /./],
    ['公示期', /5个工作日/],
    ['How long is the publicity period?', /5 working days/],
    ['What do we need to submit?', /./],
    ['谢谢', /^不客气。$/],
    ['你好', /^我是国合助手/],
    ['', /^我是国合助手/],
    ['转人工', /./],
  ])('%s is answered from the text', (text, answer) => {
    expect(textOf(text)).toMatch(answer);
  });

  it.each([
    '我们是一家医院，三级甲等，能申请吗',
    '我们能申请吗',
    '我们公司够条件吗',
    '我们是一家科技园区',
    '研发投入占比20%够不够',
    '我们有12家外方合作机构，够吗',
    '我们3年前被撤销过还能申报吗',
    '我的基地',
    '结果',
    '撤销',
    '你存了我什么',
    '删除我的数据',
    '4F7K-9Q2M-XW3T',
    'we are a hospital in Haidian, can we apply?',
    'do we qualify?',
    'can our park apply?',
    'Our park has 12 partners. Enough?',
    '我們是一家醫院，能申請嗎',
  ])('%s is for the person alone', (text) => {
    expect(openly(text)).toBeNull();
  });

  it('quotes a clause that was offered, and opens nothing else that is pressed', () => {
    const shown = answerOpenly({ press: clauseId('9') }, circumstances, 'en');
    expect(shown?.replies[0]?.citations.map(({ clause }) => clause)).toContain('9');
    for (const press of ['say:result', 'fact:category="park"', 'clause:99', 'nothing']) {
      expect(answerOpenly({ press }, circumstances)).toBeNull();
    }
  });

  it('answers in the language and the characters of the question, else of the client', () => {
    expect(openly('How long is the publicity period?', 'zh')?.language).toBe('en');
    expect(openly('公示期多久', 'en')?.language).toBe('zh');
    expect(openly('', 'en')?.language).toBe('en');
    expect(textOf('公示期多久', 'zh-Hant')).toContain('認定結果');
    expect(textOf('公示期有幾個工作日？這是怎麼規定的')).toContain('認定結果');
  });

  it('asks nothing and remembers nothing', () => {
    const [first, second] = [openly('公示期多久'), openly('公示期多久')];
    expect(first).toEqual(second);
    expect(first?.replies.every(({ kind }) => kind === 'answer')).toBe(true);
  });

  it('does not read a message longer than any question', () => {
    expect(textOf('公'.repeat(2001))).toContain('2000');
  });
});
