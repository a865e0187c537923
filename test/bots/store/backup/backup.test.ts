import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inboxOf } from '../../../../bots/inbox/inbox.ts';
import { putInOutbox, takeLetters } from '../../../../bots/outbox/outbox.ts';
import { readBackup, writeBackup } from '../../../../bots/store/backup/backup-file.ts';
import { bringIn } from '../../../../bots/store/backup/bring-in.ts';
import { NewerDatabase, readAtOneMoment } from '../../../../bots/store/backup/database-source.ts';
import { markAsSentPerhaps } from '../../../../bots/store/backup/since-the-backup.ts';
import { AlreadyUnderWay, openStaging, takePlace, unlikeStaged } from '../../../../bots/store/backup/staging.ts';
import { tablesAfter } from '../../../../bots/store/backup/tables.ts';
import { type DatabaseAddress, openDatabase } from '../../../../bots/store/database.ts';
import { storeOn } from '../../../../bots/store/knex-store.ts';
import { knownSteps } from '../../../../bots/store/migrations.ts';
import { emptyFolder } from '../../command-line/empty-folder.ts';
import { describeEachDatabase } from '../each-database.ts';
import { someTurn } from '../some-turn.ts';
import { everything, fill } from './filled.ts';

const madeAt = '2026-11-26T01:00:00.000Z';
const quiet = () => {};

let folder: Awaited<ReturnType<typeof emptyFolder>>;
const open: Knex[] = [];
beforeEach(async () => {
  folder = await emptyFolder();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.destroy()));
  await folder[Symbol.asyncDispose]();
});

async function opened(at: DatabaseAddress, steps?: readonly string[]): Promise<Knex> {
  const database = await openDatabase(at, steps);
  open.push(database);
  return database;
}

/** A backup of a database, under this name. */
async function backedUp(database: Knex, name = 'one.backup'): Promise<string> {
  const file = folder.path(name);
  await readAtOneMoment(database, (source, all) => writeBackup(file, source, madeAt, all, quiet));
  return file;
}

describeEachDatabase('a backup', (address) => {
  it('carries every table that the database has', async () => {
    const database = await opened(address());
    const inDatabase: readonly { name: string }[] =
      'file' in address()
        ? await database.raw("select name from sqlite_master where type = 'table' and name not like 'sqlite%'")
        : (await database.raw('select tablename as name from pg_tables where schemaname = current_schema()')).rows;
    await fill(database, 3);
    const { sums } = await readBackup(await backedUp(database), quiet);
    const names = inDatabase.map(({ name }) => name).filter((name) => name !== 'steps_taken');
    expect(sums.map(({ table }) => table).sort()).toEqual(names.sort());
    for (const { table, rows } of sums) expect({ table, rows }).toEqual({ table, rows: 3 });
  });

  it.each(['SQLite', 'the same'])('gives everything back, in %s', async (kind) => {
    const database = await opened(address());
    await fill(database, 250);
    const before = await everything(database);
    const backup = await readBackup(await backedUp(database), quiet);
    if (kind === 'the same') for (const { name } of backup.tables.toReversed()) await database(name).delete();
    const at = kind === 'the same' ? address() : { file: folder.path('other.sqlite') };
    const target = kind === 'the same' ? database : await opened(at);
    expect(await bringIn(target, at, backup, quiet)).toBe(0);
    expect(await everything(target)).toEqual(before);
    // A letter's number names it for good.
    const letter = { channel: 'slack', address: 'T:U', letter: '{}', state: 'waiting', send_after: madeAt };
    const [{ id }] = await target('outbox').insert(letter, ['id']);
    expect(Number(id)).toBeGreaterThan(250 * 7);
  });

  it('is of one moment, while others go on writing', async () => {
    const database = await opened(address());
    const store = storeOn(await opened(address()));
    await fill(database, 250);
    const file = folder.path('one.backup');
    await readAtOneMoment(database, async (source, all) => {
      const between = {
        ...source,
        async *batches() {
          for await (const batch of source.batches()) {
            yield batch;
            await store.keep(someTurn({ person: batch.table, delivery: `${batch.rows[0]?.[0]}` })).catch(quiet);
          }
        },
      };
      await writeBackup(file, between, madeAt, all, quiet);
    });
    for (const { rows } of (await readBackup(file, quiet)).sums) expect(rows).toBe(250);
    expect((await everything(database)).turns?.length).toBeGreaterThan(250);
  });

  it('takes the place of what was there in one step, under the eyes of others', async () => {
    const database = await opened(address());
    await fill(database, 30);
    const before = await everything(database);
    const backup = await readBackup(await backedUp(database), quiet);
    const other = await opened(address());
    await storeOn(other).keep(someTurn());
    await bringIn(database, address(), backup, quiet);
    expect(await everything(other)).toEqual(before);
  });

  it('goes on where an attempt was cut short, and not with what another one left', async () => {
    const database = await opened(address());
    await fill(database, 250);
    const whole = await readBackup(await backedUp(database), quiet);
    const before = await everything(database);
    const cut = {
      ...whole,
      async *batches() {
        let left = 5;
        for await (const batch of whole.batches()) {
          left -= 1;
          if (left < 0) throw new Error('cut short');
          yield batch;
        }
      },
    };
    await expect(bringIn(database, address(), cut, quiet)).rejects.toThrow('cut short');
    expect(await everything(database)).toEqual(before);
    expect(await bringIn(database, address(), whole, quiet)).toBe(700);

    await expect(bringIn(database, address(), cut, quiet)).rejects.toThrow('cut short');
    await database('audit').delete();
    const later = await readBackup(await backedUp(database, 'later.backup'), quiet);
    expect(await bringIn(database, address(), later, quiet)).toBe(0);
    expect((await everything(database)).audit).toEqual([]);
  });

  it('changes nothing when what is read back differs, or the last step fails', async () => {
    const database = await opened(address());
    await fill(database, 10);
    const before = await everything(database);
    const backup = await readBackup(await backedUp(database), quiet);
    const sums = backup.sums.map((sum) => (sum.table === 'turns' ? { ...sum, sha256: '0' } : sum));
    await expect(bringIn(database, address(), { ...backup, sums }, quiet)).rejects.toThrow('turns');
    const fails = async () => Promise.reject(new Error('the last step'));
    await expect(bringIn(database, address(), backup, quiet, fails)).rejects.toThrow('the last step');
    expect(await everything(database)).toEqual(before);
    await bringIn(database, address(), backup, quiet);
    expect(await everything(database)).toEqual(before);
  });

  it('is compared row by row with what has taken its place', async () => {
    const database = await opened(address());
    const staging = await openStaging(address(), knownSteps, 'one');
    await fill(staging.database, 4);
    await staging.close();
    const tables = await tablesAfter(knownSteps);
    const found: (readonly string[])[] = [];
    await takePlace(database, address(), tables, {}, async (transaction) => {
      found.push(await unlikeStaged(transaction, tables));
      await transaction('turns').where({ id: 7 }).update({ said: 'otherwise' });
      await transaction('audit').where({ id: 7 }).delete();
      found.push(await unlikeStaged(transaction, tables));
    });
    expect(found.map((names) => names.toSorted())).toEqual([[], ['audit', 'turns']]);
  });

  it('says of what was waiting then that it may have been sent since', async () => {
    const database = await opened(address());
    const now = () => madeAt;
    await putInOutbox(database, { channel: 'slack', address: 'T:U' }, { kind: 'reminder', duties: ['d'] }, madeAt);
    const arrival = { incoming: { person: 'p', delivery: 'd' } };
    await inboxOf(database, 'slack', now, 1000).note(arrival);
    await database('arrivals').update({ lease_until: null });
    const backup = await readBackup(await backedUp(database), quiet);
    await bringIn(database, address(), backup, quiet, markAsSentPerhaps);
    expect(await takeLetters(database, ['slack'], madeAt, madeAt, 9)).toMatchObject([{ unsure: true }]);
    expect(await inboxOf(database, 'slack', now, 1000).claim(9)).toMatchObject([{ arrival, unsure: true }]);
  });

  it('is brought in by one process at a time', async () => {
    const database = await opened(address());
    const backup = await readBackup(await backedUp(database), quiet);
    const staging = await openStaging(address(), backup.steps, 'another source');
    await expect(bringIn(database, address(), backup, quiet)).rejects.toThrow(AlreadyUnderWay);
    await staging.close();
    await bringIn(database, address(), backup, quiet);
  });

  it('of an earlier version is brought up to date', async () => {
    const [first = ''] = knownSteps;
    const earlier = await opened({ file: folder.path('earlier.sqlite') }, [first]);
    const { door, person, state } = someTurn();
    await earlier('conversations').insert({ door, person, state: JSON.stringify(state) });
    const backup = await readBackup(await backedUp(earlier), quiet);
    const database = await opened(address());
    await fill(database, 2);
    await bringIn(database, address(), backup, quiet);
    expect(await storeOn(database).conversation({ door, person })).toEqual(state);
    const rows = Object.entries(await everything(database)).filter(([, { length }]) => length > 0);
    expect(rows.map(([table]) => table)).toEqual(['conversations']);
  });

  it('is not made of a database that a newer version has changed', async () => {
    const database = await opened(address());
    await database('steps_taken').insert({ step: '999-later' });
    await expect(backedUp(database)).rejects.toThrow(NewerDatabase);
  });
});

describe('a file that is no whole backup', () => {
  let file: string;
  beforeEach(async () => {
    const database = await opened({ file: folder.path('guohe.sqlite') });
    await fill(database, 20);
    file = await backedUp(database);
  });

  const edited = async (change: (text: string) => string) =>
    writeFile(file, gzipSync(change(gunzipSync(await readFile(file)).toString())));

  it.each<[string, () => Promise<unknown>, string]>([
    ['a text', () => writeFile(file, '白日依山尽'), 'not_a_backup'],
    ['a compressed text', () => writeFile(file, gzipSync('白日依山尽\n')), 'not_a_backup'],
    ['a compressed document', () => writeFile(file, gzipSync('{"facts": {}}\n')), 'not_a_backup'],
    ['nothing', () => writeFile(file, ''), 'damaged'],
    ['cut short', async () => truncate(file, (await readFile(file)).length - 5), 'damaged'],
    ['cut in the middle', async () => truncate(file, (await readFile(file)).length >> 1), 'damaged'],
    ['without its end', () => edited((text) => text.split('\n').slice(0, -2).join('\n').concat('\n')), 'damaged'],
    ['with a row changed', () => edited((text) => text.replace('"r7"', '"r8"')), 'damaged'],
    ['with a row less', () => edited((text) => text.replace(/\n\["r7".*/, '')), 'damaged'],
    ['with a row of another shape', () => edited((text) => text.replace('"r7",', '')), 'damaged'],
    ['with its day changed', () => edited((text) => text.replace('2026-11-26', '2026-11-27')), 'damaged'],
    ['with something after its end', () => edited((text) => `${text}["r1"]\n`), 'damaged'],
    ['of a newer format', () => edited((text) => text.replace('"guoheBackup":1', '"guoheBackup":2')), 'newer_version'],
    ['of a newer version', () => edited((text) => text.replace('"001-conv', '"999-conv')), 'newer_version'],
  ])('%s', async (_, spoil, why) => {
    await readBackup(file, quiet);
    await spoil();
    await expect(readBackup(file, quiet)).rejects.toMatchObject({ name: 'BackupError', why });
  });
});

it('a backup is for its owner alone', async () => {
  const file = await backedUp(await opened({ file: folder.path('guohe.sqlite') }));
  expect((await stat(file)).mode & 0o077).toBe(0);
});

it('a table comes after those that it refers to', async () => {
  const names = (await tablesAfter(knownSteps)).map(({ name }) => name);
  expect(names.indexOf('bases')).toBeLessThan(names.indexOf('contacts'));
  expect(names.indexOf('cases')).toBeLessThan(names.indexOf('case_members'));
});
