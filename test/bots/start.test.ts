import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modulesLoaded } from './command-line/modules-loaded.ts';
import { run } from './command-line/run-guohe.ts';
import { guohe } from './command-line/terminal-driver.ts';
import { DiscordPeer } from './discord/discord-peer.ts';
import { SlackPeer } from './slack/slack-peer.ts';
import { refused, sayTo, startGuohe, visit } from './start-guohe.ts';

let folder: string;
let environment: NodeJS.ProcessEnv;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guohe-'));
  environment = { PORT: '0', DATABASE_FILE: join(folder, 'new', 'guohe.sqlite') };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = () => startGuohe(environment);

async function say(url: string, text: string, cookie: string) {
  return (await sayTo(url, text, cookie)).json();
}

describe('guohe start', () => {
  it('loses nothing when it is killed between any two answers', async () => {
    const words = ['孵化器', '是', '有效'];
    let cookie = '';
    for (const [index, text] of words.entries()) {
      const { child, ended, url } = await start();
      if (cookie === '') cookie = await visit(url);
      const { asked } = await say(url, text, cookie);
      expect(asked).toBe(['registeredInBeijing', 'inValidExistence', 'legalForm'][index]);
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
    expect(err).toContain('DATABASE_FILE：');
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

  it.each(['SIGINT', 'SIGTERM'] as const)('finishes what is in hand after %s, and ends with 0', async (signal) => {
    const { child, ended, url } = await start();
    const cookie = await visit(url);
    const asked = request(`${url}/api/message`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie, expect: '100-continue' },
    });
    asked.flushHeaders();
    await once(asked, 'continue');
    child.kill(signal);
    await refused(url);
    asked.end(JSON.stringify({ text: '孵化器', delivery: crypto.randomUUID() }));
    const [response] = await once(asked, 'response');
    expect(await json(response)).toMatchObject({ asked: 'registeredInBeijing' });
    expect((await ended)[0]).toBe(0);
  });

  it('answers on Slack and on Discord when they are configured', async () => {
    const [slack, discord] = await Promise.all([SlackPeer.open(), DiscordPeer.open()]);
    environment = {
      ...environment,
      ...slack.settings,
      ...discord.settings,
    };
    const { child, ended } = await start();
    slack.write('U0PERSON', '孵化器');
    discord.write('200000000000000001', '孵化器');
    const shown = [
      await slack.until(() => slack.messages.at(-1)?.text),
      await discord.until(() => discord.messages.at(-1)?.content),
    ];
    for (const words of shown) expect(words).toMatch(/\p{Script=Han}/u);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect([...slack.violations, ...discord.violations]).toEqual([]);
    await Promise.all([slack.close(), discord.close()]);
  });

  it('answers requests of Slack at the address of the web chat', async () => {
    const slack = await SlackPeer.open();
    environment = {
      ...environment,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: slack.signingSecret,
      SLACK_API_URL: slack.apiUrl,
    };
    const { child, ended, url } = await start();
    slack.requestUrl = `${url}/slack/events`;
    slack.write('U0PERSON', '孵化器');
    expect(await slack.until(() => slack.messages.at(-1)?.text)).toMatch(/\p{Script=Han}/u);
    expect((await fetch(url)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(slack.violations).toEqual([]);
    await slack.close();
  });

  it('starts nothing when Discord refuses the token, and does not show it', async () => {
    const peer = await DiscordPeer.open();
    const wrong = {
      DISCORD_TOKEN: 'wrong.token',
      DISCORD_APPLICATION_ID: peer.applicationId,
      DISCORD_API_URL: peer.apiUrl,
    };
    const { status, out, err } = await run(['start', '--lang', 'en'], '', { ...environment, ...wrong });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^Not started\. discord: .*DISCORD_TOKEN.*\n$/);
    expect(err).not.toContain('wrong.token');
    await peer.close();
  });

  it('says in one line that a platform cannot be reached', async () => {
    const gone = await DiscordPeer.open();
    const { apiUrl } = gone;
    await gone.close();
    const { status, out, err } = await run(['start'], '', {
      ...environment,
      DISCORD_TOKEN: gone.token,
      DISCORD_APPLICATION_ID: gone.applicationId,
      DISCORD_API_URL: apiUrl,
    });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^没有启动。discord: .+\n$/);
    expect(err).not.toContain(gone.token);
  });

  it('loads no platform that is not configured', async () => {
    environment = { ...environment, NODE_V8_COVERAGE: folder };
    const { child, ended } = await start();
    child.kill('SIGTERM');
    await ended;
    const loaded = await modulesLoaded(folder);
    expect(loaded).toContain('dist/bots/web/web-door.js');
    expect(loaded.filter((name) => /node_modules\/(?:@slack|discord\.js)\//.test(name))).toEqual([]);
  });

  it('prints where it listens as one JSON document', async () => {
    const child = spawn(process.execPath, [guohe, 'start', '--json'], { env: { ...process.env, ...environment } });
    const document = json(child.stdout);
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await document).toEqual({
      doors: [{ name: 'web', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) }],
    });
    expect((await ended)[0]).toBe(0);
  });
});
