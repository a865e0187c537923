import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../bots/store/database.ts';
import { isDatabaseAway } from '../../../bots/store/is-away.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { knownSteps } from '../../../bots/store/migrations.ts';
import { openStore } from './open-store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { someTurn } from './some-turn.ts';

const whose = { door: 'web', person: 'one' } as const;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describe('PostgreSQL', () => {
  it('goes on by itself when every connection was cut', async () => {
    const url = await server.newDatabase();
    const store = await openStore({ url });
    await store.keep(someTurn());
    expect(await cutConnections(url)).toBeGreaterThan(0);
    // Who asks in the very moment is told that the database is away.
    await vi.waitFor(async () => expect(await store.conversation(whose)).toEqual(someTurn().state));
    await store.close();
  });

  it('takes a server that hangs to be away, and goes on when it answers again', async () => {
    await using line = await lineTo(await server.newDatabase());
    const database = await openDatabase({ url: line.url }, knownSteps, 'turns', 400);
    const store = storeOn(database);
    await store.keep(someTurn());
    line.hangs(true);
    const asked = store.conversation(whose).then(
      () => null,
      (error) => error,
    );
    expect(isDatabaseAway(await asked)).toBe(true);
    line.hangs(false);
    expect(await store.conversation(whose)).toEqual(someTurn().state);
    await store.close();
  });

  it('lets many processes make the tables at once', async () => {
    const url = await server.newDatabase();
    const stores = await Promise.all(Array.from({ length: 6 }, () => openStore({ url })));
    await stores[0]?.keep(someTurn());
    expect(await stores[5]?.conversation(whose)).toEqual(someTurn().state);
    await Promise.all(stores.map((store) => store.close()));
  });
});

/** A line to a server that may hand nothing on for a while, as when the server hangs. */
async function lineTo(url: string) {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let hanging = false;
  const listener = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => hanging || to.write(data));
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port: own } = listener.address() as AddressInfo;
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${own}` }).href,
    hangs(now: boolean) {
      hanging = now;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      listener.close();
    },
  };
}

/** As a restart of the server does. */
async function cutConnections(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const cut = await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
  return cut.rowCount ?? 0;
}
