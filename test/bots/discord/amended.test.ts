import { describe, expect, test } from 'vitest';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { enOpenly } from '../../../conversations/wording/catalogue/en-openly.ts';
import { heldDesk } from '../held-desk.ts';
import { onDiscord } from './on-discord.ts';

const alice = '200000000000000001';
const us = '100000000000000007';
const discord = onDiscord();
const store = () => storeOn(discord.database);
const open = () => discord.openDoor(openDesk({ store: store(), parameters: {}, today: () => '2026-05-20' }));
const factsKept = async () => (await store().conversation({ door: 'discord', person: alice }))?.facts;

/** What is said because of a step, once something is. */
async function heard<T>(step: () => T): Promise<{ words: string; step: T }> {
  const before = discord.peer.messages.length;
  const done = step();
  const words = await discord.peer.until(() =>
    discord.peer.messages
      .slice(before)
      .map(({ content }) => content)
      .join('\n'),
  );
  return { words, step: done };
}

describe('a message that is edited', () => {
  test('corrects the answer that it gave, and says so', async () => {
    await open();
    await heard(() => discord.peer.write(alice, '我们是一家科技园区'));
    const { step: message } = await heard(() => discord.peer.write(alice, '和12家国外机构有协议'));
    expect(await factsKept()).toMatchObject({ parkPartners: 12 });
    const { words } = await heard(() => discord.peer.edit(message, '和3家国外机构有协议'));
    expect(words).toContain('3家');
    expect(await factsKept()).toMatchObject({ parkPartners: 3 });
  });

  test('twice is corrected twice, and once for each delivery', async () => {
    await open();
    await heard(() => discord.peer.write(alice, '我们是一家科技园区'));
    const { step: message } = await heard(() => discord.peer.write(alice, '和12家国外机构有协议'));
    await heard(() => discord.peer.edit(message, '和3家国外机构有协议'));
    discord.peer.gateway.repeatLast();
    await heard(() => discord.peer.edit(message, '和4家国外机构有协议'));
    expect(await factsKept()).toMatchObject({ parkPartners: 4 });
  });

  test('in a channel is corrected in private', async () => {
    await open();
    const said = `<@${us}> 我们是一家科技园区，和12家国外机构有协议，能申请吗`;
    const { step: message } = await heard(() => discord.peer.write(alice, said, { where: 'guild' }));
    await heard(() => discord.peer.edit(message, said.replace('12', '3')));
    expect(await factsKept()).toMatchObject({ parkPartners: 3 });
    expect(discord.peer.messages.every(({ where }) => where === 'dm')).toBe(true);
  });
});

test('a message that a moderator clears away with others withdraws what it gave', async () => {
  await open();
  const said = `<@${us}> 我们是一家科技园区，和12家国外机构有协议，能申请吗`;
  const { step: message } = await heard(() => discord.peer.write(alice, said, { where: 'guild' }));
  expect(await factsKept()).toMatchObject({ parkPartners: 12 });
  const other = discord.peer.write('200000000000000002', '大家好', { where: 'guild' });
  await heard(() => discord.peer.purge([other, message]));
  expect(await factsKept()).not.toHaveProperty('parkPartners');
});

test('a question that is edited is answered as it is now', async () => {
  await open();
  const { step: message } = await heard(() => discord.peer.write(alice, '公示期多久'));
  const { words } = await heard(() => discord.peer.edit(message, 'How long is the designation valid?'));
  expect(words).toContain(enOpenly.askedAnew);
  expect(words).toContain('3 years');
});

test('a message that is deleted withdraws what it gave', async () => {
  await open();
  await heard(() => discord.peer.write(alice, '我们是一家科技园区'));
  const { step: message } = await heard(() => discord.peer.write(alice, '和12家国外机构有协议'));
  await heard(() => discord.peer.remove(message));
  expect(await factsKept()).not.toHaveProperty('parkPartners');
});

test('what gave nothing, and what was never heard, is left alone', async () => {
  await open();
  const { step: thanks } = await heard(() => discord.peer.write(alice, '谢谢'));
  const other = discord.peer.write(alice, '大家好', { where: 'guild' });
  discord.peer.edit(thanks, '谢谢你');
  discord.peer.edit(other, '大家早');
  discord.peer.remove(other);
  const before = discord.peer.messages.length;
  const { words } = await heard(() => discord.peer.write(alice, '公示期多久'));
  await discord.doors[0]?.stop();
  expect(words).toContain('5个工作日');
  expect(
    discord.peer.messages
      .slice(before)
      .map(({ content }) => content)
      .join('\n'),
  ).not.toContain('没有改动');
});

describe('before it is answered', () => {
  /** The door has noted what was done to a message that the desk still holds, and then answers both. */
  async function amendedEarly(amend: (message: string) => void): Promise<void> {
    const held = heldDesk(openDesk({ store: store(), parameters: {}, today: () => '2026-05-20' }));
    await discord.openDoor(held.desk);
    const message = discord.peer.write(alice, '我们是一家科技园区，和12家国外机构有协议');
    await held.begun;
    amend(message);
    await expect.poll(() => discord.database('arrivals').select('id')).toHaveLength(2);
    held.release();
    await expect.poll(() => discord.database('arrivals').whereNull('finished_at').select('id')).toEqual([]);
  }

  test('a message that is edited counts as it is now', async () => {
    await amendedEarly((message) => discord.peer.edit(message, '我们是一家科技园区，和3家国外机构有协议'));
    expect(await factsKept()).toMatchObject({ parkPartners: 3 });
  });

  test('a message that is deleted counts no more', async () => {
    await amendedEarly((message) => discord.peer.remove(message));
    expect(await factsKept()).not.toHaveProperty('parkPartners');
  });
});
