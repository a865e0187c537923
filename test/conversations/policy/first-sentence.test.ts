import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../conversations/policy/policy-answer.ts';
import type { Language } from '../../../policy-text/language.ts';

function ask(question: string) {
  const language: Language = /\p{Script=Han}/u.test(question) ? 'zh' : 'en';
  const { kind, text, citations } = answerQuestion(question, language, { today: '2026-11-25', parameters: {} });
  return { kind, text, cited: [...new Set(citations.map(({ clause }) => clause))] };
}

describe('an answer begins with what was asked', () => {
  it.each([
    ['我们是高校，可以报产业类吗', '不行', '8'],
    ['孵化器能报园区类吗', '不行', '8'],
    ['医院能报研究类吗', '可以申报研究类，但基本条件', '8'],
    ['技术转移中心归平台类吗', '是的，技术转移机构可以申报平台类', '8'],
    ['Can a hospital apply in the park category?', 'No', '8'],
    ['被摘牌后多久能重新申请', '3年', '17'],
    ['How long are we shut out after a revocation?', '3 years', '17'],
    ['园区面积4万平方米够不够', '不是直接淘汰', '8.1.2'],
    ['18家合作机构平台类够吗', '不够', '8.3.1'],
    ['平台类我们有二十家境外合作机构,够吗', '这一项够', '8.3.1'],
    ['入驻企业签的协议算不算进园区的合作机构数', '算', '8.1.1'],
    ['打个电话口头反映异议行不行', '不行，须书面提出', '9'],
    ['香港的机构算境外吗', '一般算', '8.1.1'],
    ['公示期多久', '公示期为5个工作日', '9'],
    ['how do i become one lol', 'A guide is issued every year', '9'],
  ])('%s', (question, first, clause) => {
    const { kind, text, cited } = ask(question);
    expect(kind).toBe('answer');
    expect(text.startsWith(first), text).toBe(true);
    expect(cited).toContain(clause);
  });
});

describe('an answer is short', () => {
  it('tells of a category that is not open only that it is not', () => {
    const { text, cited } = ask('我们是高校，可以报产业类吗');
    expect(cited).toEqual(['8']);
    expect(text.split('\n')).toHaveLength(1);
  });

  it('does not tell a rule twice that the verdict has told', () => {
    const { text } = ask('园区面积4万平方米够不够');
    expect(text.match(/占地面积不少于5万平方米/g)).toHaveLength(1);
    expect(text).toContain('4万平方米');
  });

  it('tells alternatives of the same number in one breath', () => {
    expect(ask('园区要多大面积').text).toContain('规划建设面积或者占地面积不少于5万平方米（正好5万平方米算）');
  });

  it('names what is counted', () => {
    expect(ask('大学每年要办多少场学术会议').text).toContain('每年高层次学术活动不少于5场');
  });
});

it('A day that is worked out is an answer, although the text leaves the first day open', () => {
  const { kind, text } = ask('Publicity starts Wed 6 May 2026 - last day to object?');
  expect(kind).toBe('answer');
  expect(text).toContain('2026-05-11');
});
