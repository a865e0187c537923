import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditOf } from '../../../bots/bases/audit.ts';
import type { Base } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { basesIn, keepBases } from '../../../bots/bases/register.ts';
import type { Desk } from '../../../bots/desk.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import type { Form } from '../../../conversations/form.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { choice, wordsOf } from './seen.ts';
import { talkingTo } from './talk.ts';

const today = '2026-11-25';
const now = () => `${today}T02:00:00.000Z`;
const base: Base = {
  ...{ name: '甲基地', hostOrganization: '甲大学', category: 'research', designatedOn: '2025-06-10' },
  validUntil: '2028-06-08',
  contacts: [{ name: '张', channel: 'slack', address: 'T:ZHANG', language: 'zh', timeZone: 'Asia/Shanghai' }],
};

describe('forms of staff', () => {
  let database: Knex;
  let desk: Desk;
  beforeEach(async () => {
    database = await openDatabase({ file: ':memory:' });
    const contacts = contactCounter({
      ...{ database, calendar: async () => workCalendar(), today: () => today, now },
      isStaff: async (who) => who.address === 'T:STAFF',
    });
    desk = openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts });
    await keepBases(database, [base], 'table', now());
  });
  afterEach(() => desk.close());

  const { say, press, receive } = talkingTo(() => desk, 'T:STAFF');
  const kept = async (name: string) => (await basesIn(database, [name]))[0];
  const opened = async (id: string, person = 'T:STAFF') => desk.form('slack', person, id);
  const valuesOf = (form: Form | null) =>
    Object.fromEntries(form?.fields.map(({ label, value }) => [label, value]) ?? []);

  /** What is handed back when these fields were filled in over what the form showed. */
  function filled(form: Form | null, words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return Object.fromEntries(form?.fields.map(({ name, label, value }) => [name, words[label] ?? value ?? '']) ?? []);
  }

  it('add a base, then a contact of it: each is shown first, kept when it is confirmed, and logged', async () => {
    const button = choice(await say('登记基地'), '登记基地');
    const form = await opened(button);
    expect(form?.fields.map(({ label }) => label)).toEqual(['名称', '依托单位', '类别', '认定日期', '有效期至']);
    const given = { 名称: '乙基地', 依托单位: '乙园', 类别: '园区类', 认定日期: '2025年6月10日' };
    const shown = await receive({ form: filled(form, given) });
    expect(wordsOf(shown)).toContain('还没有保存');
    expect(await kept('乙基地')).toBeUndefined();
    const told = await press(choice(shown, '保存'));
    expect(await kept('乙基地')).toMatchObject({ category: 'park', designatedOn: '2025-06-10', contacts: [] });

    const ofContact = await opened(choice(told, '添加联系人'));
    expect(valuesOf(ofContact)).toMatchObject({ 时区: 'Asia/Shanghai', 渠道: null });
    const lee = { 联系人姓名: '李', 渠道: 'Slack', 账号: 'T:LEE', 语言: '英文' };
    await press(choice(await receive({ form: filled(ofContact, lee) }), '保存'));
    expect((await kept('乙基地'))?.contacts).toEqual([
      { name: '李', channel: 'slack', address: 'T:LEE', language: 'en', timeZone: 'Asia/Shanghai' },
    ]);
    const log = await auditOf(database, '乙基地', 9);
    expect(log.map(({ what, who }) => [what, who])).toEqual([
      ['base changed', 'slack T:STAFF'],
      ['base added', 'slack T:STAFF'],
    ]);
  });

  it('name what cannot be used at its field, keep nothing of it, and show what was typed when they open again', async () => {
    const button = choice(await say('add base'), 'Add a base');
    const form = await opened(button);
    const given = { Name: '甲基地', Category: 'nonsense', 'Designated on': 'some day', 'Valid until': '2020-01-01' };
    const turn = await receive({ form: filled(form, given) });
    const labelled = form?.fields.flatMap(({ name, label }) => (turn.refused?.[name] ? [label] : []));
    expect(labelled).toEqual(['Host organization', 'Category', 'Designated on']);
    expect(Object.values(turn.refused ?? {})).toContain(
      '“some day” cannot be used; it takes an existing day YYYY-MM-DD',
    );
    expect(await database('base_questions')).toEqual([]);
    const again = await opened(choice(turn, 'Add a base'));
    expect(valuesOf(again)).toMatchObject({ 'Designated on': 'some day', Category: null });
    const right = { 'Host organization': '甲大学', Category: 'park', 'Designated on': '2025-06-10', 'Valid until': '' };
    const taken = await receive({ form: filled(again, right) });
    expect(Object.values(taken.refused ?? {})).toEqual(['甲基地 is registered already; “change base” changes it.']);
  });

  it('change a base from what it is; what is emptied is not kept', async () => {
    const form = await opened(choice(await say('修改基地 甲基地'), '修改基地'));
    expect(valuesOf(form)).toMatchObject({ 依托单位: '甲大学', 认定日期: '2025-06-10', 有效期至: '2028-06-08' });
    const shown = await receive({ form: filled(form, { 有效期至: '' }) });
    expect(wordsOf(shown)).toContain('有效期至：2028-06-08 → —');
    await press(choice(shown, '保存'));
    const { validUntil, ...rest } = base;
    expect(await kept('甲基地')).toEqual(rest);
  });

  it('open for nobody else, and what is handed in all the same is refused', async () => {
    const button = choice(await say('登记基地'), '登记基地');
    expect(await opened(button, 'T:ZHANG')).toBeNull();
    expect(wordsOf(await press(button, 'T:ZHANG'))).toContain('只对工作人员开放');
    const form = filled(await opened(button), {
      名称: '丙基地',
      依托单位: '丙园',
      类别: '园区类',
      认定日期: '2025-06-10',
    });
    expect(wordsOf(await receive({ form }, 'T:ZHANG'))).toContain('只对工作人员开放');
  });
});
