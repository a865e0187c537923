import { expect, it } from 'vitest';
import type { Base } from '../../../bots/bases/base.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import type { Turn } from '../../../bots/desk.ts';
import { deliver } from '../../../bots/outbox/deliver.ts';
import type { Sender } from '../../../bots/outbox/sender.ts';
import { bringUpDuties } from '../../../bots/reminders/bring-up.ts';
import { workOutDuties } from '../../../bots/reminders/work-out.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { wordsOf } from '../bases/seen.ts';

const calendar = workCalendar();
const silent = { info() {}, warn() {}, error() {} };
const staff = [{ channel: 'slack', address: 'T:STAFF' }] as const;
const bases: readonly Base[] = Array.from({ length: 20 }, (_, index) => ({
  ...{ name: `基地${index}`, hostOrganization: '单位', category: 'research', designatedOn: '2025-06-10' },
  contacts: [{ name: '张', channel: 'slack', address: `T:U${index}`, language: 'zh', timeZone: 'Asia/Shanghai' }],
}));

it('staff are told in one message of all that nobody answers for, and of what an earlier version wrote', async () => {
  const database = await openDatabase({ file: ':memory:' });
  const arrived: Turn[] = [];
  const sender: Sender = {
    async send(to, turn) {
      if (to === 'T:STAFF') arrived.push(turn);
      return { kind: 'delivered' };
    },
  };
  const senders = new Map([['slack', sender]] as const);
  await keepBases(database, bases, 'staff', '2026-11-01T01:00:00.000Z');
  await workOutDuties(database, '2026-11-01', '2026-11-01T01:00:00.000Z', calendar);
  // Thirty, fourteen and seven working days before the end of the year.
  for (const day of ['2026-11-19', '2026-12-11', '2026-12-22']) {
    const now = `${day}T01:00:00.000Z`;
    while (await bringUpDuties(database, now, calendar, staff));
    while ((await deliver({ database, senders, staff, now: () => now, log: silent })) > 0);
  }
  expect(arrived).toHaveLength(1);
  const lines = wordsOf(arrived[0] as Turn).split('\n');
  expect(lines.filter((line) => line.includes('没有人回应'))).toHaveLength(15);
  expect(lines).toContain('还有5项没有列出，说“到期一览”可以看全部。');

  const [{ id }] = await database('duties').where({ base: '基地7', occasion: 'year_end 2026' });
  const now = '2026-12-22T02:00:00.000Z';
  const earlier = JSON.stringify({ kind: 'for_staff', duty: id, why: 'unreachable' });
  await database('outbox').insert({ ...staff[0], letter: earlier, state: 'waiting', send_after: now });
  while ((await deliver({ database, senders, staff, now: () => now, log: silent })) > 0);
  expect(wordsOf(arrived[1] as Turn)).toContain('基地7的“提供年度总结和下一年度工作计划”没有联系人能收到提醒');
  await database.destroy();
});
