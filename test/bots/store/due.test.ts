import type { Knex } from 'knex';
import { afterEach, expect, it } from 'vitest';
import { deliver } from '../../../bots/outbox/deliver.ts';
import type { Sender } from '../../../bots/outbox/sender.ts';
import { bringUpDuties } from '../../../bots/reminders/bring-up.ts';
import { workOutDuties } from '../../../bots/reminders/work-out.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { isPostgres } from '../../../bots/store/is-postgres.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { describeEachDatabase } from './each-database.ts';
import { dueAt, fillWithDuties } from './many-duties.ts';

describeEachDatabase('what is due among 20,000 duties and as many letters', (fresh) => {
  let database: Knex;
  afterEach(() => database.destroy());

  it('is found by an index in every statement of a round: it costs what is due, not what exists', async () => {
    database = await openDatabase(fresh());
    await fillWithDuties(database, 20_000);
    const statements = new Map<string, readonly Knex.Value[]>();
    database.on('query', ({ sql, bindings }) => statements.set(sql, bindings));

    const sent: string[] = [];
    const sender: Sender = { send: async (to) => ({ kind: 'delivered', ...(sent.push(to) && {}) }) };
    const senders = new Map([['slack', sender]] as const);
    const log = { info() {}, warn() {}, error() {} };
    await workOutDuties(database, '2026-11-26', dueAt, workCalendar());
    await bringUpDuties(database, dueAt, workCalendar(), []);
    while ((await deliver({ database, senders, staff: [], now: () => dueAt, log })) > 0);
    expect(sent.sort()).toEqual(['T:U0', 'T:V0']);

    const looked = [...statements].filter(([sql]) => /^(select|update|delete)/i.test(sql) && !sql.includes('insert'));
    expect(looked.length).toBeGreaterThan(6);
    for (const [sql, bindings] of looked) {
      const plan = await planOf(database, sql, bindings);
      expect(plan, sql).not.toMatch(wholeTable);
    }
  });
});

/** What would read one of the large tables from end to end; the few rows of a small one are read whole anyhow. */
const wholeTable = /seq scan on (duties|outbox|bases)\b|^scan (duties|outbox|bases|next|earlier)\b/im;

/** How the database means to find what a statement asks for, in its own words. */
async function planOf(database: Knex, sql: string, bindings: readonly Knex.Value[]): Promise<string> {
  if (isPostgres(database)) {
    const numbered = sql.replace(/\$\d+/g, '?');
    const { rows } = await database.raw(`explain ${numbered}`, [...bindings]);
    return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
  }
  const rows: readonly { detail: string }[] = await database.raw(`explain query plan ${sql}`, [...bindings]);
  return rows.map(({ detail }) => detail).join('\n');
}
