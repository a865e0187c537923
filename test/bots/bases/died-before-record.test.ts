import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditOf } from '../../../bots/bases/audit.ts';
import type { Base } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import type { Desk } from '../../../bots/desk.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import type { Message } from '../../../conversations/message.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { describeEachDatabase } from '../store/each-database.ts';
import { choice, wordsOf } from './seen.ts';
import { talkingTo } from './talk.ts';

const today = '2026-11-25';
const now = () => `${today}T02:00:00.000Z`;
const base: Base = {
  ...{ name: '甲基地', hostOrganization: '甲大学', category: 'research', designatedOn: '2025-06-10' },
  contacts: [{ name: '张', channel: 'slack', address: 'T:ZHANG', language: 'zh', timeZone: 'Asia/Shanghai' }],
};

describeEachDatabase('a process that dies between what it did and the record of what it said', (address) => {
  let database: Knex;
  let desk: Desk;
  let dies: boolean;
  beforeEach(async () => {
    dies = false;
    database = await openDatabase(address());
    const contacts = contactCounter({
      ...{ database, calendar: async () => workCalendar(), today: () => today, now },
      isStaff: async (who) => who.address === 'T:STAFF',
    });
    const store = storeOn(database);
    const keepAside: typeof store.keepAside = async (turn) => {
      if (dies) throw new Error('died');
      return store.keepAside(turn);
    };
    desk = openDesk({ store: { ...store, keepAside }, parameters: {}, today: () => today, contacts });
    await keepBases(database, [base], 'table', now());
  });
  afterEach(() => desk.close());

  const { say } = talkingTo(() => desk, 'T:ZHANG');
  const done = async (what: string) => (await auditOf(database, base.name, 20)).filter((one) => one.what === what);

  /** The platform delivers it, the process dies, and the platform delivers it again. */
  async function deliveredTwice(message: Message, person: string, delivery: string) {
    const incoming = { door: 'slack', person, delivery, message } as const;
    dies = true;
    await expect(desk.receive(incoming)).rejects.toThrow('died');
    dies = false;
    const { bases } = JSON.parse(await desk.everythingKept('slack', person));
    expect(bases.answers).toMatchObject([{ delivery, answer: { language: 'zh' } }]);
    return wordsOf(await desk.receive(incoming));
  }

  it('has an event taken back and confirmed, and a change kept, once each, and says so when they come again', async () => {
    const back = choice(await say('昨天负责人换了'), '撤销登记');
    expect(await deliveredTwice({ press: back }, 'T:ZHANG', 'back')).toContain('已撤销甲基地的“重大事项调整”');
    const right = choice(await say('昨天和德国机构签了重大协议'), '没错');
    expect(await deliveredTwice({ press: right }, 'T:ZHANG', 'right')).toContain('已确认');
    const keep = choice(await say('修改基地 甲基地，有效期至：2028-06-08', 'T:STAFF'), '保存');
    expect(await deliveredTwice({ press: keep }, 'T:STAFF', 'keep')).toContain('已保存：甲基地');
    for (const what of ['event taken back', 'event confirmed', 'base changed'])
      expect(await done(what)).toHaveLength(1);
    expect(await database('contact_answers')).toEqual([]);
  });

  it('has what is done closed once, with the note that was told before it was asked which', async () => {
    await keepBases(database, [{ ...base, name: '乙基地' }], 'table', now());
    const which = await say('年度总结交了，交给了李老师');
    const press = choice(which, '甲基地');
    expect(await deliveredTwice({ press }, 'T:ZHANG', 'which')).toContain('已完成');
    expect(await deliveredTwice({ text: '乙基地的年度总结交了' }, 'T:ZHANG', 'words')).toContain('已完成');
    expect(await done('duty done')).toHaveLength(1);
    expect(await database('duties').where({ base: '甲基地', state: 'done', note: '交给了李老师' })).toHaveLength(1);
  });
});
