import { describe, expect, test } from 'vitest';
import { modalOf } from '../../../bots/discord/hear/modal.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { catalogues } from '../../../conversations/wording/catalogue/catalogue.ts';
import { askInShort } from '../../../conversations/wording/question.ts';
import { factNames, vocabulary } from '../../../core/fact.ts';
import { onDiscord } from './on-discord.ts';

const alice = '200000000000000001';
const discord = onDiscord();

const store = () => storeOn(discord.database);
const open = () => discord.openDoor(openDesk({ store: store(), parameters: {}, today: () => '2026-05-20' }));
const factsKept = async () => (await store().conversation({ door: 'discord', person: alice }))?.facts;
const modalOpened = (count: number) =>
  discord.peer.until(() => discord.peer.modals.length === count && discord.peer.modals.at(-1));

/** Resolves when something new has been said. */
async function heard(step: () => void): Promise<string> {
  const before = discord.peer.messages.length;
  step();
  const isSaid = () =>
    discord.peer.messages
      .slice(before)
      .map(({ content }) => content)
      .join('\n');
  return discord.peer.until(isSaid);
}

/** As far as the first question of a park, with the form offered. */
async function begin(language: 'zh' | 'en' = 'zh') {
  await open();
  await heard(() => discord.peer.write(alice, language === 'zh' ? '我们是一家科技园区' : 'We are a science park'));
}

describe('several facts at once', () => {
  test('are filled in in a modal, and read as if typed', async () => {
    await begin();
    discord.peer.press(alice, '一次填几项');
    const modal = await modalOpened(1);
    expect(modal.title).toBe('一次填几项');
    expect(modal.components.map(({ label }) => label)).toContain('在京注册日期');
    await heard(() => discord.peer.submit(alice, { 在京注册日期: '2019年3月1日' }));
    expect(await factsKept()).toMatchObject({ registeredOn: '2019-03-01' });
  });

  test('are pre-filled with what is known, in English too', async () => {
    await begin('en');
    discord.peer.press(alice, 'Several at once', 'en-US');
    const { components } = await modalOpened(1);
    for (const { label } of components) expect(label).toMatch(/^[A-Z]/);
    const before = await factsKept();
    await heard(() => discord.peer.submit(alice, {}, 'en-US'));
    expect(await factsKept()).toEqual(before);
  });

  test('that cannot be taken are named, nothing is recorded, and what was typed is there when it opens again', async () => {
    await begin();
    discord.peer.press(alice, '一次填几项');
    await modalOpened(1);
    expect(await heard(() => discord.peer.submit(alice, { 在京注册日期: '很久以前吧' }))).toContain('在京注册日期');
    expect(await factsKept()).not.toHaveProperty('registeredOn');
    await discord.doors[0]?.stop();
    await open();
    discord.peer.press(alice, '一次填几项');
    const again = await modalOpened(2);
    expect(again.components.find(({ label }) => label === '在京注册日期')?.component).toMatchObject({
      value: '很久以前吧',
    });
  });
});

test('a value is changed in a modal that shows the old one', async () => {
  await begin();
  await heard(() => discord.peer.write(alice, '2019年3月1日在北京注册'));
  await heard(() => discord.peer.write(alice, '看看我填了什么'));
  discord.peer.press(alice, '改“在京注册日期”');
  const modal = await modalOpened(1);
  const field = modal.components.find(({ label }) => label === '在京注册日期');
  expect(JSON.stringify(field?.component)).toContain('2019');
  await heard(() => discord.peer.submit(alice, { 在京注册日期: '2020-05-06' }));
  expect(await factsKept()).toMatchObject({ registeredOn: '2020-05-06' });
});

test.each(['zh', 'en'] as const)('every fact is named in full in a modal (%s)', (language) => {
  const { facts, examples } = catalogues[language];
  for (const fact of factNames) {
    const { name, ask } = facts[fact];
    const field = {
      name: fact,
      label: name,
      question: ask,
      example: examples[vocabulary[fact].shape],
      value: null,
    } as const;
    const fields = [{ ...field, kind: 'text', options: [] } as const];
    const modal = modalOf({ title: name, submit: '', cancel: '', language, fields }, alice);
    expect(modal.components).toMatchObject([{ label: name }]);
  }
});

test.each(['zh', 'en'] as const)('every question is asked to its end in a modal (%s)', (language) => {
  for (const asOf of ['2026-05-20', '2027-12-31'] as const) {
    for (const fact of factNames) {
      const question = askInShort(fact, { asOf, facts: {}, parameters: {} }, catalogues[language]);
      expect(question).not.toContain('{');
      const field = { name: fact, label: '…', question: '', inShort: question, example: '', value: null } as const;
      const fields = [{ ...field, kind: 'text', options: [] } as const];
      const modal = modalOf({ title: '…', submit: '', cancel: '', language, fields }, alice);
      expect(modal.components).toMatchObject([{ description: question }]);
    }
  }
});

test('a modal keeps to the limits of Discord, however long its words are', () => {
  const long = '字'.repeat(900);
  const field = { name: 'category', label: long, question: long, example: long, value: long } as const;
  const form = {
    title: long,
    submit: '',
    cancel: '',
    language: 'zh',
    fields: [
      { ...field, kind: 'text', options: [] },
      { ...field, name: 'legalForm', kind: 'choice', options: [long, '法人'] },
    ],
  } as const;
  const modal = modalOf(form, alice);
  expect(modal.title).toHaveLength(45);
  expect(() => modalOf({ ...form, fields: Array(6).fill(form.fields[0]) }, alice)).toThrow(/at most 5 for fields/);
});
