import { describe, expect, it } from 'vitest';
import { changeId, intentId } from '../../../conversations/choice-id.ts';
import { converse } from '../../../conversations/converse.ts';
import type { Circumstances } from '../../../conversations/heard.ts';
import type { Message } from '../../../conversations/message.ts';
import { type Conversation, freshConversation } from '../../../conversations/state.ts';
import { formFor, mostFields } from '../../../conversations/turn/fill-form.ts';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { type Fact, type Facts, factNames, vocabulary } from '../../../core/fact.ts';

const circumstances: Circumstances = { today: '2026-05-20', parameters: {}, showsForms: true };

/** Somebody who talks where forms can be shown. */
function talk(start: Conversation | null = null, circumstancesThere = circumstances) {
  let state = start;
  const turn = (message: Message) => {
    const turned = converse(state, message, circumstancesThere);
    state = turned.state;
    return { ...turned, text: turned.replies.map(({ text }) => text).join('\n') };
  };
  return {
    say: (text: string) => turn({ text }),
    press: (press: string) => turn({ press }),
    fill: (form: Record<string, string>) => turn({ form }),
    form: (press = intentId('form')) => formFor(state, press, circumstancesThere),
    state: () => state as Conversation,
  };
}

const factsOf = (form: ReturnType<typeof formFor>) => form?.fields.map(({ name }) => name);

describe('a form', () => {
  it('asks for the topic that is asked about, what is known filled in', () => {
    const one = talk();
    one.say('我们是一家科技园区，2019年3月1日在北京注册');
    expect(one.state().asked).toBe('inValidExistence');
    const form = one.form();
    expect(factsOf(form)).toEqual([
      'legalForm',
      'registeredInBeijing',
      'registeredOn',
      'inValidExistence',
      'adverseCreditRecords',
    ]);
    expect(form).toMatchObject({ title: '一次填几项', language: 'zh' });
    expect(form?.fields.find(({ name }) => name === 'registeredOn')).toMatchObject({
      kind: 'text',
      label: '在京注册日期',
      value: '2019-03-01',
    });
    expect(form?.fields.find(({ name }) => name === 'legalForm')).toMatchObject({
      kind: 'choice',
      options: ['法人', '其他组织', '分支机构', '内设部门', '个人', '不知道'],
      value: null,
    });
  });

  it('is recorded as one step, each fact with the words it was given in', () => {
    const one = talk();
    one.say('科技园区');
    const { text, state } = one.fill({
      legalForm: '法人',
      registeredInBeijing: '是',
      registeredOn: '三年半前',
      inValidExistence: '有效',
      adverseCreditRecords: '没有',
    });
    expect(state.facts).toMatchObject({
      legalForm: 'legal_person',
      registeredInBeijing: true,
      inValidExistence: true,
      adverseCreditRecords: [],
    });
    expect(state.words.registeredOn).toBe('三年半前');
    expect(text).toContain('记下了');
    const undone = one.say('上一步');
    expect(undone.state.facts).toEqual({ organizationKind: 'science_park', category: 'park' });
  });

  it('records nothing when one field cannot be read, and says of which and why', () => {
    const one = talk();
    one.say('科技园区');
    const before = one.state();
    const { refused, state, text } = one.fill({
      legalForm: '法人',
      registeredOn: '2019-02-30',
      inValidExistence: '呃',
    });
    expect(refused).toEqual({
      registeredOn: '没有这一天。',
      inValidExistence: expect.stringContaining('没看懂'),
    });
    expect(state.facts).toEqual(before.facts);
    expect(state.steps).toEqual(before.steps);
    expect(state.asked).toBe(before.asked);
    expect(text).toContain('在京注册日期');
    const offered = one.fill({ registeredOn: '2019-02-30' }).replies.flatMap(({ choices }) => choices);
    expect(offered.map(({ id }) => id)).toEqual(['say:form']);
  });

  it('takes no part that is more than its whole', () => {
    const one = talk({
      ...freshConversation('zh'),
      facts: { organizationKind: 'university', category: 'research' },
      asked: 'researchPartners',
    });
    const { refused, state } = one.fill({ researchPartners: '3', researchFocusPartners: '5' });
    expect(refused).toEqual({ researchFocusPartners: expect.stringContaining('不能多于') });
    expect(state.facts.researchPartners).toBeUndefined();
  });

  it('takes a share of the total that stands in the same form', () => {
    const one = talk({ ...freshConversation('zh'), facts: { category: 'industry' }, asked: 'totalRevenue' });
    const { state } = one.fill({ internationalRevenue: '占30%', totalRevenue: '1亿元' });
    expect(state.facts).toMatchObject({ totalRevenue: 100_000_000, internationalRevenue: 30_000_000 });
  });

  it('leaves alone what was left as it was, what is empty and what is no fact', () => {
    const one = talk();
    one.say('科技园区');
    one.say('法人');
    const filled = Object.fromEntries(one.form()?.fields.map(({ name, value }) => [name, value ?? '']) ?? []);
    const { text, state } = one.fill({ ...filled, toString: '1', registeredOn: '  ' });
    expect(text).toContain('没有改动');
    expect(state.steps).toHaveLength(2);
  });

  it('takes 不知道 for what it is, chosen or typed', () => {
    const one = talk();
    one.say('科技园区');
    const { state } = one.fill({ legalForm: '不知道', registeredOn: '不清楚' });
    expect(state.facts).toMatchObject({ legalForm: null, registeredOn: null });
  });

  it('corrects what was answered, and says what that changes', () => {
    const one = talk();
    one.say('科技园区，2019年3月1日在北京注册');
    const form = one.form(changeId('registeredOn'));
    expect(factsOf(form)?.[0]).toBe('registeredOn');
    expect(one.fill({ registeredOn: '2025年5月1日' }).text).toContain('2025-05-01');
  });

  it('is opened by nothing else', () => {
    const one = talk();
    one.say('科技园区');
    for (const press of ['say:result', 'fact:legalForm="legal_person"', 'form', '']) expect(one.form(press)).toBeNull();
    expect(formFor(null, intentId('form'), circumstances)).toBeNull();
  });
});

describe('the choice that opens a form', () => {
  const labels = (turned: ReturnType<typeof converse>) =>
    turned.replies.flatMap(({ choices }) => choices.map(({ label }) => label));

  it('stands beside questions, only where forms can be shown', () => {
    expect(labels(talk().say('科技园区'))).toContain('一次填几项');
    expect(labels(talk(null, { ...circumstances, showsForms: false }).say('科技园区'))).not.toContain('一次填几项');
  });

  it('pressed or typed where no form can be shown, says what may be told in one message', () => {
    const one = talk(null, { today: '2026-05-20', parameters: {} });
    one.say('科技园区');
    for (const { text, replies } of [one.press(intentId('form')), one.say('一次填几项'), one.say('填表')]) {
      expect(text).toContain('组织形式、在京登记注册、在京注册日期');
      expect(replies.flatMap(({ choices }) => choices.map(({ id }) => id))).not.toContain('say:form');
    }
  });

  it('speaks English, and traditional characters', () => {
    const english = talk();
    english.say('We are a science park in Haidian');
    expect(english.form()).toMatchObject({ title: 'Several answers at once', submit: 'Submit', language: 'en' });
    const traditional = talk();
    traditional.say('我們是科技園區');
    expect(traditional.form()?.fields.map(({ label }) => label)).toContain('在京註冊日期');
    const { state } = traditional.fill({ legalForm: '其他組織', registeredInBeijing: '是' });
    expect(state.facts).toMatchObject({ legalForm: 'other_organization', registeredInBeijing: true });
    const { refused } = traditional.fill({ registeredOn: '很久以前' });
    expect(refused?.registeredOn).toMatch(/[沒這個說請寫]/);
  });
});

describe('any form', () => {
  const someValue: Facts = {
    organizationKind: 'university',
    legalForm: 'legal_person',
    registeredInBeijing: true,
    registeredOn: '2019-03-01',
    inValidExistence: false,
    adverseCreditRecords: ['2023-05-20'],
    existingBases: 0,
    parkPartners: { min: 11, max: 19 },
    parkFloorArea: 50_000,
    totalRevenue: 120_000_000,
    platformProjectInvestments: [12_000_000, 30_000_000],
    nationalHighTechValidUntil: '2027-06-30',
  };

  it.each(factNames)('fits both platforms where %s is asked', (fact: Fact) => {
    for (const language of ['zh', 'en'] as const) {
      const state = { ...freshConversation(language), asked: fact };
      const form = formFor(state, intentId('form'), circumstances);
      expect(form?.fields.length).toBeGreaterThan(0);
      expect(form?.fields.length).toBeLessThanOrEqual(mostFields);
      expect(new Set(factsOf(form)).size).toBe(form?.fields.length);
      expect(form?.title.length).toBeLessThanOrEqual(24);
      for (const { label, options, example, kind, question } of form?.fields ?? []) {
        expect(label.length).toBeLessThanOrEqual(45);
        expect(example.length).toBeLessThanOrEqual(100);
        expect(question.length).toBeLessThanOrEqual(300);
        expect(options.length).toBeLessThanOrEqual(25);
        expect(options.length > 1).toBe(kind === 'choice');
      }
    }
  });

  it.each(['zh', 'en'] as const)('reads its own options as what they stand for, in %s', (language) => {
    for (const fact of factNames.filter((name) => /yes_no|kind|form|category/.test(vocabulary[name].shape))) {
      const one = talk({ ...freshConversation(language), asked: fact });
      const options = one.form()?.fields.find(({ name }) => name === fact)?.options ?? [];
      const values = options.map((words) => {
        const { state, refused } = talk({ ...freshConversation(language), asked: fact }).fill({ [fact]: words });
        expect(refused).toBeUndefined();
        return state.facts[fact];
      });
      expect(new Set(values).size).toBe(options.length);
      expect(values.at(-1)).toBeNull();
    }
  });

  it.each(['zh', 'en'] as const)('reads what it filled in itself as the same, in %s', (language) => {
    for (const [name, value] of Object.entries(someValue)) {
      const fact = name as Fact;
      const answered = { ...freshConversation(language), facts: { [fact]: value }, asked: fact };
      const shown = formFor(answered, changeId(fact), circumstances)?.fields[0]?.value ?? '';
      const { state } = talk({ ...freshConversation(language), asked: fact }).fill({ [fact]: shown });
      expect([fact, shown, state.facts[fact]]).toEqual([fact, shown, value]);
    }
  });

  it('has every word in both languages', () => {
    expect(Object.keys(catalogues.en.form)).toEqual(Object.keys(catalogues.zh.form));
  });
});
