import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../bots/store/database.ts';
import { emptyFolder } from './command-line/empty-folder.ts';
import { run } from './command-line/run-guohe.ts';
import { DiscordPeer } from './discord/discord-peer.ts';
import { SlackPeer } from './slack/slack-peer.ts';
import { refused, sayTo, startGuohe, visit } from './start-guohe.ts';

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let environment: NodeJS.ProcessEnv;
const atEnd: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await emptyFolder();
  environment = { PORT: '0', DATABASE_FILE: folder.path('guohe.sqlite') };
});
afterEach(async () => {
  for (const end of atEnd.splice(0)) await end();
  await folder[Symbol.asyncDispose]();
});

async function start(more: NodeJS.ProcessEnv = {}) {
  const started = await startGuohe({ ...environment, ...more });
  atEnd.push(() => started.child.kill('SIGKILL'));
  return started;
}

async function peers() {
  const [slack, discord] = await Promise.all([SlackPeer.open(), DiscordPeer.open()]);
  atEnd.push(
    () => slack.close(),
    () => discord.close(),
  );
  const settings = {
    ...slack.settings,
    ...discord.settings,
  };
  return { slack, discord, settings };
}

describe('a running assistant', () => {
  it('says that it is alive and ready, and by which doors, without a cookie', async () => {
    const { settings } = await peers();
    const { url } = await start(settings);
    const alive = await fetch(`${url}/healthz`);
    expect(await alive.json()).toEqual({ alive: true });
    expect(alive.headers.get('set-cookie')).toBeNull();
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(200);
    const doors = { web: true, slack: true, discord: true };
    expect(await ready.json()).toEqual({ ready: true, database: true, doors });
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
  });

  it('shows what it measures on a port of its own', async () => {
    const port = await freePort();
    const { url, child, ended } = await start({ METRICS_PORT: `${port}` });
    await sayTo(url, '孵化器', await visit(url));
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toContain('guohe_turns_total{door="web",outcome="answered"} 1\n');
    expect(text).toContain('guohe_outbox_letters 0\n');
    expect(text).toContain('process_resident_memory_bytes');
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
  });

  it('names METRICS_PORT when it cannot be listened on', async () => {
    const { url } = await start();
    const { port } = new URL(url);
    const { status, err } = await run(['start', '--lang', 'en'], '', { ...environment, METRICS_PORT: port });
    expect(status).toBe(2);
    expect(err).toBe(`Not started. metrics: METRICS_PORT: cannot listen on port ${port} (EADDRINUSE)\n`);
  });

  it('ends at once when it is told to stop a second time', async () => {
    const { child, ended, url } = await start();
    const cookie = await visit(url);
    const asked = request(`${url}/api/message`, {
      method: 'POST',
      headers: { origin: url, cookie, expect: '100-continue' },
    });
    asked.on('error', () => undefined).flushHeaders();
    await once(asked, 'continue');
    child.kill('SIGTERM');
    await refused(url);
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
  });

  it('finishes what it is sending when it is told to stop', async () => {
    const { slack, settings } = await peers();
    const { child, ended } = await start(settings);
    const release = slack.hold('chat.postMessage');
    slack.write('U0PERSON', '孵化器');
    await slack.until(() => slack.calls.some(({ method }) => method === 'chat.postMessage'));
    child.kill('SIGTERM');
    setTimeout(release, 1000);
    expect((await ended)[0]).toBe(0);
    expect(slack.messages.length).toBeGreaterThan(0);
  });
});

describe('the log', () => {
  const secret = '张三的手机13800138000';
  const words = `我们是孵化器，联系人${secret}\n    at ${secret} (1:1)`;

  it('holds nothing that was said and no token, whatever fails', async () => {
    const { slack, discord, settings } = await peers();
    const { child, ended, url, printed, log } = await start(settings);
    const cookie = await visit(url);
    const heard = async (failing: boolean) => {
      const before = [slack.messages.length, discord.messages.length];
      const acknowledged = slack.acknowledged;
      slack.write('U0PERSON', words);
      discord.write('200000000000000001', words);
      const { status } = await sayTo(url, words, cookie);
      expect(status >= 500).toBe(failing);
      await discord.until(() => discord.messages.length > (before[1] ?? 0) || failing);
      await slack.until(() => slack.messages.length > (before[0] ?? 0) || failing);
      // What is said is noted and acknowledged all the same.
      await slack.until(() => slack.acknowledged > acknowledged);
    };
    await heard(false);

    // The platforms refuse what is sent to them.
    slack.failNext('chat.postMessage', { status: 500 }, { status: 400 });
    discord.failNext(/messages/, 400, { body: { code: 50035, message: words } });
    slack.write('U0PERSON', words);
    discord.write('200000000000000001', words);
    await sayTo(url, words, cookie);
    await fetch(`${url}/api/message`, { method: 'POST', headers: { origin: url, cookie }, body: words });
    await fetch(`${url}/${encodeURIComponent(secret)}?token=${secret}`);

    // The database refuses every statement, and its driver repeats it with the words in it.
    const database = await openDatabase({ file: environment.DATABASE_FILE ?? '' });
    for (const table of ['turns', 'conversations']) {
      await database.raw(`create trigger no_${table} before insert on ${table} begin select raise(abort, 'no'); end`);
      await database.raw(`create trigger not_${table} before update on ${table} begin select raise(abort, 'no'); end`);
    }
    await heard(true);
    await database.schema.dropTable('turns');
    await heard(true);
    await database.destroy();
    child.kill('SIGTERM');
    await ended;

    const failed = log().filter(({ level }) => level === 50);
    expect(failed.some(({ msg }) => `${msg}`.startsWith('web:'))).toBe(true);
    expect(log().some(({ msg }) => /^(?:slack|inbox):/.test(`${msg}`))).toBe(true);
    expect(log().some(({ msg }) => /^(?:discord|inbox):/.test(`${msg}`))).toBe(true);
    for (const hidden of ['13800138000', '张三', slack.botToken, slack.appToken, discord.token, cookie.split('=')[1]]) {
      expect(printed.err).not.toContain(hidden);
      expect(printed.out).not.toContain(hidden);
    }
  });
});

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as { port: number };
  listener.close();
  await once(listener, 'close');
  return port;
}

describe('a process that is killed while it writes', () => {
  it('leaves a sound file, with all that it has answered', async () => {
    const answered = new Map<string, string[]>();
    for (let times = 0; times < 3; times += 1) {
      const { child, ended, url } = await start();
      const cookies = await Promise.all(Array.from({ length: 4 }, () => visit(url)));
      const talk = async (cookie: string) => {
        const heard: string[] = [];
        answered.set(cookie, heard);
        for (let n = 0; ; n += 1) {
          const text = `公示期多久${n}`;
          const response = await sayTo(url, text, cookie).catch(() => null);
          if (response?.status !== 200) return;
          heard.push(text);
          // In the middle of what the others are saying.
          if (n === 4 + times && cookie === cookies[0]) child.kill('SIGKILL');
        }
      };
      await Promise.all([ended, ...cookies.map(talk)]);
    }
    const database = await openDatabase({ file: environment.DATABASE_FILE ?? '' });
    expect(await database.raw('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    await database.destroy();
    const { url } = await start();
    for (const [cookie, heard] of answered) {
      const response = await fetch(`${url}/api/transcript`, { headers: { cookie } });
      const { entries } = (await response.json()) as { entries: readonly { said: { text: string } }[] };
      const said = entries.map((entry) => entry.said.text);
      expect(heard.length).toBeGreaterThan(0);
      // The last one may have been kept without its answer having arrived.
      expect(said.slice(0, heard.length)).toEqual(heard);
      expect(said.length - heard.length).toBeLessThanOrEqual(1);
    }
  });
});
