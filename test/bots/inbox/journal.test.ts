import { appendFile, open, readdir, readFile, stat, utimes } from 'node:fs/promises';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Journal, openJournal } from '../../../bots/inbox/journal.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';

interface Said {
  readonly text: string;
}
const silenceMs = 60_000;

describe('the journal of what comes in', () => {
  let folder: Awaited<ReturnType<typeof emptyFolder>>;
  let database: Knex;
  const opened: Journal<Said>[] = [];
  beforeEach(async () => {
    folder = await emptyFolder();
    database = await openDatabase({ file: folder.path('guohe.sqlite') });
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) one.close();
    await database.destroy();
    await folder[Symbol.asyncDispose]();
  });

  const journal = () => {
    const one = openJournal<Said>(database, 'slack', silenceMs);
    if (one === null) throw new Error('a database in a file has a journal');
    opened.push(one);
    return one;
  };
  const files = async () => (await readdir(folder.path())).filter((name) => name.includes('arrivals'));
  const path = async () => folder.path((await files())[0] ?? 'none');
  /** As if its process had not been heard of for longer than that. */
  const silence = async (file: string) => {
    const then = new Date(Date.now() - 2 * silenceMs);
    await utimes(file, then, then);
  };
  const found = async (one: Journal<Said>) => (await one.left()).map(({ arrivals }) => arrivals);

  it('holds what has come in, for its owner alone to read, until all of it is in the database', async () => {
    const mine = journal();
    expect([mine.write({ text: '一' }), mine.write({ text: 'two\n' })]).toEqual([true, true]);
    const kept = await readFile(await path(), 'utf8');
    expect(kept).toContain('一');
    expect((await stat(await path())).mode & 0o077).toBe(0);
    mine.settle();
    expect(await readFile(await path(), 'utf8')).toBe(kept);
    mine.settle();
    expect(await readFile(await path(), 'utf8')).toBe('');
  });

  it('leaves what a process that died had written to another, once it is silent for long enough', async () => {
    const dead = journal();
    dead.write({ text: '一' });
    dead.write({ text: 'two\n' });
    const theirs = await path();
    const mine = journal();
    expect(await found(mine)).toEqual([]);
    await silence(theirs);
    const [left] = await mine.left();
    expect(left?.arrivals).toEqual([{ text: '一' }, { text: 'two\n' }]);
    expect(await files()).toHaveLength(2);
    await left?.settle();
    expect(await found(mine)).toEqual([]);
    expect(await files()).toHaveLength(1);
  });

  it('leaves nothing to another while it shows that it lives', async () => {
    const slow = journal();
    slow.write({ text: 'a' });
    await silence(await path());
    await slow.live();
    expect(await found(journal())).toEqual([]);
  });

  it('goes on in a new file when another process took it for dead', async () => {
    const slow = journal();
    slow.write({ text: 'a' });
    await silence(await path());
    const mine = journal();
    for (const { settle } of await mine.left()) await settle();
    await slow.live();
    slow.settle();
    slow.write({ text: 'b' });
    const [theirs = ''] = await Promise.all(
      (await files()).map(async (name) => readFile(folder.path(name), 'utf8')),
    ).then((all) => all.filter(Boolean));
    expect(theirs).toContain('"b"');
  });

  it('passes over a line that was cut off', async () => {
    const dead = journal();
    dead.write({ text: 'a' });
    await appendFile(await path(), '\n{"text":"cut o');
    dead.write({ text: 'b' });
    await silence(await path());
    expect(await found(journal())).toEqual([[{ text: 'a' }, { text: 'b' }]]);
  });

  it('is gone when it is closed and nothing is left in it', async () => {
    const mine = journal();
    mine.write({ text: 'a' });
    mine.settle();
    mine.close();
    opened.pop();
    expect(await files()).toEqual([]);
  });

  it('touches no other file once it is closed, whatever comes in or is settled late', async () => {
    const mine = journal();
    mine.write({ text: 'a' });
    mine.close();
    opened.pop();
    // As a rule the next file has the number that its file had.
    const next = await open(folder.path('next'), 'w');
    await next.write('kept');
    expect(mine.write({ text: 'b' })).toBe(false);
    mine.settle();
    expect(await readFile(folder.path('next'), 'utf8')).toBe('kept');
    await next.close();
  });

  it('is another for each door', async () => {
    const dead = journal();
    dead.write({ text: 'a' });
    await silence(await path());
    const other = openJournal<Said>(database, 'discord', silenceMs);
    if (other) opened.push(other);
    expect(await other?.left()).toEqual([]);
  });
});

it('there is no journal beside a database that has no file', async () => {
  const database = await openDatabase({ file: ':memory:' });
  expect(openJournal(database, 'slack', silenceMs)).toBeNull();
  await database.destroy();
});
