import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { guohe } from '../command-line/terminal-driver.ts';
import { DiscordPeer } from './discord-peer.ts';

const alice = '200000000000000001';
const unknownWebhook = 10015;

let folder: string;
let peer: DiscordPeer;
let processes: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guohe-'));
  peer = await DiscordPeer.open();
  processes = [];
});
afterEach(async () => {
  for (const one of processes) await kill(one);
  expect(peer.violations).toEqual([]);
  await peer.close();
  await rm(folder, { recursive: true, force: true });
});

/** The assistant as a process of its own, once the bot is connected. */
async function start(): Promise<ChildProcess> {
  const environment = {
    PORT: '0',
    DATABASE_FILE: join(folder, 'guohe.sqlite'),
    POLICY_FOLDER: join(folder, 'policies'),
    DISCORD_TOKEN: peer.token,
    DISCORD_APPLICATION_ID: peer.applicationId,
    DISCORD_API_URL: peer.apiUrl,
  };
  const child = spawn(process.execPath, [guohe, 'start'], { env: { ...process.env, ...environment } });
  processes.push(child);
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** The process dies at a call, which has taken effect or not, and another one goes on. */
async function dieAt(call: RegExp, takesEffect: boolean, step: () => void): Promise<void> {
  const child = await start();
  const come = peer.holdNext(call, takesEffect);
  step();
  await come;
  await kill(child);
  await start();
}

const contents = () => peer.messages.map(({ content }) => content);
const whole = (count: number) => peer.until(() => contents().filter((content) => content !== '').length === count);

describe('killed with -9 and started again', { timeout: 60_000 }, () => {
  test.each([
    ['before Discord has the message', false],
    ['after Discord has the message, and before that is known', true],
  ])('a direct message is answered once: %s', async (_, takesEffect) => {
    await dieAt(/^POST \/channels\/\d+\/messages$/, takesEffect, () => peer.write(alice, '公示期多久'));
    await peer.until(() => contents().join().includes('5个工作日'));
    const told = contents();
    peer.write(alice, '谢谢');
    await peer.until(() => contents().length > told.length);
    expect(new Set(contents()).size).toBe(contents().length);
  });

  test('a command that was not yet answered is answered in the direct messages: its three seconds are over', async () => {
    peer.forgiven.add(unknownWebhook);
    await dieAt(/callback$/, false, () => peer.command(alice, '公示期多久', 'guild', 'zh-CN', { name: 'ask' }));
    await whole(1);
    expect(peer.messages[0]).toMatchObject({ where: 'dm', content: expect.stringContaining('5个工作日') });
  });

  test('a command whose answer had begun is answered to its end, by its token', async () => {
    await dieAt(/^POST \/webhooks/, false, () => peer.command(alice, '公示期多久', 'guild'));
    await peer.until(() => peer.messages.some(({ made }) => made.includes('follow-up')));
    expect(new Set(contents()).size).toBe(contents().length);
    expect(peer.messages.every(({ where }) => where === 'guild')).toBe(true);
  });

  test('what was written meanwhile is answered, in order', async () => {
    await kill(await start());
    const child = await start();
    peer.write(alice, '你好');
    await peer.until(() => contents().length > 0);
    await kill(child);
    const before = contents().length;
    peer.write(alice, '公示期多久');
    peer.write(alice, '有效期几年');
    await start();
    await peer.until(() => contents().slice(before).join().includes('3年'));
    const told = contents().slice(before).join();
    expect(told.indexOf('5个工作日')).toBeLessThan(told.indexOf('有效期为3年'));
    expect(told.indexOf('5个工作日')).toBeGreaterThan(-1);
  });
});
