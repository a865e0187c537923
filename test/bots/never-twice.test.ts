import { expect, it } from 'vitest';
import type { Desk, Incoming, Turn } from '../../bots/desk.ts';
import { openDesk } from '../../bots/open-desk.ts';
import { openDatabase } from '../../bots/store/database.ts';
import { storeOn } from '../../bots/store/knex-store.ts';
import type { Store } from '../../bots/store/store.ts';
import { answerId, intentId } from '../../conversations/choice-id.ts';
import type { Message } from '../../conversations/message.ts';
import { describeEachDatabase } from './store/each-database.ts';

const whose = { door: 'slack', person: 'T1:U1' } as const;
const incoming = (delivery: string, message: Message): Incoming => ({ ...whose, delivery, message });

describeEachDatabase('what comes to two processes at once', (address) => {
  const withTwo = async (test: (desks: readonly [Desk, Desk], store: Store) => Promise<void>) => {
    const to = address();
    const stores = [storeOn(await openDatabase(to)), storeOn(await openDatabase(to))] as const;
    const [one, other] = stores;
    const deskOn = (store: Store) => openDesk({ store, parameters: {}, today: () => '2026-05-20' });
    await test([deskOn(one), deskOn(other)], one);
    for (const store of stores) await store.close();
  };
  /** Hands the same to both, several times; all must come to the same. */
  const atOnce = async <T>(desks: readonly [Desk, Desk], hand: (desk: Desk) => Promise<T>): Promise<T> => {
    const [first, ...others] = await Promise.all([...desks, ...desks, ...desks].map(hand));
    for (const one of others) expect(one).toEqual(first);
    return first as T;
  };
  const stepsIn = async (store: Store) => (await store.conversation(whose))?.steps.length ?? 0;

  it('is done once: words, presses, forms, what is said in company, edits and deletions', () =>
    withTwo(async (desks, store) => {
      const receive = (delivery: string, message: Message) =>
        atOnce(desks, (desk) => desk.receive(incoming(delivery, message)));
      await receive('m1', { text: '我们是一家科技园区' });
      expect(await stepsIn(store)).toBe(1);
      await receive('p1', { press: answerId('registeredInBeijing', true) });
      expect(await stepsIn(store)).toBe(2);
      await receive('f1', { form: { legalForm: '法人', registeredOn: '2019年3月1日' } });
      expect(await stepsIn(store)).toBe(3);
      await receive('m2', { text: '累计有12家国外合作机构' });
      const asked = incoming('a1', { text: '公示期多久' });
      const open: Turn = await atOnce(desks, (desk) => desk.ask({ ...asked, thread: 'T1:C1:1' }));
      expect(open.privately).toBeUndefined();
      await atOnce(desks, (desk) => desk.ask(incoming('a2', { text: '我们没有不良信用记录，够吗' })));
      expect(await stepsIn(store)).toBe(5);
      const amending = { ...whose, original: 'm2' };
      await atOnce(desks, (desk) => desk.edited({ ...amending, delivery: 'e1' }, '累计有25家国外合作机构'));
      expect(await stepsIn(store)).toBe(6);
      await atOnce(desks, (desk) => desk.deleted({ ...amending, delivery: 'd1' }));
      expect(await stepsIn(store)).toBe(7);
      expect((await store.conversation(whose))?.facts.parkPartners).toBeUndefined();
    }));

  it('is done once when a button is pressed twice: two deliveries of one answer', () =>
    withTwo(async (desks, store) => {
      await desks[0].receive(incoming('m1', { text: '我们是一家科技园区' }));
      const press = { press: answerId('registeredInBeijing', true) };
      await Promise.all(desks.map((desk, at) => desk.receive(incoming(`p${at}`, press))));
      expect(await stepsIn(store)).toBe(2);
      await desks[1].receive(incoming('u', { text: '上一步' }));
      expect((await store.conversation(whose))?.facts).toEqual({ organizationKind: 'science_park', category: 'park' });
    }));

  it('is deleted, and told to be, also when the process that deleted it died before it could say so', () =>
    withTwo(async ([one, other], store) => {
      await one.receive(incoming('m1', { text: '我们是一家科技园区' }));
      await one.receive(incoming('m2', { text: '删除我的数据' }));
      const confirm = incoming('m3', { press: intentId('confirm_delete') });
      const told = await one.receive(confirm);
      expect((await other.receive(confirm)).replies.map(({ text }) => text)).toEqual(
        told.replies.map(({ text }) => text),
      );
      expect(await store.conversation(whose)).toBeNull();
      expect(await store.transcript(whose, 9)).toEqual([]);
    }));

  it('keeps every answer when both are told different things', () =>
    withTwo(async (desks, store) => {
      await desks[0].receive(incoming('m0', { text: '我们是一家科技园区' }));
      const said = ['2019年3月1日在海淀注册', '累计有12家国外合作机构', '没有不良信用记录', '占地面积5万平方米'];
      await Promise.all(said.map((text, at) => (desks[at % 2] as Desk).receive(incoming(`m${at + 1}`, { text }))));
      expect((await store.conversation(whose))?.facts).toMatchObject({
        registeredOn: '2019-03-01',
        parkPartners: 12,
        adverseCreditRecords: [],
        parkLandArea: 50_000,
      });
    }));
});
