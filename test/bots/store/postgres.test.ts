import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../bots/store/knex-store.ts';
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
