import type { Knex } from 'knex';
import { describe, expect, test } from 'vitest';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { basesIn } from '../../../bots/bases/register.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { onDiscord } from '../discord/on-discord.ts';
import { besidePeer } from '../slack/beside-peer.ts';
import type { WireMessage, WireView } from '../slack/slack-wire.ts';
import { visibleLines } from '../slack/visible-message.ts';

const today = '2026-11-25';
const given = { 名称: '乙基地', 依托单位: '乙园', 类别: '园区类', 认定日期: '2025-06-10' };
const kept = { name: '乙基地', hostOrganization: '乙园', category: 'park', designatedOn: '2025-06-10' };

/** Where everybody is staff. */
function deskOn(database: Knex) {
  const contacts = contactCounter({
    ...{ database, calendar: async () => workCalendar(), today: () => today, now: () => `${today}T02:00:00.000Z` },
    isStaff: async () => true,
  });
  return openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts });
}

describe('the form by which staff add a base, on Slack', () => {
  const alice = 'U0ALICE';
  const beside = besidePeer();

  test('says at its field what cannot be used, stays open, and shows the change when it can', async () => {
    await beside.openDoor(deskOn(beside.database));
    const latest = () => beside.peer.messages.at(-1) as WireMessage;
    beside.peer.write(alice, '登记基地');
    await beside.posted(1);
    beside.peer.press(alice, latest(), '登记基地（填表）');
    const [view] = (await beside.peer.until(() => beside.peer.views.length > 0 && beside.peer.views)) as [WireView];
    const filledWith = (words: Readonly<Record<string, string>>) =>
      Object.fromEntries(view.blocks.map(({ block_id, label }) => [block_id, words[label?.text ?? ''] ?? '']));
    const errors = await beside.peer.submit(alice, view, filledWith({ ...given, 认定日期: '去年' }));
    expect(Object.values(errors)).toEqual(['“去年”不能用，可以写存在的日期 YYYY-MM-DD']);
    expect(await beside.peer.submit(alice, view, filledWith(given))).toEqual({});
    await beside.posted(2);
    expect(visibleLines(latest()).join()).toContain('还没有保存');
    beside.peer.press(alice, latest(), '保存');
    await beside.posted(3);
    expect(await basesIn(beside.database, ['乙基地'])).toMatchObject([kept]);
  });
});

describe('the form by which staff add a base, on Discord', () => {
  const alice = '200000000000000001';
  const discord = onDiscord();

  test('names what cannot be used, opens again with what was typed, and shows the change', async () => {
    await discord.openDoor(deskOn(discord.database));
    const opened = (count: number) =>
      discord.peer.until(() => discord.peer.modals.length === count && discord.peer.modals.at(-1));
    const heard = async (step: () => void) => {
      const before = discord.peer.messages.length;
      step();
      return discord.peer.until(() =>
        discord.peer.messages
          .slice(before)
          .map(({ content }) => content)
          .join('\n'),
      );
    };
    await heard(() => discord.peer.write(alice, '登记基地'));
    discord.peer.press(alice, '登记基地（填表）');
    await opened(1);
    expect(await heard(() => discord.peer.submit(alice, { ...given, 认定日期: '去年' }))).toContain('认定日期');
    discord.peer.press(alice, '登记基地（填表）');
    await opened(2);
    expect(await heard(() => discord.peer.submit(alice, { 认定日期: '2025-06-10' }))).toContain('还没有保存');
    await heard(() => discord.peer.press(alice, '保存'));
    expect(await basesIn(discord.database, ['乙基地'])).toMatchObject([kept]);
  });
});
