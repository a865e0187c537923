import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseError, openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { Overtaken, type Store } from '../../../bots/store/store.ts';
import { freshConversation } from '../../../conversations/state.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';
import { describeEachDatabase } from './each-database.ts';
import { openStore } from './open-store.ts';
import { someTurn } from './some-turn.ts';

const whose = { door: 'web', person: 'one' } as const;

describeEachDatabase('the store', (address) => {
  const stores: Store[] = [];
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });

  /** Opens the database once more, as another process does. */
  async function open(): Promise<Store> {
    const store = await openStore(address());
    stores.push(store);
    return store;
  }

  it('knows nothing of a stranger', async () => {
    const store = await open();
    expect(await store.conversation(whose)).toBeNull();
    expect(await store.answered(whose, 'first')).toBeNull();
    expect(await store.transcript(whose, 10)).toEqual([]);
  });

  it('gives back what was kept, to whoever opens the file', async () => {
    const { said, turn, state, ...kept } = someTurn();
    await (await open()).keep({ ...kept, said, turn, state });
    const again = await open();
    expect(await again.conversation(whose)).toEqual(state);
    expect(await again.answered(whose, 'first')).toEqual(turn);
    expect(await again.transcript(whose, 10)).toEqual([{ said, turn }]);
  });

  it('keeps one person from another, and one door from another', async () => {
    const store = await open();
    await store.keep(someTurn());
    for (const other of [
      { ...whose, person: 'two' },
      { ...whose, door: 'slack' },
    ] as const) {
      expect(await store.conversation(other)).toBeNull();
      expect(await store.answered(other, 'first')).toBeNull();
    }
  });

  it('keeps a delivery once, and nothing else of the second', async () => {
    const store = await open();
    const { state } = someTurn();
    await store.keep(someTurn());
    const second = someTurn({ before: state, state: freshConversation('en') });
    await expect(store.keep(second)).rejects.toThrow(Overtaken);
    expect(await store.conversation(whose)).toEqual(state);
  });

  it('keeps no turn that was worked out from an older conversation', async () => {
    const [one, other] = [await open(), await open()];
    await one.keep(someTurn());
    await expect(other.keep(someTurn({ delivery: 'second' }))).rejects.toThrow(Overtaken);
    const stale = someTurn({ delivery: 'second', before: freshConversation('zh') });
    await expect(other.keep(stale)).rejects.toThrow(Overtaken);
    expect(await other.answered(whose, 'second')).toBeNull();
  });

  it('keeps the turns of many people that come at once together, and reads them so', async () => {
    const database = await openDatabase(address());
    const store = storeOn(database);
    stores.push(store);
    const people = Array.from({ length: 40 }, (_, n) => `${n}`);
    await store.keep(someTurn({ person: '7' }));
    const { state } = someTurn();
    const connecting = vi.spyOn(database.client, 'acquireConnection');
    const keepAll = (delivery: string) =>
      Promise.all(
        people.map((person) =>
          store.keep(someTurn({ person, delivery, before: delivery === 'a' && person !== '7' ? null : state })),
        ),
      );
    await keepAll('a');
    await keepAll('b');
    const atHand = await Promise.all(people.map((person) => store.atHand({ ...whose, person }, 'b')));
    // Two transactions, and a reading.
    expect(connecting).toHaveBeenCalledTimes(3);
    for (const { answered, conversation } of atHand) {
      expect(answered).toEqual(someTurn().turn);
      expect(conversation).toEqual(state);
    }
    for (const person of people)
      expect(await store.transcript({ ...whose, person }, 9)).toHaveLength(person === '7' ? 3 : 2);
  });

  it('keeps the turns of the others when one that comes with them no longer fits', async () => {
    const store = await open();
    await store.keep(someTurn({ person: '2' }));
    const kept = await Promise.allSettled(
      ['1', '2', '3'].map((person) => store.keep(someTurn({ person, delivery: 'next' }))),
    );
    expect(kept.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(kept[1]).toMatchObject({ reason: expect.any(Overtaken) });
    for (const [person, turns] of [
      ['1', 1],
      ['2', 1],
      ['3', 1],
    ] as const) {
      expect(await store.transcript({ ...whose, person }, 9)).toHaveLength(turns);
    }
    expect(await store.answered({ ...whose, person: '2' }, 'next')).toBeNull();
  });

  it('shows the latest turns, oldest first', async () => {
    const store = await open();
    const { state } = someTurn();
    for (const n of [1, 2, 3]) {
      await store.keep(someTurn({ delivery: `${n}`, said: { text: `${n}` }, before: n === 1 ? null : state }));
    }
    expect((await store.transcript(whose, 2)).map(({ said }) => said)).toEqual([{ text: '2' }, { text: '3' }]);
  });

  it('lets several processes open a new file at once, and write side by side', async () => {
    // Each waits for the others in a thread of its own, of which a process has four.
    const several = await Promise.all(Array.from({ length: 3 }, open));
    await Promise.all(several.map((store, n) => store.keep(someTurn({ person: `${n}` }))));
    for (const n of several.keys()) {
      expect(await several[0]?.conversation({ ...whose, person: `${n}` })).toEqual(someTurn().state);
    }
  });

  it('keeps any text, in any script', async () => {
    const text = '\u0000 国合 𠮷 👩‍🔬 \u2028 "\\';
    await (await open()).keep(someTurn({ said: { text } }));
    expect((await (await open()).transcript(whose, 1))[0]?.said).toEqual({ text });
  });
});

describe('a database in memory', () => {
  it('is nobody else’s', async () => {
    const [one, other] = [await openStore({ file: ':memory:' }), await openStore({ file: ':memory:' })];
    await one.keep(someTurn());
    expect(await other.conversation(whose)).toBeNull();
    await Promise.all([one.close(), other.close()]);
  });
});

describe('a database that cannot be opened', () => {
  let folder: Awaited<ReturnType<typeof emptyFolder>>;
  beforeEach(async () => {
    folder = await emptyFolder();
  });
  afterEach(() => folder[Symbol.asyncDispose]());

  it.each([
    ['a text', (file: string) => writeFile(file, '白日依山尽，黄河入海流。'.repeat(200)), 'SQLITE_NOTADB'],
    ['a folder', (file: string) => mkdir(file), 'SQLITE_CANTOPEN'],
  ])('%s', async (_, make, code) => {
    const file = folder.path('guohe.sqlite');
    await make(file);
    const refused = openStore({ file });
    await expect(refused).rejects.toThrow(DatabaseError);
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(file) });
  });

  it('a path below a file', async () => {
    await writeFile(folder.path('poem.txt'), '');
    await expect(openStore({ file: folder.path('poem.txt', 'guohe.sqlite') })).rejects.toMatchObject({
      code: 'EEXIST',
    });
  });

  it('a server that is not there; the password is not shown', async () => {
    const refused = openStore({ url: 'postgres://someone:secret@127.0.0.1:1/guohe' });
    await expect(refused).rejects.toMatchObject({
      code: 'ECONNREFUSED',
      message: 'the database postgres://127.0.0.1:1/guohe cannot be opened',
    });
  });
});
