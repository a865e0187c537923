import { expect, test } from 'vitest';
import { openDiscord } from '../../../bots/discord/discord-door.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { DiscordPeer } from './discord-peer.ts';

const alice = '200000000000000001';
const log = { info() {}, warn() {}, error() {} };

test('what is kept about a person comes as a file under the answer', async () => {
  const peer = await DiscordPeer.open();
  const { token, applicationId, apiUrl } = peer;
  const database = await openDatabase({ file: ':memory:' });
  const desk = openDesk({ store: storeOn(database), parameters: {}, today: () => '2026-05-20' });
  const door = await openDiscord({ token, applicationId, apiUrl, database }, desk, log);
  peer.write(alice, '我们是高校，合作机构12家');
  await peer.until(() => peer.messages.some(({ content }) => content.includes('12家')));
  expect(peer.files).toEqual([]);
  peer.write(alice, '导出我的数据');
  const [file] = await peer.until(() => peer.files.length > 0 && peer.files);
  expect(file?.name).toBe('guohe-data.json');
  const { person, conversation, turns } = JSON.parse(file?.text ?? '');
  expect(person).toBe(alice);
  expect(conversation.words).toMatchObject({ researchPartners: '合作机构12家' });
  expect(turns.map(({ said }: { said: object }) => said)).toContainEqual({ text: '我们是高校，合作机构12家' });
  expect(peer.violations).toEqual([]);
  await door.stop();
  await desk.close();
  await peer.close();
});
