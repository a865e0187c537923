import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Base } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { revokeToken, tokenOf } from '../../../bots/bases/private-address.ts';
import { keepBases, keepEvent } from '../../../bots/bases/register.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import type { Recipient } from '../../../bots/reminders/duty.ts';
import { workOutDuties } from '../../../bots/reminders/work-out.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { webApp } from '../../../bots/web/web-app.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { wordsOf } from '../bases/seen.ts';
import { describeEachDatabase } from '../store/each-database.ts';
import { readerSources } from './reader-sources.ts';
import { scriptedDesk } from './scripted-desk.ts';

const today = '2026-11-25';
const now = `${today}T02:00:00.000Z`;
const silent = { info() {}, warn() {}, error() {} };
const zhang: Recipient = { channel: 'slack', address: 'T:ZHANG' };
const staff: Recipient = { channel: 'discord', address: '123456789012345678' };
const base = (name: string, contact?: Recipient): Base => ({
  ...{ name, hostOrganization: `${name}大学`, category: 'research', designatedOn: '2025-06-10' },
  contacts: contact ? [{ ...contact, name: '张', language: 'zh', timeZone: 'Asia/Shanghai' }] : [],
});

describeEachDatabase('the pages of bases', (address) => {
  let database: Knex;
  let app: ReturnType<typeof webApp>;
  beforeEach(async () => {
    database = await openDatabase(address());
    const many = Array.from({ length: 60 }, (_, index) => base(`基地${String(index).padStart(2, '0')}`));
    await keepBases(database, [base('甲<b>基地/一', zhang), ...many], 'table', now);
    const event = { id: '0b1c2d3e-0000-4000-8000-000000000001', kind: 'achievement', on: '2026-11-20' } as const;
    await keepEvent(database, '甲<b>基地/一', { ...event, words: '签了协议' }, 'slack T:ZHANG', now);
    await workOutDuties(database, today, now, workCalendar());
    const register = {
      ...{ database, calendar: async () => workCalendar(), today: () => today },
      isStaff: async (who: Recipient) => who.channel === staff.channel && who.address === staff.address,
    };
    app = webApp({ desk: scriptedDesk(), sources: readerSources, register, log: silent, loopbackOnly: false });
  });
  afterEach(() => database.destroy());

  const get = (path: string) => app.request(path, { headers: { 'accept-language': 'zh-CN' } });
  const page = async (path: string) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    return response.text();
  };
  const own = encodeURIComponent('甲<b>基地/一');

  it('show a contact their own bases, with the year and what is to be done by when', async () => {
    const token = await tokenOf(database, zhang, 'pages');
    const shown = await page(`/bases/${token}`);
    expect(shown).toContain('甲&lt;b&gt;基地/一');
    expect(shown).not.toContain('<b>');
    expect(shown).not.toContain('基地01');
    expect(shown).toContain('2026-12-18 周五以前');
    expect(shown).toMatch(/<svg[^>]+role="img"[^>]+aria-label="甲&lt;b&gt;基地\/一 · 2026年时间线"/);
    expect(shown).toContain('12-18 提供成果的相关材料</text>');
    expect(shown).not.toMatch(/<style|\sstyle=|<script(?![^>]*\bsrc=)/);
    const next = await page(`/bases/${token}/${own}?year=2028`);
    expect(next).toContain('有效期 2025-06-10 – 2028-06-09');
    expect(next).not.toContain('12-18');
    expect((await get(`/bases/${token}/${encodeURIComponent('基地01')}`)).status).toBe(404);
    // Who changed what is for staff.
    expect(await page(`/bases/${token}/${own}`)).not.toContain('变更记录');
  });

  it('stand in traditional characters for who reads these, with the law and the names as they are kept', async () => {
    const read = async (path: string) => (await app.request(path, { headers: { 'accept-language': 'zh-TW' } })).text();
    const token = await tokenOf(database, zhang, 'pages');
    const shown = await read(`/bases/${token}`);
    expect(shown).toContain('<html lang="zh-Hant"');
    for (const words of ['2026-12-18 週五以前', '要做的事', '類別', '12-18 提供成果的相關材料</text>']) {
      expect(shown).toContain(words);
    }
    expect(shown).toMatch(/<blockquote lang="zh-CN"><a [^>]+>第十二條<\/a> 应在取得成果后/);
    expect(shown).toContain('甲&lt;b&gt;基地/一大学');
    expect(await read(`/bases/${token}/${own}/timeline.svg?in=zh`)).toContain('相關材料');
    expect(await read(`/bases/${token}?script=hans`)).toContain('类别');
    const register = await read(`/bases/${await tokenOf(database, staff, 'pages')}`);
    expect(register).toMatch(/依託單位.+研究類/s);
    const log = await read(`/bases/${await tokenOf(database, staff, 'pages')}/${own}`);
    expect(log).toContain('變更記錄');
  });

  it('give a duty for a calendar, of their own bases alone', async () => {
    const token = await tokenOf(database, zhang, 'pages');
    const [, link] = /<a href="([^"]+\.ics)">加到日历/.exec(await page(`/bases/${token}`)) ?? [];
    const response = await get(`/bases/${link}`);
    expect(response.headers.get('content-type')).toContain('text/calendar');
    expect(await response.text()).toContain('DTSTART;VALUE=DATE:20261218');
    const headers = { 'accept-language': 'zh-TW' };
    expect(await (await app.request(`/bases/${link}`, { headers })).text()).toContain('成果的相關材料');
    const other = await database('duties').where({ base: '基地01' }).first('id');
    expect((await get(`/bases/${token}/${own}/${other.id}.ics`)).status).toBe(404);
  });

  it('give the picture by itself', async () => {
    const token = await tokenOf(database, zhang, 'pages');
    const response = await get(`/bases/${token}/${own}/timeline.svg`);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(await response.text()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });

  it('are shown in the web chat to whoever sends their address: the words, and the picture from where it is', async () => {
    const token = await tokenOf(database, zhang, 'pages');
    const settings = { database, calendar: async () => workCalendar(), today: () => today, now: () => now };
    const contacts = contactCounter({ ...settings, publicUrl: 'https://guohe.example.org' });
    const desk = openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts });
    const say = (text: string) => desk.receive({ door: 'web', person: 'v', delivery: text, message: { text } });
    expect(wordsOf(await say('时间线'))).toContain('把您自己的基地网址');
    const [shown] = (await say(`https://guohe.example.org/bases/${token}`)).replies;
    expect(shown?.text).toContain('2026-12-18 提供成果的相关材料（待办）');
    expect(shown?.picture?.alt).toContain('2026年的时间线图');
    const picture = await get(`/${shown?.picture?.address}`);
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(await picture.text()).toContain('12-18 提供成果的相关材料</text>');
    await revokeToken(database, zhang, 'pages');
    expect(wordsOf(await say(`/bases/${token} `))).toContain('已经失效');
  });

  it('show staff what is due, the register a page at a time, and the log of a base', async () => {
    const token = await tokenOf(database, staff, 'pages');
    const first = await page(`/bases/${token}`);
    expect(first).toContain('共61个');
    expect(first).toMatch(
      /<time datetime="2026-12-18">2026-12-18 周五<\/time> <a [^>]+>甲&lt;b&gt;基地\/一<\/a> 提供成果/,
    );
    expect(first).toContain('1 / 2');
    expect(await page(`/bases/${token}?page=2`)).toContain('2 / 2');
    expect(await page(`/bases/${token}?q=${encodeURIComponent('基地07大学')}`)).toContain('共1个');
    expect(await page(`/bases/${token}?q=%25`)).toContain('共0个');
    expect(await page(`/bases/${token}?q=B`)).toContain('共1个');
    expect(await page(`/bases/${token}/${own}`)).toContain('slack T:ZHANG 登记事项');
  });

  it('are for their owner alone, and end when the address is revoked', async () => {
    const token = await tokenOf(database, zhang, 'pages');
    const response = await get(`/bases/${token}`);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    // The calendar's address opens no page.
    expect((await get(`/bases/${await tokenOf(database, zhang, 'calendar')}`)).status).toBe(404);
    expect((await get('/bases/x')).status).toBe(404);
    expect((await app.request(`/bases/${token}`, { method: 'POST' })).status).toBe(405);
    await revokeToken(database, zhang, 'pages');
    expect((await get(`/bases/${token}`)).status).toBe(404);
  });
});
