import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answering, type AnsweringSettings, answerArrivals } from '../../../bots/inbox/answer-arrivals.ts';
import { inboxOf } from '../../../bots/inbox/inbox.ts';
import { openJournal } from '../../../bots/inbox/journal.ts';
import { TryLater } from '../../../bots/inbox/try-later.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { emptyFolder } from '../command-line/empty-folder.ts';

interface Said {
  readonly incoming: { readonly person: string; readonly delivery: string };
}
const said = (delivery: string, person = 'one'): Said => ({ incoming: { person, delivery } });
/** A promise, and what resolves it. */
const gate = (): readonly [Promise<void>, () => void] => {
  let open = () => {};
  const opens = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [opens, () => open()];
};
/** What platforms would be told. */
const tell = () => {};
const log = { info() {}, warn() {}, error() {} };
const patient = { timeout: 5000, interval: 5 };

describe.each(['after the database', 'after the journal'])('answering what comes in, told of %s', (told) => {
  let folder: Awaited<ReturnType<typeof emptyFolder>>;
  const databases: Knex[] = [];
  const opened: Answering<Said>[] = [];
  beforeEach(async () => {
    folder = await emptyFolder();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.stop()));
    await Promise.all(databases.splice(0).map((one) => one.destroy()));
    await folder[Symbol.asyncDispose]();
  });

  const database = async () => {
    const one = await openDatabase({ file: folder.path('guohe.sqlite') });
    databases.push(one);
    return one;
  };
  const journal = async () => (told === 'after the journal' ? openJournal<Said>(await database(), 'slack', 600) : null);
  const answering = async (answer: AnsweringSettings<Said>['answer'], ahead = 0, every = 20) => {
    const now = () => new Date(Date.now() + ahead).toISOString();
    const one = answerArrivals({
      inbox: inboxOf<Said>(await database(), 'slack', now, 600),
      journal: await journal(),
      answer,
      now,
      log,
      every,
    });
    opened.push(one);
    return one;
  };
  const unfinished = async () => (await database())('arrivals').whereNull('finished_at').pluck('delivery');

  it('answers each delivery once, however often and at whichever process it comes in', async () => {
    const answered: string[] = [];
    const answer = async ({ incoming }: Said) => {
      await pause(5);
      answered.push(incoming.delivery);
    };
    const doors = [await answering(answer), await answering(answer)];
    const taken = await Promise.all(
      ['a', 'a', 'b', 'b', 'b', 'c'].map((delivery, n) => doors[n % 2]?.take(said(delivery, `of ${delivery}`), tell)),
    );
    expect(taken.filter(Boolean)).toHaveLength(3);
    await vi.waitFor(async () => expect(await unfinished()).toEqual([]), patient);
    expect(answered.sort()).toEqual(['a', 'b', 'c']);
  });

  it('tells the platform of everything that comes in at once before anybody is answered', async () => {
    const happened: string[] = [];
    const one = await answering(async () => {
      happened.push('answered');
    });
    // More than are written down by one statement.
    const taken = Array.from({ length: 150 }, (_, n) => one.take(said(`${n}`, `of ${n}`), () => happened.push('told')));
    await Promise.all(taken);
    await vi.waitFor(() => expect(happened).toHaveLength(300), patient);
    expect(happened.lastIndexOf('told')).toBe(149);
  });

  it('answers a person in order, one after another, and others meanwhile', async () => {
    const answered: string[] = [];
    const [released, release] = gate();
    const one = await answering(async ({ incoming }) => {
      if (incoming.delivery === 'a') await released;
      answered.push(incoming.delivery);
    });
    for (const each of [said('a'), said('b'), said('c'), said('d', 'another')]) await one.take(each, tell);
    await vi.waitFor(() => expect(answered).toEqual(['d']), patient);
    release();
    await vi.waitFor(() => expect(answered).toEqual(['d', 'a', 'b', 'c']), patient);
  });

  it('goes on with the message that was not confirmed, after what the platform asked to wait', async () => {
    const posted: string[] = [];
    let isAway = true;
    const one = await answering(async ({ incoming }, progress) => {
      for (let n = progress.posted; n < 3; n += 1) {
        if (n === 1 && isAway) {
          isAway = false;
          throw new TryLater(0.05);
        }
        posted.push(`${incoming.delivery}${n}`);
        await progress.confirmed();
      }
    });
    await one.take(said('a'), tell);
    await one.take(said('b'), tell);
    await vi.waitFor(async () => expect(await unfinished()).toEqual([]), patient);
    expect(posted).toEqual(['a0', 'a1', 'a2', 'b0', 'b1', 'b2']);
  });

  it('takes up what a process that died has left, and says that it may have been posted', async () => {
    const [buried, bury] = gate();
    // As if its process were no more: it does not hold on to what it has claimed.
    const dead = await answering(
      async (_, progress) => {
        await progress.confirmed();
        await buried;
      },
      0,
      3_600_000,
    );
    await dead.take(said('a'), tell);
    await vi.waitFor(async () => expect(await (await database())('arrivals').pluck('posted')).toEqual([1]), patient);
    const seen: object[] = [];
    await answering(async ({ incoming }, { posted, unsure, attempt }) => {
      seen.push({ ...incoming, posted, unsure, attempt });
    });
    await vi.waitFor(() => expect(seen).toHaveLength(1), patient);
    expect(seen).toEqual([{ person: 'one', delivery: 'a', posted: 1, unsure: true, attempt: 2 }]);
    bury();
  });

  it('gives up what fails again and again, so that the person is answered what they say next', async () => {
    const answered: string[] = [];
    let attempts = 0;
    const one = await answering(async ({ incoming }) => {
      if (incoming.delivery === 'bad') {
        attempts += 1;
        throw new RangeError('never right');
      }
      answered.push(incoming.delivery);
    });
    await one.take(said('bad'), tell);
    await one.take(said('good'), tell);
    await vi.waitFor(() => expect(answered).toEqual(['good']), { timeout: 15_000, interval: 20 });
    expect(attempts).toBe(3);
  }, 20_000);

  it.each([
    ['a day forwards', 24 * 3600],
    ['a week forwards', 7 * 24 * 3600],
    ['an hour back', -3600],
    ['a day back', -24 * 3600],
  ])('loses nothing, doubles nothing and waits no longer when the clock jumps %s', async (_, seconds) => {
    let jumped = 0;
    const now = () => new Date(Date.now() + jumped).toISOString();
    const answered: string[] = [];
    const [released, release] = gate();
    let isAway = true;
    const answer = async ({ incoming }: Said) => {
      if (incoming.delivery === 'slow') await released;
      if (incoming.delivery === 'later' && isAway) {
        isAway = false;
        jumped = 1000 * seconds;
        throw new TryLater(0.3);
      }
      answered.push(incoming.delivery);
    };
    const inbox = inboxOf<Said>(await database(), 'slack', now, 600);
    const one = answerArrivals({ inbox, journal: await journal(), answer, now, log, every: 20 });
    opened.push(one);
    await one.take(said('before', 'a third'), tell);
    await vi.waitFor(async () => expect(await unfinished()).toEqual([]), patient);
    for (const each of [said('slow', 'another'), said('later'), said('next')]) await one.take(each, tell);
    await vi.waitFor(() => expect(answered).toEqual(['before', 'later', 'next']), patient);
    await one.take(said('later'), tell);
    release();
    await vi.waitFor(async () => expect(await unfinished()).toEqual([]), patient);
    expect(await one.take(said('before', 'a third'), tell)).toBe(false);
    expect(answered).toEqual(['before', 'later', 'next', 'slow']);
  });

  it('forgets what was answered days ago, when days have passed', async () => {
    let passed = 0;
    const real = performance.now.bind(performance);
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => real() + passed);
    try {
      const now = () => new Date(Date.now() + passed).toISOString();
      const inbox = inboxOf<Said>(await database(), 'slack', now, 600);
      const one = answerArrivals({ inbox, journal: await journal(), answer: async () => {}, now, log, every: 20 });
      opened.push(one);
      await one.take(said('before'), tell);
      await vi.waitFor(async () => expect(await unfinished()).toEqual([]), patient);
      passed = 4 * 24 * 3_600_000;
      await vi.waitFor(async () => expect(await (await database())('arrivals').pluck('id')).toEqual([]), patient);
    } finally {
      clock.mockRestore();
    }
  });

  it('ends the answer of a process whose lease was taken over', async () => {
    const [woken, wake] = gate();
    const errors: unknown[] = [];
    const slow = await answering(async (_, progress) => {
      await woken;
      await progress.confirmed().catch((error) => {
        errors.push(error.name);
        throw error;
      });
    });
    await slow.take(said('a'), tell);
    // Another process, whose clock is an hour ahead.
    let answers = 0;
    await answering(async () => {
      answers += 1;
    }, 3_600_000);
    await vi.waitFor(() => expect(answers).toBe(1), patient);
    wake();
    await vi.waitFor(() => expect(errors).toEqual(['TakenOver']), patient);
  });
});

describe('while another process has the database locked', () => {
  const who = ['one', 'one', 'another'];

  it.each(['goes on', 'dies'])(
    'the platform is told at once, and answers come when it is free, also when the process %s',
    async (what) => {
      await using folder = await emptyFolder();
      const file = folder.path('guohe.sqlite');
      const answered: string[] = [];
      const open = async () => {
        const database = await openDatabase({ file });
        // Not to wait for SQLite's five seconds.
        await database.raw('PRAGMA busy_timeout = 50');
        const now = () => new Date().toISOString();
        const answering = answerArrivals({
          inbox: inboxOf<Said>(database, 'slack', now, 300),
          journal: openJournal<Said>(database, 'slack', 300),
          answer: async ({ incoming }) => void answered.push(`${incoming.person} ${incoming.delivery}`),
          ...{ now, log },
          // One that dies does not show that it lives, nor look again.
          every: what === 'dies' && databases.length === 1 ? 3_600_000 : 40,
        });
        databases.push(database);
        return answering;
      };
      const databases: Knex[] = [await openDatabase({ file })];
      const one = await open();
      await databases[0]?.raw('BEGIN IMMEDIATE');
      let toldOf = 0;
      for (const [n, person] of who.entries()) {
        void one.take(said(`${n}`, person), () => {
          toldOf += 1;
        });
      }
      expect(toldOf).toBe(3);
      await pause(150);
      expect(answered).toEqual([]);
      await databases[0]?.raw('ROLLBACK');
      const survivor = what === 'dies' ? await open() : one;
      await vi.waitFor(() => expect(answered).toHaveLength(3), patient);
      expect(answered.filter((each) => each.startsWith('one '))).toEqual(['one 0', 'one 1']);
      await survivor.stop();
      if (what === 'dies') await one.stop();
      expect(answered).toHaveLength(3);
      await Promise.all(databases.map((each) => each.destroy()));
    },
  );
});
