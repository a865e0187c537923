import { expect, test } from 'vitest';
import type { Base } from '../../../bots/bases/base.ts';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { hasChinese } from '../../../bots/timeline/draw-pictures.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { onDiscord } from './on-discord.ts';

const zhang = '200000000000000001';
const lee = '200000000000000002';
const today = '2026-11-25';
const discord = onDiscord();
const canDraw = await hasChinese();

/** Somebody who is a contact of `count` bases asks in their direct messages. */
async function ask(person: string, words: string, count = 1): Promise<void> {
  const { database, peer } = discord;
  const language = person === zhang ? 'zh' : 'en';
  const contact = { name: 'A', channel: 'discord', address: person, language, timeZone: 'Asia/Shanghai' } as const;
  const bases = Array.from({ length: count }, (_, n): Base => {
    const of = { hostOrganization: '甲大学', category: 'research', designatedOn: '2025-06-10' } as const;
    return { name: `第${n + 1}基地`, ...of, contacts: [contact] };
  });
  await keepBases(database, bases, 'staff', today);
  const parts = { database, calendar: async () => workCalendar(), today: () => today };
  const contacts = contactCounter({ ...parts, now: () => `${today}T02:00:00.000Z` });
  await discord.openDoor(openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts }));
  peer.write(person, words);
}

const said = (words: string) => discord.peer.until(() => discord.contents().find((content) => content.includes(words)));

test.skipIf(!canDraw).each([
  [zhang, '时间线', '第1基地，2026年：', '第1基地2026年的时间线图，事项与文字所列相同'],
  [lee, 'my timeline', '第1基地 in 2026:', 'Timeline of 第1基地 in 2026; it shows what the text lists'],
])('the year of a base comes in words with its picture under them', async (person, words, heading, alt) => {
  await ask(person, words);
  await said(heading);
  const [picture, ...others] = discord.peer.files;
  expect(others).toEqual([]);
  expect(picture).toMatchObject({ name: 'timeline-2026.png', alt });
  const { data } = picture as { data: Buffer };
  expect(data.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  // Twice the drawing: its heading, its months, and a row each for the validity and the report.
  expect([data.readUInt32BE(16), data.readUInt32BE(20)]).toEqual([1440, 2 * (36 + 44 + 2 * 40 + 8)]);
  expect(data.length).toBeGreaterThan(5000);
});

test.skipIf(!canDraw)('of many bases the first few are pictured', async () => {
  await ask(zhang, '时间线', 6);
  await said('第6基地，2026年：');
  expect(discord.peer.files).toHaveLength(4);
});

test.skipIf(!canDraw)('where no picture may be attached, the words come all the same', async () => {
  discord.peer.takesFiles = false;
  discord.peer.forgiven.add(50013);
  await ask(zhang, '时间线');
  await said('第1基地，2026年：\n· 2026-12-31 提供年度总结');
  expect(discord.contents()).toHaveLength(1);
  expect(discord.peer.files).toEqual([]);
});

test('what needs no picture comes without one', async () => {
  await ask(zhang, '我的基地');
  await said('第1基地：有效');
  expect(discord.peer.files).toEqual([]);
});
