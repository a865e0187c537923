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
