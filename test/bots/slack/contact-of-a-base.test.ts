import { expect, test } from 'vitest';
import type { Base } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { deliver } from '../../../bots/outbox/deliver.ts';
import type { Sender } from '../../../bots/outbox/sender.ts';
import { bringUpDuties } from '../../../bots/reminders/bring-up.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { besidePeer } from './beside-peer.ts';
import type { WireMessage } from './slack-wire.ts';
import { pressableLabels } from './visible-message.ts';

const beside = besidePeer();
const { openDoor, posted, log } = beside;
const alice = 'U0ALICE';
const today = '2026-11-25';
const now = () => `${today}T02:00:00.000Z`;
const calendar = workCalendar();

/** A desk on the peer's database, with Alice as the contact of a base, and its door. */
async function openContactsDoor() {
  const { database, peer } = beside;
  const base: Base = {
    ...{ name: '甲基地', hostOrganization: '甲大学', category: 'research', designatedOn: '2025-06-10' },
    contacts: [
      { name: '张', channel: 'slack', address: `${peer.team}:${alice}`, language: 'zh', timeZone: 'Asia/Shanghai' },
    ],
  };
  await keepBases(database, [base], 'staff', now());
  const contacts = contactCounter({ database, calendar: async () => calendar, today: () => today, now });
  const desk = openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts });
  return openDoor(desk);
}

/** The last message, once there are so many. */
async function nth(count: number): Promise<WireMessage> {
  return (await posted(count)).at(-1) as WireMessage;
}

test('a contact is asked what is missing, and has the duty with everything that can be done with it', async () => {
  await openContactsDoor();
  beside.peer.write(alice, '负责人换了');
  expect((await nth(1)).text).toContain('是哪天的事');
  beside.peer.write(alice, '上周三');
  const noted = await nth(2);
  expect(noted.text).toContain('记下了：甲基地，2026-11-18 周三，重大事项调整');
  expect(pressableLabels(noted)).toEqual(['没错', '撤销登记', '已完成', '依据', '加到日历']);
  beside.peer.press(alice, noted, '加到日历');
  const file = await nth(3);
  expect(JSON.stringify(file.blocks)).toContain('BEGIN:VCALENDAR');
  expect(JSON.stringify(file.blocks)).toContain('DTSTART;VALUE=DATE:20261218');
});

test('a reminder comes unasked, and may come again on a day that is told after its button', async () => {
  const door = await openContactsDoor();
  beside.peer.write(alice, '我的基地');
  await nth(1);
  const at = '2026-12-17T01:00:00.000Z';
  while (await bringUpDuties(beside.database, at, calendar, []));
  const senders = new Map([['slack', door.sender as Sender]] as const);
  expect(await deliver({ database: beside.database, senders, staff: [], now: () => at, log })).toBe(1);
  const reminder = await nth(2);
  expect(pressableLabels(reminder)).toEqual([
    '已完成',
    '1天后再提醒',
    '3天后再提醒',
    '下周再提醒',
    '选日期…',
    '不归我管',
    '依据',
    '加到日历',
    '不再提醒',
  ]);
  beside.peer.press(alice, reminder, '选日期…');
  expect((await nth(3)).text).toContain('哪天再提醒');
  beside.peer.write(alice, '12月28日');
  expect((await nth(4)).text).toContain('到2026-12-28 周一再提醒');
});
