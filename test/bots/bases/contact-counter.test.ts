import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditOf } from '../../../bots/bases/audit.ts';
import type { Base } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import type { Desk, Turn } from '../../../bots/desk.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import type { DutyLetter } from '../../../bots/outbox/letter.ts';
import { takeLetters } from '../../../bots/outbox/outbox.ts';
import { bringUpDuties } from '../../../bots/reminders/bring-up.ts';
import { turnOf } from '../../../bots/reminders/letter-turn.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { describeEachDatabase } from '../store/each-database.ts';
import { choice, wordsOf } from './seen.ts';
import { talkingTo } from './talk.ts';

const calendar = workCalendar();
const base: Base = {
  name: '甲基地',
  hostOrganization: '甲大学',
  category: 'research',
  designatedOn: '2025-06-10',
  contacts: [
    { name: '张', channel: 'slack', address: 'T:ZHANG', language: 'zh', timeZone: 'Asia/Shanghai' },
    { name: 'Lee', channel: 'slack', address: 'T:LEE', language: 'en', timeZone: 'Europe/Berlin' },
  ],
};

describeEachDatabase('the contacts of a base', (address) => {
  let database: Knex;
  let desk: Desk;
  let today: string;
  beforeEach(async () => {
    today = '2026-11-25';
    database = await openDatabase(address());
    const now = () => `${today}T02:00:00.000Z`;
    const contacts = contactCounter({ database, calendar: async () => calendar, today: () => today, now });
    desk = openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts });
    await keepBases(database, [base], 'staff', now());
  });
  afterEach(() => desk.close());

  const { say, press } = talkingTo(() => desk, 'T:ZHANG');

  it('see their bases, and what is to be done by when', async () => {
    const shown = wordsOf(await say('我的基地'));
    expect(shown).toContain('甲基地：有效，有效期到2028-06-09');
    expect(shown).toContain('甲基地：提供年度总结和下一年度工作计划，请在2026-12-31 周四以前完成');
    expect(wordsOf(await say('my deadlines', 'T:LEE'))).toContain('甲基地: valid, valid until 2028-06-09');
  });

  it('may write in traditional characters, and are answered in them; quotations stay as they are stored', async () => {
    const turn = await say('11月20日和德國機構簽了重大協議');
    expect(wordsOf(turn)).toContain('記下了：甲基地，2026-11-20 週五，取得標誌性成果');
    const [quoted] = turn.replies.flatMap(({ citations }) => citations);
    expect(quoted?.quote).toContain('取得成果后1个月内');
    expect(wordsOf(await say('我的基地'))).toContain('年度总结');
    expect(wordsOf(await say('我們的基地'))).toContain('年度總結');
  });

  it('are given calendar files in the characters that they write', async () => {
    const added = await press(choice(await say('我們的基地'), '加到日曆'));
    const [file] = added.replies.flatMap((reply) => reply.file ?? []);
    expect(file?.text).toContain('提供年度總結');
    expect(file?.text).toContain('甲基地');
  });

  it('tell what has happened: the deadline is reckoned, and is told with its article', async () => {
    const turn = await say('11月20日和德国机构签了重大协议');
    expect(wordsOf(turn)).toContain('记下了：甲基地，2026-11-20 周五，取得标志性成果');
    // 2026-12-20 is a Sunday: it is done in time by the Friday before.
    expect(wordsOf(turn)).toContain('请在2026-12-18 周五以前完成');
    expect(turn.replies.flatMap(({ citations }) => citations.map(({ clause }) => clause))).toEqual(['12']);
    expect(wordsOf(turn)).toContain('不代表主管部门已收到材料');
  });

  it('take back what they have told, and nothing is reckoned from it any more', async () => {
    const turn = await say('昨天负责人换了');
    await press(choice(turn, '撤销登记'));
    expect(wordsOf(await say('我的基地'))).not.toContain('重大事项');
  });

  it('are asked for the day, and told that a day has not come', async () => {
    expect(wordsOf(await say('我们签了重大协议'))).toContain('是哪天的事');
    expect(wordsOf(await say('12月20日举办了国际论坛'))).toContain('这一天还没到');
    expect(wordsOf(await say('上个月合作单位退出了'))).toContain('先按最早的2026-10-01');
  });

  it('close what is done, and open it again', async () => {
    const done = await press(choice(await say('我的基地'), '已完成'));
    expect(wordsOf(done)).toContain('已完成');
    expect(wordsOf(await say('我的基地'))).not.toContain('年度总结');
    await press(choice(done, '撤销'));
    expect(wordsOf(await say('我的基地'))).toContain('年度总结');
    const log = await auditOf(database, base.name, 10);
    expect(log.map(({ what, who }) => [what, who])).toEqual([
      ['answer undone', 'slack T:ZHANG'],
      ['duty done', 'slack T:ZHANG'],
      ['base added', 'staff'],
    ]);
  });

  it('are reminded, may wait until next week, hand it over, or have it stopped', async () => {
    await say('我的基地');
    const reminded = await letterTo('T:ZHANG', '2026-12-23T01:00:00.000Z');
    expect(wordsOf(reminded)).toContain('有一项期限要提醒您');
    today = '2026-12-23';
    expect(wordsOf(await press(choice(reminded, '3天后再提醒')))).toContain('到2026-12-28 周一再提醒');
    const again = await letterTo('T:ZHANG', '2026-12-28T01:00:00.000Z');
    const asked = await press(choice(again, '不归我管'));
    await press(choice(asked, '转给Lee'));
    const handed = await letterTo('T:LEE', '2026-12-28T02:00:00.000Z');
    expect(wordsOf(handed)).toContain('张 has handed this over to you');
    expect(wordsOf(await press(choice(handed, 'Stop'), 'T:LEE'))).toContain('The deadline itself stands');
    expect(await bringUpDuties(database, '2027-01-20T09:00:00.000Z', calendar, [])).toBe(false);
    expect(await takeLetters(database, ['slack'], '2027-01-20T09:00:00.000Z', '2027-01-21', 9)).toEqual([]);
  });

  it('are told nothing any more once they are none, not even what was on its way', async () => {
    await say('我的基地');
    const at = '2026-12-23T01:00:00.000Z';
    while (await bringUpDuties(database, at, calendar, []));
    const letters = await takeLetters(database, ['slack'], at, at, 9);
    expect(letters.map(({ to }) => to.address)).toEqual(['T:ZHANG']);
    const turns = () => Promise.all(letters.map((letter) => turnOf(database, letter, letter.letter as DutyLetter, at)));
    expect(await turns()).not.toContain(null);
    const contacts = base.contacts.filter(({ address }) => address !== 'T:ZHANG');
    await keepBases(database, [{ ...base, contacts }], 'staff', at);
    expect(await turns()).toEqual([null]);
  });

  it('answer only for their own bases', async () => {
    const done = choice(await say('我的基地'), '已完成');
    expect(wordsOf(await press(done, 'T:STRANGER'))).toContain('不在您负责的基地里');
    expect(wordsOf(await say('我的基地'))).toContain('年度总结');
    expect(wordsOf(await say('我的基地', 'T:STRANGER'))).not.toContain('甲基地');
  });

  it('go on with an interview: an agreement answers its question', async () => {
    await say('高等学校');
    expect(wordsOf(await say('11月20日和12家机构签了协议'))).not.toContain('记下了：甲基地');
  });

  /** The letter that reaches somebody at an instant, as they see it. */
  async function letterTo(person: string, now: string): Promise<Turn> {
    while (await bringUpDuties(database, now, calendar, []));
    const letters = await takeLetters(database, ['slack'], now, now, 9);
    const theirs = letters.find(({ to }) => to.address === person);
    const turn = theirs && (await turnOf(database, theirs, theirs.letter as DutyLetter, now));
    await database('outbox').delete();
    if (!turn) throw new Error(`nothing reached ${person}`);
    return turn;
  }
});
