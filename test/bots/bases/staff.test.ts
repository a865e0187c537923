import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditOf } from '../../../bots/bases/audit.ts';
import type { Base } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { basesIn, keepBases } from '../../../bots/bases/register.ts';
import type { Desk } from '../../../bots/desk.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { reminderWords } from '../../../bots/reminders/words.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
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

describeEachDatabase('staff in chat', (address) => {
  let database: Knex;
  let desk: Desk;
  let staff: readonly string[];
  beforeEach(async () => {
    staff = ['T:STAFF'];
    database = await openDatabase(address());
    const contacts = contactCounter({
      ...{ database, calendar: async () => workCalendar(), today: () => today, now },
      publicUrl: 'https://guohe.example.org',
      isStaff: async (who) => staff.includes(who.address),
    });
    desk = openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts });
    await keepBases(database, [base], 'table', now());
  });
  afterEach(() => desk.close());

  const { say, press } = talkingTo(() => desk, 'T:STAFF');
  const kept = async (name: string) => (await basesIn(database, [name]))[0];

  it('see what is due across the bases, and who is told', async () => {
    await say('11月20日和德国机构签了重大协议', 'T:ZHANG');
    const due = wordsOf(await say('到期一览'));
    expect(due).toContain('到2026-12-25 周五为止到期和已过期的共1项');
    expect(due).toContain('2026-12-18 周五 甲基地：提供成果的相关材料，张');
    expect(due).toMatch(/https:\/\/guohe\.example\.org\/bases\/[0-9a-f]{40}/);
    expect(wordsOf(await say('what is due'))).toContain('2026-12-18 Fri 甲基地: Provide the materials');
    expect(due).not.toContain('年度总结');
    for (const further of ['今年到期一览', '到期一览 未来三个月', 'what is due this year']) {
      expect(wordsOf(await say(further))).toMatch(/2026-12-31 .*甲基地[：:] ?(?:提供年度总结|Provide the year)/);
    }
    expect(wordsOf(await say('未来三个月到期一览'))).toContain('到2027-02-25 周四为止到期和已过期的共2项');
    const listed = wordsOf(await say('所有基地'));
    expect(listed).toContain('登记了1个基地');
    const pageIn = (words: string) => /bases\/[0-9a-f]{40}/.exec(words)?.[0];
    expect(pageIn(listed)).toBe(pageIn(due));
    expect(pageIn(wordsOf(await say('换一个网页地址')))).not.toBe(pageIn(due));
  });

  it('read why of a duty that is not theirs, and change nothing of it', async () => {
    const listed = await say('我的基地', 'T:ZHANG');
    const [why, done] = [choice(listed, reminderWords.zh.buttons.why), choice(listed, reminderWords.zh.buttons.done)];
    expect(wordsOf(await press(why))).not.toBe(reminderWords.zh.notYours);
    expect(wordsOf(await press(why))).toBe(wordsOf(await press(why, 'T:ZHANG')));
    expect(wordsOf(await press(why, 'T:STRANGER'))).toBe(reminderWords.zh.notYours);
    expect(wordsOf(await press(done))).toBe(reminderWords.zh.notYours);
  });

  it('register a base: it is shown first, and kept when it is confirmed', async () => {
    const shown = await say(
      '登记基地 名称：乙基地，依托单位：乙园，类别：园区类，认定日期：2025年6月10日\n联系人：李，渠道：discord，账号：123456789012345678，语言：英文',
    );
    expect(wordsOf(shown)).toContain('还没有保存');
    expect(wordsOf(shown)).toContain('加联系人：李 discord 123456789012345678 en Asia/Shanghai');
    expect(await kept('乙基地')).toBeUndefined();
    expect(wordsOf(await press(choice(shown, '保存')))).toContain('已保存：乙基地');
    expect(await kept('乙基地')).toMatchObject({
      category: 'park',
      designatedOn: '2025-06-10',
      contacts: [{ name: '李' }],
    });
    expect(await auditOf(database, '乙基地', 5)).toMatchObject([
      { at: now(), who: 'slack T:STAFF', what: 'base added', before: null, after: { name: '乙基地' } },
    ]);
    expect(
      wordsOf(await say('add base name: 乙基地, host organization: X, category: park, designated on: 2025-06-10')),
    ).toContain('is registered already');
  });

  it('change it, with before and after in the log', async () => {
    await press(choice(await say('change base 甲基地, valid until: 2028-06-30'), 'Keep it'));
    expect((await kept('甲基地'))?.validUntil).toBe('2028-06-30');
    await press(choice(await say('修改基地 甲基地，有效期至：无；依托单位：甲学院'), '保存'));
    expect(await kept('甲基地')).toMatchObject({ hostOrganization: '甲学院', contacts: base.contacts });
    expect(await kept('甲基地')).not.toHaveProperty('validUntil');
    const log = wordsOf(await say('变更记录 甲基地'));
    expect(log).toContain(
      '2026-11-25 10:00 slack T:STAFF 修改基地：依托单位：甲大学 → 甲学院 · 有效期至：2028-06-30 → —',
    );
    expect(log).toContain('table 登记基地：名称：— → 甲基地');
  });

  it('cancel and revoke it, and nothing is due of it any more', async () => {
    await press(choice(await say('取消基地 甲基地 2026-11-20'), '保存'));
    expect((await kept('甲基地'))?.cancelledOn).toBe('2026-11-20');
    expect(wordsOf(await say('我的基地', 'T:ZHANG'))).toContain('已取消资格（评价不合格）');
    expect(wordsOf(await say('revoke base 甲基地'))).toContain('Please give the day');
    expect(wordsOf(await say('撤销基地 甲基地 2024-01-01'))).toContain('不能早于认定日期');
  });

  it('add and remove contacts', async () => {
    const added = await say('添加联系人 甲基地，联系人：王，渠道：email，账号：wang@example.org');
    await press(choice(added, '保存'));
    expect((await kept('甲基地'))?.contacts.map(({ name }) => name)).toEqual(['张', '王']);
    expect(wordsOf(await say('日历地址 甲基地 王'))).toMatch(/王的日历订阅地址.*\n.*\/calendar\/[0-9a-f]{40}\.ics/);
    await press(choice(await say('移除联系人 甲基地，张'), '保存'));
    expect((await kept('甲基地'))?.contacts.map(({ name }) => name)).toEqual(['王']);
    expect(wordsOf(await say('移除联系人 甲基地，赵'))).toContain('登记的有：王');
  });

  it('are told everything that cannot be used, and nothing changes', async () => {
    const refused = wordsOf(await say('登记基地 名称：丙，类别：公园，认定日期：2025-02-30，颜色：红'));
    expect(refused).toContain('没有“颜色”这一项');
    const problems = wordsOf(await say('add base name: C, category: zoo, designated on: 2025-02-30'));
    expect(problems).toMatch(
      /hostOrganization: nothing was given.*\n.*category: “zoo” was given.*\n.*designatedOn: “2025-02-30”/,
    );
    expect(await say('修改基地 丁基地，类别：园区类').then(wordsOf)).toContain('没有找到这个基地');
    expect(await say('登记基地').then(wordsOf)).toContain('写法：登记基地');
    expect(await basesIn(database)).toHaveLength(1);
  });

  it('do not undo what somebody else has changed meanwhile, and may leave it', async () => {
    const shown = await say('修改基地 甲基地，依托单位：甲学院');
    await keepBases(database, [{ ...base, category: 'park' }], 'table', now());
    expect(wordsOf(await press(choice(shown, '保存')))).toContain('刚才被别人改过');
    expect((await kept('甲基地'))?.hostOrganization).toBe('甲大学');
    const left = await say('修改基地 甲基地，依托单位：甲学院');
    expect(wordsOf(await press(choice(left, '不保存')))).toContain('没有改');
    expect(wordsOf(await press(choice(left, '保存')))).toContain('已经过去了');
  });

  it('keep nothing once they are staff no more', async () => {
    const shown = await say('修改基地 甲基地，依托单位：甲学院');
    staff = [];
    expect(wordsOf(await press(choice(shown, '保存')))).toContain('只对工作人员开放');
    expect((await kept('甲基地'))?.hostOrganization).toBe('甲大学');
  });

  it('may write a name in capitals or small letters', async () => {
    await keepBases(database, [{ ...base, name: 'Alpha Base' }], 'table', now());
    await press(choice(await say('change base alpha base, host organization: X'), 'Keep it'));
    expect((await kept('Alpha Base'))?.hostOrganization).toBe('X');
  });

  it('a name with % or _ in it stands for itself alone', async () => {
    await keepBases(
      database,
      [
        { ...base, name: '甲%部' },
        { ...base, name: '50%_A\\' },
      ],
      'table',
      now(),
    );
    expect(wordsOf(await say('修改基地 甲乙部，类别：园区类'))).toContain('没有找到这个基地');
    expect(wordsOf(await say('修改基地 50%_a\\，类别：园区类'))).toContain('50%_A\\将这样改');
  });

  it('everybody else is refused kindly, and sees only their own', async () => {
    await keepBases(database, [{ ...base, name: '乙基地', contacts: [] }], 'table', now());
    expect(wordsOf(await say('登记基地 名称：丙', 'T:ZHANG'))).toContain('只对工作人员开放');
    expect(wordsOf(await say('log of 甲基地', 'T:STRANGER'))).toContain('for staff only');
    const own = wordsOf(await say('到期一览', 'T:ZHANG'));
    expect(own).toContain('甲基地');
    expect(own).not.toContain('乙基地');
    expect(wordsOf(await say('所有基地', 'T:STRANGER'))).not.toContain('甲基地');
    // A question about the text is none of these.
    expect(wordsOf(await say('取消基地资格后多久能再申报', 'T:STRANGER'))).not.toContain('只对工作人员');
    const shown = await say('修改基地 甲基地，依托单位：甲学院');
    await press(choice(shown, '保存'), 'T:ZHANG');
    expect((await kept('甲基地'))?.hostOrganization).toBe('甲大学');
  });
});
