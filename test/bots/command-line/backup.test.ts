import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { progressLine } from '../../../bots/command-line/backup/progress-line.ts';
import { type DatabaseAddress, openDatabase } from '../../../bots/store/database.ts';
import { everything, fill } from '../store/backup/filled.ts';
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts';
import { emptyFolder } from './empty-folder.ts';
import { run } from './run-guohe.ts';
import { guohe } from './terminal-driver.ts';

let server: PostgresServer;
let folder: Awaited<ReturnType<typeof emptyFolder>>;
let environment: { DATABASE_FILE: string; DATABASE_URL: string };
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await emptyFolder();
  environment = { DATABASE_FILE: folder.path('guohe.sqlite'), DATABASE_URL: '' };
});
afterEach(() => folder[Symbol.asyncDispose]());

const here = (): DatabaseAddress => ({ file: environment.DATABASE_FILE });

async function filled(at: DatabaseAddress, rows: number) {
  const database = await openDatabase(at);
  await fill(database, rows);
  await database.destroy();
  return heldBy(at);
}

async function heldBy(at: DatabaseAddress) {
  const database = await openDatabase(at);
  const all = await everything(database);
  await database.destroy();
  return all;
}

/** As restored: what was waiting to be sent may have been sent since. */
function unsure(held: Awaited<ReturnType<typeof heldBy>>) {
  return { ...held, outbox: held.outbox?.map((letter) => ({ ...(letter as object), unsure: true })) };
}

describe('guohe backup and restore', () => {
  it('give back what was kept, on another database too', async () => {
    const before = await filled(here(), 30);
    const file = folder.path('guohe.backup');
    const made = await run(['backup', file, '--json'], '', environment);
    expect(made.err).toBe('');
    const { tables, madeAt } = JSON.parse(made.out);
    expect(tables).toContainEqual({ table: 'turns', rows: 30, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await readdir(folder.path())).filter((name) => name.includes('backup'))).toEqual(['guohe.backup']);

    const url = await server.newDatabase();
    const restored = await run(['restore', file, '--json'], '', { ...environment, DATABASE_URL: url });
    expect(JSON.parse(restored.out)).toEqual({ restored: true, file, madeAt, goneOnFrom: 0, tables });
    expect(await heldBy({ url })).toEqual(unsure(before));
  });

  it('put away nothing that is not told to', async () => {
    const before = await filled(here(), 3);
    const file = folder.path('guohe.backup');
    await run(['backup', file], '', environment);
    const bytes = await readFile(file);
    const again = await run(['backup', file, '--lang', 'en'], '', environment);
    expect(again.status).toBe(2);
    expect(again.err).toMatch(/^FILE: got ".*guohe\.backup", takes a file that is not there yet, or --replace .*\n$/);
    expect(await readFile(file)).toEqual(bytes);
    const refused = await run(['restore', file], '', environment);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('DATABASE_FILE：给的是');
    expect(refused.err).toContain('应为空的数据库；要换掉里面的全部内容，请加 --replace');
    expect(await heldBy(here())).toEqual(before);
    expect((await run(['restore', file, '--replace'], '', environment)).status).toBe(0);
    expect(await heldBy(here())).toEqual(unsure(before));
  });

  it('refuse an edited backup with a word to the person, and change nothing', async () => {
    const file = folder.path('guohe.backup');
    await filled(here(), 3);
    await run(['backup', file], '', environment);
    const before = await heldBy(here());
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 20));
    for (const options of [['--replace'], ['--dry-run']]) {
      const { status, out, err } = await run(['restore', file, ...options, '--lang', 'en'], '', environment);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain('takes a whole backup as it was written; this one was cut short or edited');
    }
    const chinese = await run(['restore', file], '', environment);
    expect(chinese.err).toContain('这份不完整或被改过，什么都没有恢复');
    expect(await heldBy(here())).toEqual(before);
  });

  it('--dry-run only says that the backup is whole', async () => {
    await filled(here(), 3);
    const file = folder.path('guohe.backup');
    await run(['backup', file], '', environment);
    const elsewhere = { ...environment, DATABASE_FILE: folder.path('other.sqlite') };
    const { status, out } = await run(['restore', file, '--dry-run', '--json'], '', elsewhere);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ restored: false });
    expect(await readdir(folder.path())).not.toContain('other.sqlite');
  });

  it('killed at any moment, restoring has changed nothing, and goes on to the same end', async () => {
    const kept = await filled(here(), 1500);
    const file = folder.path('guohe.backup');
    await run(['backup', file], '', environment);
    const at = { file: folder.path('target.sqlite') };
    const before = await filled(at, 3);
    const target = { ...environment, DATABASE_FILE: at.file };
    let killed = 0;
    for (let ms = 400; killed < 3; ms += 500) {
      const child = spawn(process.execPath, [guohe, 'restore', file, '--replace'], {
        env: { ...process.env, ...target },
      });
      const ended = once(child, 'exit');
      await Promise.race([sleep(ms), ended]);
      child.kill('SIGKILL');
      if ((await ended)[1] !== 'SIGKILL') break;
      killed += 1;
      expect([before, unsure(kept)]).toContainEqual(await heldBy(at));
    }
    expect(killed).toBeGreaterThan(0);
    expect((await run(['restore', file, '--replace'], '', target)).status).toBe(0);
    expect(await heldBy(at)).toEqual(unsure(kept));
    expect((await readdir(folder.path())).filter((name) => name.includes('staging'))).toEqual([]);
  });

  it.each([
    [['backup'], 'FILE：没有给'],
    [['backup', '-'], 'FILE：给的是 "-"'],
    [['restore', 'a', 'b'], 'FILE：给的是 "a b"'],
    [['restore', 'not-there.backup'], 'ENOENT'],
    [['backup', '--lang', 'en', 'x.backup'], 'DATABASE_FILE: got'],
    [['migrate', '--lang', 'en'], 'DATABASE_URL: not given, takes the PostgreSQL database to move to'],
    [['migrate', 'there'], 'ARGUMENT'],
  ])('%j is refused in one line', async (args, words) => {
    const { status, out, err } = await run(args, '', environment);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('guohe migrate', () => {
  it('moves everything to PostgreSQL as it is, and leaves the file', async () => {
    const before = await filled(here(), 30);
    const url = await server.newDatabase();
    const { status, err, out } = await run(['migrate', '--lang', 'en'], '', { ...environment, DATABASE_URL: url });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Everything is in PostgreSQL now');
    expect(await heldBy({ url })).toEqual(before);
    expect(await heldBy(here())).toEqual(before);
  });

  it('waits until nobody has the file open', async () => {
    await filled(here(), 3);
    const url = await server.newDatabase();
    const inUse = await openDatabase(here());
    const refused = await run(['migrate'], '', { ...environment, DATABASE_URL: url });
    expect(refused.status).toBe(2);
    expect(refused.err).toContain('请先停下 guohe start');
    await inUse.destroy();
    expect((await run(['migrate'], '', { ...environment, DATABASE_URL: url })).status).toBe(0);
  });

  it('killed at any moment, has moved everything or nothing, and goes on to the same end', async () => {
    const kept = await filled(here(), 1000);
    const url = await server.newDatabase();
    const nothing = await heldBy({ url });
    const settings = { ...process.env, ...environment, DATABASE_URL: url };
    let killed = 0;
    for (let ms = 500; killed < 3; ms += 700) {
      const child = spawn(process.execPath, [guohe, 'migrate'], { env: settings });
      const ended = once(child, 'exit');
      await Promise.race([sleep(ms), ended]);
      child.kill('SIGKILL');
      if ((await ended)[1] !== 'SIGKILL') break;
      killed += 1;
      expect([nothing, kept]).toContainEqual(await heldBy({ url }));
    }
    expect(killed).toBeGreaterThan(0);
    expect((await run(['migrate', '--replace'], '', settings)).status).toBe(0);
    expect(await heldBy({ url })).toEqual(kept);
  });
});

it('says on a terminal how far it is, and nothing elsewhere', () => {
  const shown: string[] = [];
  const terminal = (isTTY: boolean) => ({ isTTY, write: (text: string) => shown.push(text) > 0 });
  const line = progressLine('zh', terminal(true) as never);
  line.on('copying', 1000, 4000);
  line.on('copying', 1001, 4000);
  line.on('copying', 4000, 4000);
  line.clear();
  expect(shown).toEqual([
    '\r\x1b[K复制 █████░░░░░░░░░░░░░░░ 25% · 1,000 / 4,000',
    '\r\x1b[K复制 ████████████████████ 100% · 4,000 / 4,000',
    '\r\x1b[K',
  ]);
  progressLine('zh', terminal(false) as never).on('copying', 1, 2);
  expect(shown).toHaveLength(3);
});
