import { expect, test } from 'vitest';
import { openDesk } from '../../../bots/open-desk.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { besidePeer } from './beside-peer.ts';

const alice = 'U0ALICE';
const said = '我们是一家科技园区，和12家国外机构有协议';
const beside = besidePeer();
const { posted, lines } = beside;
const store = () => storeOn(beside.database);
const desk = () => openDesk({ store: store(), parameters: {}, today: () => '2026-05-20' });
const factsKept = async () =>
  (await store().conversation({ door: 'slack', person: `${beside.peer.team}:${alice}` }))?.facts;
/** A message that was written now, and is still on its way. */
const onItsWay = () => `${Math.floor(Date.now() / 1000)}.000999`;

/** The door has dealt with everything that came before. */
async function settled() {
  const before = beside.peer.messages.length;
  beside.peer.write('U0BOB', '公示期多久');
  await posted(before + 1);
  await expect.poll(() => beside.database('arrivals').whereNull('finished_at').pluck('delivery')).toEqual([]);
}

test('a message that arrives after it was edited is answered once, as it is now', async () => {
  await beside.openDoor(desk());
  const ts = onItsWay();
  await beside.peer.edit(alice, ts, said, said.replace('12', '3'));
  await posted(1);
  beside.peer.write(alice, said, { ts });
  await settled();
  expect(await factsKept()).toMatchObject({ parkPartners: 3 });
  expect(beside.peer.messages).toHaveLength(2);
});

test('of two edits that change places on their way the later one holds', async () => {
  await beside.openDoor(desk());
  const ts = beside.peer.write(alice, said);
  await posted(1);
  const older = beside.peer.editSlowly(alice, ts, said, said.replace('12', '3'));
  await beside.peer.edit(alice, ts, said.replace('12', '3'), said.replace('12', '4'));
  await posted(2);
  await older.arrive();
  await settled();
  expect(await factsKept()).toMatchObject({ parkPartners: 4 });
  expect(beside.peer.messages).toHaveLength(3);
});

test('of two edits that both arrive before the message, the earlier one last, the later one holds', async () => {
  await beside.openDoor(desk());
  const ts = onItsWay();
  const older = beside.peer.editSlowly(alice, ts, said, said.replace('12', '3'));
  await beside.peer.edit(alice, ts, said.replace('12', '3'), said.replace('12', '4'));
  await posted(1);
  await older.arrive();
  beside.peer.write(alice, said, { ts });
  await settled();
  expect(await factsKept()).toMatchObject({ parkPartners: 4 });
});

test('an edit that arrives behind the deletion brings nothing back', async () => {
  await beside.openDoor(desk());
  const ts = beside.peer.write(alice, said);
  await posted(1);
  const edit = beside.peer.editSlowly(alice, ts, said, '我们是一家科技园区，和4家国外机构有协议，占地7万平方米');
  await beside.peer.remove(alice, ts, said);
  await posted(2);
  await edit.arrive();
  await settled();
  expect(await factsKept()).not.toHaveProperty('parkPartners');
  expect(
    JSON.stringify(await beside.database('turns').where({ person: `${beside.peer.team}:${alice}` })),
  ).not.toContain('7万');
});

test('a message that arrives after it was deleted is not answered', async () => {
  await beside.openDoor(desk());
  const ts = onItsWay();
  await beside.peer.remove(alice, ts, said);
  beside.peer.write(alice, said, { ts });
  await settled();
  expect(await factsKept()).toBeUndefined();
  expect(beside.peer.messages).toHaveLength(1);
});

test('one that was refused, and edited before Slack sent it again, is answered as it is now', async () => {
  await beside.openByRequest(desk());
  await beside.database.schema.renameTable('arrivals', 'elsewhere');
  const ts = onItsWay();
  beside.peer.write(alice, said, { ts });
  await beside.peer.until(() => beside.peer.answers.length > 0);
  await beside.database.schema.renameTable('elsewhere', 'arrivals');
  await beside.peer.edit(alice, ts, said, said.replace('12', '4'));
  await posted(1);
  await expect.poll(factsKept).toMatchObject({ parkPartners: 4 });
});

test('what was edited or deleted in a channel and is not for us is not remembered', async () => {
  beside.peer.joined.add('C0ROOM');
  await beside.openDoor(desk());
  const inRoom = { channel: 'C0ROOM', channel_type: 'channel' };
  await beside.peer.edit(alice, onItsWay(), '大家好', '大家早', inRoom);
  await beside.peer.remove(alice, onItsWay(), '大家好', inRoom);
  // Nor an old one in direct messages.
  await beside.peer.remove(alice, '1700000000.000100', said);
  expect(await beside.database('arrivals')).toEqual([]);
  await settled();
  expect(lines().join()).not.toContain('大家');
});
