import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../bots/store/database.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';
import { guohe } from '../command-line/terminal-driver.ts';
import { SlackPeer } from './slack-peer.ts';

const alice = 'U0ALICE';
let folder: Awaited<ReturnType<typeof emptyFolder>>;
let peer: SlackPeer;
let running: ChildProcess[];
beforeEach(async () => {
  folder = await emptyFolder();
  peer = await SlackPeer.open();
  running = [];
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  expect(peer.violations).toEqual([]);
  await peer.close();
  await folder[Symbol.asyncDispose]();
});

/** The assistant as a process of its own, on one database, once it is open. */
async function start(): Promise<ChildProcess> {
  const settings = {
    PORT: '0',
    DATABASE_FILE: folder.path('guohe.sqlite'),
    ...peer.settings,
  };
  const child = spawn(process.execPath, [guohe, 'start'], { env: { ...process.env, ...settings } });
  running.push(child);
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
}

const kill = async (child: ChildProcess) => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};
const calls = () => peer.calls.filter(({ method }) => method === 'chat.postMessage').length;

test('a process killed while it answers is gone on with: nothing is lost, nothing comes twice', async () => {
  const first = await start();
  const release = peer.hold('chat.postMessage');
  peer.write(alice, '公示期多久');
  peer.write(alice, '资格有效期几年');
  await peer.until(() => calls() === 1 && peer.acknowledged === 2);
  await kill(first);
  // What the dead process had sent arrives all the same.
  release();
  await peer.until(() => peer.messages.length === 1);
  const second = await start();
  await peer.until(() => peer.messages.length === 2);
  const [one, two] = peer.messages.map(({ text }) => text);
  expect(one).toContain('公示期为5个工作日');
  expect(two).toContain('年');
  expect(two).not.toContain('公示期为5个工作日');
  await kill(second);
}, 60_000);

test('one killed before Slack took the answer posts it after it is started again', async () => {
  const first = await start();
  peer.failNext('chat.postMessage', {});
  const release = peer.hold('chat.postMessage');
  peer.write(alice, '公示期多久');
  await peer.until(() => calls() === 1 && peer.acknowledged === 1);
  await kill(first);
  release();
  await start();
  await peer.until(() => peer.messages.length === 1);
  expect(peer.messages[0]?.text).toContain('公示期为5个工作日');
}, 60_000);

test('one killed before the database had what Slack was told of answers it after it is started again', async () => {
  const first = await start();
  const other = await openDatabase({ file: folder.path('guohe.sqlite') });
  await other.raw('BEGIN IMMEDIATE');
  peer.write(alice, '公示期多久');
  await peer.until(() => peer.acknowledged === 1);
  await kill(first);
  await other.destroy();
  await start();
  await peer.until(() => peer.messages.length === 1);
  expect(peer.messages[0]?.text).toContain('公示期为5个工作日');
  expect(peer.acknowledged).toBe(1);
}, 60_000);
