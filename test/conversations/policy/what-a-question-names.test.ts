import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../conversations/policy/policy-answer.ts';
import { withoutSetAside } from '../../../conversations/policy/question/set-aside.ts';
import type { Language } from '../../../policy-text/language.ts';

function ask(question: string) {
  const language: Language = /\p{Script=Han}/u.test(question) ? 'zh' : 'en';
  const { kind, text, citations } = answerQuestion(question, language, { today: '2026-11-25', parameters: {} });
  return { kind, text, cited: [...new Set(citations.map(({ clause }) => clause))] };
}

describe('what a question sets aside', () => {
  it.each([
    ['园区除了场地以外，活动有什么要求', '园区 活动有什么要求'],
    ['变更那个先不管，年终总结几号交', '年终总结几号交'],
    [
      'Apart from the events, how many foreign experts does a university need?',
      'how many foreign experts does a university need?',
    ],
  ])('is not read: %s', (question, rest) => {
    expect(withoutSetAside(question)).toBe(rest);
  });

  it('is read when nothing else would be left', () => {
    const question = '除了高新证书，还有别的吗';
    expect(withoutSetAside(question)).toBe(question);
  });

  it('is not answered', () => {
    expect(ask('园区除了场地以外，每年办活动有什么要求').cited).not.toContain('8.1.2');
    expect(ask('园区每年办活动有什么要求').cited).toContain('8.1.3');
  });
});

describe('a clause that is named', () => {
  it('is what is asked about, not the rule of the article above it', () => {
    const { text, cited } = ask('环保局罚了我们两万,算不算第17条那个违法');
    expect(cited).toContain('17.5');
    expect(text).toContain('重大违法');
  });
});

describe('what the text has', () => {
  it.each([
    ['第十七条有第六项吗', '没有这一项。第十七条有5项：', ['17']],
    ['第八条第五项写的啥', '没有这一项。第八条有4项：', ['8']],
    ['第九条有第二款吗', '没有这一项。第九条不分项。', ['9']],
    ['第十七条有第三项吗', '有。第十七条第(三)项的原文如下。', ['17.3']],
    ['有没有第二十条', '有。第二十条的原文如下。', ['20']],
    ['有第二十四条吗', '没有这一条。办法共6章23条，从第一条到第二十三条。', []],
    ['第十七条有几项', '第十七条有5项：', ['17']],
    ['第十七条是不是有六项', '不是，第十七条有5项：', ['17']],
    ['第十七条有五项对吧', '对，第十七条有5项：', ['17']],
    ['这办法一共多少条', '办法共6章23条，从第一条到第二十三条。', []],
    ['全文总共几章几条啊', '办法共6章23条', []],
    ['how many chapters does the thing have', 'The regulation has 6 chapters and 23 articles', []],
    ['办法是25条吧', '不是，办法共6章23条', []],
    ['Does Article 17 have a sixth item?', 'No: Article 17 has 5 items: ', ['17']],
    ['does article 9 have a second paragraph', 'No: Article 9 has no items.', ['9']],
    ['Is there an Article 24?', 'No: the regulation has 6 chapters and 23 articles, from Article 1 to Article 23.', []],
    ['Is there an Article 20?', 'Yes. The Chinese text of Article 20 is quoted.', ['20']],
    ['How many items does Article 17 have?', 'Article 17 has 5 items: ', ['17']],
    ['Does article 17 have six items?', 'No: Article 17 has 5 items: ', ['17']],
    ['how many articles are there in the regulation', 'The regulation has 6 chapters and 23 articles', []],
  ])('%s', (question, first, cites) => {
    const { kind, text, cited } = ask(question);
    expect(text.startsWith(first), text).toBe(true);
    expect(kind).toBe('answer');
    expect(cited).toEqual(cites);
  });
});

describe('a category that is named', () => {
  it('is not told what holds for another', () => {
    const { text, cited } = ask('平台类的入驻企业办的对接会能算进去吗');
    expect(text.startsWith('按字面不算'), text).toBe(true);
    expect(cited).toContain('8.3.3');
    expect(ask('园区类的入驻企业办的活动能算进去吗').text.startsWith('算'), text).toBe(true);
  });
});

describe('a message of several parts', () => {
  it.each([
    ['谁说不合格就三年不能报的,给我看条文', '16'],
    ['请问专员,有效期几年', '16'],
  ])('is one question where a part greets or asks for the clause: %s', (question, clause) => {
    const { text, cited } = ask(question);
    expect(text).not.toMatch(/^1\. /);
    expect(cited).toContain(clause);
  });
});

describe('the length of something else', () => {
  it.each(['这部小说一共多少章', '宪法一共多少条', 'How many chapters does Moby Dick have?'])(
    'is not told: %s',
    (question) => {
      expect(ask(question).kind).not.toBe('answer');
    },
  );
});

describe('who asks for themselves', () => {
  it.each([
    ['can my uni apply', '8', 'Yes, in the research category'],
    ['hi quick one: can our university apply?', '8', 'Yes, in the research category'],
    ['我校能报吗', '8', '可以申报研究类'],
    ['do we count if we are a hospital', '8', 'The research category is for'],
    ["do we count if we're a WFOE?", '7.1', 'No line is drawn by ownership'],
    ['我们这种算不算', '7.1', '要看是什么单位'],
    ['我们这种做会展的服务公司算不算平台类', '8', '不一定：其他平台载体能否申报平台类，需人工判断。'],
  ])('%s', (question, clause, words) => {
    const { kind, text, cited } = ask(question);
    expect(kind).toBe('answer');
    expect(text).toContain(words);
    expect(cited).toContain(clause);
  });

  it('is asked back when there is nothing but the asking to ask', () => {
    for (const opening of ['hi quick one', '老师您好，请教一下', 'Hello, quick question!'])
      expect(ask(opening).kind).toBe('clarify');
  });

  it('is not told that a firm which serves others is a technology enterprise', () => {
    expect(ask('咨询公司能报产业类吗').text).not.toMatch(/^不行|是的/);
  });
});

describe('something outside the regulation', () => {
  it('is refused with what is asked of it in the next breath', () => {
    const { kind, text } = ask('高新技术企业怎么认定,需要几个专利');
    expect(kind).toBe('out_of_scope');
    expect(text).not.toMatch(/^1\. /);
  });

  it('does not hide another question that names a Base', () => {
    expect(ask('科技部的国家级基地怎么申报？北京国合基地的公示期多久？').cited).toContain('9');
  });
});

describe('shares of several years', () => {
  it.each([
    ['前年国际收入占18%,去年占22%,产业类够吗', '22%不低于20%'],
    ['前年国际收入占25%,去年占17%,产业类够吗', '17%低于20%'],
  ])('only that of the previous year is put to the rule: %s', (question, words) => {
    expect(ask(question).text).toContain(words);
  });

  it('none is, when it is not said which one that is', () => {
    expect(ask('国际收入占比有25%的年份也有17%的年份,产业类够吗').text).not.toMatch(/17%低于|25%不低于/);
  });
});
