import { expect, test } from 'vitest';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { onDiscord } from './on-discord.ts';

const alice = '200000000000000001';
const bob = '200000000000000002';
const discord = onDiscord();
const open = () =>
  discord.openDoor(openDesk({ store: storeOn(discord.database), parameters: {}, today: () => '2026-05-20' }));

/** The label of what shares, once it is offered. */
function shareButton(): string | undefined {
  const rows = discord.peer.messages.flatMap((message) => [...message.rows]);
  const labels = rows.flatMap(({ components }) => components.flatMap((one) => (one.type === 2 ? [one.label] : [])));
  return labels.find((label) => label.includes('#规则讨论'));
}

test('a result is not offered to a channel where nobody else would see it', async () => {
  await open();
  discord.peer.write(alice, '我们是海淀一家科技园区，2015年登记的，有12家国外合作机构');
  await discord.peer.until(() => discord.contents().length > 0);
  discord.peer.isMuted = true;
  const before = discord.peer.messages.length;
  discord.peer.command(alice, '分享', 'guild');
  await discord.peer.until(() => discord.peer.messages.slice(before).some(({ content }) => content !== ''));
  expect(shareButton()).toBeUndefined();
  expect(discord.contents().at(-1)).toContain('/guohe');
});

test('a result is shown to everybody only after a look at it, and a press by its person', async () => {
  await open();
  discord.peer.write(alice, '我们是海淀一家科技园区，2015年登记的，有12家国外合作机构');
  await discord.peer.until(() => discord.contents().length > 0);
  discord.peer.command(alice, '分享', 'guild');
  const label = await discord.peer.until(shareButton);
  const before = discord.peer.messages.length;
  expect(discord.peer.messages.filter(({ where, ephemeral }) => where === 'guild' && !ephemeral)).toEqual([]);
  discord.peer.press(bob, label);
  await discord.peer.until(() => discord.peer.messages[before]?.ephemeral);
  discord.peer.press(alice, label);
  const isShared = () => discord.peer.messages.find(({ where, ephemeral }) => where === 'guild' && !ephemeral);
  const shared = await discord.peer.until(isShared);
  expect(shared).toMatchObject({ rows: [], content: expect.stringContaining('园区类') });
  expect(shared.content).not.toContain('登记的');
});
