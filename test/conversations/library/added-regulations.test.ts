import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { converse } from '../../../conversations/converse.ts';
import { answerPolicyQuestion } from '../../../conversations/library/answer-policy-question.ts';
import { namedRegulations } from '../../../conversations/library/named-regulations.ts';
import { answerQuestion } from '../../../conversations/policy/policy-answer.ts';
import { CitationError, verify } from '../../../policy-text/citation/citation.ts';
import { readRegulation } from '../../../policy-text/import/read-regulation.ts';
import { textLines } from '../../../policy-text/import/text-lines.ts';
import type { AddedMetadata, AddedRegulation } from '../../../policy-text/library/library.ts';
import { addedRegulation } from '../../../policy-text/library/stored-regulation.ts';
import { sampleLibrary } from '../../policy-text/import/samples.ts';

const today = '2026-06-01';
const unsaid = { shortTitles: [], number: null, issuer: null, issuedOn: null, from: null, to: null } as const;

function regulation(
  metadata: Pick<AddedMetadata, 'id' | 'title'> & Partial<AddedMetadata>,
  text: string,
): AddedRegulation {
  const { articles } = readRegulation(textLines(text));
  return addedRegulation({ metadata: { ...unsaid, status: 'in_force', ...metadata }, articles });
}

const yachts = (id: string, title: string, metadata: Partial<AddedMetadata> = {}) =>
  regulation({ id, title, ...metadata }, '第一条 为了规范管理，制定本办法。\n第二条 游艇泊位的租金由港口公示。');
const ask = (question: string, regulations: readonly AddedRegulation[], only?: string) =>
  answerPolicyQuestion(question, 'zh', { today, parameters: {}, library: { regulations } }, only);

describe('a question that names no regulation', () => {
  const questions = ['questions', 'more-questions']
    .flatMap((name) => readFileSync(new URL(`../policy/${name}.jsonl`, import.meta.url), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line): { text: string; lang: 'zh' | 'en' } => JSON.parse(line));

  it('is answered from the encoded regulation as if nothing had been added', () => {
    const alone = { today, parameters: {} };
    let answered = 0;
    for (const { text, lang } of questions) {
      const encoded = answerQuestion(text, lang, alone);
      if (encoded.kind !== 'answer') continue;
      answered += 1;
      expect(answerPolicyQuestion(text, lang, { ...alone, library: sampleLibrary() }), text).toEqual(encoded);
    }
    expect(answered).toBeGreaterThan(50);
  });

  it('is answered from an added one where the encoded one is silent, and that one says so', () => {
    const { text, citations } = ask('游艇泊位的租金是多少', [yachts('yachts', '青湖市游艇管理办法')]);
    expect(text).toContain('《青湖市游艇管理办法》第二条');
    expect(citations.at(-1)).toMatchObject({ regulation: 'yachts', clause: '2', quote: '游艇泊位的租金由港口公示。' });
  });

  it('keeps what the encoded one says of its own silence before what an added one says', () => {
    const circumstances = { today, parameters: {}, library: sampleLibrary() };
    const question = '申报材料有哪些';
    const encoded = answerQuestion(question, 'zh', circumstances);
    const { kind, text, citations } = answerPolicyQuestion(question, 'zh', circumstances);
    expect(encoded.kind).toBe('not_stated');
    expect(text.startsWith(encoded.text)).toBe(true);
    expect(text).toContain('另行收录的法规里：');
    expect(kind).toBe('answer');
    expect(citations.slice(0, encoded.citations.length)).toEqual(encoded.citations);
    expect(citations.at(-1)).toMatchObject({ regulation: 'qh-projects', clause: expect.stringMatching(/^3/) });
  });

  it('may be meant for several: those in force come first, each can be pressed', () => {
    const old = yachts('a-old', '旧港口规定', { status: 'repealed' });
    const over = yachts('b-over', '短期港口规定', { to: '2026-05-31' });
    const now = yachts('c-now', '现行港口规定');
    const library = { regulations: [old, over, now] };
    const circumstances = { today, parameters: {}, library };
    const first = converse(null, { text: '游艇泊位的租金是多少？' }, circumstances);
    const choices = first.state.offered.filter(({ id }) => id.includes('/'));
    expect(choices[0]).toEqual({ id: 'clause:c-now/2', label: '《现行港口规定》第二条' });
    expect(choices.map(({ id }) => id).sort()).toEqual(['clause:a-old/2', 'clause:b-over/2', 'clause:c-now/2']);

    const pressed = converse(first.state, { press: 'clause:b-over/2' }, circumstances);
    expect(pressed.replies[0]).toMatchObject({ citations: [{ regulation: 'b-over', clause: '2' }] });
    expect(pressed.replies[0]?.text).toContain('有效期到2026-05-31为止，现已失效');
    const typed = converse(first.state, { text: '《现行港口规定》第二条' }, circumstances);
    expect(typed.replies[0]).toMatchObject({ citations: [{ regulation: 'c-now', clause: '2' }] });

    const since = { ...circumstances, library: { regulations: [now] } };
    expect(converse(first.state, { press: 'clause:b-over/2' }, since).replies[0]?.citations).toEqual([]);
  });

  it('can be kept to one', () => {
    const both = [yachts('one', '甲港口规定'), yachts('two', '乙港口规定')];
    expect(ask('泊位租金', both, 'two').citations).toMatchObject([{ regulation: 'two', clause: '2' }]);
    expect(ask('泊位租金', both, 'bj-guohe-2025').citations.filter(({ regulation }) => regulation)).toEqual([]);
  });
});

describe('versions of a regulation', () => {
  const vouchers = (id: string, most: string, metadata: Partial<AddedMetadata>) =>
    regulation(
      { id, title: '青湖市科技创新券管理办法', ...metadata },
      `第一条 为了规范科技创新券（以下简称创新券）的使用，制定本办法。\n第二条 每家企业每年申领的创新券不超过${most}。\n第三条 创新券的有效期为1年，自发放之日起计算。逾期未使用的，自动失效。\n第四条 本办法自公布之日起施行，有效期3年。`,
    );
  const old = vouchers('a-old', '10万元', { number: '青科〔2020〕1号', status: 'repealed' });
  const now = vouchers('b-now', '20万元', { number: '青科〔2025〕2号', from: '2025-03-01' });
  const next = vouchers('c-next', '30万元', { from: '2027-01-01' });
  const cited = (question: string) => ask(question, [old, now, next]).citations.map(({ regulation }) => regulation);

  it('are the one in force, with a word on the others, when their title is named', () => {
    const { text, citations } = ask('青湖市科技创新券管理办法第二条', [old, now, next]);
    expect(citations).toMatchObject([{ regulation: 'b-now', quote: '每家企业每年申领的创新券不超过20万元。' }]);
    expect(text).toContain('另有同名的一部：青科〔2020〕1号（已废止），要问那一部请说文号。');
    expect(text).toContain('另有同名的一部：c-next（自2027-01-01起施行），要问那一部请说编号。');
  });

  it('are told apart by number or id', () => {
    expect(cited('青科〔2020〕1号第二条')).toEqual(['a-old']);
    expect(cited('《青湖市科技创新券管理办法》（青科〔2020〕1号）第二条')).toEqual(['a-old']);
    expect(cited('c-next第二条')).toEqual(['c-next']);
  });

  it('are asked about once when none is named', () => {
    const { kind, choices } = ask('每家企业每年申领不超过多少', [old, now, next]);
    expect({ kind, choices }).toMatchObject({ kind: 'answer' });
    expect(cited('每家企业每年申领不超过多少').at(-1)).toBe('b-now');
  });

  it('that are not in force go by what comes before what was', () => {
    expect(ask('青湖市科技创新券管理办法第二条', [old, next]).citations).toMatchObject([{ regulation: 'c-next' }]);
  });

  it('answer what is asked of their own subject, although the encoded regulation has the other words too', () => {
    expect(ask('创新券有效期多久', [now]).citations).toMatchObject([{ regulation: 'b-now', clause: '3' }]);
    expect(ask('创新券第二条怎么说', [now]).citations).toMatchObject([{ regulation: 'b-now', clause: '2' }]);
    expect(ask('有效期多久', [now]).citations).toMatchObject([{ clause: '16' }]);
    expect(ask('我们领过创新券，基地有效期多久', [now]).citations).toMatchObject([{ clause: '16' }]);
  });
});

describe('a name', () => {
  const rules = regulation({ id: 'rules', title: '北京国际科技合作基地管理办法实施细则' }, '第一条 甲。');
  const national = regulation(
    { id: 'national', title: '国际科技合作基地管理办法', number: '国科〔2011〕1号' },
    '第一条 甲。',
  );
  const named = (text: string) => namedRegulations(text, { regulations: [rules, national] }, today);

  it.each([
    ['《北京国际科技合作基地管理办法》第八条', []],
    ['北京国际科技合作基地管理办法实施细则第一条', ['rules']],
    ['国际科技合作基地管理办法第一条', ['national']],
    ['国科[2011] 1号 怎么说', ['national']],
    ['那 RULES 呢', ['rules']],
    ['the rulesets', []],
    ['公示期多久', []],
  ])('%s', (text, ids) => {
    expect(named(text).regulations.map(({ id }) => id)).toEqual(ids);
  });

  it('is taken out of the question, whatever its brackets', () => {
    expect(named('请问《国际科技合作基地管理办法》的第一条').rest).toBe('请问 第一条');
    expect(named('𠀀国际科技 合作基地管理办法里第一条').rest).toBe('𠀀 第一条');
  });
});

describe('a citation of an added regulation', () => {
  it('is checked against that one, and refused without it', () => {
    const library = sampleLibrary();
    const circumstances = { today, parameters: {}, library };
    const [citation] = answerPolicyQuestion('合作项目细则第五条第二项', 'zh', circumstances).citations;
    if (!citation) throw new Error('nothing was cited');
    expect(citation.label.zh).toBe('《青湖市国际科技合作项目管理细则（试行）》第五条第(二)项');
    expect(verify(citation, library)).toBe(citation);
    expect(() => verify(citation)).toThrow(CitationError);
    expect(() => verify({ ...citation, regulation: 'stations' }, library)).toThrow(CitationError);
    const { regulation: _, ...ofTheEncodedOne } = citation;
    expect(() => verify(ofTheEncodedOne, library)).toThrow(CitationError);
  });
});
