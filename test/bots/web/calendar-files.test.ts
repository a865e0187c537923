import ICAL from 'ical.js';
import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Base } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import type { Desk, Turn } from '../../../bots/desk.ts';
import { turnMessages as onDiscord } from '../../../bots/discord/answer/turn-messages.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { workOutDuties } from '../../../bots/reminders/work-out.ts';
import { turnMessages as onSlack } from '../../../bots/slack/answer/turn-messages.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { webApp } from '../../../bots/web/web-app.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { choice, wordsOf } from '../bases/seen.ts';
import { describeEachDatabase } from '../store/each-database.ts';
import { readerSources } from './reader-sources.ts';

const publicUrl = 'https://guohe.example.org';
const today = '2026-11-25';
const now = `${today}T02:00:00.000Z`;
const silent = { info() {}, warn() {}, error() {} };
const base: Base = {
  ...{ name: '甲基地', hostOrganization: '甲大学', category: 'research', designatedOn: '2025-06-10' },
  contacts: [{ name: '张', channel: 'slack', address: 'T:ZHANG', language: 'zh', timeZone: 'Asia/Shanghai' }],
};

describeEachDatabase("a contact's calendar", (address) => {
  let database: Knex;
  let desk: Desk;
  let app: ReturnType<typeof webApp>;
  let said = 0;
  beforeEach(async () => {
    database = await openDatabase(address());
    await keepBases(database, [base], 'staff', now);
    open(publicUrl);
  });
  afterEach(() => desk.close());

  function open(url: string | undefined) {
    const register = { database, calendar: async () => workCalendar(), today: () => today };
    const contacts = contactCounter({ ...register, now: () => now, publicUrl: url });
    desk = openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts });
    app = webApp({ desk, sources: readerSources, register, log: silent, loopbackOnly: false });
  }
  function receive(message: { text: string } | { press: string }, person = 'T:ZHANG'): Promise<Turn> {
    said += 1;
    return desk.receive({ door: 'slack', person, delivery: `${said}`, message });
  }
  const say = (text: string, person?: string) => receive({ text }, person);
  const get = (whole: string, headers = {}) => app.request(whole.replace(publicUrl, ''), { headers });
  const addressIn = (turn: Turn) => /https:\/\/\S+\.ics/.exec(wordsOf(turn))?.[0] ?? 'no address';
  const eventsAt = async (whole: string) =>
    new ICAL.Component(ICAL.parse(await (await get(whole)).text()))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));

  it('is behind an address that nobody guesses, and that stays the same', async () => {
    const subscribe = await say('日历');
    const whole = addressIn(subscribe);
    expect(whole).toMatch(/^https:\/\/guohe\.example\.org\/calendar\/[0-9a-f]{40}\.ics$/);
    expect(addressIn(await say('日历'))).toBe(whole);
    const response = await get(whole);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('private');
    const again = await get(whole, { 'if-none-match': response.headers.get('etag') });
    expect(again.status).toBe(304);
    expect((await get(`${publicUrl}/calendar/${'0'.repeat(40)}.ics`)).status).toBe(404);
    expect((await get(`${publicUrl}/calendar/anything`)).status).toBe(404);
    expect((await app.request('/calendar/x', { method: 'POST' })).status).toBe(405);
  });

  it('is changed and ended by its owner, and the old address leads nowhere at once', async () => {
    const subscribe = await say('日历');
    const changed = await receive({ press: choice(subscribe, '换一个') });
    expect(wordsOf(changed)).toContain('旧地址已失效');
    expect((await get(addressIn(subscribe))).status).toBe(404);
    expect((await get(addressIn(changed))).status).toBe(200);
    await receive({ press: choice(changed, '停用') });
    expect((await get(addressIn(changed))).status).toBe(404);
  });

  it('hears of what is new, what has moved and what no longer holds', async () => {
    const whole = addressIn(await say('日历'));
    expect((await eventsAt(whole)).map(({ summary }) => summary)).toEqual([
      '甲基地：提供年度总结和下一年度工作计划',
      '甲基地：国合基地有效期届满',
    ]);
    const told = await say('11月20日和德国机构签了重大协议');
    const event = async () => (await eventsAt(whole)).find(({ summary }) => summary.includes('成果'));
    const first = await event();
    expect(first?.startDate.toString()).toBe('2026-12-18');
    await receive({ press: choice(told, '撤销登记') });
    const cancelled = await event();
    expect(cancelled?.uid).toBe(first?.uid);
    expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled?.sequence).toBeGreaterThan(first?.sequence ?? 0);

    const validity = async () => (await eventsAt(whole)).find(({ summary }) => summary.includes('有效期'));
    const before = await validity();
    await keepBases(database, [{ ...base, validUntil: '2028-06-30' }], 'staff', now);
    await workOutDuties(database, today, now, workCalendar());
    const after = await validity();
    expect([before, after].map((one) => one?.startDate.toString())).toEqual(['2028-06-09', '2028-06-30']);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe((before?.sequence ?? 0) + 1);
  });

  it('can be had for one duty: linked to on Slack, attached on Discord', async () => {
    const added = await receive({ press: choice(await say('我的基地'), '加到日历') });
    const [message] = onSlack(added, 'ZHANG');
    const whole = /<(https:\/\/[^|>]+\.ics)\|guohe-2026-11-25\.ics>/.exec(JSON.stringify(message))?.[1] ?? '';
    expect((await eventsAt(whole)).map(({ summary }) => summary)).toEqual(['甲基地：提供年度总结和下一年度工作计划']);
    expect((await get(whole.replace(/[0-9a-f-]{36}\.ics$/, `${'0'.repeat(36)}.ics`))).status).toBe(404);
    const file = onDiscord(added, '1').at(-1)?.files?.[0];
    expect(file?.name).toBe('guohe-2026-11-25.ics');
    expect(file?.data.toString()).toBe(await (await get(whole)).text());
  });

  it('is handed out as it is now where there is no public address', async () => {
    open(undefined);
    const turn = await say('日历');
    expect(wordsOf(turn)).toContain('没有对外的网址');
    expect(JSON.stringify(onSlack(turn, 'ZHANG'))).toContain('BEGIN:VCALENDAR');
    const one = await receive({ press: choice(await say('我的基地'), '加到日历') });
    expect(JSON.stringify(onSlack(one, 'ZHANG'))).toContain('BEGIN:VCALENDAR');
  });

  it('is nothing to somebody who is nobody’s contact', async () => {
    expect(wordsOf(await say('日历', 'T:STRANGER'))).not.toContain('ics');
  });
});
