import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contactCounter } from '../../dist/bots/bases/contact-counter.js';
import { withFeedback } from '../../dist/bots/feedback/with-feedback.js';
import { openPolicyFolder } from '../../dist/bots/library/policy-folder.js';
import { steadyLibrary } from '../../dist/bots/library/steady-library.js';
import { openDesk } from '../../dist/bots/open-desk.js';
import { openDatabase } from '../../dist/bots/store/database.js';
import { storeOn } from '../../dist/bots/store/knex-store.js';
import { workCalendar } from '../../dist/core/calendar/work-calendar.js';

/** Failures end the run: a turn that was not answered must not count as a quick one. */
const fail = (data, message) => {
  throw new Error(`${message} ${JSON.stringify(data)}`);
};
export const log = { info() {}, warn: fail, error: fail };

/**
 * The assistant as `guohe start` opens it, on a database file of its own: every message is looked at by the counter of
 * the bases' contacts too, and the folder of added regulations, which holds none.
 */
export async function openAssistant() {
  const folder = await mkdtemp(join(tmpdir(), 'guohe-doors-'));
  const database = await openDatabase({ file: join(folder, 'guohe.sqlite') });
  const today = () => '2026-05-20';
  const now = () => new Date().toISOString();
  const contacts = contactCounter({ database, calendar: async () => workCalendar(), today, now });
  const library = steadyLibrary(openPolicyFolder(join(folder, 'policies')), log);
  const plain = openDesk({ store: storeOn(database), parameters: {}, today, library, contacts, log });
  const desk = withFeedback(plain, database, today);
  const close = async () => {
    await desk.close();
    await rm(folder, { recursive: true });
  };
  return { desk, database, close };
}
