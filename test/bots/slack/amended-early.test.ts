import { expect, test } from 'vitest';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { heldDesk } from '../held-desk.ts';
import { besidePeer } from './beside-peer.ts';

const alice = 'U0ALICE';
const said = '我们是一家科技园区，和12家国外机构有协议';
const beside = besidePeer();

/** A door whose desk has begun with what Alice said, and waits. */
async function whileAnswering() {
  const store = storeOn(beside.database);
  const held = heldDesk(openDesk({ store, parameters: {}, today: () => '2026-05-20' }));
  await beside.openDoor(held.desk);
  const ts = beside.peer.write(alice, said);
  await held.begun;
  const factsKept = async () =>
    (await store.conversation({ door: 'slack', person: `${beside.peer.team}:${alice}` }))?.facts;
  return { ts, release: held.release, factsKept };
}

test('a message that is edited before it is answered counts as it is now', async () => {
  const { ts, release, factsKept } = await whileAnswering();
  await beside.peer.edit(alice, ts, said, said.replace('12', '3'));
  release();
  await beside.posted(2);
  expect(await factsKept()).toMatchObject({ parkPartners: 3 });
});

test('a message that is deleted before it is answered counts no more', async () => {
  const { ts, release, factsKept } = await whileAnswering();
  await beside.peer.remove(alice, ts, said);
  release();
  await beside.posted(2);
  expect(await factsKept()).not.toHaveProperty('parkPartners');
});

test('nobody else takes back what waits', async () => {
  const { ts, release, factsKept } = await whileAnswering();
  await beside.peer.remove('U0BOB', ts, said, { channel: beside.peer.directMessages(alice) });
  beside.peer.write('U0BOB', '公示期多久');
  release();
  await beside.posted(2);
  expect(await factsKept()).toMatchObject({ parkPartners: 12 });
});
