import { mkdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, StoreError } from '../../../bots/store/knex-store.ts';
import { Overtaken, type Store } from '../../../bots/store/store.ts';
import { freshConversation } from '../../../conversations/state.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';
import { someTurn } from './some-turn.ts';

const whose = { door: 'web', person: 'one' } as const;

let folder: Awaited<ReturnType<typeof emptyFolder>>;
let file: string;
let stores: Store[];
beforeEach(async () => {
  folder = await emptyFolder();
  file = folder.path('new', 'guohe.sqlite');
  stores = [];
});
afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await folder[Symbol.asyncDispose]();
});

/** Opens the file once more, as another process does. */
async function open(): Promise<Store> {
  const store = await openStore(file);
  stores.push(store);
  return store;
}

describe('the store', () => {
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

  it('remembers in memory only, when asked to', async () => {
    file = ':memory:';
    await (await open()).keep(someTurn());
    expect(await (await open()).conversation(whose)).toBeNull();
  });
});

describe('a database that cannot be opened', () => {
  it.each([
    ['a text', () => writeFile(file, '白日依山尽，黄河入海流。'.repeat(200)), 'SQLITE_NOTADB'],
    ['a folder', () => mkdir(file), 'SQLITE_CANTOPEN'],
  ])('%s', async (_, make, code) => {
    file = folder.path('guohe.sqlite');
    await make();
    const refused = openStore(file);
    await expect(refused).rejects.toThrow(StoreError);
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringContaining(file) });
  });

  it('a path below a file', async () => {
    await writeFile(folder.path('poem.txt'), '');
    await expect(openStore(folder.path('poem.txt', 'guohe.sqlite'))).rejects.toMatchObject({ code: 'EEXIST' });
  });
});
