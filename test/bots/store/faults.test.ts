import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../../bots/desk.ts';
import { doorWords } from '../../../bots/door-words.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { type DatabaseAddress, openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { openWeb, type WebDoor } from '../../../bots/web/web-door.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { emptyLibrary } from '../../../policy-text/library/library.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';
import { guohe } from '../command-line/terminal-driver.ts';
import { sayTo, visit } from '../start-guohe.ts';
import { startOwnPostgres } from './postgres-server.ts';

const silent = { info() {}, warn() {}, error() {} };
const away = { zh: doorWords.zh.away, en: doorWords.en.away };

let folder: Awaited<ReturnType<typeof emptyFolder>>;
const atEnd: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await emptyFolder();
});
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end();
  await folder[Symbol.asyncDispose]();
});

/** A visitor of the web chat on a database, and that database. */
async function visitorOn(at: DatabaseAddress) {
  const database = await openDatabase(at);
  const today = () => '2026-05-20';
  const desk: Desk = openDesk({ store: storeOn(database), parameters: {}, today });
  const sources = { library: async () => emptyLibrary, calendar: async () => workCalendar(), today };
  const door: WebDoor = await openWeb({ host: '127.0.0.1', port: 0, sources }, desk, silent);
  atEnd.push(
    () => desk.close(),
    () => door.stop(),
  );
  const cookie = await visit(door.url);
  return {
    database,
    async say(text: string) {
      const response = await sayTo(door.url, text, cookie);
      return { status: response.status, said: await response.json() };
    },
    async said(): Promise<readonly string[]> {
      const response = await fetch(`${door.url}/api/transcript`, { headers: { cookie } });
      const { entries } = (await response.json()) as { entries: readonly { said: { text: string } }[] };
      return entries.map((entry) => entry.said.text);
    },
  };
}

/** The same words said again go on as if the fault had not been. */
async function goesOn({ say, said }: Awaited<ReturnType<typeof visitorOn>>) {
  expect(await say('是')).toMatchObject({ status: 200, said: { asked: 'inValidExistence' } });
  expect(await said()).toEqual(['孵化器', '是']);
}

async function isSound(database: Knex) {
  expect(await database.raw('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
}

describe('a database that is away for a while', () => {
  it('SQLite that another process keeps locked', async () => {
    const at = { file: folder.path('guohe.sqlite') };
    const visitor = await visitorOn(at);
    await visitor.say('孵化器');
    const other = await openDatabase(at);
    atEnd.push(() => other.destroy());
    await other.raw('BEGIN IMMEDIATE');
    expect(await visitor.say('是')).toEqual({ status: 503, said: { error: away } });
    expect(await visitor.said()).toEqual(['孵化器']);
    await other.raw('ROLLBACK');
    await goesOn(visitor);
  });

  it('SQLite that is locked in the middle of a conversation in the terminal', async () => {
    const at = { file: folder.path('guohe.sqlite') };
    const child = spawn(process.execPath, [guohe, 'chat', '--json', '--keep', at.file]);
    atEnd.push(() => child.kill('SIGKILL'));
    const lines = createInterface({ input: child.stdout });
    const say = async (text: string) => {
      const answered = once(lines, 'line');
      child.stdin.write(`${text}\n`);
      return JSON.parse((await answered)[0]);
    };
    expect(await say('孵化器')).toMatchObject({ asked: 'registeredInBeijing' });
    const other = await openDatabase(at);
    atEnd.push(() => other.destroy());
    await other.raw('BEGIN IMMEDIATE');
    expect(await say('是')).toEqual({ error: away });
    await other.raw('ROLLBACK');
    expect(await say('是')).toMatchObject({ asked: 'inValidExistence' });
  });

  it('a disk that is full', async () => {
    const visitor = await visitorOn({ file: folder.path('guohe.sqlite') });
    await visitor.say('孵化器');
    const [{ page_count: pages }] = await visitor.database.raw('PRAGMA page_count');
    await visitor.database.raw(`PRAGMA max_page_count = ${pages}`);
    const long = '我们想问问'.repeat(4000);
    expect(await visitor.say(long)).toEqual({ status: 503, said: { error: away } });
    expect(await visitor.said()).toEqual(['孵化器']);
    await isSound(visitor.database);
    await visitor.database.raw(`PRAGMA max_page_count = ${pages + 1000}`);
    await goesOn(visitor);
    await isSound(visitor.database);
  });

  it('a PostgreSQL server that stops and comes back', async () => {
    const server = await startOwnPostgres();
    atEnd.push(() => server.stop());
    const visitor = await visitorOn({ url: await server.newDatabase() });
    await visitor.say('孵化器');
    await server.goAway();
    for (let times = 0; times < 3; times += 1) {
      expect(await visitor.say('是')).toEqual({ status: 503, said: { error: away } });
    }
    await server.comeBack();
    await goesOn(visitor);
  });
});
