import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '../../dist/bots/open-desk.js';
import { openDatabase } from '../../dist/bots/store/database.js';
import { storeOn } from '../../dist/bots/store/knex-store.js';

/** Failures end the run: a turn that was not answered must not count as a quick one. */
const fail = (data, message) => {
  throw new Error(`${message} ${JSON.stringify(data)}`);
};
export const log = { info() {}, warn: fail, error: fail };

/** The assistant as it is shipped, on a database file of its own. */
export async function openAssistant() {
  const folder = await mkdtemp(join(tmpdir(), 'guohe-doors-'));
  const database = await openDatabase({ file: join(folder, 'guohe.sqlite') });
  const desk = openDesk({ store: storeOn(database), parameters: {}, today: () => '2026-05-20' });
  const close = async () => {
    await desk.close();
    await rm(folder, { recursive: true });
  };
  return { desk, database, close };
}
