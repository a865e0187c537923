import { describe, expect, test } from 'vitest';
import { doorWords } from '../../../bots/door-words.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { scriptedDesk, turn } from '../discord/scripted-desk.ts';
import { besidePeer } from './beside-peer.ts';
import type { WireMessage } from './slack-wire.ts';
import { visibleLines } from './visible-message.ts';

const alice = 'U0ALICE';
const beside = besidePeer();
const { openDoor, openByRequest, posted, lines, callsOf } = beside;
const echo = () => scriptedDesk(({ message }) => turn([{ text: 'text' in message ? message.text : '' }]));

const desk = () => openDesk({ store: storeOn(beside.database), parameters: {}, today: () => '2026-05-20' });

describe('an answer that Slack has, though it did not say so', () => {
  test.each([
    ['503', { status: 503, done: true }],
    ['a broken line', { done: true }],
  ] as const)('after %s is not posted again', async (_, fault) => {
    await openDoor(echo());
    beside.peer.failNext('chat.postMessage', fault);
    beside.peer.write(alice, '一');
    beside.peer.write(alice, '二');
    await posted(2);
    expect(lines()).toEqual(['一', '二']);
    expect(callsOf('conversations.history').length).toBeGreaterThan(0);
  });

  test('to a question that was deleted meanwhile is not posted', async () => {
    beside.peer.joined.add('C0ROOM');
    await openDoor(desk());
    beside.peer.failNext('chat.postMessage', { status: 429, retryAfter: 1 });
    const ts = beside.peer.mention(alice, '公示期多久？');
    await beside.peer.until(() => callsOf('chat.postMessage').length === 1);
    const inRoom = { channel: 'C0ROOM', channel_type: 'channel' };
    await beside.peer.remove(alice, ts, '<@U0BOT> 公示期多久？', inRoom);
    await expect
      .poll(() => beside.database('arrivals').whereNull('finished_at').pluck('id'), { timeout: 5000 })
      .toEqual([]);
    expect(beside.peer.messages).toEqual([]);
  });

  test('is not posted again in a thread either', async () => {
    beside.peer.joined.add('C0ROOM');
    await openDoor(desk());
    beside.peer.failNext('chat.postMessage', { done: true });
    const thread_ts = beside.peer.mention(alice, '公示期多久？');
    await posted(1);
    beside.peer.mention(alice, '资格有效期几年？', { thread_ts });
    await posted(2);
    expect(callsOf('chat.postMessage')).toHaveLength(2);
  });

  test('is posted again where we may not look, and says that it may be there already', async () => {
    await openDoor(echo());
    beside.peer.failNext('chat.postMessage', { status: 503 });
    beside.peer.forbidden.add('conversations.history');
    beside.peer.write(alice, '一');
    await posted(1);
    expect(lines()).toEqual([doorWords.zh.perhapsAgain, '一']);
  });

  test('says so too where the direct messages are known by their person alone', async () => {
    await openDoor(scriptedDesk(() => turn([{ text: '您好' }])));
    beside.peer.failNext('chat.postMessage', { done: true });
    await beside.peer.globalShortcut(alice, 'fill_in');
    const [, again] = await posted(2);
    expect(visibleLines(again as WireMessage)[0]).toBe(doorWords.zh.perhapsAgain);
  });
});

describe('an address that came with a command', () => {
  test.each([
    ['is used up', { status: 404, said: { ok: false, error: 'used_url' } }],
    ['is out of date, which Slack says with a 200', { status: 200, said: { ok: false, error: 'expired_url' } }],
  ])('and %s has its answer shown without it', async (_, fault) => {
    beside.peer.joined.add('C0ROOM');
    await openDoor(echo());
    beside.peer.failNext('response_url', fault);
    beside.peer.command(alice, '一', 'C0ROOM');
    const [answer] = await posted(1);
    expect(answer).toMatchObject({ way: 'chat.postEphemeral', channel: 'C0ROOM', user: alice });
  });
});

describe('an answer that the person alone sees, and that Slack may have', () => {
  const again = doorWords.zh.perhapsAgain;

  test('says so when it comes again', async () => {
    await openDoor(echo());
    beside.peer.failNext('response_url', { status: 503, done: true });
    beside.peer.command(alice, '一', 'C0ROOM');
    await posted(2);
    expect(lines()).toEqual(['一', again, '一']);
  });

  test('says nothing of it when Slack did not take it', async () => {
    await openDoor(echo());
    beside.peer.failNext('response_url', { status: 429, retryAfter: 0 });
    beside.peer.command(alice, '一', 'C0ROOM');
    await posted(1);
    expect(lines()).toEqual(['一']);
  });
});

test('an answer that Slack takes only in part ends with the words for that', async () => {
  beside.peer.joined.add('C0ROOM');
  await openDoor(scriptedDesk(() => turn([{ text: '甲'.repeat(60_000) }])));
  beside.peer.failNext('chat.postEphemeral', { status: 400 }, { status: 400 }, { status: 400 });
  beside.peer.command(alice, '全文', 'C0ROOM');
  const shown = await posted(6);
  expect(shown.slice(0, 5).every(({ way }) => way === 'response_url')).toBe(true);
  expect(lines().slice(-2)).toEqual([doorWords.zh.failed, doorWords.en.failed]);
}, 20_000);

describe('a storm', () => {
  test('of 429, 5xx and broken lines loses nothing, doubles nothing and keeps the order', async () => {
    await openDoor(echo());
    beside.peer.failNext('chat.postMessage', { status: 429, retryAfter: 1 }, { status: 503 }, { done: true });
    const words = Array.from({ length: 6 }, (_, n) => `第${n}句`);
    for (const text of words) beside.peer.write(alice, text);
    await posted(words.length);
    expect(lines()).toEqual(words);
  }, 30_000);

  test('of deliveries, repeated and by both lines, is answered once each', async () => {
    await openByRequest(desk(), { appToken: beside.peer.appToken });
    const url = beside.peer.requestUrl;
    const stamps: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      beside.peer.requestUrl = n % 2 === 0 ? url : null;
      stamps.push(beside.peer.write(`U0P${n}`, '公示期多久'));
    }
    for (const [n, ts] of stamps.toReversed().entries()) {
      beside.peer.requestUrl = n % 2 === 0 ? null : url;
      beside.peer.write(`U0P${stamps.length - 1 - n}`, '公示期多久', { ts });
    }
    await posted(stamps.length);
    beside.peer.requestUrl = null;
    beside.peer.write(alice, '公示期多久');
    await posted(stamps.length + 1);
    expect(new Set(beside.peer.messages.map(({ channel }) => channel)).size).toBe(stamps.length + 1);
    expect(beside.peer.messages).toHaveLength(stamps.length + 1);
  });

  test('of broken lines loses nothing and doubles nothing, whether acknowledged or not', async () => {
    await openDoor(echo());
    const words = Array.from({ length: 6 }, (_, n) => `第${n}句`);
    for (const [n, text] of words.entries()) {
      beside.peer.write(`U0P${n}`, text);
      if (n % 2 === 0) await beside.peer.drop();
      else await beside.peer.recycle();
    }
    await posted(words.length);
    beside.peer.write(alice, '完');
    await posted(words.length + 1);
    expect(lines().toSorted()).toEqual([...words, '完'].toSorted());
  });

  test('what cannot be written down is not acknowledged, and Slack sends it again', async () => {
    await openByRequest(echo());
    await beside.database.schema.renameTable('arrivals', 'elsewhere');
    beside.peer.write(alice, '一');
    await beside.peer.until(() => beside.peer.answers.length === 2);
    await beside.database.schema.renameTable('elsewhere', 'arrivals');
    await posted(1);
    expect(lines()).toEqual(['一']);
    expect(beside.peer.answers.slice(0, 2)).toEqual([500, 500]);
  });
});

describe('two doors on one database', () => {
  test('answer a delivery that reaches both once, and a person in order', async () => {
    const words = Array.from({ length: 5 }, (_, n) => `第${n}句`);
    await openByRequest(echo());
    const first = beside.peer.requestUrl;
    await openByRequest(echo());
    const second = beside.peer.requestUrl;
    for (const text of words) {
      beside.peer.requestUrl = first;
      const ts = beside.peer.write(alice, text);
      beside.peer.requestUrl = second;
      beside.peer.write(alice, text, { ts });
      await beside.peer.until(() => beside.peer.messages.some((shown) => shown.text === text));
    }
    await beside.peer.until(() => beside.peer.answers.length === 2 * words.length);
    expect(lines()).toEqual(words);
  });
});
