import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Base } from '../../../bots/bases/base.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import { answerDuty } from '../../../bots/reminders/answer-duty.ts';
import { bringUpDuties } from '../../../bots/reminders/bring-up.ts';
import type { DutyPress } from '../../../bots/reminders/duty-press.ts';
import { dutiesOf } from '../../../bots/reminders/duty-rows.ts';
import { forgetWorkedOut, workOutDuties } from '../../../bots/reminders/work-out.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { standIn2027 } from '../../core/calendar/stand-in-notices.ts';
import { describeEachDatabase } from '../store/each-database.ts';

const who = { channel: 'slack', address: 'T:ZHANG' } as const;
const base: Base = {
  ...{ name: '甲基地', hostOrganization: '甲大学', category: 'research', designatedOn: '2025-06-10' },
  contacts: [{ ...who, name: '张', language: 'zh', timeZone: 'Asia/Shanghai' }],
};
const calendar = workCalendar([standIn2027]);
/** People are to work on the Saturday before the last days of the year, and not on the Monday and Tuesday after it. */
const corrected = workCalendar([
  standIn2027,
  {
    ...standIn2027,
    off: { ...standIn2027.off, 国庆节: ['2027-12-27', '2027-12-28'] },
    work: [...standIn2027.work, '2027-12-25'],
  },
]);
const nine = (day: string) => `${day}T01:00:00.000Z`;

describeEachDatabase('a holiday notice that is corrected, where the deadline stays as it is', (address) => {
  let database: Knex;
  beforeEach(async () => {
    database = await openDatabase(address());
    await keepBases(database, [base], 'staff', nine('2027-12-20'));
  });
  afterEach(() => database.destroy());

  const duty = async () => {
    const report = (await dutiesOf(database, [base.name])).find(({ deadline }) => deadline.due === '2027-12-31');
    if (!report) throw new Error('there is no report of 2027');
    return report;
  };
  const workOut = async (by: typeof calendar, now: string) => {
    await forgetWorkedOut(database);
    await workOutDuties(database, now.slice(0, 10), now, by);
  };
  const snooze = async (day: DutyPress['day'], now: string) =>
    answerDuty({ action: 'on', duty: (await duty()).id, ...(day && { day }) }, who, { database, calendar, now });

  it('moves the reminder that was set, and the deadline is as before', async () => {
    // Three working days before the 31st, a Friday.
    await workOut(calendar, nine('2027-12-22'));
    const { deadline, remindAt, sequence } = await duty();
    expect(remindAt).toBe(nine('2027-12-28'));
    await workOut(corrected, '2027-12-22T02:00:00.000Z');
    expect(await duty()).toMatchObject({ deadline, remindAt: nine('2027-12-25'), sequence });
    expect(await database('outbox')).toEqual([]);
  });

  it('does not put off what has come up already', async () => {
    await workOut(corrected, nine('2027-12-22'));
    await workOut(calendar, nine('2027-12-28'));
    expect((await duty()).remindAt).toBe(nine('2027-12-25'));
  });

  it('leaves the day that a contact chose, unless people rest on it now', async () => {
    await workOut(calendar, nine('2027-12-22'));
    await snooze('2027-12-29', nine('2027-12-22'));
    await workOut(corrected, nine('2027-12-23'));
    expect((await duty()).remindAt).toBe(nine('2027-12-29'));
    await snooze('2027-12-27', nine('2027-12-23'));
    await workOut(corrected, nine('2027-12-24'));
    expect((await duty()).remindAt).toBe(nine('2027-12-29'));
  });

  it('once that day has come, the plan goes on by the notice', async () => {
    await workOut(calendar, nine('2027-12-20'));
    await snooze('2027-12-22', nine('2027-12-20'));
    await bringUpDuties(database, nine('2027-12-22'), calendar, []);
    expect((await duty()).remindAt).toBe(nine('2027-12-28'));
    await workOut(corrected, nine('2027-12-23'));
    expect((await duty()).remindAt).toBe(nine('2027-12-25'));
  });
});
