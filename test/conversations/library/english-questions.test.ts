import { describe, expect, it } from 'vitest';
import { answerPolicyQuestion } from '../../../conversations/library/answer-policy-question.ts';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';
import { emptyLibrary, type Library } from '../../../policy-text/library/library.ts';
import { addedRegulation } from '../../../policy-text/library/stored-regulation.ts';
import { readEnglish } from '../../../policy-text/words/chinese-for-english.ts';

const unsaid = { shortTitles: [], number: null, issuer: null, issuedOn: null, from: null, to: null };
const { articles } = readRegulation(
  textLines(
    [
      '第一条 为了规范游艇泊位的租赁，制定本办法。',
      '第二条 泊位租赁合同的期限不超过20年。',
      '第三条 承租人转租泊位的，处一万元以上五万元以下罚款。',
      '第四条 港口应当向市交通部门提交年度报告。',
      '第五条 对港口的决定不服的，可以申请复议，也可以向人民法院起诉。',
      '第六条 外国人租赁泊位，应当提供有效的身份证明。',
      '第七条 女职工在孕期的，港口不得解除劳动合同。',
    ].join('\n'),
  ),
);
const berths = addedRegulation({
  metadata: { ...unsaid, id: 'qh-berths', title: '青湖市泊位办法', status: 'in_force' },
  articles,
});
const library = { regulations: [berths] };
const ask = (question: string, among: Library = library, only?: string) =>
  answerPolicyQuestion(question, 'en', { today: '2026-06-01', parameters: {}, library: among }, only);

describe('an English question on a regulation that is in Chinese', () => {
  it.each([
    ['What is the purpose?', '1'],
    ['How long may a contract last?', '2'],
    ['What is the fine?', '3'],
    ['Must the port submit a yearly report?', '4'],
    ['Can I sue in court?', '5'],
    ['What must foreigners show?', '6'],
  ])('%s is answered from article %s', (question, clause) => {
    for (const answer of [ask(`qh-berths: ${question}`), ask(question, library, 'qh-berths')]) {
      expect(answer.kind).toBe('answer');
      expect(answer.citations).toMatchObject([{ regulation: 'qh-berths', clause }]);
    }
  });

  it('is told which Chinese words were found, and that nothing is translated', () => {
    const { text } = ask('qh-berths: What is the fine?');
    expect(text).toContain('《青湖市泊位办法》 Article 3, which has 罚款.');
    expect(text).toContain('there is no English translation of this regulation');
  });

  it('is told plainly when none of its words is known, and how to ask', () => {
    const { kind, text, citations } = ask('qh-berths: May my parrot sing?');
    expect({ kind, citations }).toEqual({ kind: 'not_stated', citations: [] });
    expect(text).toContain('Please ask again with a few Chinese words, such as 期限');
  });

  it('is still read as pinyin where it is that', () => {
    expect(ask('qh-berths: zulin hetong qixian').citations).toMatchObject([{ clause: '2' }]);
  });

  it('needs no name where the encoded one is not asked, and all that it is about is there', () => {
    const { kind, citations } = ask('Can a pregnant employee be dismissed?');
    expect({ kind, citations }).toMatchObject({
      kind: 'answer',
      citations: [{ regulation: 'qh-berths', clause: '7' }],
    });
    for (const question of [
      'Is a pregnant foreigner insured?',
      'Can a national base sue in court?',
      'How much money does a base get for a contract?',
    ]) {
      expect(ask(question), question).toEqual(ask(question, emptyLibrary));
    }
  });
});

describe('a refusal to answer on other laws', () => {
  it('names those that were added', () => {
    const question = 'What does the civil code say?';
    expect(ask(question, emptyLibrary).text).toContain('not on other laws');
    const { kind, text } = ask(question);
    expect(kind).toBe('out_of_scope');
    expect(text).not.toContain('not on other laws');
    expect(text).toContain('were added beside it: 《青湖市泊位办法》. Name one to ask about it');
  });

  it('does so in Chinese, and says how many more there are', () => {
    const others = ['a', 'b', 'c', 'd'].map((id) => ({ ...berths, id, metadata: { ...berths.metadata, id } }));
    const circumstances = { today: '2026-06-01', parameters: {}, library: { regulations: others } };
    const { text } = answerPolicyQuestion('民法典怎么规定的', 'zh', circumstances);
    expect(text).toContain('《青湖市泊位办法》等，还有1部，说出名称就可以问');
    expect(text).not.toContain('不答其他法律');
  });

  it('does so beside another question that is answered', () => {
    const { kind, text } = ask('How long is the publicity period? What does the civil code say?');
    expect(kind).toBe('answer');
    expect(text).toContain('Name one to ask about it');
    expect(text).not.toContain('not on other laws');
  });
});

describe('what an English question is about', () => {
  it('is taken from the longest words first', () => {
    const { ideas } = readEnglish('Which companies get tax incentives?');
    expect(ideas).toContainEqual(['税收优惠']);
    expect(ideas).not.toContainEqual(['税收', '税']);
  });

  it('leaves unknown what has no Chinese here, and takes any text', () => {
    expect(readEnglish('May my parrot sing?')).toEqual({ ideas: [], unknown: ['parrot', 'sing'] });
    expect(readEnglish('')).toEqual({ ideas: [], unknown: [] });
    expect(readEnglish('fine '.repeat(5000)).ideas).toEqual([['罚款']]);
  });
});
