import type { RequestListener } from 'node:http';
import type { Knex } from 'knex';
import type { Door } from '../desk.ts';

/** Whether people can be answered now. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: boolean;
  /** By door: whether its platform's line stands. */
  readonly doors: Readonly<Record<string, boolean>>;
}

/** A database that takes longer keeps people waiting as one that is away does. */
const patienceMs = 2000;

/** Asks the database for a sign of life, and the doors whether their lines stand. Never throws. */
export async function readinessOf(database: Knex, open: readonly Door[]): Promise<Readiness> {
  const answers = await Promise.race([
    database.raw('select 1').then(
      () => true,
      () => false,
    ),
    new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false).unref()),
  ]);
  const doors = Object.fromEntries(open.map((door) => [door.name, door.isConnected?.() ?? true]));
  return { ready: answers && Object.values(doors).every(Boolean), database: answers, doors };
}

/** Answers `GET /healthz`: the process is alive, whatever else is away. */
export const healthz: RequestListener = (_, response) => sendJson(response, 200, { alive: true });

/** Answers `GET /readyz` with 200 when people can be answered now, else with 503, and says what is missing. */
export function readyz(readiness: () => Promise<Readiness>): RequestListener {
  return async (_, response) => {
    const found = await readiness();
    sendJson(response, found.ready ? 200 : 503, found);
  };
}

function sendJson(response: Parameters<RequestListener>[1], status: number, document: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(document)}\n`);
}
