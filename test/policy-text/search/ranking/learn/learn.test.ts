import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../../policy-text/search/index/build-index.ts';
import { type AnsweredQuestion, learn } from '../../../../../policy-text/search/ranking/learn/learn.ts';
import { openIndex } from '../../../../../policy-text/search/search-index.ts';

/** What the law says, and what people call it. */
const SUBJECTS: readonly (readonly [law: string, said: string])[] = [
  ['承租人', '租房子的'],
  ['出租人', '房东'],
  ['劳动者', '打工的'],
  ['用人单位', '老板'],
  ['被继承人', '去世的老人'],
  ['消费者', '买东西的'],
  ['经营者', '商家'],
  ['抚养人', '带孩子的'],
];
const MATTERS: readonly (readonly [law: string, said: string])[] = [
  ['支付报酬', '给钱'],
  ['解除合同', '不干了'],
  ['损害赔偿', '弄坏了赔不赔'],
  ['交付标的物', '东西啥时候到手'],
  ['通知义务', '要不要说一声'],
  ['诉讼时效', '拖久了还能告吗'],
];

const documents = SUBJECTS.flatMap(([subject], s) =>
  MATTERS.map(([matter], m) => ({
    id: `${s}.${m}`,
    regulation: `law-${s % 4}`,
    title: `第${s % 4}号法`,
    text: `${subject}关于${matter}的权利和义务，依照本条的规定。`,
  })),
);
const questions: readonly AnsweredQuestion[] = SUBJECTS.flatMap(([, subject], s) =>
  MATTERS.map(([, matter], m) => ({ id: `q${s}.${m}`, text: `${subject}${matter}？`, answers: [`${s}.${m}`] })),
);
const isKept = (_: AnsweredQuestion, number: number): boolean => number % 7 === 3;
const unseen = questions.filter(isKept);
const seen = questions.filter((question, number) => !isKept(question, number));
const plain = buildIndex(documents);
const learned = learn(plain, seen);

function found(bytes: Uint8Array): number {
  const index = openIndex(bytes);
  return unseen.filter(({ text, answers }) => index.search(text, { limit: 5 }).some(({ id }) => answers.includes(id)))
    .length;
}

describe('learning from answered questions', () => {
  it('finds answers to questions it has not seen, in words that the law does not use', () => {
    expect(found(plain)).toBeLessThan(unseen.length * 0.3);
    expect(found(learned)).toBeGreaterThanOrEqual(unseen.length * 0.6);
  });

  it('finds what is asked in the words of the law as before when few questions taught little', () => {
    const index = openIndex(learn(plain, seen.slice(0, 4)));
    const first = documents.map(({ text }) => index.search(text, { limit: 1 })[0]?.id);
    expect(first).toEqual(documents.map(({ id }) => id));
  });

  it('gives the same bytes from the same questions, whatever was learned before', () => {
    expect(learn(learn(plain, unseen), seen)).toEqual(learned);
  });

  it('takes a question that comes twice for one', () => {
    expect(learn(plain, [...seen, ...seen.slice(0, 5)])).toEqual(learned);
  });

  it('learns from a single question, and nothing from none', () => {
    const index = openIndex(learn(plain, seen.slice(0, 1)));
    expect(index.search('承租人支付报酬', { limit: 1 }).map(({ id }) => id)).toEqual(['0.0']);
    expect(learn(learned, [])).toEqual(plain);
  });

  it('keeps to the regulations asked for', () => {
    const index = openIndex(learned);
    const hits = index.search('房东要不要说一声', { regulations: ['law-2'], limit: 100 });
    expect(new Set(hits.map(({ regulation }) => regulation))).toEqual(new Set(['law-2']));
    expect(index.search('房东要不要说一声', { regulations: ['law-9'] })).toEqual([]);
  });

  it('names an answer that is not there, and a question without one', () => {
    expect(() => learn(plain, [{ id: 'q', text: '房东', answers: ['99'] }])).toThrow('question q: no document 99');
    expect(() => learn(plain, [{ id: 'q', text: '房东', answers: [] }])).toThrow('question q has no answer');
  });
});
