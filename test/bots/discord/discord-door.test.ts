import { describe, expect, test } from 'vitest';
import type { Turn } from '../../../bots/desk.ts';
import { doorWords } from '../../../bots/door-words.ts';
import { onDiscord } from './on-discord.ts';
import { choices, scriptedDesk, turn } from './scripted-desk.ts';

const alice = '200000000000000001';
const unknownInteraction = 10062;
const unknownWebhook = 10015;
const bob = '200000000000000002';
const echo = () => scriptedDesk(({ message }) => turn([{ text: Object.values(message).join() }]));
const asking = (language: Turn['language'] = 'zh') =>
  scriptedDesk(({ message }) =>
    turn([{ text: '满三年了吗？', choices: 'press' in message ? [] : choices(2) }], language),
  );

const discord = onDiscord();
const { openDoor, posted, answered, contents, callsTo, logged } = discord;

describe('in direct messages', () => {
  test('a message is handed to the desk and answered visibly', async () => {
    const desk = echo();
    await openDoor(desk);
    const delivery = discord.peer.write(alice, '什么是国合基地？');
    const [answer] = await answered(1);
    expect(desk.received).toMatchObject([
      { door: 'discord', person: alice, delivery, message: { text: '什么是国合基地？' } },
    ]);
    expect(answer).toMatchObject({ content: '什么是国合基地？', made: ['channel'], ephemeral: false });
  });

  test.each([
    ['with a file', '这是申请书', { attachments: [{ id: '1', filename: '申请书.docx' }] }],
    ['with a file alone', '', { attachments: [{ id: '1', filename: 'voice-message.ogg' }] }],
    ['that is forwarded', '', { message_snapshots: [{ message: { content: '公示期多久' } }] }],
  ])('a message %s is told what is not read, and answered', async (_, words, more) => {
    await openDoor(scriptedDesk(({ message }) => turn([{ text: `答：${'text' in message ? message.text : ''}` }])));
    discord.peer.write(alice, words, more);
    const [answer] = await answered(1);
    expect(answer?.content).toBe(`${doorWords.zh.wordsOnly}\n\n答：${words}`.trim());
  });

  test('a command in a thread that is closed is answered in the direct messages', async () => {
    await openDoor(echo());
    const refusal = { body: { code: 50083, message: 'Thread is archived' } };
    discord.peer.failNext(/callback$/, 400, refusal);
    discord.peer.failNext(/callback$/, 400, refusal);
    discord.peer.forgiven.add(unknownWebhook);
    discord.peer.command(alice, '在吗', 'guild');
    expect(await answered(1)).toMatchObject([{ where: 'dm', content: '在吗' }]);
  });

  test('a long answer comes in order', async () => {
    const parts = ['甲', '乙', '丙'].map((letter) => letter.repeat(1500));
    await openDoor(scriptedDesk(() => turn([{ text: parts.join('\n') }])));
    discord.peer.write(alice, '全文');
    await answered(3);
    expect(contents()).toEqual(parts);
  });

  test('a button and a list hand over the choice that was offered', async () => {
    const desk = scriptedDesk(({ message }) =>
      turn([{ text: '？', choices: 'press' in message ? choices(11) : choices(2) }]),
    );
    await openDoor(desk);
    discord.peer.write(alice, '开始');
    await answered(1);
    discord.peer.press(alice, '选项1');
    await answered(2);
    discord.peer.press(alice, '选项10', 'en-US');
    const [, second, third] = await answered(3);
    expect(desk.received.slice(1)).toMatchObject([
      { message: { press: 'fact.1' }, language: 'zh' },
      { message: { press: 'fact.10' }, language: 'en' },
    ]);
    expect([second, third]).toMatchObject([
      { made: ['defer', 'edit'], ephemeral: false },
      { made: ['defer', 'edit'], ephemeral: false },
    ]);
  });

  test('nothing that the assistant repeats can ping or format', async () => {
    await openDoor(echo());
    discord.peer.write(alice, '@everyone <@1> [x](https://example.com) **y**');
    await answered(1);
    expect(contents()).toEqual(['\\@everyone \\<\\@1> \\[x\\](<https://example.com>) \\*\\*y\\*\\*']);
  });
});

describe('the command', () => {
  test('in a guild is answered to the person alone, to the last part', async () => {
    const desk = scriptedDesk(() =>
      turn([{ text: ['甲', '乙'].map((letter) => letter.repeat(1500)).join('\n') }], 'en'),
    );
    await openDoor(desk);
    const delivery = discord.peer.command(alice, '申报条件', 'guild', 'zh-TW');
    await answered(2);
    expect(desk.received).toMatchObject([
      { door: 'discord', person: alice, delivery, message: { text: '申报条件' }, language: 'zh-Hant' },
    ]);
    expect(discord.peer.messages).toMatchObject([
      { made: ['defer', 'edit'], ephemeral: true },
      { made: ['follow-up'], ephemeral: true },
    ]);
  });

  test('in direct messages is answered visibly, and without text it opens the conversation', async () => {
    const desk = asking();
    await openDoor(desk);
    discord.peer.command(alice, null, 'dm', 'de');
    expect(await answered(1)).toMatchObject([{ made: ['defer', 'edit'], ephemeral: false }]);
    expect(desk.received).toMatchObject([{ message: { text: '' }, language: 'en' }]);
  });

  test('is registered once, and again only when it differs', async () => {
    await (await openDoor(echo())).stop();
    await (await openDoor(echo())).stop();
    expect(callsTo(/^PUT/)).toBe(1);
    expect(discord.peer.commands.map(({ name }) => name).toSorted()).toEqual([
      'What does the regulation say?',
      'ask',
      'clause',
      'guohe',
    ]);
    discord.peer.commands = discord.peer.commands.map((command) => ({ ...command, description: 'as it was' }));
    await openDoor(echo());
    expect(callsTo(/^PUT/)).toBe(2);
  });
});

describe('what is not for the assistant', () => {
  test('messages of bots, its own, and messages in guilds are ignored', async () => {
    const desk = echo();
    await openDoor(desk);
    discord.peer.write(bob, '大家好', { where: 'guild' });
    discord.peer.write(bob, '自动消息', { bot: true });
    discord.peer.write(alice, '你好');
    await answered(1);
    discord.peer.write(alice, '再见');
    await answered(2);
    expect(desk.received.map(({ message }) => message)).toEqual([{ text: '你好' }, { text: '再见' }]);
  });

  test.each([
    ['zh', '这是另一位用户的对话'],
    ['en', 'This conversation belongs to someone else'],
  ] as const)('a press by somebody else is refused in the language of the turn (%s)', async (language, words) => {
    const desk = asking(language);
    await openDoor(desk);
    discord.peer.write(alice, '开始');
    await answered(1);
    discord.peer.press(bob, '选项0', 'fr');
    const [, refusal] = await answered(2);
    expect(refusal).toMatchObject({ ephemeral: true, content: expect.stringContaining(words) });
    expect(desk.received).toHaveLength(1);
  });

  test('a press by somebody else who reads traditional characters is refused in them', async () => {
    await openDoor(asking());
    discord.peer.write(alice, '开始');
    await posted(1);
    discord.peer.press(bob, '选项0', 'zh-TW');
    const [, refusal] = await posted(2);
    expect(refusal).toMatchObject({ ephemeral: true, content: expect.stringContaining('這是另一位用戶的對話') });
  });

  test('a press on what is offered no more is handed over, so that the conversation says so', async () => {
    const desk = asking();
    await openDoor(desk);
    discord.peer.write(alice, '开始');
    const [question] = await answered(1);
    if (question) question.rows = JSON.parse(JSON.stringify(question.rows).replaceAll('"bz', '"old-'));
    const delivery = discord.peer.press(alice, '选项0', 'en-US');
    await answered(2);
    expect(desk.received.at(-1)).toMatchObject({ delivery, message: { press: expect.stringMatching(/^old-/) } });
  });
});

describe('what comes twice', () => {
  test('is answered once', async () => {
    const desk = asking();
    await openDoor(desk);
    discord.peer.write(alice, '开始');
    discord.peer.gateway.repeatLast();
    await answered(1);
    discord.peer.press(alice, '选项0');
    discord.peer.gateway.repeatLast();
    await answered(2);
    discord.peer.write(alice, '谢谢');
    await answered(3);
    expect(desk.received).toHaveLength(3);
  });

  test('because Discord failed after posting is shown once', async () => {
    await openDoor(echo());
    discord.peer.failNext(/^POST \/channels/, 500, { takesEffect: true });
    discord.peer.write(alice, '你好');
    await discord.peer.until(() => callsTo(/^POST \/channels/) === 2);
    expect(contents()).toEqual(['你好']);
  });
});

describe('a desk that', () => {
  test('takes its time is announced, and the answer put in its place', async () => {
    let answer: ((turn: Turn) => void) | undefined;
    await openDoor(scriptedDesk(() => new Promise((resolve) => (answer = resolve))));
    discord.peer.command(alice, '慢慢来', 'guild');
    await posted(1);
    expect(discord.peer.messages).toMatchObject([{ made: ['defer'], content: '', ephemeral: true }]);
    await expect.poll(() => answer).toBeDefined();
    answer?.(turn([{ text: '好了', choices: choices(1) }, { text: '还有' }]));
    await answered(2);
    expect(discord.peer.messages).toMatchObject([
      { made: ['defer', 'edit'], content: '好了', ephemeral: true },
      { made: ['follow-up'], content: '还有', ephemeral: true },
    ]);
  });

  test('says nothing leaves nothing behind', async () => {
    const silent = scriptedDesk(({ message }) =>
      turn('text' in message && message.text === '开始' ? [{ choices: choices(1) }] : []),
    );
    await openDoor(silent);
    discord.peer.write(alice, '开始');
    await answered(1);
    discord.peer.press(alice, '选项0');
    await discord.peer.until(() => callsTo(/^DELETE .*@original$/) === 1);
    discord.peer.command(alice, '嗯');
    await discord.peer.until(() => callsTo(/^DELETE .*@original$/) === 2);
    expect(discord.peer.messages).toHaveLength(1);
  });

  test('fails is answered with words, and logged without what was said', async () => {
    await openDoor(
      scriptedDesk(({ message }) => {
        throw new Error(`secret: ${JSON.stringify(message)}`);
      }),
    );
    discord.peer.command(alice, 'a secret', 'dm', 'en-GB');
    await answered(1);
    discord.peer.write(alice, 'a secret');
    await answered(2);
    expect(contents()).toEqual([
      expect.stringContaining('could not be handled'),
      expect.stringContaining('没能处理这条消息'),
    ]);
    expect(logged).toHaveLength(2);
    expect(logged[0]).toContain('a message could not be handled {"error":"Error","at":["at ');
  });
});

describe('when Discord', () => {
  test('takes the token no more, everything waits for a start with a new one', { timeout: 20_000 }, async () => {
    const door = await openDoor(echo());
    discord.peer.failNext(/^POST \/channels/, 401, { body: { code: 0, message: '401: Unauthorized' } });
    discord.peer.write(alice, '一');
    discord.peer.write(bob, '二');
    const waits = () => logged.filter((line) => line.includes('an answer has to wait')).length;
    await discord.peer.until(() => waits() >= 3);
    expect(await door.sender?.send(alice, turn([{ text: '三' }]), 'outbox 1')).toEqual({
      kind: 'later',
      unsure: false,
    });
    await door.stop();
    expect(logged.join()).not.toContain('could not be sent');
    await openDoor(echo());
    await answered(2);
    expect(new Set(contents())).toEqual(new Set(['一', '二']));
  });

  test('is behind a page of Cloudflare for a while, the answer comes later', async () => {
    await openDoor(echo());
    discord.peer.failNext(/^POST \/channels/, 403, { headers: { 'content-type': 'text/html' } });
    discord.peer.write(alice, '你好');
    await answered(1);
    expect(logged).toEqual([expect.stringContaining('an answer has to wait')]);
  });

  test.each([4004, 4014])('closes the connection for good (%i), that is logged, and seen', async (code) => {
    const door = await openDoor(echo());
    discord.peer.gateway.close(code);
    await discord.peer.until(() => logged.length > 0 && door.isConnected?.() === false);
    expect(logged.join()).toContain(`error discord: closed by Discord for good {"code":${code}}`);
  });

  test('limits the rate, the answer comes later', async () => {
    await openDoor(echo());
    const body = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
    discord.peer.failNext(/^POST \/channels/, 429, { body, headers: { 'retry-after': '0.05' } });
    discord.peer.write(alice, '你好');
    await answered(1);
    expect(callsTo(/^POST \/channels/)).toBe(2);
    expect(logged).toEqual([]);
  });

  test('refuses an answer, that is logged without it, and the next is answered', async () => {
    await openDoor(echo());
    discord.peer.failNext(/^POST \/channels/, 403, {
      body: { code: 50007, message: 'Cannot send messages to this user' },
    });
    discord.peer.write(alice, 'a secret');
    discord.peer.write(alice, '你好');
    await answered(1);
    expect(logged).toEqual([expect.stringContaining('{"error":"DiscordAPIError","code":50007,"status":403}')]);
  });

  test.each(['dm', 'guild'] as const)(
    'does not take an answer as it is, the person is told that it failed (%s)',
    async (where) => {
      await openDoor(echo());
      const body = { code: 50035, message: 'Invalid Form Body' };
      discord.peer.failNext(where === 'dm' ? /^POST \/channels/ : /^PATCH/, 400, { body });
      if (where === 'dm') discord.peer.write(alice, 'a secret');
      else discord.peer.command(alice, 'a secret', where, 'en-US');
      const [told] = await answered(1);
      expect(told).toMatchObject({
        where,
        content: expect.stringContaining(where === 'dm' ? '没能处理' : 'could not be handled'),
      });
      expect(logged).toEqual([expect.stringContaining('"code":50035')]);
    },
  );

  test('takes an answer to a command no more, it goes to the direct messages', async () => {
    await openDoor(echo());
    discord.peer.forgiven.add(unknownInteraction).add(unknownWebhook);
    discord.peer.command(alice, '申报条件', 'guild', 'zh-CN', { ageMs: 61_000 });
    expect(await answered(1)).toMatchObject([{ made: ['channel'], where: 'dm', content: '申报条件' }]);
  });

  test('takes an announced answer no more, after a quarter of an hour, it goes to the direct messages', async () => {
    await openDoor(echo());
    discord.peer.forgiven.add(40060);
    const body = { code: 50027, message: 'Invalid Webhook Token' };
    for (const _ of [1, 2]) discord.peer.failNext(/^PATCH .*@original$/, 401, { body });
    discord.peer.command(alice, '申报条件', 'guild');
    expect(await answered(1)).toMatchObject([{ made: ['channel'], where: 'dm', content: '申报条件' }]);
    expect(logged).toEqual([]);
    // The bot's own token is none the worse.
    discord.peer.write(alice, '还在吗');
    await answered(2);
  });

  test('lets no more direct messages be opened for now, the answer comes later', async () => {
    await openDoor(echo());
    discord.peer.forgiven.add(unknownInteraction).add(unknownWebhook);
    const body = { code: 40003, message: 'You are opening direct messages too fast' };
    discord.peer.failNext(/^POST \/users\/@me\/channels/, 403, { body });
    discord.peer.command(alice, '申报条件', 'guild', 'zh-CN', { ageMs: 61_000 });
    expect(await answered(1)).toMatchObject([{ where: 'dm', content: '申报条件' }]);
    expect(logged).toEqual([expect.stringContaining('an answer has to wait')]);
  });

  test('takes no more of a long answer to a command, the rest goes to the direct messages', async () => {
    const parts = ['甲', '乙'].map((letter) => letter.repeat(1500));
    await openDoor(scriptedDesk(() => turn([{ text: parts.join('\n') }])));
    const code = 40094;
    discord.peer.failNext(/^POST \/webhooks\//, 400, { body: { code, message: 'Too many follow-up messages' } });
    discord.peer.command(alice, '全文', 'guild');
    expect(await answered(2)).toMatchObject([
      { where: 'guild', ephemeral: true, content: parts[0] },
      { where: 'dm', made: ['channel'], content: parts[1] },
    ]);
  });

  test('asks to reconnect, the session is resumed and what was said meanwhile is answered', async () => {
    await openDoor(echo());
    discord.peer.gateway.askToReconnect();
    discord.peer.write(alice, '还在吗');
    await answered(1);
    expect(discord.peer.gateway).toMatchObject({ identified: 1, resumed: 1 });
  });

  test('drops the connection, the session is resumed', async () => {
    await openDoor(echo());
    discord.peer.gateway.drop();
    discord.peer.command(alice, '还在吗');
    await answered(1);
    expect(discord.peer.gateway).toMatchObject({ identified: 1, resumed: 1 });
  });

  test('ends the session, the bot identifies again', { timeout: 10_000 }, async () => {
    await openDoor(echo());
    discord.peer.gateway.invalidate();
    await discord.peer.until(() => discord.peer.gateway.identified === 2);
    discord.peer.write(alice, '你好');
    await answered(1);
  });

  test('listens for heartbeats, they come', async () => {
    await discord.replacePeer({ heartbeatMs: 100 });
    await openDoor(echo());
    await discord.peer.until(() => discord.peer.gateway.heartbeats > 3);
    expect(discord.peer.gateway).toMatchObject({ identified: 1, resumed: 0 });
  });
});

describe('opening', () => {
  test.each([
    ['of another bot', 'secret.token'],
    ['with a line feed', 'secret\ntoken'],
    ['that is empty', ''],
  ])('with a token %s fails by the name of the setting, not its value', async (_, token) => {
    const error = await openDoor(echo(), { token }).catch((thrown: unknown) => thrown);
    expect(String(error)).toMatch(/^Error: .*DISCORD_TOKEN/);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
    expect(discord.peer.gateway.connections).toBe(0);
  });

  test('where Discord cannot be reached fails by the address, the reason and what to look at', async () => {
    const apiUrl = 'http://127.0.0.1:1/api';
    await expect(openDoor(echo(), { apiUrl })).rejects.toThrow(
      'Discord cannot be reached at 127.0.0.1:1 (ECONNREFUSED): look at the network, at a firewall or proxy on the way, and at DISCORD_API_URL',
    );
  });

  test('with a token the gateway no longer takes fails alike', async () => {
    discord.peer.gateway.closesWith = 4004;
    await expect(openDoor(echo())).rejects.toThrow('DISCORD_TOKEN');
    await discord.peer.until(() => discord.peer.gateway.connections === 0);
  });

  test.each([4010, 4011])(
    'with shards that the gateway does not take (%i) fails by the name of the setting',
    async (code) => {
      discord.peer.gateway.closesWith = code;
      const shards = { ids: [0], count: 1 };
      await expect(openDoor(echo(), { shards })).rejects.toThrow('Discord does not take DISCORD_SHARDS');
      await discord.peer.until(() => discord.peer.gateway.connections === 0);
    },
  );

  test('takes as many shards as Discord recommends, unless it is told which', async () => {
    discord.peer.shards = 2;
    const door = await openDoor(echo());
    expect(door.isConnected?.()).toBe(true);
    expect(discord.peer.gateway.identified).toBe(2);
    discord.peer.write(alice, '一');
    discord.peer.command(bob, '二', 'guild');
    await answered(2);
    expect(callsTo(/^PUT/)).toBe(1);
  });

  test('warns of an address that interactions are sent to instead', async () => {
    discord.peer.interactionsUrl = 'https://example.com/interactions';
    await openDoor(echo());
    expect(logged).toEqual([expect.stringMatching(/^warn discord: interactions go to the Interactions Endpoint URL/)]);
  });

  test('for another application fails by the name of the setting and leaves no connection', async () => {
    await expect(openDoor(echo(), { applicationId: '100000000000000002' })).rejects.toThrow('DISCORD_APPLICATION_ID');
    await discord.peer.until(() => discord.peer.gateway.connections === 0);
    const refused = discord.peer.violations.splice(0);
    expect(refused).toEqual(['GET', 'PUT'].map((method) => expect.stringMatching(`^${method} .*not authorized`)));
  });

  test('for a server that the application is not installed in fails by the name of the setting', async () => {
    discord.peer.failNext(/^PUT .*\/guilds\/.*\/commands$/, 403, { body: { code: 50001, message: 'Missing Access' } });
    await expect(openDoor(echo(), { guildId: '500000000000000009' })).rejects.toThrow('DISCORD_GUILD_ID');
    await discord.peer.until(() => discord.peer.gateway.connections === 0);
  });
});

describe('stopping', () => {
  test('finishes what was taken in, and takes in nothing more', async () => {
    let answer: ((turn: Turn) => void) | undefined;
    const desk = scriptedDesk(() => {
      discord.peer.lookAgain();
      return new Promise((resolve) => (answer = resolve));
    });
    const door = await openDoor(desk);
    discord.peer.write(alice, '最后一句');
    await discord.peer.until(() => desk.received.length === 1);
    const stopped = door.stop();
    discord.peer.write(alice, '太晚了');
    answer?.(turn([{ text: '再见' }]));
    await stopped;
    expect(contents()).toEqual(['再见']);
    expect(desk.received).toHaveLength(1);
    await discord.peer.until(() => discord.peer.gateway.connections === 0);
  });

  test('while the connection is being made again leaves none', async () => {
    const door = await openDoor(echo());
    discord.peer.gateway.askToReconnect();
    await discord.peer.until(() => logged.includes('info discord: connecting again {}'));
    await door.stop();
    await discord.peer.until(() => discord.peer.gateway.connections === 0);
    expect(discord.peer.gateway).toMatchObject({ identified: 1, resumed: 1 });
  });
});

describe('letters unasked', () => {
  const letter = turn([{ text: '有一项期限要提醒您', choices: choices(2) }]);
  const sendTo = async (person: string) => (await openDoor(echo())).sender?.send(person, letter, 'outbox 1');

  test('go to the direct messages of the person, and the same letter only once', async () => {
    const door = await openDoor(echo());
    for (const _ of [1, 2]) expect(await door.sender?.send(alice, letter, 'outbox 1')).toEqual({ kind: 'delivered' });
    expect(contents()).toEqual(['有一项期限要提醒您']);
  });

  test('cannot be delivered to somebody who takes no direct messages', async () => {
    discord.peer.failNext(/^POST \/channels\//, 403, {
      body: { code: 50007, message: 'Cannot send messages to this user' },
    });
    expect(await sendTo(bob)).toEqual({ kind: 'gone', why: '50007' });
  });

  test('wait when Discord fails over them', async () => {
    for (const _ of [1, 2, 3, 4]) discord.peer.failNext(/^POST \/channels\//, 503);
    expect(await sendTo(alice)).toMatchObject({ kind: 'later' });
  });
});
