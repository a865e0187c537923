import type { Knex } from 'knex';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contactCounter } from '../../../bots/bases/contact-counter.ts';
import type { Desk, Turn } from '../../../bots/desk.ts';
import { openDesk } from '../../../bots/open-desk.ts';
import { deliver } from '../../../bots/outbox/deliver.ts';
import type { Sender } from '../../../bots/outbox/sender.ts';
import { bringUpWishes } from '../../../bots/reminders/wishes.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { storeOn } from '../../../bots/store/knex-store.ts';
import { workCalendar } from '../../../core/calendar/work-calendar.ts';
import { choice, wordsOf } from '../bases/seen.ts';
import { describeEachDatabase } from '../store/each-database.ts';

const today = '2026-05-20';
const silent = { info() {}, warn() {}, error() {} };

describeEachDatabase('an applicant who has to wait for a day', (address) => {
  let database: Knex;
  let desk: Desk;
  let said = 0;
  beforeEach(async () => {
    database = await openDatabase(address());
    const now = () => `${today}T02:00:00.000Z`;
    const contacts = contactCounter({ database, calendar: async () => workCalendar(), today: () => today, now });
    desk = openDesk({ store: storeOn(database), parameters: {}, today: () => today, contacts });
  });
  afterEach(() => desk.close());

  function receive(message: { text: string } | { press: string }, door: 'slack' | 'web' = 'slack'): Promise<Turn> {
    said += 1;
    return desk.receive({ door, person: 'T:NEW', delivery: `${said}`, message });
  }
  const say = (text: string, door?: 'slack' | 'web') => receive({ text }, door);
  const offered = ({ replies }: Turn) => replies.flatMap(({ choices }) => choices.map(({ label }) => label));

  /** Registered on a Tuesday in 2024: three years are full on a Sunday in 2027. */
  async function tooYoung(door?: 'slack' | 'web') {
    await say('我们是科技园区', door);
    for (const text of ['法人', '是', '在有效期内']) await say(text, door);
    return say('2024年3月7日', door);
  }

  async function arrived(at: string): Promise<readonly Turn[]> {
    const turns: Turn[] = [];
    const sender: Sender = {
      async send(_, turn) {
        turns.push(turn);
        return { kind: 'delivered' };
      },
    };
    await bringUpWishes(database, at);
    const senders = new Map([['slack', sender]] as const);
    while ((await deliver({ database, senders, staff: [], now: () => at, log: silent })) > 0);
    return turns;
  }

  it('is told on that day, once, at nine on a working day', async () => {
    const told = await tooYoung();
    const kept = await receive({ press: choice(told, '到时候提醒我') });
    expect(wordsOf(kept)).toContain('2027-03-08 周一上午9点在这里告诉您');
    expect(offered(await say('怎样才能达标'))).toContain('到时候提醒我');
    expect(wordsOf(await say('到时候提醒我'))).not.toBe('');
    expect(await database('wishes')).toHaveLength(1);
    expect(await arrived('2027-03-08T00:59:00.000Z')).toEqual([]);
    const [turn, ...more] = await arrived('2027-03-08T01:00:00.000Z');
    expect(more).toEqual([]);
    expect(wordsOf(turn as Turn)).toContain('要等的日子（2027-03-07 周日）到了');
    expect(turn?.replies.flatMap(({ citations }) => citations.map(({ clause }) => clause))).toEqual(['7.1']);
    expect(await arrived('2027-03-09T01:00:00.000Z')).toEqual([]);
  });

  it('may say so instead of pressing, and may let it go', async () => {
    await tooYoung();
    const kept = await say('到时候提醒我');
    expect(wordsOf(kept)).toContain('2027-03-08');
    expect(wordsOf(await receive({ press: choice(kept, '不用提醒了') }))).toContain('不再提醒');
    expect(await database('wishes')).toHaveLength(0);
  });

  it('is told that a web page cannot reach them', async () => {
    const told = await tooYoung('web');
    expect(wordsOf(await receive({ press: choice(told, '到时候提醒我') }, 'web'))).toContain('这里不能主动联系您');
    expect(await database('wishes')).toHaveLength(0);
  });

  it('is offered it only when nothing but time stands in the way', async () => {
    await say('我们是科技园区');
    await say('不是');
    expect(offered(await say('看结果'))).not.toContain('到时候提醒我');
    expect(wordsOf(await say('到时候提醒我'))).not.toContain('在这里告诉您');
  });

  it('has it among what is kept about them, and it goes with the rest', async () => {
    const told = await tooYoung();
    await receive({ press: choice(told, '到时候提醒我') });
    const kept = JSON.parse(await desk.everythingKept('slack', 'T:NEW'));
    expect(kept.bases.wishes).toEqual([
      {
        letter: { kind: 'wish', on: '2027-03-07', clauses: ['7.1'], language: 'zh' },
        remindAt: '2027-03-08T01:00:00.000Z',
      },
    ]);
    await say('删除我的数据');
    expect(wordsOf(await say('是'))).toContain('已经删除');
    expect(await database('wishes')).toHaveLength(0);
    expect(await arrived('2027-03-08T01:00:00.000Z')).toEqual([]);
  });
});
