import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from './command-line/run-guohe.ts';
import { guohe } from './command-line/terminal-driver.ts';
import { SlackPeer } from './slack/slack-peer.ts';

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guohe-'));
  environment = { PORT: '0', DATABASE_FILE: join(folder, 'new', 'guohe.sqlite') };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The assistant as a process of its own, once it has said where it listens. */
async function start() {
  const child = spawn(process.execPath, [guohe, 'start'], { env: { ...process.env, ...environment } });
  const ended = once(child, 'exit');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, ended, url: /http:\S+/.exec(line)?.[0] ?? '' };
}

async function say(url: string, text: string, cookie: string) {
  const response = await fetch(`${url}/api/message`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, cookie },
    body: JSON.stringify({ text, delivery: crypto.randomUUID() }),
  });
  return response.json();
}

async function visit(url: string): Promise<string> {
  const { headers } = await fetch(url);
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('guohe start', () => {
  it('loses nothing when it is killed between any two answers', async () => {
    const words = ['孵化器', '法人', '是'];
    let cookie = '';
    for (const [index, text] of words.entries()) {
      const { child, ended, url } = await start();
      if (cookie === '') cookie = await visit(url);
      const { asked } = await say(url, text, cookie);
      expect(asked).toBe(['legalForm', 'registeredInBeijing', 'registeredOn'][index]);
      child.kill('SIGKILL');
      await ended;
    }
    const { child, ended, url } = await start();
    const { entries } = await (await fetch(`${url}/api/transcript`, { headers: { cookie } })).json();
    expect(entries.map(({ said }: { said: { text: string } }) => said.text)).toEqual(words);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
  });

  it('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { status, err } = await run(['start'], '', { ...environment, PORT: String(port) });
    expect(status).toBe(2);
    expect(err).toContain(`PORT: http://127.0.0.1:${port} is already in use`);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    other.close();
  });

  it('names the variable that cannot be used, and starts nothing', async () => {
    const { status, out, err } = await run(['start'], '', { ...environment, PORT: 'x' });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('PORT：给的是 "x"，应为 0 到 65535 的整数，例如 3000');
  });

  it('names a database that is none', async () => {
    const file = join(folder, 'poem.txt');
    await writeFile(file, '白日依山尽，黄河入海流。'.repeat(200));
    const { status, err } = await run(['start'], '', { ...environment, DATABASE_FILE: file });
    expect(status).toBe(2);
    expect(err).toContain(file);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('starts nothing when Slack refuses a token, and does not show it', async () => {
    const peer = await SlackPeer.open();
    const wrong = { SLACK_BOT_TOKEN: 'xoxb-wrong', SLACK_APP_TOKEN: 'xapp-wrong', SLACK_API_URL: peer.apiUrl };
    const { status, out, err } = await run(['start'], '', { ...environment, ...wrong });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('SLACK_BOT_TOKEN');
    expect(err).not.toContain('xoxb-wrong');
    await peer.close();
  });
});
