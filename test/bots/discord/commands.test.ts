import { describe, expect, test } from 'vitest';
import { commands } from '../../../bots/discord/commands.ts';
import { doorWords } from '../../../bots/door-words.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { onDiscord } from './on-discord.ts';
import { scriptedDesk, turn } from './scripted-desk.ts';

const alice = '200000000000000001';
const guildId = '500000000000000001';
const discord = onDiscord();
const { answered, contents, callsTo } = discord;

/** A real desk behind the door. */
const open = (settings = {}) =>
  discord.openDoor(openDesk({ store: storeOn(discord.database), parameters: {}, today: () => '2026-05-20' }), settings);

describe('the commands are registered', () => {
  test('everywhere, for servers and for people, named in three languages', async () => {
    await open();
    expect(discord.peer.calls).toContain('PUT /applications/100000000000000001/commands');
    for (const { name, ...command } of commands) {
      const registered = discord.peer.commands.find((one) => one.name === name);
      expect(registered).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
      if (name !== 'guohe') {
        expect(command).toMatchObject({
          name_localizations: { 'zh-CN': expect.anything(), 'zh-TW': expect.anything() },
        });
      }
    }
  });

  test('once, and anew when an earlier version had registered more', async () => {
    await (await open()).stop();
    await (await open()).stop();
    expect(callsTo(/^PUT/)).toBe(1);
    const [first, ...others] = discord.peer.commands;
    discord.peer.commands = [{ ...first, default_member_permissions: '8' } as never, ...others];
    await (await open()).stop();
    expect(callsTo(/^PUT/)).toBe(2);
    const withLength = discord.peer.commands.map((command) => ({
      ...command,
      ...(command.options && { options: command.options.map((option) => ({ ...option, min_length: 2 })) }),
    }));
    discord.peer.commands = withLength;
    await open();
    expect(callsTo(/^PUT/)).toBe(3);
  });

  test('for servers alone while people cannot install the application, and for both once they can', async () => {
    discord.peer.installedBy = [0];
    await (await open()).stop();
    await (await open()).stop();
    expect(callsTo(/^PUT/)).toBe(1);
    for (const command of discord.peer.commands) {
      expect(command).toMatchObject({ integration_types: [0], contexts: [0, 1] });
    }
    discord.peer.installedBy = [0, 1];
    await open();
    for (const command of discord.peer.commands) {
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    }
  });

  test('in one guild while developing, once', async () => {
    await (await open({ guildId })).stop();
    await open({ guildId });
    expect(callsTo(/^PUT/)).toBe(1);
    expect(discord.peer.calls).toContain(`PUT /applications/100000000000000001/guilds/${guildId}/commands`);
  });
});

describe('a clause', () => {
  test('is completed while it is typed, in the language of the client, from a number or from words', async () => {
    await open();
    const [first, ...more] = await discord.peer.complete(alice, '第八条第四项');
    expect(first).toEqual({ name: expect.stringMatching(/^第八条第\(四\)项 · 产业类国合基地/), value: '8.4' });
    expect(more.map(({ value }) => value)).toEqual(['8.4.1', '8.4.2', '8.4.3', '8.4.4', '8.4.5']);
    const [english] = await discord.peer.complete(alice, 'bilingual', 'en-GB');
    expect(english).toEqual({ name: expect.stringMatching(/^Article 8\(1\)4 · .*…$/), value: '8.1.4' });
    const [traditional] = await discord.peer.complete(alice, '大型活動', 'zh-TW');
    expect(traditional).toMatchObject({ value: '8.3.3' });
    expect(await discord.peer.complete(alice, '')).toHaveLength(23);
    expect(await discord.peer.complete(alice, '%%%')).toEqual([]);
  });

  test.each(['8.4.2', '第八条第四项第2目', 'art 8(4)2'])('is quoted for everybody: %s', async (reference) => {
    await open();
    discord.peer.command(alice, reference, 'guild', 'zh-CN', { name: 'clause' });
    const [answer] = await answered(1);
    expect(answer).toMatchObject({ ephemeral: false });
    expect(answer?.content).toContain('第八条第(四)项第2目原文');
  });

  test('is quoted under an English label to an English client', async () => {
    await open();
    discord.peer.command(alice, '9', 'guild', 'en-US', { name: 'clause' });
    expect((await answered(1))[0]?.content).toContain('Article 9, original text');
  });
});

describe('a question', () => {
  test('by command is answered for everybody', async () => {
    await open();
    discord.peer.command(alice, '公示期多久', 'guild', 'zh-CN', { name: 'ask' });
    expect(await answered(1)).toMatchObject([{ ephemeral: false, content: expect.stringContaining('5个工作日') }]);
  });

  test('about their own organization is answered to the person alone', async () => {
    await open();
    discord.peer.command(alice, '我们是一家医院，能申请吗', 'guild', 'zh-CN', { name: 'ask' });
    await discord.peer.until(() => contents().some((content) => content !== ''));
    await discord.doors[0]?.stop();
    expect(discord.peer.messages.map(({ ephemeral }) => ephemeral)).not.toContain(false);
    expect(contents().join('\n')).toContain('只有您能看到');
  });

  test('about a message, from its menu, is answered to the person alone', async () => {
    await open();
    discord.peer.pickInMenu(alice, '听说公示期是多久来着？', 'zh-CN');
    expect(await answered(1)).toMatchObject([{ ephemeral: true, content: expect.stringContaining('5个工作日') }]);
  });

  test('about a message without words is told what is not read', async () => {
    await open();
    discord.peer.pickInMenu(alice, '', 'zh-CN');
    expect(await answered(1)).toMatchObject([
      { ephemeral: true, content: expect.stringMatching(`^${doorWords.zh.wordsOnly}`) },
    ]);
  });

  test('in the direct messages with the bot goes into the conversation', async () => {
    await open();
    discord.peer.command(alice, '我们是一家医院，能申请吗', 'dm', 'zh-CN', { name: 'ask' });
    await discord.peer.until(() => contents().some((content) => content !== ''));
    expect(contents().join('\n')).not.toContain('只有您能看到');
  });
});

describe('among other people, where somebody has brought it along', () => {
  test('their own conversation is seen by them alone, and what it says further goes on in direct messages', async () => {
    const parts = Array.from('甲乙丙丁戊己庚辛', (letter) => letter.repeat(1500));
    await discord.openDoor(scriptedDesk(() => turn([{ text: parts.join('\n') }])));
    discord.peer.forgiven.add(40094);
    discord.peer.command(alice, '全文', 'private');
    const told = await answered(8);
    expect(told.map(({ content }) => content)).toEqual(parts);
    const places = told.map(({ where, ephemeral }) => (ephemeral ? 'whispered' : where));
    expect(places).toEqual([...Array.from({ length: 6 }, () => 'whispered'), 'dm', 'dm']);
  });

  test('a question is answered for everybody there', async () => {
    await open();
    discord.peer.command(alice, '公示期多久', 'private', 'zh-CN', { name: 'ask' });
    expect(await answered(1)).toMatchObject([
      { where: 'private', ephemeral: false, content: expect.stringContaining('5个工作日') },
    ]);
  });
});

test('a clause that may be meant is pressed by the person who asked, and quoted for everybody', async () => {
  const desk = scriptedDesk(({ message }) =>
    turn(
      'press' in message
        ? [{ text: message.press }]
        : [{ text: '哪一条？', choices: [{ id: 'clause:9', label: '第九条' }] }],
    ),
  );
  await discord.openDoor(desk);
  discord.peer.command(alice, '认定', 'guild', 'zh-CN', { name: 'ask' });
  await answered(1);
  discord.peer.press('200000000000000002', '第九条');
  expect((await answered(2))[1]).toMatchObject({ ephemeral: true, content: expect.stringContaining('另一位用户') });
  discord.peer.press(alice, '第九条');
  expect((await answered(3))[2]).toMatchObject({ ephemeral: false, content: 'clause:9' });
});
