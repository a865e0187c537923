import { REST } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../bots/desk.ts';
import { interactionReplies } from '../../../bots/discord/answer/interaction-replies.ts';
import { doorWords } from '../../../bots/door-words.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';
import { onDiscord } from './on-discord.ts';
import { scriptedDesk, turn } from './scripted-desk.ts';

const people = Array.from({ length: 8 }, (_, n) => `20000000000000001${n}`);
const [alice = ''] = people;
const alreadyAcknowledged = 40060;
const unknownWebhook = 10015;
const guildId = '500000000000000001';
const discord = onDiscord();
const { openDoor, contents, callsTo } = discord;
const echo = () =>
  scriptedDesk(({ message }) => turn([{ text: 'text' in message ? message.text : Object.values(message).join() }]));
const realDesk = (): Desk => openDesk({ store: storeOn(discord.database), parameters: {}, today: () => '2026-05-20' });
const fileDatabase = (folder: { path(name: string): string }) => openDatabase({ file: folder.path('guohe.sqlite') });
const limited = (seconds: string) => ({
  body: { message: 'You are being rate limited.', retry_after: Number(seconds), global: false },
  headers: { 'retry-after': seconds },
});

/** What each person has been told, in order. */
function toldTo(person: string): readonly string[] {
  const channel = discord.peer.channelOf(person);
  return discord.peer.messages.filter((message) => message.channel === channel).map(({ content }) => content);
}

async function everybodyIsTold(words: readonly string[]): Promise<void> {
  await discord.peer.until(() => discord.peer.messages.length >= words.length * people.length);
  await discord.doors.at(-1)?.stop();
  for (const person of people) expect(toldTo(person)).toEqual(words);
}

describe('nothing is lost and nothing comes twice', () => {
  const words = ['一', '二', '三'];
  const sayAll = () => {
    for (const word of words) for (const person of people) discord.peer.write(person, word);
  };

  test('in a storm of 429 with Retry-After', async () => {
    await openDoor(echo());
    for (let n = 0; n < 20; n += 1) discord.peer.failNext(/^POST \/channels/, 429, limited('0.05'));
    sayAll();
    await everybodyIsTold(words);
  });

  test('when a limit is longer than the library waits', { timeout: 30_000 }, async () => {
    await openDoor(echo());
    discord.peer.failNext(/^POST \/channels/, 429, limited('6'));
    discord.peer.write(alice, '一');
    discord.peer.write(alice, '二');
    await discord.peer.until(() => discord.peer.messages.length === 2);
    expect(contents()).toEqual(['一', '二']);
    expect(discord.logged.join()).toContain('an answer has to wait');
  });

  test('when what Discord has taken is deleted before that is known', async () => {
    const parts = ['甲', '乙'].map((letter) => letter.repeat(1500));
    await openDoor(scriptedDesk(() => turn([{ text: parts.join('\n') }])));
    discord.peer.forgiven.add(10008);
    discord.peer.failNext(/^POST \/channels/, 429, { ...limited('0.2'), takesEffect: true });
    discord.peer.write(alice, '全文');
    await discord.peer.until(() => discord.peer.messages.length === 1);
    discord.peer.messages.pop();
    await discord.peer.until(() => discord.peer.messages.length === 1);
    expect(contents()).toEqual([parts[1]]);
    expect(discord.logged).toEqual([]);
  });

  test('in an outage, with some calls taking effect', async () => {
    await openDoor(echo());
    for (let n = 0; n < 30; n += 1) discord.peer.failNext(/^POST \/channels/, 503, { takesEffect: n % 3 === 0 });
    sayAll();
    await everybodyIsTold(words);
  });

  test('when every event comes twice, and the connection drops between', async () => {
    await openDoor(echo());
    for (const word of words) {
      for (const person of people) {
        discord.peer.write(person, word);
        discord.peer.gateway.repeatLast();
      }
      discord.peer.gateway.drop();
    }
    await everybodyIsTold(words);
    expect(discord.peer.gateway).toMatchObject({ identified: 1 });
  });

  test('when the session is over and a new one begins', { timeout: 30_000 }, async () => {
    await openDoor(echo());
    discord.peer.write(alice, '一');
    await discord.peer.until(() => contents().length === 1);
    discord.peer.gateway.invalidate();
    // Said to nobody: the new session does not hear of it.
    discord.peer.write(alice, '二');
    await discord.peer.until(() => contents().length === 2);
    expect(discord.peer.gateway.identified).toBe(2);
    discord.peer.write(alice, '三');
    await discord.peer.until(() => contents().length === 3);
    expect(contents()).toEqual(words);
  });

  test('when two processes have the same sessions', async () => {
    const desk = realDesk();
    await openDoor(desk);
    await openDoor(desk);
    discord.peer.forgiven.add(alreadyAcknowledged).add(unknownWebhook);
    discord.peer.write(alice, '我们是一家科技园区');
    await discord.peer.until(() => contents().length > 0);
    discord.peer.command(alice, '公示期多久', 'guild');
    await discord.peer.until(() => discord.peer.messages.some(({ answers, content }) => answers && content !== ''));
    await Promise.all(discord.doors.map((door) => door.stop()));
    expect(discord.peer.gateway.identified).toBe(2);
    expect(new Set(contents()).size).toBe(contents().length);
    expect(discord.peer.messages.filter(({ answers }) => answers !== null)).toHaveLength(1);
  });
});

test('a command that another process announces while this one answers it is answered in its place', async () => {
  let release = () => {};
  await openDoor(
    scriptedDesk(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return turn([{ text: '一' }]);
    }),
  );
  discord.peer.command(alice, '开始', 'guild');
  await discord.peer.until(() => discord.peer.messages.length === 1);
  const { arrival } = await discord.database('arrivals').first('arrival');
  const rest = new REST({ api: discord.peer.apiUrl }).setToken(discord.peer.token);
  const another = interactionReplies(rest, discord.peer.applicationId);
  discord.peer.forgiven.add(alreadyAcknowledged);
  // As if the announcement came between the two calls.
  discord.peer.failNext(/^PATCH \/webhooks/, 404, { body: { code: unknownWebhook, message: 'Unknown Webhook' } });
  expect(await another.show(JSON.parse(arrival).back, { content: '一', components: [] }, 0)).toBe(true);
  expect(discord.peer.messages).toMatchObject([{ where: 'guild', content: '一', made: ['defer', 'edit'] }]);
  release();
});

describe('what was written while nobody listened', () => {
  test('is answered at the next start, each person’s in order, once', async () => {
    await openDoor(echo());
    discord.peer.write(alice, '一');
    await discord.peer.until(() => contents().length === 1);
    await discord.doors[0]?.stop();
    discord.peer.write(alice, '二');
    discord.peer.write(alice, '三');
    await openDoor(echo());
    await discord.peer.until(() => contents().length === 3);
    await discord.doors[1]?.stop();
    await openDoor(echo());
    await discord.doors[2]?.stop();
    expect(contents()).toEqual(['一', '二', '三']);
  });

  test('of others is answered although somebody has gone', async () => {
    await openDoor(echo());
    for (const person of people.slice(0, 2)) discord.peer.write(person, '一');
    await discord.peer.until(() => contents().length === 2);
    await discord.doors[0]?.stop();
    for (const person of people.slice(0, 2)) discord.peer.write(person, '二');
    discord.peer.failNext(/^GET \/channels/, 404, { body: { code: 10003, message: 'Unknown Channel' } });
    await openDoor(echo());
    await discord.peer.until(() => contents().length === 3);
    expect(callsTo(/^GET \/channels/)).toBe(2);
  });

  test('is answered although Discord cannot give it at once', async () => {
    await openDoor(echo());
    discord.peer.write(alice, '一');
    await discord.peer.until(() => contents().length === 1);
    await discord.doors[0]?.stop();
    discord.peer.write(alice, '二');
    // As often as the library tries again by itself.
    for (let n = 0; n < 4; n += 1) discord.peer.failNext(/^GET \/channels/, 503);
    await openDoor(echo());
    await discord.peer.until(() => contents().length === 2);
    expect(contents()).toEqual(['一', '二']);
    expect(discord.logged).toEqual([]);
  });

  test('is asked for no more once the door is being closed', async () => {
    await openDoor(echo());
    discord.peer.write(alice, '一');
    await discord.peer.until(() => contents().length === 1);
    await discord.doors[0]?.stop();
    for (let n = 0; n < 100; n += 1) discord.peer.failNext(/^GET \/channels/, 503);
    await openDoor(echo());
    await discord.peer.until(() => callsTo(/^GET \/channels/) >= 5);
    await discord.doors[1]?.stop();
    expect(callsTo(/^GET \/channels/)).toBeLessThan(100);
    expect(discord.logged).toEqual([]);
  });

  test('is found past a hundred messages', async () => {
    const written = Array.from({ length: 105 }, (_, n) => `${n}`);
    await openDoor(echo());
    discord.peer.write(alice, '开始');
    await discord.peer.until(() => contents().length === 1);
    await discord.doors[0]?.stop();
    for (const words of written) discord.peer.write(alice, words);
    await openDoor(echo());
    await discord.peer.until(() => contents().length === 106);
    expect(contents()).toEqual(['开始', ...written]);
    // The answers to the first page may have filled one more.
    expect(callsTo(/^GET \/channels/)).toBeGreaterThanOrEqual(2);
  });

  test('is forgotten with everything else about a person', async () => {
    await openDoor(realDesk());
    for (const words of ['你好', '删除我的数据', '全部删除']) {
      const before = contents().length;
      discord.peer.write(alice, words);
      await discord.peer.until(() => contents().length > before);
    }
    await discord.doors[0]?.stop();
    expect(await discord.database('turns')).toEqual([]);
    expect(await discord.database('discord_heard')).toEqual([]);
  });
});

describe('a further message of an answer to a command', () => {
  const [first, second] = ['甲'.repeat(1500), '乙'.repeat(1500)];
  const inTwo = () => scriptedDesk(() => turn([{ text: `${first}\n${second}` }]));
  const shown = () => discord.peer.messages.map(({ content }) => content);

  test('that Discord may have says so when it comes again', async () => {
    await openDoor(inTwo());
    discord.peer.failNext(/^POST \/webhooks/, 503, { takesEffect: true });
    discord.peer.command(alice, '全文', 'guild');
    await discord.answered(4);
    expect(shown()).toEqual([first, second, doorWords.zh.perhapsAgain, second]);
  });

  test('that Discord did not take says nothing of it', async () => {
    await openDoor(inTwo());
    discord.peer.failNext(/^POST \/webhooks/, 429, limited('0.05'));
    discord.peer.command(alice, '全文', 'guild');
    await discord.answered(2);
    expect(shown()).toEqual([first, second]);
  });
});

describe('when Discord is slow', () => {
  test('to take messages, each person’s come in order and once, and others do not wait', async () => {
    await openDoor(echo());
    const channel = () => discord.peer.channelOf(alice);
    discord.peer.write(alice, '一');
    await discord.answered(1);
    const release = discord.peer.hold(new RegExp(`^POST /channels/${channel()}/messages`));
    for (const word of ['二', '三']) discord.peer.write(alice, word);
    discord.peer.gateway.repeatLast();
    discord.peer.write(people[1] ?? '', '四');
    await discord.answered(2);
    expect(contents()).toEqual(['一', '四']);
    release();
    await discord.answered(4);
    expect(toldTo(alice)).toEqual(['一', '二', '三']);
  });

  test('to hear that an answer is coming, the answer comes behind it', async () => {
    await openDoor(echo());
    const release = discord.peer.hold(/callback$/);
    discord.peer.command(alice, '一', 'guild');
    await discord.peer.until(() => callsTo(/callback$/) === 1);
    release();
    await discord.answered(1);
    expect(discord.peer.messages).toMatchObject([{ content: '一', made: ['defer', 'edit'] }]);
  });
});

test('while another process has the database locked, a command is announced, and answered when it is free', async () => {
  await using folder = await emptyFolder();
  const [database, other] = [await fileDatabase(folder), await fileDatabase(folder)];
  const door = await openDoor(echo(), { database });
  await other.raw('BEGIN IMMEDIATE');
  discord.peer.command(alice, '一', 'guild');
  await discord.posted(1);
  expect(contents()).toEqual(['']);
  await other.destroy();
  await discord.answered(1);
  expect(discord.peer.messages).toMatchObject([{ content: '一', made: ['defer', 'edit'] }]);
  await door.stop();
  await database.destroy();
});

test('two processes share the shards: each hears its own, and one registers the commands', async () => {
  const [first, second] = [echo(), echo()];
  await openDoor(first, { shards: { ids: [0], count: 2 } });
  await openDoor(second, { shards: { ids: [1], count: 2 } });
  expect(callsTo(/^PUT .*commands$/)).toBe(1);
  discord.peer.write(alice, '一');
  discord.peer.command(alice, '二', 'guild');
  await discord.answered(2);
  const guildsShard = Number((BigInt(guildId) >> 22n) % 2n);
  expect(first.received).toHaveLength(guildsShard === 0 ? 2 : 1);
  expect(second.received).toHaveLength(guildsShard === 0 ? 0 : 1);
});

test('an answer in direct messages that takes long is shown as typing', { timeout: 20_000 }, async () => {
  let answer = () => {};
  await openDoor(
    scriptedDesk(async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return turn([{ text: '好了' }]);
    }),
  );
  discord.peer.write(alice, '慢慢来');
  await discord.peer.until(() => callsTo(/typing$/) === 1);
  answer();
  await discord.peer.until(() => contents().length === 1);
});
