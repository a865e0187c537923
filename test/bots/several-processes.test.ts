import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { doorWords } from '../../bots/door-words.ts';
import { emptyFolder } from './command-line/empty-folder.ts';
import { DiscordPeer } from './discord/discord-peer.ts';
import { sayTo, startGuohe, visit } from './start-guohe.ts';
import { startOwnPostgres, type UnsteadyServer } from './store/postgres-server.ts';

let server: UnsteadyServer;
let folder: Awaited<ReturnType<typeof emptyFolder>>;
let environment: NodeJS.ProcessEnv;
const running: Awaited<ReturnType<typeof startGuohe>>[] = [];
beforeAll(async () => {
  server = await startOwnPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await emptyFolder();
  environment = { PORT: '0', DATABASE_URL: await server.newDatabase() };
});
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  await folder[Symbol.asyncDispose]();
});

async function start() {
  const started = await startGuohe(environment);
  running.push(started);
  return started;
}

async function saidBy(url: string, cookie: string): Promise<readonly string[]> {
  const response = await fetch(`${url}/api/transcript`, { headers: { cookie } });
  const { entries } = (await response.json()) as { entries: readonly { said: { text: string } }[] };
  return entries.map(({ said }) => said.text);
}

describe('several processes on one PostgreSQL', () => {
  it('share conversations, and one that is killed leaves nothing half done', async () => {
    const [one, two] = [await start(), await start()];
    const visitors = await Promise.all(Array.from({ length: 12 }, () => visit(one.url)));
    const words = ['孵化器', '是', '有效', '法人'];
    const talk = async (cookie: string) => {
      for (const [index, text] of words.entries()) {
        // The next word goes to the other process; one that has been killed leaves all to the other.
        const order = index % 2 === 0 ? [one, two] : [two, one];
        const delivery = crypto.randomUUID();
        let answered = false;
        for (const { url } of [...order, ...order]) {
          const response = await sayTo(url, text, cookie, delivery).catch(() => null);
          answered ||= response?.status === 200;
          if (answered) break;
        }
        expect(answered).toBe(true);
        if (index === 1) two.child.kill('SIGKILL');
      }
    };
    await Promise.all(visitors.map(talk));
    for (const cookie of visitors) expect(await saidBy(one.url, cookie)).toEqual(words);
  });

  it('answer a delivery once that reaches them all, and what one person says at once in some order', async () => {
    const both = [await start(), await start()];
    const cookie = await visit(both[0]?.url ?? '');
    const delivery = crypto.randomUUID();
    const answers = await Promise.all(
      [...both, ...both].map(async ({ url }) => (await sayTo(url, '孵化器', cookie, delivery)).json()),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const words = ['是', '有效', '公示期多久', '进度', '结果'];
    await Promise.all(words.map((text, n) => sayTo(both[n % 2]?.url ?? '', text, cookie)));
    const said = await saidBy(both[0]?.url ?? '', cookie);
    expect(said[0]).toBe('孵化器');
    expect([...said.slice(1)].sort()).toEqual([...words].sort());
  });

  it('outlive the database, and are not ready while it is away', async () => {
    const discord = await DiscordPeer.open();
    environment = {
      ...environment,
      ...discord.settings,
    };
    const { url, child, ended, log } = await start();
    const person = '200000000000000001';
    const cookie = await visit(url);
    await sayTo(url, '孵化器', cookie);
    await server.goAway();
    const ready = await fetch(`${url}/readyz`);
    expect({ status: ready.status, said: await ready.json() }).toMatchObject({
      status: 503,
      said: { ready: false, database: false },
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await sayTo(url, '是', cookie)).status).toBe(503);
    discord.write(person, '孵化器');
    await discord.until(() => discord.messages.length === 1);
    expect(discord.messages[0]?.content).toBe(`${doorWords.zh.away}\n${doorWords.en.away}`);
    await server.comeBack();
    expect((await sayTo(url, '是', cookie)).status).toBe(200);
    expect(await saidBy(url, cookie)).toEqual(['孵化器', '是']);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    discord.write(person, '孵化器');
    await discord.until(() => discord.messages.length > 1);
    expect(discord.messages[1]?.content).not.toContain(doorWords.en.away);
    expect(log().some(({ msg }) => `${msg}`.startsWith('web:'))).toBe(true);
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    await discord.close();
  });
});
