import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DatabaseAddress } from '../../bots/store/database.ts';
import { workCalendar } from '../../core/calendar/work-calendar.ts';
import { accountOf } from '../../test/bots/reminders/account.ts';
import { liveThrough } from '../../test/bots/reminders/year.ts';
import { startPostgres } from '../../test/bots/store/postgres-server.ts';
import { standIn2027 } from '../../test/core/calendar/stand-in-notices.ts';

const { values } = parseArgs({
  options: {
    bases: { type: 'string', default: '1000' },
    days: { type: 'string', default: '365' },
    seed: { type: 'string', default: '69' },
    database: { type: 'string', default: 'SQLite,PostgreSQL' },
  },
});

/** Of what is asked, the year goes from the middle of one to the middle of the next: a notice comes out in it. */
const settings = {
  bases: Number(values.bases),
  days: Number(values.days),
  seed: Number(values.seed),
  from: '2026-07-01',
  calendar: workCalendar(),
  notice: { on: '2026-11-10', calendar: workCalendar([standIn2027]) },
  staff: [],
  outage: 5,
  broken: 2,
  death: 1,
  deathAtStatement: 100,
  answered: 30,
  step: 60,
};
const windowMs = 8 * 3600_000;

const columns = [
  'database',
  'bases',
  'duties',
  'done',
  'reminders due',
  'delivered',
  'in their window',
  'explained by the log',
  'messages',
  'came twice',
  'of them saying so',
  'deaths of the process',
  'minutes',
];
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

console.log(`${settings.days} days from ${settings.from}, seed ${settings.seed}; Node ${process.version},`);
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}; load ${loadavg()[0]?.toFixed(1)} at the start.\n`);
console.log(row(columns));
console.log(row(columns.map((_, index) => (index === 0 ? ':--' : '--:'))));

const folder = await mkdtemp(join(tmpdir(), 'guohe-year-'));
const databases = values.database.split(',');
const server = databases.includes('PostgreSQL') ? await startPostgres() : null;
let isWhole = true;
try {
  for (const database of databases) {
    const address = server && database === 'PostgreSQL' ? { url: await server.newDatabase() } : sqlite(database);
    const before = performance.now();
    const lived = await liveThrough({ ...settings, address });
    const { planned, messages, again, againAndSaysSo } = await accountOf(lived, { ...settings, address }, windowMs);
    const duties = await lived.database('duties').count({ count: '*' }).first();
    await lived.database.destroy();
    const count = (what: 'arrived' | 'inWindow' | 'explained') => planned.filter((one) => one[what]).length;
    const counts = [planned.length, count('arrived'), count('inWindow'), count('explained')];
    isWhole &&= counts.every((one) => one === planned.length) && again === againAndSaysSo;
    const minutes = ((performance.now() - before) / 60_000).toFixed(1);
    console.log(
      row([
        database,
        settings.bases,
        Number(duties?.count),
        lived.done.size,
        ...counts,
        messages,
        again,
        againAndSaysSo,
        lived.deaths,
        minutes,
      ]),
    );
  }
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${isWhole ? 'Nothing was lost, nothing came late, and nothing twice without saying so.' : 'NOT WHOLE'}`);
process.exitCode = isWhole ? 0 : 1;

function sqlite(name: string): DatabaseAddress {
  return { file: join(folder, `${name}.sqlite`) };
}
