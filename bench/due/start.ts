import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deliver } from '../../bots/outbox/deliver.ts';
import type { Sender } from '../../bots/outbox/sender.ts';
import { bringUpDuties } from '../../bots/reminders/bring-up.ts';
import { type DatabaseAddress, openDatabase } from '../../bots/store/database.ts';
import { workCalendar } from '../../core/calendar/work-calendar.ts';
import { dueAt, fillWithDuties } from '../../test/bots/store/many-duties.ts';
import { startPostgres } from '../../test/bots/store/postgres-server.ts';

const { values } = parseArgs({ options: { most: { type: 'string', default: '1000000' } } });
const totals = [10_000, 100_000, 1_000_000].filter((total) => total <= Number(values.most));
const rounds = 50;
const calendar = workCalendar();
const senders = new Map([['slack', { send: async () => ({ kind: 'delivered' }) } satisfies Sender]] as const);
const log = { info() {}, warn() {}, error() {} };

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}; load ${loadavg()[0]?.toFixed(1)}.`,
);
console.log('Milliseconds a round, at the median: one duty and one letter due, then nothing.\n');
console.log('| database | duties and as many letters | one due | nothing due |\n| :-- | --: | --: | --: |');

const folder = await mkdtemp(join(tmpdir(), 'guohe-due-'));
const server = await startPostgres();
try {
  for (const total of totals) {
    await measure('SQLite', total, { file: join(folder, `${total}.sqlite`) });
    await measure('PostgreSQL', total, { url: await server.newDatabase() });
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name: string, total: number, address: DatabaseAddress): Promise<void> {
  const database = await openDatabase(address);
  await fillWithDuties(database, total);
  const [one] = await database('duties').where({ remind_at: dueAt });
  const round = async () => {
    const before = performance.now();
    await bringUpDuties(database, dueAt, calendar, []);
    while ((await deliver({ database, senders, staff: [], now: () => dueAt, log })) > 0);
    return performance.now() - before;
  };
  await round();
  const busy: number[] = [];
  const idle: number[] = [];
  for (let at = 0; at < rounds; at++) {
    await database('duties').where({ id: one.id }).update({ remind_at: dueAt, unanswered: 0 });
    busy.push(await round());
    idle.push(await round());
  }
  console.log(`| ${name} | ${total.toLocaleString('en')} | ${median(busy)} | ${median(idle)} |`);
  await database.destroy();
}

function median(times: number[]): string {
  return (times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(1);
}
