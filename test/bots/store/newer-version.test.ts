import { expect, it } from 'vitest';
import type { Base } from '../../../bots/bases/base.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import { inboxOf } from '../../../bots/inbox/inbox.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { deliver } from '../../../bots/outbox/deliver.ts';
import type { Sender } from '../../../bots/outbox/sender.ts';
import { bringUpDuties } from '../../../bots/reminders/bring-up.ts';
import { workOutDuties } from '../../../bots/reminders/work-out.ts';
import { tablesAfter } from '../../../bots/store/backup/tables.ts';
import { type DatabaseAddress, openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { knownSteps } from '../../../bots/store/migrations.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { describeEachDatabase } from './each-database.ts';

const silent = { info() {}, warn() {}, error() {} };

/** What a newer version may do while an older one runs: a further table, and columns that have a value by themselves. */
async function takeANewerStep(at: DatabaseAddress) {
  const database = await openDatabase(at);
  await database('steps_taken').insert({ step: '999-later' });
  await database.schema.createTable('later', (table) => table.string('name').primary());
  for (const { name } of await tablesAfter(knownSteps)) {
    await database.schema.alterTable(name, (table) => {
      table.string('later', 10).notNullable().defaultTo('new');
    });
  }
  await database.destroy();
}

describeEachDatabase('a newer version beside this one', (address) => {
  it('changes the tables, and this one goes on', async () => {
    const database = await openDatabase(address());
    const now = '2026-11-26T01:00:00.000Z';
    const desk = openDesk({ store: storeOn(database), parameters: {}, today: () => '2026-11-26' });
    const say = (on: typeof desk, text: string, person = 'one') =>
      on.receive({ door: 'web', person, delivery: `${person} ${text}`, message: { text } });
    await say(desk, '孵化器');
    await takeANewerStep(address());

    expect((await say(desk, '是')).asked).toBe('inValidExistence');
    await say(desk, '生成情况编号');
    const base: Base = {
      name: '甲基地',
      hostOrganization: '甲园区',
      category: 'park',
      designatedOn: '2024-06-10',
      contacts: [{ name: '张三', channel: 'slack', address: 'T:U', language: 'zh', timeZone: 'Asia/Shanghai' }],
    };
    await keepBases(database, [base], 'staff', now);
    await workOutDuties(database, '2026-11-26', now, workCalendar());
    await database('duties').update({ remind_at: now });
    await bringUpDuties(database, now, workCalendar(), []);
    const arrived: string[] = [];
    const sender: Sender = {
      async send(to) {
        arrived.push(to);
        return { kind: 'delivered' };
      },
    };
    const senders = new Map([['slack', sender]] as const);
    await deliver({ database, senders, staff: [], now: () => now, log: silent });
    expect(arrived).toEqual(['T:U']);
    const inbox = inboxOf(database, 'slack', () => now, 1000);
    expect(await inbox.note({ incoming: { person: 'p', delivery: 'd' } })).toMatchObject({ claims: 1 });

    // One that starts now, as after a crash, goes on as well.
    const again = openDesk({
      store: storeOn(await openDatabase(address())),
      parameters: {},
      today: () => '2026-11-26',
    });
    expect((await say(again, '有效')).asked).toBe('legalForm');
    await say(again, '删除我的数据');
    await Promise.all([again.close(), desk.close()]);
  });
});
