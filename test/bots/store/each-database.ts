import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { DatabaseAddress } from '../../../bots/store/database.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** Runs the same tests over SQLite and over PostgreSQL, each test with an empty database. */
export function describeEachDatabase(name: string, tests: (fresh: () => DatabaseAddress) => void): void {
  describe(`${name}, on SQLite`, () => {
    let folder: Awaited<ReturnType<typeof emptyFolder>>;
    beforeEach(async () => {
      folder = await emptyFolder();
    });
    afterEach(() => folder[Symbol.asyncDispose]());
    tests(() => ({ file: folder.path('new', 'guohe.sqlite') }));
  });

  describe(`${name}, on PostgreSQL`, () => {
    let server: PostgresServer;
    let url: string;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());
    beforeEach(async () => {
      url = await server.newDatabase();
    });
    tests(() => ({ url }));
  });
}
