import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditOf } from '../../../bots/bases/audit.ts';
import type { Base, Contact } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import type { Desk } from '../../../bots/desk.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import type { Recipient } from '../../../bots/reminders/duty.ts';
import { dutiesOf } from '../../../bots/reminders/duty-rows.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import type { Message } from '../../../conversations/message.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { describeEachDatabase } from '../store/each-database.ts';
import { choice, wordsOf } from './seen.ts';
import { talkingTo } from './talk.ts';

const calendar = workCalendar();
const zhang: Contact = { name: '张', channel: 'slack', address: 'T:ZHANG', language: 'zh', timeZone: 'Asia/Shanghai' };
const lee: Contact = { name: 'Lee', channel: 'slack', address: 'T:LEE', language: 'en', timeZone: 'Europe/Berlin' };
const base = (name: string, contacts: readonly Contact[]): Base => ({
  ...{ name, hostOrganization: '甲大学', category: 'research', designatedOn: '2025-06-10' },
  contacts,
});

describeEachDatabase('what a contact is asked about a base', (address) => {
  let database: Knex;
  let desk: Desk;
  let hour = '02';
  /** The process dies between what it does and the record of what it says. */
  let dies = false;
  /** A Wednesday. */
  const today = '2026-11-25';
  const open = async () => {
    database = await openDatabase(address());
    const now = () => `${today}T${hour}:00:00.000Z`;
    const isStaff = async (who: Recipient) => who.address === 'T:STAFF';
    const contacts = contactCounter({ database, calendar: async () => calendar, today: () => today, now, isStaff });
    const store = storeOn(database);
    const keepAside: typeof store.keepAside = (turn) =>
      dies ? Promise.reject(new Error('died')) : store.keepAside(turn);
    desk = openDesk({ store: { ...store, keepAside }, parameters: {}, today: () => today, contacts });
  };
  /** Another process goes on. */
  const restart = async () => {
    await desk.close();
    await open();
  };
  beforeEach(async () => {
    hour = '02';
    await open();
    await keepBases(database, [base('甲基地', [zhang]), base('乙基地', [zhang, lee])], 'staff', '2026-11-25');
  });
  afterEach(() => desk.close());

  const { say, press } = talkingTo(() => desk, 'T:ZHANG');
  const duty = async (name: string, kind: string) =>
    (await dutiesOf(database, [name])).find(({ deadline }) => deadline.duty === kind);

  it('is remembered from one process to the next: of which base, and on which day', async () => {
    const which = await say('负责人换了');
    expect(wordsOf(which)).toContain('是哪个基地的事');
    await restart();
    expect(wordsOf(await press(choice(which, '乙基地')))).toContain('乙基地的“重大事项调整”，是哪天的事');
    await restart();
    const noted = await say('上周三');
    expect(wordsOf(noted)).toContain('记下了：乙基地，2026-11-18 周三，重大事项调整');
    expect(wordsOf(noted)).toContain('按条文到2026-12-18 周五为止');
    expect((await duty('乙基地', 'change'))?.deadline.due).toBe('2026-12-18');
    expect(wordsOf(await press(choice(noted, '没错')))).toContain('已确认');
    expect((await auditOf(database, '乙基地', 2)).map(({ what }) => what)).toEqual(['event confirmed', 'event told']);
    // It is answered: the next day that is told belongs to something else.
    expect(wordsOf(await say('上周三'))).not.toContain('记下了：乙基地');
  });

  it('may be answered by its number, after another question by its name, or let go', async () => {
    await say('昨天和德国机构签了重大协议');
    expect(wordsOf(await say('公示期多久'))).toContain('5个工作日');
    expect(wordsOf(await say('甲基地'))).toContain('记下了：甲基地');
    await say('昨天和法国机构签了重大协议');
    expect(wordsOf(await say('1'))).toContain('记下了：乙基地');
    await say('甲基地的合作单位退出了');
    expect(wordsOf(await say('算了'))).toContain('不登记了');
    expect(wordsOf(await say('上周三'))).not.toContain('记下了');
  });

  it('a day that has not come is asked again, and a whole new report goes before the question', async () => {
    await say('signed an agreement with a German institute', 'T:LEE');
    expect(wordsOf(await say('5 December', 'T:LEE'))).toContain('has not come yet');
    expect(wordsOf(await say('the director left last Friday', 'T:LEE'))).toContain('2026-11-20 Fri, a major change');
    expect(await duty('乙基地', 'achievement')).toBeUndefined();
    await say('公示期从11月20日到11月26日', 'T:LEE');
    expect((await duty('乙基地', 'publicity'))?.deadline).toMatchObject({ due: '2026-11-26', clause: '9' });
  });

  it('the same delivery twice is noted once', async () => {
    const again = {
      door: 'slack',
      person: 'T:LEE',
      delivery: 'x',
      message: { text: 'the head left on 20 November' },
    } as const;
    await desk.receive(again);
    await database('turns').where({ delivery: 'x' }).delete();
    await desk.receive(again);
    expect(await database('base_events')).toHaveLength(1);
  });

  it('a duty comes up again on the day that is told, in words or after the button', async () => {
    await say('my deadlines', 'T:LEE');
    const later = await say('remind me on 5 December', 'T:LEE');
    await press(choice(later, '乙基地: Provide the year'), 'T:LEE');
    // The fifth is a Saturday: the Monday after, at nine in Berlin.
    expect((await duty('乙基地', 'year_end'))?.remindAt).toBe('2026-12-07T08:00:00.000Z');
    const list = await say('my deadlines', 'T:LEE');
    await press(choice(list, 'A date…'), 'T:LEE');
    await restart();
    expect(wordsOf(await say('3 November 2026', 'T:LEE'))).toContain('is not after today');
    expect(wordsOf(await say('next Wednesday', 'T:LEE'))).toContain('comes up again on 2026-12-02 Wed');
    expect((await duty('乙基地', 'year_end'))?.remindAt).toBe('2026-12-02T08:00:00.000Z');
  });

  it('what is done in words is closed with its note, once it is clear which', async () => {
    await say('我的基地');
    const which = await say('年度总结交了，交给了李老师');
    expect(wordsOf(which)).toContain('是哪一项');
    await restart();
    const done = await press(choice(which, '甲基地：'));
    expect(wordsOf(done)).toContain('已完成');
    expect(await duty('甲基地', 'year_end')).toMatchObject({ state: 'done', note: '交给了李老师' });
    await press(choice(done, '撤销'));
    expect(await duty('甲基地', 'year_end')).toMatchObject({ state: 'open', note: null });
    expect(wordsOf(await say('乙基地交了'))).toContain('乙基地的“提供年度总结和下一年度工作计划”已完成');
    expect(wordsOf(await say('乙基地交了'))).toContain('没有找到对应的事项');
    // One is left, so it is that one.
    expect(wordsOf(await say('交了'))).toContain('甲基地的“提供年度总结和下一年度工作计划”已完成');
  });

  it.each(['我的基地', '公示期多久', '到期一览', '帮助', '纸质版要不要盖章', '市科委收到了没有', 'did they get it'])(
    'what is asked instead of a note is none: %s',
    async (text) => {
      await press(choice(await say('乙基地的年度总结交了'), '写备注'));
      expect(wordsOf(await say(text))).not.toContain('备注：');
      expect(wordsOf(await say('高等学校'))).not.toContain('备注：');
      expect((await duty('乙基地', 'year_end'))?.note).toBeNull();
    },
  );

  it('nor is what comes after another button', async () => {
    const done = await say('乙基地的年度总结交了');
    await press(choice(done, '写备注'));
    await press('say:start');
    expect(wordsOf(await say('高等学校'))).not.toContain('备注：');
    expect((await duty('乙基地', 'year_end'))?.note).toBeNull();
  });

  it('a note is asked for and kept, though it tells of what has happened', async () => {
    await say('乙基地的年度总结交了', 'T:ZHANG').then((done) => press(choice(done, '写备注')));
    await restart();
    expect(wordsOf(await say('昨天开会时交的，合作单位也换了'))).toContain('备注：昨天开会时交的');
    expect((await duty('乙基地', 'year_end'))?.note).toBe('昨天开会时交的，合作单位也换了');
    expect(await duty('乙基地', 'change')).toBeUndefined();
  });

  it('a note is no longer one after an hour, and the year is told with what was done', async () => {
    const done = await say('乙基地的年度总结交了');
    await press(choice(done, '写备注'));
    hour = '04';
    expect(wordsOf(await say('公示期多久'))).toContain('5个工作日');
    expect((await duty('乙基地', 'year_end'))?.note).toBeNull();
    expect(wordsOf(await say('时间线'))).toContain(
      '乙基地，2026年：\n· 2026-12-31 提供年度总结和下一年度工作计划（已完成）\n甲基地，2026年：\n· 2026-12-31 提供年度总结和下一年度工作计划（待办）',
    );
  });

  it('a calendar moves on with its duty: each change has a higher sequence', async () => {
    await say('我的基地');
    const sequence = async () => (await duty('甲基地', 'year_end'))?.sequence;
    const done = await say('甲基地年度总结交了');
    expect(await sequence()).toBe(1);
    await press(choice(done, '撤销'));
    expect(await sequence()).toBe(2);
  });

  it('is among what is kept about them, with the changes they made; deleting takes what is theirs', async () => {
    await say('昨天负责人换了');
    await say('日历');
    const kept = JSON.parse(await desk.everythingKept('slack', 'T:ZHANG'));
    expect(kept.bases.contactOf.map(({ base }: { base: string }) => base)).toEqual(['乙基地', '甲基地']);
    expect(kept.bases.asked.asked).toMatchObject({ kind: 'base_of_event', event: 'change', words: '昨天负责人换了' });
    await say('甲基地');
    const { bases } = JSON.parse(await desk.everythingKept('slack', 'T:ZHANG'));
    expect(bases.changes).toMatchObject([{ what: 'event told', base: '甲基地', after: { words: '昨天负责人换了' } }]);
    await say('负责人换了');
    await say('hello');
    await say('删除我的数据');
    expect(wordsOf(await say('是'))).toContain('已经删除');
    expect(await database('base_questions')).toEqual([]);
    // What is registered is of staff.
    expect((await database('contacts').where({ address: 'T:ZHANG' })).length).toBe(2);
  });

  const done = async (what: string) => (await auditOf(database, '甲基地', 20)).filter((one) => one.what === what);

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

  it('is done once when the process dies before its turn is kept, and said as it was: an event taken back or confirmed, a change kept', async () => {
    const back = choice(await say('甲基地昨天负责人换了'), '撤销登记');
    expect(await deliveredTwice({ press: back }, 'T:ZHANG', 'back')).toContain('已撤销甲基地的“重大事项调整”');
    const right = choice(await say('甲基地昨天和德国机构签了重大协议'), '没错');
    expect(await deliveredTwice({ press: right }, 'T:ZHANG', 'right')).toContain('已确认');
    const keep = choice(await say('修改基地 甲基地，有效期至：2028-06-08', 'T:STAFF'), '保存');
    expect(await deliveredTwice({ press: keep }, 'T:STAFF', 'keep')).toContain('已保存：甲基地');
    for (const what of ['event taken back', 'event confirmed', 'base changed'])
      expect(await done(what)).toHaveLength(1);
    expect(await database('contact_answers')).toEqual([]);
  });

  it('is closed once when the process dies before its turn is kept, with the note that was told before it was asked which', async () => {
    const which = await say('年度总结交了，交给了李老师');
    const press = choice(which, '甲基地');
    expect(await deliveredTwice({ press }, 'T:ZHANG', 'which')).toContain('已完成');
    expect(await deliveredTwice({ text: '乙基地的年度总结交了' }, 'T:ZHANG', 'words')).toContain('已完成');
    expect(await done('duty done')).toHaveLength(1);
    expect(await database('duties').where({ base: '甲基地', state: 'done', note: '交给了李老师' })).toHaveLength(1);
  });
});
