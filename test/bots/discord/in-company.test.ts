import { describe, expect, test } from 'vitest';
import { doorWords } from '../../../bots/door-words.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { zhOpenly } from '../../../conversations/wording/catalogue/zh-openly.ts';
import { onDiscord } from './on-discord.ts';

const alice = '200000000000000001';
const bob = '200000000000000002';
const us = '100000000000000007';
const everybody = { where: 'guild' } as const;
const discord = onDiscord();
const { posted, contents, callsTo } = discord;

const open = () =>
  discord.openDoor(openDesk({ store: storeOn(discord.database), parameters: {}, today: () => '2026-05-20' }));

/** Waits until whatever was said so far has been heard and answered: a direct message is answered behind it. */
async function settled(): Promise<void> {
  const before = discord.peer.messages.length;
  discord.peer.write('200000000000000009', '谢谢');
  await discord.peer.until(() => discord.peer.messages.slice(before).some(({ where }) => where === 'dm'));
  await discord.doors.at(-1)?.stop();
}

describe('a question that mentions the bot', () => {
  test('is answered in a thread that begins at it', async () => {
    await open();
    const message = discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
    const [answer] = await posted(1);
    expect(answer).toMatchObject({ channel: message, ephemeral: false, content: expect.stringContaining('5个工作日') });
    expect(discord.peer.threads.get(message)).toBe('公示期多久？');
  });

  test('and is edited is answered anew in its thread, once', async () => {
    await open();
    const message = discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
    await posted(1);
    discord.peer.forgiven.add(160004);
    discord.peer.edit(message, `<@${us}> 资格有效期几年？`);
    discord.peer.gateway.repeatLast();
    const [, anew] = await posted(2);
    expect(anew).toMatchObject({ channel: message, content: expect.stringContaining(zhOpenly.askedAnew) });
    expect(anew?.content).toContain('3年');
    await settled();
    expect(discord.peer.messages.filter(({ where }) => where === 'guild')).toHaveLength(2);
  });

  test('whose mention was forgotten, and added by an edit, is answered once', async () => {
    await open();
    const message = discord.peer.write(alice, '公示期多久？', everybody);
    discord.peer.edit(message, `<@${us}> 公示期多久？`);
    await posted(1);
    discord.peer.edit(message, `<@${us}> 公示期多久呢？`);
    await settled();
    expect(discord.peer.messages.filter(({ where }) => where === 'guild')).toMatchObject([{ channel: message }]);
  });

  test('and others, with an emoji, begins a thread that is named in words', async () => {
    await open();
    const words = `<@${us}> <@${bob}> 公示期多久？ <:shrug:300000000000000001> <#500000000000000002>`;
    const message = discord.peer.write(alice, words, everybody);
    await posted(1);
    expect(discord.peer.threads.get(message)).toBe('公示期多久？');
  });

  test('by being a reply to what it said is answered, too', async () => {
    await open();
    discord.peer.failNext(/threads$/, 403, { body: { code: 50013, message: 'Missing Permissions' } });
    discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
    const [answer] = await posted(1);
    const further = discord.peer.write(alice, '有效期几年？', { ...everybody, ...(answer && { inReplyTo: answer }) });
    expect((await posted(2))[1]).toMatchObject({ channel: further, content: expect.stringContaining('3年') });
  });

  test('in a thread is answered there', async () => {
    await open();
    const thread = discord.peer.write(alice, '大家怎么看', everybody);
    discord.peer.threads.set(thread, '闲聊');
    discord.peer.write(bob, `<@${us}> 公示期多久？`, { thread });
    expect(await posted(1)).toMatchObject([{ channel: thread }]);
    expect(callsTo(/threads$/)).toBe(0);
  });

  test.each([50013, 50024, 50035, 160006, 160007, 200001])(
    'where no thread can be made (%i) is answered as a reply',
    async (code) => {
      await open();
      discord.peer.failNext(/threads$/, 403, { body: { code, message: 'Missing Permissions' } });
      const message = discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
      expect(await posted(1)).toMatchObject([{ inReplyTo: message, content: expect.stringContaining('5个工作日') }]);
    },
  );

  test.each([50001, 50013, 50083, 160005, 200000, 240000])(
    'where nothing can be written (%i) is answered in the direct messages, with a word on why',
    async (code) => {
      await open();
      const refusal = { body: { code, message: 'refused' } };
      discord.peer.failNext(/threads$/, 403, { body: { code: 50013, message: 'Missing Permissions' } });
      discord.peer.failNext(/^POST \/channels\/500000000000000002\/messages$/, 403, refusal);
      discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
      const [why, answer] = await posted(2);
      expect(why).toMatchObject({ where: 'dm', content: doorWords.zh.notThere });
      expect(answer).toMatchObject({ where: 'dm', content: expect.stringContaining('5个工作日') });
      expect(discord.logged).toEqual([]);
    },
  );

  test('where a reply takes the message history, and there is none, is answered without replying', async () => {
    await open();
    discord.peer.failNext(/threads$/, 403, { body: { code: 50013, message: 'Missing Permissions' } });
    const body = { code: 160002, message: 'Cannot reply without permission to read message history' };
    discord.peer.failNext(/^POST \/channels\/\d+\/messages$/, 403, { body });
    discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
    expect(await posted(1)).toMatchObject([
      { where: 'guild', inReplyTo: null, content: expect.stringContaining('5个工作日') },
    ]);
  });

  test('and is taken back before it is answered gets no answer, and nothing is amiss', async () => {
    await open();
    discord.peer.failNext(/threads$/, 404, { body: { code: 10008, message: 'Unknown Message' } });
    discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
    await settled();
    expect(contents()).toHaveLength(1);
    expect(discord.logged).toEqual([]);
  });

  test('where a thread can be made and not written in is answered as a reply', async () => {
    await open();
    const refusal = { body: { code: 50013, message: 'Missing Permissions' } };
    discord.peer.failNext(/^POST \/channels\/(?!500000000000000002)\d+\/messages$/, 403, refusal);
    const message = discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
    expect(await posted(1)).toMatchObject([{ inReplyTo: message, content: expect.stringContaining('5个工作日') }]);
  });

  test('is answered in the thread that it has already', async () => {
    await open();
    discord.peer.forgiven.add(160004);
    discord.peer.failNext(/threads$/, 500, { takesEffect: true });
    const message = discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
    expect(await posted(1)).toMatchObject([{ channel: message }]);
    expect(callsTo(/threads$/)).toBe(2);
  });
});

describe('what is about their own organization', () => {
  const said = `<@${us}> 我们是一家科技园区，能申请吗`;

  test('goes on in their direct messages, and nothing of it is shown openly', async () => {
    await open();
    discord.peer.write(alice, said, everybody);
    await discord.peer.until(() => contents().length > 0);
    await discord.doors[0]?.stop();
    expect(new Set(discord.peer.messages.map(({ where }) => where))).toEqual(new Set(['dm']));
    expect(callsTo(/threads$/)).toBe(0);
  });

  test.each([50007, 50278])('is refused with a kind word where the direct messages are closed (%i)', async (code) => {
    await open();
    discord.peer.failNext(/^POST \/channels\/\d+\/messages$/, 403, { body: { code, message: 'Cannot send' } });
    const message = discord.peer.write(alice, said, everybody);
    expect(await posted(1)).toMatchObject([
      { where: 'guild', inReplyTo: message, content: expect.stringContaining('/guohe') },
    ]);
    expect(contents()[0]).not.toContain('园区');
    expect(discord.logged).toEqual([]);
  });
});

describe('what follows in a thread that was answered in', () => {
  const follow = async (words: string) => {
    await open();
    const thread = discord.peer.write(alice, `<@${us}> 公示期多久？`, everybody);
    await posted(1);
    discord.peer.write(bob, words, { thread });
    await settled();
    return discord.peer.messages.filter(({ channel }) => channel === thread).length - 1;
  };

  test('needs no mention with the message content intent', async () => {
    await discord.replacePeer({ messageContent: true });
    expect(await follow('有效期几年？')).toBe(1);
  });

  test('is left alone when it asks nothing, or somebody else', async () => {
    await discord.replacePeer({ messageContent: true });
    expect(await follow('好的')).toBe(0);
  });

  test('to somebody else is left alone', async () => {
    await discord.replacePeer({ messageContent: true });
    expect(await follow(`<@${alice}> 有效期几年？`)).toBe(0);
  });

  test('needs a mention without the intent', async () => {
    expect(await follow('有效期几年？')).toBe(0);
  });

  test('is answered with a mention', async () => {
    expect(await follow(`<@${us}> 有效期几年？`)).toBe(1);
  });
});

test('what is said to nobody in a channel is left alone, with the intent or without', async () => {
  await discord.replacePeer({ messageContent: true });
  await open();
  discord.peer.write(alice, '公示期多久？', everybody);
  discord.peer.write(bob, `<@${us}> 公示期多久？`, { ...everybody, bot: true });
  await settled();
  expect(discord.peer.messages.every(({ where }) => where === 'dm')).toBe(true);
});
