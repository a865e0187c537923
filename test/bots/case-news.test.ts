import type { Knex } from 'knex';
import { beforeEach, expect, it } from 'vitest';
import type { Desk, Turn } from '../../bots/desk.ts';
import { openDesk } from '../../bots/open-desk.ts';
import { deliver } from '../../bots/outbox/deliver.ts';
import type { Sender } from '../../bots/outbox/sender.ts';
import { openDatabase } from '../../bots/store/database.ts';
import { storeOn } from '../../bots/store/knex-store.ts';
import type { Whose } from '../../bots/store/store.ts';
import type { Message } from '../../conversations/message.ts';
import { CASE_CODE } from '../conversations/run-chat.ts';
import { describeEachDatabase } from './store/each-database.ts';

const ann: Whose = { door: 'slack', person: 'T1:UANN' };
const bo: Whose = { door: 'discord', person: '42' };
const cai: Whose = { door: 'web', person: 'visitor-cai' };

describeEachDatabase('the members of a case file that can be reached', (address) => {
  let database: Knex;
  let desk: Desk;
  let now: string;
  let sent: { readonly to: string; readonly text: string; readonly labels: readonly string[] }[];
  let code: string;

  let deliveries = 0;
  const tell = (whose: Whose, message: Message): Promise<Turn> => {
    deliveries += 1;
    return desk.receive({ ...whose, delivery: `${deliveries}`, message });
  };
  const say = (whose: Whose, text: string) => tell(whose, { text });
  const textOf = ({ replies }: Pick<Turn, 'replies'>) => replies.map(({ text }) => text).join('\n');

  /** Everything that is due after so many minutes. */
  const minutesLater = async (minutes: number) => {
    now = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    const senderTo = (channel: string): Sender => ({
      async send(to, turn) {
        const labels = turn.replies.flatMap(({ choices }) => choices.map(({ label }) => label));
        sent.push({ to: `${channel} ${to}`, text: textOf(turn), labels });
        return { kind: 'delivered' };
      },
    });
    const senders = new Map((['slack', 'discord'] as const).map((channel) => [channel, senderTo(channel)]));
    const log = { info() {}, warn() {}, error() {} };
    while ((await deliver({ database, senders, staff: [], now: () => now, log })) > 0);
  };

  beforeEach(async () => {
    database = await openDatabase(address());
    now = '2026-05-20T02:00:00.000Z';
    sent = [];
    desk = openDesk({ store: storeOn(database, () => now), parameters: {}, today: () => '2026-05-20' });
    await say(ann, '我们是高校，合作机构12家');
    code = CASE_CODE.exec(textOf(await say(ann, '档案编号')))?.[1] ?? '';
    await tell(bo, { press: `join:colleague=${code}` });
    await tell(cai, { press: `join:colleague=${code}` });
    return () => desk.close();
  });

  it('are told of a change and of a difference in one message, with its code and what settles it', async () => {
    await say(bo, '在北京登记的');
    await say(bo, '合作机构15家');
    await minutesLater(5);
    expect(sent).toEqual([]);
    await minutesLater(10);
    expect(sent.map(({ to }) => to)).toEqual(['slack T1:UANN']);
    const [{ text, labels }] = sent as [(typeof sent)[0]];
    for (const words of [code, '在京登记注册，是（同事乙', '您，2026-05-20：12家', '同事乙，2026-05-20：15家']) {
      expect(text).toContain(words);
    }
    expect(labels).toEqual(['以12家为准（您，2026-05-20）', '以15家为准（同事乙，2026-05-20）']);
  });

  it('hear no more of it until they have spoken again', async () => {
    await say(bo, '在北京登记的');
    await minutesLater(15);
    for (const text of ['合作机构15家', '合作机构16家', '法人']) {
      await say(bo, text);
      await minutesLater(15);
    }
    expect(sent).toHaveLength(1);
    expect(textOf(await say(ann, '进度'))).toContain('16家');
    await say(bo, '2015年登记的');
    await minutesLater(15);
    expect(sent.slice(1)).toEqual([expect.objectContaining({ to: 'slack T1:UANN' })]);
    expect(sent[1]?.text).toContain('2015年');
    expect(sent[1]?.text).not.toContain('16家');
  });

  it('do not hear at their next turn what the letter has told, only what has come since', async () => {
    await say(bo, '在北京登记的');
    await say(bo, '合作机构15家');
    await minutesLater(15);
    expect(sent).toHaveLength(1);
    await say(bo, '2015年登记的');
    const next = textOf(await say(ann, '进度'));
    expect(next).toContain('2015年');
    expect(next).not.toContain('在京登记注册，是');
    expect(next).not.toContain('15家');
    const review = textOf(await say(ann, '看看我填了什么'));
    expect(review).toContain('在京登记注册');
    expect(review).toContain('15家');
  });

  it('are not told of what was taken back, of what they have heard, or of what changes nothing', async () => {
    await say(bo, '在北京登记的');
    await say(bo, '上一步');
    await say(bo, '公示期多久');
    await minutesLater(15);
    await say(bo, '法人');
    await say(ann, '进度');
    await minutesLater(15);
    expect(sent).toEqual([]);
    await say(bo, '2015年登记的');
    await minutesLater(15);
    expect(sent).toHaveLength(1);
  });

  it('are told that a colleague has taken everything away, and nothing once they have left', async () => {
    await say(cai, '法人');
    await minutesLater(15);
    sent = [];
    await say(ann, '进度');
    await say(bo, '退出档案');
    await say(cai, '删除我的数据');
    await say(cai, '确定');
    await minutesLater(15);
    expect(sent).toEqual([expect.objectContaining({ to: 'slack T1:UANN' })]);
    expect(sent[0]?.text).toContain('已经撤回');
  });

  it('are told in the characters that they write', async () => {
    await say(ann, '我們是高校');
    await say(bo, '在北京登记的');
    await minutesLater(15);
    expect(sent[0]?.text).toContain('在京登記註冊，是');
  });

  it('leave no letter behind when they have everything deleted', async () => {
    await say(bo, '在北京登记的');
    expect(await database('outbox').select('address')).toEqual([{ address: ann.person }]);
    await say(ann, '删除我的数据');
    await say(ann, '确定');
    expect((await database('outbox').select('address')).map((row) => row.address)).not.toContain(ann.person);
  });
});
