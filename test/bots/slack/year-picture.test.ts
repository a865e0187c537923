import { expect, test } from 'vitest';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import { keepBases } from '../../../bots/bases/register.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { hasChinese } from '../../../bots/timeline/draw-pictures.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { scriptedDesk, turn } from '../discord/scripted-desk.ts';
import { besidePeer } from './beside-peer.ts';

const beside = besidePeer();
const alice = 'U0ALICE';
const today = '2026-11-25';
const canDraw = await hasChinese();

async function openContactsDoor(language: 'zh' | 'en'): Promise<void> {
  const { database, peer } = beside;
  const contact = {
    name: '张',
    channel: 'slack',
    address: `${peer.team}:${alice}`,
    timeZone: 'Asia/Shanghai',
  } as const;
  const base = { hostOrganization: '甲大学', category: 'research', designatedOn: '2025-06-10' } as const;
  await keepBases(database, [{ name: '甲基地', ...base, contacts: [{ ...contact, language }] }], 'staff', today);
  const parts = { database, calendar: async () => workCalendar(), today: () => today };
  const contacts = contactCounter({ ...parts, now: () => `${today}T02:00:00.000Z` });
  await beside.openDoor(openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts }));
}

test.skipIf(!canDraw).each([
  ['zh', '时间线', '甲基地，2026年：', '甲基地2026年的时间线图，事项与文字所列相同'],
  ['en', 'my timeline', '甲基地 in 2026:', 'Timeline of 甲基地 in 2026; it shows what the text lists'],
] as const)('the year of a base comes in words and as a picture: %s', async (language, words, heading, alt) => {
  const { peer } = beside;
  await openContactsDoor(language);
  peer.write(alice, words);
  expect((await beside.firstPosted()).text).toContain(heading);
  const [picture] = await peer.until(() => peer.files.length > 0 && peer.files);
  expect(picture).toMatchObject({ name: 'timeline-2026.png', alt, channel: peer.directMessages(alice) });
  expect(picture?.data.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  expect(picture?.data.readUInt32BE(16)).toBe(1440);
  expect(peer.messages).toHaveLength(1);
});

test.skipIf(!canDraw)('a picture finds the direct messages that are known by their person alone', async () => {
  const { peer } = beside;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"/>';
  await beside.openDoor(scriptedDesk(() => turn([{ text: '一年', picture: { name: 'year', svg, alt: '一年' } }])));
  await peer.globalShortcut(alice, 'fill_in');
  const [picture] = await peer.until(() => peer.files.length > 0 && peer.files);
  expect(picture).toMatchObject({ name: 'year.png', channel: peer.directMessages(alice) });
});

test.skipIf(!canDraw).each([
  ['the scope is missing', () => void beside.peer.forbidden.add('files.getUploadURLExternal')],
  ['the upload fails', () => beside.peer.failNext('upload_url', { status: 500 })],
])('when %s, the words are there, once', async (_, breakIt) => {
  const { peer } = beside;
  await openContactsDoor('zh');
  breakIt();
  peer.write(alice, '时间线');
  await peer.until(() => beside.logged.some((line) => line.includes('a picture could not be sent')));
  expect(peer.messages.map(({ text }) => text)).toEqual([expect.stringContaining('甲基地，2026年：\n· 2026-12-31')]);
  expect(peer.files).toEqual([]);
});
