import { expect, test } from 'vitest';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { onDiscord } from './on-discord.ts';

const alice = '200000000000000001';
const bob = '200000000000000002';
const said = '我们是一家科技园区，和12家国外机构有协议';
const discord = onDiscord();
const { openDoor, contents, posted } = discord;
const store = () => storeOn(discord.database);
const open = () => openDoor(openDesk({ store: store(), parameters: {}, today: () => '2026-05-20' }));
const factsKept = async () => (await store().conversation({ door: 'discord', person: alice }))?.facts;

/** The door has dealt with everything that came before. */
async function settled() {
  const before = contents().length;
  discord.peer.write(bob, '公示期多久');
  await posted(before + 1);
  await expect.poll(() => discord.database('arrivals').whereNull('finished_at').pluck('delivery')).toEqual([]);
  await discord.doors[0]?.stop();
}

test('a message that arrives after it was edited is answered once, as it is now', async () => {
  await open();
  const slow = discord.peer.writeSlowly(alice, said);
  discord.peer.edit(slow.id, said.replace('12', '3'));
  await posted(1);
  slow.arrive();
  await settled();
  expect(await factsKept()).toMatchObject({ parkPartners: 3 });
  expect(contents()).toHaveLength(2);
});

test('of two edits that change places on their way the later one holds', async () => {
  await open();
  const message = discord.peer.write(alice, said);
  await posted(1);
  const older = discord.peer.editSlowly(message, said.replace('12', '3'));
  discord.peer.edit(message, said.replace('12', '4'));
  await posted(2);
  older.arrive();
  await settled();
  expect(await factsKept()).toMatchObject({ parkPartners: 4 });
  expect(contents()).toHaveLength(3);
});

test('of two edits that both arrive before the message, the earlier one last, the later one holds', async () => {
  await open();
  const slow = discord.peer.writeSlowly(alice, said);
  const older = discord.peer.editSlowly(slow.id, said.replace('12', '3'));
  discord.peer.edit(slow.id, said.replace('12', '4'));
  await posted(1);
  older.arrive();
  slow.arrive();
  await settled();
  expect(await factsKept()).toMatchObject({ parkPartners: 4 });
});

test('an edit that arrives behind the deletion brings nothing back', async () => {
  await open();
  const message = discord.peer.write(alice, said);
  await posted(1);
  const edit = discord.peer.editSlowly(message, '我们是一家科技园区，和4家国外机构有协议，占地7万平方米');
  discord.peer.remove(message);
  await posted(2);
  edit.arrive();
  await settled();
  expect(await factsKept()).not.toHaveProperty('parkPartners');
  expect(JSON.stringify(await discord.database('turns').where({ person: alice }))).not.toContain('7万');
});

test('a message that arrives after it was deleted is not answered', async () => {
  await open();
  const slow = discord.peer.writeSlowly(alice, said);
  discord.peer.remove(slow.id);
  await expect.poll(() => discord.database('arrivals').pluck('delivery')).toEqual([slow.id]);
  slow.arrive();
  await settled();
  expect(await factsKept()).toBeUndefined();
  expect(contents()).toHaveLength(1);
});

test('what is done to a message in the moment in which it arrives comes after it', async () => {
  await open();
  const [kept, gone] = [discord.peer.write(alice, said), discord.peer.write(alice, '占地面积5万平方米')];
  discord.peer.edit(kept, said.replace('12', '4'));
  discord.peer.remove(gone);
  await expect.poll(factsKept).toMatchObject({ parkPartners: 4 });
  await expect.poll(factsKept).not.toHaveProperty('parkLandArea');
  await discord.doors[0]?.stop();
});
