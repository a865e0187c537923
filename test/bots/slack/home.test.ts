import { beforeEach, describe, expect, test } from 'vitest';
import type { Base } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { workOutDuties } from '../../../bots/reminders/work-out.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { besidePeer } from './beside-peer.ts';
import type { WireMessage } from './slack-wire.ts';
import { pressableLabels, visibleLines } from './visible-message.ts';

const alice = 'U0ALICE';
const today = '2026-11-24';
const now = () => `${today}T02:00:00.000Z`;
const beside = besidePeer();
const { openDoor, posted, callsOf } = beside;

const base: Base = {
  name: '蓝鲸国合基地',
  hostOrganization: '蓝鲸园区',
  category: 'park',
  designatedOn: '2025-06-10',
  contacts: [{ name: '张', channel: 'slack', address: 'T0TEAM:U0ALICE', language: 'zh', timeZone: 'Asia/Shanghai' }],
};

beforeEach(async () => {
  const { database } = beside;
  const contacts = contactCounter({ database, calendar: async () => workCalendar(), today: () => today, now });
  await openDoor(openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts }));
});

const shown = () => ({ ...beside.peer.homes.get(alice), way: 'response_url' }) as unknown as WireMessage;
const text = () => visibleLines(shown()).join('\n');
const open = async (tab: 'home' | 'messages') => {
  const channel = beside.peer.directMessages(alice);
  await beside.peer.deliverEvent({ type: 'app_home_opened', user: alice, channel, tab, event_ts: '1.1' });
};
const published = (count: number) => beside.peer.until(() => callsOf('views.publish').length >= count);

describe('the home tab', () => {
  test('shows where the conversation stands, and follows it', async () => {
    await open('home');
    await published(1);
    expect(text()).toContain('还没有开始');
    await beside.peer.pressAtHome(alice, '开始');
    await posted(1);
    expect(beside.peer.messages[0]).toMatchObject({ channel: beside.peer.directMessages(alice) });
    await published(2);
    beside.peer.write(alice, '我们是一家科技园区');
    await published(3);
    await beside.peer.until(() => text().includes('第七条'));
    expect(pressableLabels(shown())).toContain('一次填几项');
    await beside.peer.pressAtHome(alice, '一次填几项');
    await beside.peer.until(() => beside.peer.views.length === 1);
  });

  test('follows what is pressed on it, also when another process has published it', async () => {
    beside.peer.locales.set(alice, 'en-US');
    await open('home');
    await published(1);
    // From here on Slack reaches another process.
    await beside.openByRequest(openDesk({ store: storeOn(beside.database), parameters: {}, today: () => today }));
    await beside.peer.pressAtHome(alice, '中文');
    await posted(1);
    await published(2);
    await beside.peer.until(() => text().includes('您的对话') || text().includes('语言'));
  });

  test('is in the language of the person, and changes it', async () => {
    beside.peer.locales.set(alice, 'en-US');
    await open('home');
    await published(1);
    expect(text()).toContain('Not begun');
    await beside.peer.pressAtHome(alice, '中文');
    await beside.peer.until(() => text().includes('我的申报情况'));
  });

  test('is in the characters of the client, then in those that the person writes', async () => {
    beside.peer.locales.set(alice, 'zh-TW');
    await open('home');
    await published(1);
    expect(text()).toContain('還沒有開始');
    beside.peer.write(alice, '我们是一家科技园区');
    await published(2);
    await beside.peer.until(() => text().includes('这里只有您自己看得到'));
    beside.peer.write(alice, '我們是法人單位');
    await beside.peer.until(() => text().includes('這裡只有您自己看得到'));
  });

  test('shows a contact their bases with the next deadlines, and lists them all', async () => {
    await keepBases(beside.database, [base], 'staff', now());
    await workOutDuties(beside.database, today, now(), workCalendar());
    await open('home');
    await published(1);
    expect(text()).toContain('蓝鲸国合基地');
    expect(text()).toContain('年度总结');
    await beside.peer.pressAtHome(alice, '全部期限');
    await posted(1);
    expect(visibleLines(beside.peer.messages[0] as WireMessage).join()).toContain('蓝鲸国合基地');
  });

  test('opens the search for a clause', async () => {
    await open('home');
    await published(1);
    await beside.peer.pressAtHome(alice, '查条文');
    await beside.peer.until(() => beside.peer.views.length === 1);
    expect(beside.peer.views[0]?.title.text).toBe('查条文');
  });
});

describe('the surface for agents', () => {
  test('is given what can be asked, in the language of the person', async () => {
    beside.peer.locales.set(alice, 'en-GB');
    await open('messages');
    const channel = beside.peer.directMessages(alice);
    const prompts = await beside.peer.until(() => beside.peer.prompts.get(`${channel}:`));
    expect(prompts[0]?.message).toBe('Can we apply?');
    const thread_ts = '1700000000.000001';
    const assistant_thread = { user_id: alice, channel_id: channel, thread_ts, context: {} };
    await beside.peer.deliverEvent({ type: 'assistant_thread_started', assistant_thread, event_ts: '1.2' });
    await beside.peer.until(() => beside.peer.prompts.has(`${channel}:${thread_ts}`));
  });

  test('is not needed', async () => {
    beside.peer.forbidden.add('assistant.threads.setSuggestedPrompts');
    await open('messages');
    beside.peer.write(alice, '公示期多久');
    await posted(1);
    expect(beside.logged).toEqual([]);
  });
});
