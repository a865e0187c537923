import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion as answerOn } from '../../../conversations/policy/policy-answer.ts';
import { looksLikeQuestion } from '../../../conversations/policy/question/looks-like-question.ts';
import { verify } from '../../../policy-text/citation/citation.ts';
import type { Language } from '../../../policy-text/language.ts';

const answerQuestion = (question: string, language: Language) =>
  answerOn(question, language, { today: '2026-05-20', parameters: {} });

interface Asked {
  readonly lang: Language;
  readonly text: string;
  readonly cites: readonly string[];
  readonly kind: string;
}

function questionsIn(file: string): readonly Asked[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

function expectCited({ lang, text, cites }: Asked): string {
  const { kind, citations, text: said } = answerQuestion(text, lang);
  expect(citations.map(({ clause }) => clause)).toEqual(expect.arrayContaining([...cites]));
  for (const citation of citations) verify(citation);
  expect(
    /\p{Script=Han}/u.test(
      said.replace(/\([^()]*\p{Script=Han}[^()]*\)|国（境）外|境外|举办、承办|专精特新|家|以上|含|原则上|工作日/gu, ''),
    ),
  ).toBe(lang === 'zh');
  return kind;
}

describe('the sample questions', () => {
  it.each(questionsIn('questions.jsonl').map((asked) => [asked.text, asked] as const))('%s', (_, asked) => {
    const kind = expectCited(asked);
    if (asked.kind === 'out_of_scope') expect(kind).toBe('out_of_scope');
    if (asked.kind === 'support') expect(kind).toBe('not_stated');
  });
});

describe('more questions', () => {
  it.each(questionsIn('more-questions.jsonl').map((asked) => [asked.text, asked] as const))('%s', (_, asked) => {
    expect(expectCited(asked)).toBe(asked.kind);
  });
});

describe('a clause asked for by its number', () => {
  it('is quoted, with the unofficial translation in English', () => {
    const { kind, citations, text } = answerQuestion('Article 10', 'en');
    expect(kind).toBe('answer');
    expect(citations[0]?.quote).toBe('国合基地正式认定后，由市科委中关村管委会授牌。');
    expect(text).toContain('Unofficial translation of Article 10: After the formal designation');
  });

  it('is quoted with its items when they are few, and names them when they are many', () => {
    expect(answerQuestion('第十七条', 'zh').citations[0]?.quote).toContain('（五）');
    expect(answerQuestion('第八条', 'zh').text).toContain('第八条第(四)项');
  });

  it('that does not exist is said not to exist, with what does', () => {
    expect(answerQuestion('第二十四条', 'zh').text).toContain('从第一条到第二十三条');
    const { text, citations } = answerQuestion('Article 17(6)', 'en');
    expect(text).toContain('Article 17(5)');
    expect(citations[0]?.clause).toBe('17');
  });

  it('gives way to the answer when the question says what it is about', () => {
    const { text, citations } = answerQuestion('第十七条第四项,一般安全事故也算吗', 'zh');
    expect(text).toContain('“一般”就算');
    expect(citations.map(({ clause }) => clause)).toContain('17.4');
  });
});

describe('what is not known', () => {
  it.each([
    ['火星上有水吗', 'zh'],
    ['Explain quantum computing', 'en'],
    ['', 'zh'],
    ['？？？', 'zh'],
  ] as const)('%s is out of scope', (question, language) => {
    expect(answerQuestion(question, language)).toMatchObject({ kind: 'out_of_scope', citations: [] });
  });

  it('about a Base is said not to be found', () => {
    expect(answerQuestion('国合基地可以养宠物吗', 'zh')).toMatchObject({ kind: 'not_stated', citations: [] });
  });

  it('offers at most three things to ask when several are as near', () => {
    for (const question of ['研发实力', 'capability', '依托单位能力']) {
      expect(answerQuestion(question, 'zh').topics?.length ?? 0).toBeLessThanOrEqual(3);
    }
  });
});

describe('any text', () => {
  it('is answered without an error, and only with verified quotations', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom<Language>('zh', 'en'),
        (text, language) => {
          for (const citation of answerQuestion(text, language).citations) verify(citation);
          expect(typeof looksLikeQuestion(text)).toBe('boolean');
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a long one', '公示期多久how long'.repeat(1000)],
    ['one word without an end', 'a'.repeat(10_000)],
    ['only digits', '1'.repeat(10_000)],
    ['only spaces', ' '.repeat(10_000)],
    ['only brackets', '(（'.repeat(5000)],
    ['half surrogates', '\ud83d\ude00\ud83d'.repeat(300)],
    ['numerals', '第一百条'.repeat(2500)],
    ['many references', 'art 8(4)2 '.repeat(1000)],
  ])('is read in time: %s', (_, text) => {
    const start = process.cpuUsage();
    answerQuestion(text, 'zh');
    looksLikeQuestion(text);
    // Processor time, and plenty of it: what never ends shows on any machine, and a busy one changes nothing.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
  });
});

describe('a message in the middle of an interview', () => {
  it.each([
    ...['境外机构算港澳吗', '第九条怎么说', '公示期多久', 'how long is the publicity period', 'what about Hong Kong?'],
    ...[
      'Article 9?',
      '第八条',
      '为什么要问这个',
      '面积不够怎么办',
      '要几家',
      '需要几家机构',
      '请解释一下',
      '依据是什么',
    ],
    ...[
      'can we count tenants',
      'Do tenants count',
      'is an MOU enough',
      'explain',
      'tell me about article 16',
      '港澳呢',
    ],
    ...[
      '不知道境外算不算港澳',
      '兼职的算不算',
      '有没有名额限制',
      '有效期是几年',
      '哪些算大型活动',
      'does that include Macau',
    ],
    ...['我们有12家,港澳算吗?', 'why do you ask', '能不能用去年的数'],
  ])('asks: %s', (text) => {
    expect(looksLikeQuestion(text)).toBe(true);
  });

  it.each([
    ...[
      '12家',
      '有',
      '没有',
      '2019年3月注册的',
      '三甲医院',
      'yes',
      'about twenty',
      '我们是海淀的一家公司',
      '十几家',
      '12家?',
    ],
    ...[
      '不知道',
      '不清楚有没有',
      '没什么不良记录',
      '有几家',
      '好几十家',
      '大概20个吧',
      'no',
      'none',
      'I do not know',
      'may 2019',
    ],
    ...[
      'we have 12 partners',
      'have about twenty partners',
      '2023年2次,2024年3次',
      '5万平米',
      '1.2亿',
      '没有什么合作',
      '是的',
    ],
    ...['not sure how many', '园区类', '产业类', 'a university', 'Will send it later', '哪家都没有', '', '……'],
  ])('answers: %s', (text) => {
    expect(looksLikeQuestion(text)).toBe(false);
  });
});
