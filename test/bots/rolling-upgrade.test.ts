import type { Knex } from 'knex';
import { beforeEach, expect, it } from 'vitest';
import type { Desk, Turn } from '../../bots/desk.ts';
import { openDesk } from '../../bots/open-desk.ts';
import { openDatabase } from '../../bots/store/database.ts';
import { storeOn } from '../../bots/store/knex-store.ts';
import type { Whose } from '../../bots/store/store.ts';
import type { Message } from '../../conversations/message.ts';
import { CASE_CODE } from '../conversations/run-chat.ts';
import { describeEachDatabase } from './store/each-database.ts';

const ann: Whose = { door: 'web', person: 'ann' };
const bo: Whose = { door: 'slack', person: 'T1:UBO' };

describeEachDatabase('while a process of a later version runs beside this one', (address) => {
  let database: Knex;
  let desk: Desk;
  let deliveries = 0;
  const tell = (whose: Whose, message: Message): Promise<Turn> => {
    deliveries += 1;
    return desk.receive({ ...whose, delivery: `${deliveries}`, message });
  };
  const say = (whose: Whose, text: string) => tell(whose, { text });
  const textOf = ({ replies }: Turn) => replies.map(({ text }) => text).join('\n');

  /** What the later version leaves: the next number, in a form that nothing is known of here. */
  const keptLater = async (table: 'conversations' | 'cases') => {
    const [row] = await database(table).select();
    const { version, language } = JSON.parse(row.state);
    const state = JSON.stringify({ version: version + 1, language, answers: [['researchPartners', 12]] });
    await database(table).update({ state });
    return state;
  };
  const kept = async (table: 'conversations' | 'cases') => (await database(table).select('state'))[0]?.state;

  beforeEach(async () => {
    database = await openDatabase(address());
    desk = openDesk({ store: storeOn(database), parameters: {}, today: () => '2026-05-20' });
    return () => desk.close();
  });

  it.each([
    { text: '12家' },
    { text: '重来' },
    { text: '删除我的数据' },
    { press: 'say:confirm_delete' },
    { text: '' },
  ])('a conversation that it has kept is left as it is, and the person is told: %j', async (message) => {
    await say(ann, '我们是高校');
    const later = await keptLater('conversations');
    const turn = await tell(ann, message);
    expect(textOf(turn)).toBe('我正在更新，马上就好。您之前说的都还在，这条消息请过几分钟再发一次。');
    expect(await kept('conversations')).toBe(later);
    expect(await desk.form(ann.door, ann.person, 'form:open')).toBeNull();
    expect(JSON.parse(await desk.everythingKept(ann.door, ann.person)).conversation.version).toBe(4);
  });

  it('tells it in English to whom it speaks English', async () => {
    await say(ann, 'We are a university');
    await keptLater('conversations');
    expect(textOf(await say(ann, '12'))).toContain('I am being updated');
  });

  it('a case file that it has kept is left as it is, by its members and by who would join', async () => {
    await say(ann, '我们是高校');
    const code = CASE_CODE.exec(textOf(await say(ann, '档案编号')))?.[1];
    const later = await keptLater('cases');
    for (const message of [{ text: '合作机构12家' }, { text: '退出档案' }, { press: `join:colleague=${code}` }]) {
      expect(textOf(await tell(ann, message))).toContain('我正在更新');
    }
    expect(textOf(await tell(bo, { text: `加入 ${code}` }))).toContain('我正在更新');
    expect(await kept('cases')).toBe(later);
    expect(await database('case_members').select('door')).toEqual([{ door: 'web' }]);
  });
});
