import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doorWords } from '../../../bots/door-words.ts';
import { guohe } from '../command-line/terminal-driver.ts';
import { DiscordPeer, type Posted } from './discord-peer.ts';

const unknownInteraction = 10062;
const unknownWebhook = 10015;

let folder: string;
let peer: DiscordPeer;
/** The one that lives: what goes on after one death is what dies next. */
let living: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guohe-'));
  peer = await DiscordPeer.open({ callbackMs: 3000 });
});
afterAll(async () => {
  await kill();
  expect(peer.violations).toEqual([]);
  await peer.close();
  await rm(folder, { recursive: true, force: true });
});

/** The assistant as a process of its own, once the bot is connected; the one that lives already, if there is one. */
async function start(): Promise<void> {
  if (living) return;
  const environment = {
    PORT: '0',
    DATABASE_FILE: join(folder, 'guohe.sqlite'),
    POLICY_FOLDER: join(folder, 'policies'),
    ...peer.settings,
  };
  living = spawn(process.execPath, [guohe, 'start'], { env: { ...process.env, ...environment } });
  await once(createInterface({ input: living.stdout as Readable }), 'line');
}

async function kill(): Promise<void> {
  if (!living) return;
  const ended = once(living, 'exit');
  living.kill('SIGKILL');
  await ended;
  living = undefined;
}

/** The process dies at a call, which has taken effect or not, and another one goes on. */
async function dieAt(call: RegExp, takesEffect: boolean, step: () => void): Promise<void> {
  await start();
  const come = peer.holdNext(call, takesEffect);
  step();
  await come;
  await kill();
  await start();
}

/** Somebody of whom nothing was heard before, and what has been posted since. */
let people = 0;
function newcomer() {
  people += 1;
  const person = `20000000000000000${people}`;
  const before = peer.messages.length;
  const isTheirs = ({ channel, where }: Posted) => where === 'guild' || channel === peer.channelOf(person);
  const messages = () => peer.messages.slice(before).filter(isTheirs);
  return { person, messages, contents: () => messages().map(({ content }) => content) };
}

describe('killed with -9 and started again', { timeout: 60_000 }, () => {
  test.each([
    ['before Discord has the message', false],
    ['after Discord has the message, and before that is known', true],
  ])('a direct message is answered once: %s', async (_, takesEffect) => {
    const { person, contents } = newcomer();
    await dieAt(/^POST \/channels\/\d+\/messages$/, takesEffect, () => peer.write(person, '公示期多久'));
    await peer.until(() => contents().join().includes('5个工作日'));
    const told = contents();
    peer.write(person, '谢谢');
    await peer.until(() => contents().length > told.length);
    expect(new Set(contents()).size).toBe(contents().length);
  });

  test('a command that was not yet answered is answered in the direct messages: its three seconds are over', async () => {
    const { person, messages } = newcomer();
    peer.forgiven.add(unknownInteraction).add(unknownWebhook);
    await dieAt(/callback$/, false, () => peer.command(person, '公示期多久', 'guild', 'zh-CN', { name: 'ask' }));
    await peer.until(() => messages().some(({ content }) => content !== ''));
    expect(messages()).toMatchObject([{ where: 'dm', content: expect.stringContaining('5个工作日') }]);
  });

  test('a command whose answer had begun is answered to its end, by its token', async () => {
    const { person, messages, contents } = newcomer();
    await dieAt(/^POST \/webhooks/, false, () => peer.command(person, '公示期多久', 'guild'));
    // Nobody can see whether the dead one's has arrived.
    await peer.until(() => messages().filter(({ made }) => made.includes('follow-up')).length === 2);
    expect(contents()[1]).toBe(doorWords.zh.perhapsAgain);
    expect(new Set(contents()).size).toBe(contents().length);
    expect(messages().every(({ where }) => where === 'guild')).toBe(true);
  });

  test('what was written meanwhile is answered, in order', async () => {
    const { person, contents } = newcomer();
    await start();
    peer.write(person, '你好');
    await peer.until(() => contents().length > 0);
    await kill();
    const before = contents().length;
    peer.write(person, '公示期多久');
    peer.write(person, '有效期几年');
    await start();
    await peer.until(() => contents().slice(before).join().includes('3年'));
    const told = contents().slice(before).join();
    expect(told.indexOf('5个工作日')).toBeLessThan(told.indexOf('有效期为3年'));
    expect(told.indexOf('5个工作日')).toBeGreaterThan(-1);
  });
});
