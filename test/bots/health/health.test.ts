import type { Knex } from 'knex';
import { afterEach, expect, it } from 'vitest';
import type { Desk, Door } from '../../../bots/desk.ts';
import { backlogIn } from '../../../bots/health/backlog.ts';
import { metricsOf } from '../../../bots/health/metrics.ts';
import { readinessOf } from '../../../bots/health/readiness.ts';
import { inboxOf } from '../../../bots/inbox/inbox.ts';
import { putInOutbox } from '../../../bots/outbox/outbox.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { describeEachDatabase } from '../store/each-database.ts';

const now = '2026-11-26T01:00:00.000Z';
const door = (name: Door['name'], connected?: boolean): Door => ({
  name,
  ...(connected !== undefined && { isConnected: () => connected }),
  stop: async () => {},
});
const silent = { info() {}, warn() {}, error() {} };

const open: Knex[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.destroy()));
});

describeEachDatabase('health', (address) => {
  const opened = async () => {
    const database = await openDatabase(address());
    open.push(database);
    return database;
  };

  it('is ready while the database answers and every line stands', async () => {
    const database = await opened();
    const doors = [door('web'), door('slack', true)];
    expect(await readinessOf(database, doors)).toEqual({
      ready: true,
      database: true,
      doors: { web: true, slack: true },
    });
    expect(await readinessOf(database, [...doors, door('discord', false)])).toMatchObject({
      ready: false,
      database: true,
      doors: { discord: false },
    });
    await database.destroy();
    expect(await readinessOf(database, doors)).toMatchObject({ ready: false, database: false });
  });

  it('counts what waits, and since when', async () => {
    const database = await opened();
    expect(await backlogIn(database, now)).toEqual({
      letters: 0,
      lettersLate: 0,
      arrivals: 0,
      arrivalsOld: 0,
      reminders: 0,
      remindersLate: 0,
    });
    const to = { channel: 'slack', address: 'T:U' } as const;
    await putInOutbox(database, to, { kind: 'reminder', duties: ['a'] }, '2026-11-26T00:59:00.000Z');
    await putInOutbox(database, to, { kind: 'reminder', duties: ['b'] }, '2026-11-26T02:00:00.000Z');
    const inbox = inboxOf(database, 'slack', () => '2026-11-26T00:58:20.000Z', 1000);
    await inbox.note({ incoming: { person: 'p', delivery: 'd' } });
    const base = { host_organization: 'h', category: 'park', designated_on: '2026-01-01' };
    await database('bases').insert({ name: 'b', ...base });
    for (const [id, remindAt] of [
      ['due', '2026-11-26T00:59:30.000Z'],
      ['later', '2026-11-27T01:00:00.000Z'],
    ] as const) {
      await database('duties').insert({
        id,
        base: 'b',
        occasion: id,
        deadline: '{}',
        state: 'open',
        unanswered: 0,
        sequence: 0,
        remind_at: remindAt,
      });
    }
    expect(await backlogIn(database, now)).toEqual({
      letters: 2,
      lettersLate: 60,
      arrivals: 1,
      arrivalsOld: 100,
      reminders: 1,
      remindersLate: 30,
    });
  });

  it('measures turns by door, failures by part and what waits, and names nobody', async () => {
    const database = await opened();
    const doors = [door('web'), door('slack', false)];
    const metrics = metricsOf(database, doors, () => now);
    const turn = { replies: [], language: 'zh', asked: null } as const;
    const desk = metrics.measured({
      receive: async ({ person }: { person: string }) => {
        if (person === '李四') throw new Error('李四');
        return turn;
      },
    } as unknown as Desk);
    const said = { door: 'web', delivery: 'd', message: { text: '秘密' } } as const;
    expect(await desk.receive({ ...said, person: '张三' })).toBe(turn);
    await expect(desk.receive({ ...said, person: '李四' })).rejects.toThrow();
    const log = metrics.counted(silent);
    log.warn({}, 'inbox: an answer has to wait');
    log.error({ from: 'bolt' }, '张三 said 秘密');
    log.error({}, '张三: 秘密');
    log.info({}, 'inbox: well');
    const text = await metrics.text();
    for (const line of [
      'guohe_turns_total{door="web",outcome="answered"} 1',
      'guohe_turns_total{door="web",outcome="failed"} 1',
      'guohe_turn_seconds_count{door="web"} 2',
      'guohe_failures_total{level="warn",part="inbox"} 1',
      'guohe_failures_total{level="error",part="slack"} 1',
      'guohe_failures_total{level="error",part="other"} 1',
      'guohe_door_connected{door="web"} 1',
      'guohe_door_connected{door="slack"} 0',
      'guohe_database_up 1',
      'guohe_outbox_letters 0',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).not.toMatch(/[张李秘]/);
    await database.destroy();
    const away = (await metrics.text()).split('\n');
    expect(away).toContain('guohe_database_up 0');
    expect(away).toContain('guohe_outbox_letters Nan');
  });
});
