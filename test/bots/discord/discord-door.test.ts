import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Desk, Door, Turn } from '../../../bots/desk.ts';
import { openDiscord } from '../../../bots/discord/discord-door.ts';
import type { Log } from '../../../bots/log.ts';
import { DiscordPeer } from './discord-peer.ts';
import { choices, scriptedDesk, turn } from './scripted-desk.ts';

const alice = '200000000000000001';
const bob = '200000000000000002';
const echo = () => scriptedDesk(({ message }) => turn([{ text: Object.values(message).join() }]));
const asking = (language: Turn['language'] = 'zh') =>
  scriptedDesk(({ message }) =>
    turn([{ text: '满三年了吗？', choices: 'press' in message ? [] : choices(2) }], language),
  );

let peer: DiscordPeer;
let logged: string[];
let doors: Door[];

const record = (level: string) => (data: object, message: string) => {
  logged.push(`${level} ${message} ${JSON.stringify(data)}`);
  peer.lookAgain();
};
const log: Log = { info: record('info'), warn: record('warn'), error: record('error') };

async function openDoor(desk: Desk, settings: Partial<Parameters<typeof openDiscord>[0]> = {}): Promise<Door> {
  const { token, applicationId, apiUrl } = peer;
  const door = await openDiscord({ token, applicationId, apiUrl, ...settings }, desk, log);
  doors.push(door);
  return door;
}

const posted = (count: number) => peer.until(() => peer.messages.length === count && peer.messages);
const contents = () => peer.messages.map(({ content }) => content);
const callsTo = (call: RegExp) => peer.calls.filter((made) => call.test(made)).length;

beforeEach(async () => {
  peer = await DiscordPeer.open();
  logged = [];
  doors = [];
});

afterEach(async () => {
  await Promise.all(doors.map((door) => door.stop()));
  expect(peer.violations).toEqual([]);
  expect(logged.join('\n')).not.toMatch(/peer\.|interaction\.|secret/);
  await peer.close();
});

describe('in direct messages', () => {
  test('a message is handed to the desk and answered visibly', async () => {
    const desk = echo();
    await openDoor(desk);
    const delivery = peer.write(alice, '什么是国合基地？');
    const [answer] = await posted(1);
    expect(desk.received).toEqual([
      { door: 'discord', person: alice, delivery, message: { text: '什么是国合基地？' } },
    ]);
    expect(answer).toMatchObject({ content: '什么是国合基地？', made: ['channel'], ephemeral: false });
  });

  test('a long answer comes in order', async () => {
    const parts = ['甲', '乙', '丙'].map((letter) => letter.repeat(1500));
    await openDoor(scriptedDesk(() => turn([{ text: parts.join('\n') }])));
    peer.write(alice, '全文');
    await posted(3);
    expect(contents()).toEqual(parts);
  });

  test('a button and a list hand over the choice that was offered', async () => {
    const desk = scriptedDesk(({ message }) =>
      turn([{ text: '？', choices: 'press' in message ? choices(11) : choices(2) }]),
    );
    await openDoor(desk);
    peer.write(alice, '开始');
    await posted(1);
    peer.press(alice, '选项1');
    await posted(2);
    peer.press(alice, '选项10', 'en-US');
    const [, second, third] = await posted(3);
    expect(desk.received.slice(1)).toMatchObject([
      { message: { press: 'fact.1' }, language: 'zh' },
      { message: { press: 'fact.10' }, language: 'en' },
    ]);
    expect([second, third]).toMatchObject([
      { made: ['callback'], ephemeral: false },
      { made: ['callback'], ephemeral: false },
    ]);
  });

  test('nothing that the assistant repeats can ping or format', async () => {
    await openDoor(echo());
    peer.write(alice, '@everyone <@1> [x](https://example.com) **y**');
    await posted(1);
    expect(contents()).toEqual(['\\@everyone \\<\\@1> \\[x\\](<https://example.com>) \\*\\*y\\*\\*']);
  });
});

describe('the command', () => {
  test('in a guild is answered to the person alone, to the last part', async () => {
    const desk = scriptedDesk(() =>
      turn([{ text: ['甲', '乙'].map((letter) => letter.repeat(1500)).join('\n') }], 'en'),
    );
    await openDoor(desk);
    const delivery = peer.command(alice, '申报条件', 'guild', 'zh-TW');
    await posted(2);
    expect(desk.received).toEqual([
      { door: 'discord', person: alice, delivery, message: { text: '申报条件' }, language: 'zh-Hant' },
    ]);
    expect(peer.messages).toMatchObject([
      { made: ['callback'], ephemeral: true },
      { made: ['follow-up'], ephemeral: true },
    ]);
  });

  test('in direct messages is answered visibly, and without text it opens the conversation', async () => {
    const desk = asking();
    await openDoor(desk);
    peer.command(alice, null, 'dm', 'de');
    expect(await posted(1)).toMatchObject([{ made: ['callback'], ephemeral: false }]);
    expect(desk.received).toMatchObject([{ message: { text: '' }, language: 'en' }]);
  });

  test('is registered once, and again only when it differs', async () => {
    await (await openDoor(echo())).stop();
    await (await openDoor(echo())).stop();
    expect(callsTo(/^PUT/)).toBe(1);
    expect(peer.commands).toHaveLength(1);
    peer.commands = peer.commands.map((command) => ({ ...command, description: 'as it was' }));
    await openDoor(echo());
    expect(callsTo(/^PUT/)).toBe(2);
  });
});

describe('what is not for the assistant', () => {
  test('messages of bots, its own, and messages in guilds are ignored', async () => {
    const desk = echo();
    await openDoor(desk);
    peer.write(bob, '大家好', { where: 'guild' });
    peer.write(bob, '自动消息', { bot: true });
    peer.write(alice, '你好');
    await posted(1);
    peer.write(alice, '再见');
    await posted(2);
    expect(desk.received.map(({ message }) => message)).toEqual([{ text: '你好' }, { text: '再见' }]);
  });

  test.each([
    ['zh', '这是另一位用户的对话'],
    ['en', 'This conversation belongs to someone else'],
  ] as const)('a press by somebody else is refused in the language of the turn (%s)', async (language, words) => {
    const desk = asking(language);
    await openDoor(desk);
    peer.write(alice, '开始');
    await posted(1);
    peer.press(bob, '选项0', 'fr');
    const [, refusal] = await posted(2);
    expect(refusal).toMatchObject({ ephemeral: true, content: expect.stringContaining(words) });
    expect(desk.received).toHaveLength(1);
  });

  test('a press on something that is not ours is answered privately', async () => {
    const desk = asking();
    await openDoor(desk);
    peer.write(alice, '开始');
    const [question] = await posted(1);
    if (question) question.rows = JSON.parse(JSON.stringify(question.rows).replaceAll('"bz', '"old-'));
    peer.press(alice, '选项0', 'en-US');
    expect((await posted(2))[1]).toMatchObject({
      ephemeral: true,
      content: expect.stringContaining('could not be handled'),
    });
    expect(desk.received).toHaveLength(1);
  });
});

describe('what comes twice', () => {
  test('is answered once', async () => {
    const desk = asking();
    await openDoor(desk);
    peer.write(alice, '开始');
    peer.gateway.repeatLast();
    await posted(1);
    peer.press(alice, '选项0');
    peer.gateway.repeatLast();
    await posted(2);
    peer.write(alice, '谢谢');
    await posted(3);
    expect(desk.received).toHaveLength(3);
  });

  test('because Discord failed after posting is shown once', async () => {
    await openDoor(echo());
    peer.failNext(/^POST \/channels/, 500, { takesEffect: true });
    peer.write(alice, '你好');
    await peer.until(() => callsTo(/^POST \/channels/) === 2);
    expect(contents()).toEqual(['你好']);
  });
});

describe('a desk that', () => {
  test('takes its time is announced, and the answer put in its place', async () => {
    let answer: ((turn: Turn) => void) | undefined;
    await openDoor(scriptedDesk(() => new Promise((resolve) => (answer = resolve))));
    peer.command(alice, '慢慢来', 'guild');
    await posted(1);
    expect(peer.messages).toMatchObject([{ made: ['defer'], content: '', ephemeral: true }]);
    answer?.(turn([{ text: '好了', choices: choices(1) }, { text: '还有' }]));
    await posted(2);
    expect(peer.messages).toMatchObject([
      { made: ['defer', 'edit'], content: '好了', ephemeral: true },
      { made: ['follow-up'], content: '还有', ephemeral: true },
    ]);
  });

  test('says nothing leaves nothing behind', async () => {
    const silent = scriptedDesk(({ message }) =>
      turn('text' in message && message.text === '开始' ? [{ choices: choices(1) }] : []),
    );
    await openDoor(silent);
    peer.write(alice, '开始');
    await posted(1);
    peer.press(alice, '选项0');
    await peer.until(() => callsTo(/callback$/) === 1);
    peer.command(alice, '嗯');
    await peer.until(() => callsTo(/^DELETE .*@original$/) === 1);
    expect(peer.messages).toHaveLength(1);
  });

  test('fails is answered with words, and logged without what was said', async () => {
    await openDoor(
      scriptedDesk(({ message }) => {
        throw new Error(`secret: ${JSON.stringify(message)}`);
      }),
    );
    peer.command(alice, 'a secret', 'dm', 'en-GB');
    await posted(1);
    peer.write(alice, 'a secret');
    await posted(2);
    expect(contents()).toEqual([
      expect.stringContaining('could not be handled'),
      expect.stringContaining('没能处理这条消息'),
    ]);
    expect(logged).toHaveLength(2);
    expect(logged[0]).toContain('a message could not be handled {"error":"Error","at":["at ');
  });
});

describe('when Discord', () => {
  test('limits the rate, the answer comes later', async () => {
    await openDoor(echo());
    const body = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
    peer.failNext(/^POST \/channels/, 429, { body, headers: { 'retry-after': '0.05' } });
    peer.write(alice, '你好');
    await posted(1);
    expect(callsTo(/^POST \/channels/)).toBe(2);
    expect(logged).toEqual([]);
  });

  test('refuses an answer, that is logged without it, and the next is answered', async () => {
    await openDoor(echo());
    peer.failNext(/^POST \/channels/, 403, { body: { code: 50007, message: 'Cannot send messages to this user' } });
    peer.write(alice, 'a secret');
    peer.failNext(/callback$/, 404, { body: { code: 10062, message: 'Unknown interaction' } });
    peer.command(alice, 'a secret');
    peer.write(bob, '你好');
    await posted(1);
    await peer.until(() => callsTo(/callback$/) === 1);
    await doors[0]?.stop();
    expect(logged.toSorted()).toEqual([
      expect.stringContaining('{"error":"DiscordAPIError","code":10062,"status":404,"delivery":'),
      expect.stringContaining('{"error":"DiscordAPIError","code":50007,"status":403,"delivery":'),
    ]);
  });

  test('asks to reconnect, the session is resumed and what was said meanwhile is answered', async () => {
    await openDoor(echo());
    peer.gateway.askToReconnect();
    peer.write(alice, '还在吗');
    await posted(1);
    expect(peer.gateway).toMatchObject({ identified: 1, resumed: 1 });
  });

  test('drops the connection, the session is resumed', async () => {
    await openDoor(echo());
    peer.gateway.drop();
    peer.command(alice, '还在吗');
    await posted(1);
    expect(peer.gateway).toMatchObject({ identified: 1, resumed: 1 });
  });

  test('ends the session, the bot identifies again', { timeout: 10_000 }, async () => {
    await openDoor(echo());
    peer.gateway.invalidate();
    await peer.until(() => peer.gateway.identified === 2);
    peer.write(alice, '你好');
    await posted(1);
  });

  test('listens for heartbeats, they come', async () => {
    await peer.close();
    peer = await DiscordPeer.open({ heartbeatMs: 20 });
    await openDoor(echo());
    await peer.until(() => peer.gateway.heartbeats > 3);
    expect(peer.gateway).toMatchObject({ identified: 1, resumed: 0 });
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
    expect(peer.gateway.connections).toBe(0);
  });

  test('with a token the gateway no longer takes fails alike', async () => {
    peer.gateway.refusesTokens = true;
    await expect(openDoor(echo())).rejects.toThrow('DISCORD_TOKEN');
    await peer.until(() => peer.gateway.connections === 0);
  });

  test('for another application fails and leaves no connection', async () => {
    await expect(openDoor(echo(), { applicationId: '100000000000000002' })).rejects.toMatchObject({ status: 403 });
    await peer.until(() => peer.gateway.connections === 0);
    expect(peer.violations.splice(0)).toEqual([expect.stringContaining('not authorized')]);
  });
});

describe('stopping', () => {
  test('finishes what was taken in, and takes in nothing more', async () => {
    let answer: ((turn: Turn) => void) | undefined;
    const desk = scriptedDesk(() => {
      peer.lookAgain();
      return new Promise((resolve) => (answer = resolve));
    });
    const door = await openDoor(desk);
    peer.write(alice, '最后一句');
    await peer.until(() => desk.received.length === 1);
    const stopped = door.stop();
    peer.write(alice, '太晚了');
    answer?.(turn([{ text: '再见' }]));
    await stopped;
    expect(contents()).toEqual(['再见']);
    expect(desk.received).toHaveLength(1);
    await peer.until(() => peer.gateway.connections === 0);
  });

  test('while the connection is being made again leaves none', async () => {
    const door = await openDoor(echo());
    peer.gateway.askToReconnect();
    await peer.until(() => logged.includes('info discord: connecting again {}'));
    await door.stop();
    await peer.until(() => peer.gateway.connections === 0);
    expect(peer.gateway).toMatchObject({ identified: 1, resumed: 1 });
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
    peer.failNext(/^POST \/channels\//, 403, { body: { code: 50007, message: 'Cannot send messages to this user' } });
    expect(await sendTo(bob)).toEqual({ kind: 'gone', why: '50007' });
  });

  test('wait when Discord fails over them', async () => {
    for (const _ of [1, 2, 3, 4]) peer.failNext(/^POST \/channels\//, 503);
    expect(await sendTo(alice)).toMatchObject({ kind: 'later' });
  });
});
