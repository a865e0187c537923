import { expect, it } from 'vitest';
import { type Claim, type Inbox, inboxOf } from '../../../bots/inbox/inbox.ts';
import { openDatabase } from '../../../bots/store/database.ts';
import { describeEachDatabase } from '../store/each-database.ts';

const arrival = (delivery: string, person = 'one') => ({
  incoming: { person, delivery, text: `words of ${delivery}` },
});
type Noted = ReturnType<typeof arrival>;

const claimed = (noted: Claim<Noted> | string | null | undefined): Claim<Noted> => {
  if (!noted || typeof noted === 'string') throw new Error(`not claimed: ${noted}`);
  return noted;
};
const deliveries = (claims: readonly Claim<Noted>[]) => claims.map((claim) => claim.arrival.incoming.delivery);

describeEachDatabase('the inbox', (address) => {
  const at = { now: '2026-11-25T01:00:00.000Z' };
  const pass = (seconds: number) => {
    at.now = new Date(Date.parse(at.now) + 1000 * seconds).toISOString();
  };
  const withInbox = async (test: (inbox: Inbox<Noted>, another: Inbox<Noted>) => Promise<void>) => {
    const to = address();
    const databases = [await openDatabase(to), await openDatabase(to)] as const;
    const [mine, theirs] = databases.map((one) => inboxOf<Noted>(one, 'slack', () => at.now, 10_000));
    await test(mine as Inbox<Noted>, theirs as Inbox<Noted>);
    for (const database of databases) await database.destroy();
  };

  it('notes a delivery once, whichever process it comes to, also when it has been answered', () =>
    withInbox(async (mine, theirs) => {
      const noted = await Promise.all([mine, theirs, mine].map((inbox) => inbox.note(arrival('a'))));
      expect(noted.filter((one) => one === 'known')).toHaveLength(2);
      await mine.finish(claimed(noted.find((one) => typeof one === 'object')));
      expect(await theirs.note(arrival('a'))).toBe('known');
    }));

  it('notes what comes in the same moment: each person’s first is claimed, the others wait, the same is known', () =>
    withInbox(async (mine) => {
      const come = [arrival('a'), arrival('b'), arrival('a'), arrival('c', 'another'), arrival('b')];
      const noted = await Promise.all(come.map((one) => mine.note(one)));
      expect(noted.map((one) => (typeof one === 'string' ? one : one.arrival.incoming.delivery))).toEqual([
        ...['a', 'waits', 'known', 'c', 'known'],
      ]);
      const [first, , , other] = noted.map((one) => (typeof one === 'string' ? null : one));
      await Promise.all([mine.finish(claimed(first)), mine.finish(claimed(other))]);
      const next = await Promise.all(['one', 'another', 'one'].map((person) => mine.claimNextOf(person)));
      expect(next.map((one) => one?.arrival.incoming.delivery)).toEqual(['b', undefined, undefined]);
      // It has waited, and nobody has tried before.
      expect(claimed(next[0])).toMatchObject({ claims: 1, unsure: false });
    }));

  it('answers a person in the order of their messages, and others meanwhile', () =>
    withInbox(async (mine, theirs) => {
      const first = claimed(await mine.note(arrival('a')));
      expect(await theirs.note(arrival('b'))).toBe('waits');
      expect(await theirs.claimNextOf('one')).toBeNull();
      expect(claimed(await theirs.note(arrival('c', 'another'))).arrival).toEqual(arrival('c', 'another'));
      await mine.putOff(first, '2026-11-25T01:00:30.000Z');
      pass(20);
      expect(await mine.claimNextOf('one')).toBeNull();
      pass(20);
      expect(deliveries([claimed(await theirs.claimNextOf('one'))])).toEqual(['a']);
    }));

  it('knows who sent what is not yet answered, and nothing of all else', () =>
    withInbox(async (mine, theirs) => {
      const noted = claimed(await mine.note(arrival('a')));
      expect([await theirs.sender('a'), await theirs.sender('b')]).toEqual(['one', null]);
      await mine.finish(noted);
      expect(await theirs.sender('a')).toBeNull();
    }));

  it('gives what a process died over to the next, with what was posted of it', () =>
    withInbox(async (mine, theirs) => {
      const lost = claimed(await mine.note(arrival('a')));
      expect(lost).toMatchObject({ posted: 0, unsure: false, claims: 1 });
      expect(await mine.confirm(lost, 1)).toBe(true);
      pass(9);
      expect(await theirs.claim(9)).toEqual([]);
      pass(2);
      const [taken] = await theirs.claim(9);
      expect(taken).toMatchObject({ posted: 1, unsure: true, claims: 2 });
      // Whoever was believed dead and was only slow learns it, and undoes nothing.
      expect(await mine.confirm(lost, 2)).toBe(false);
      await mine.finish(lost);
      await mine.putOff(lost, at.now);
      expect(await theirs.confirm(claimed(taken), 2)).toBe(true);
    }));

  it('is not stopped by a clock that is set back', () =>
    withInbox(async (mine, theirs) => {
      const [dead, later] = [claimed(await mine.note(arrival('a'))), claimed(await mine.note(arrival('b', 'another')))];
      await mine.putOff(later, '2026-11-25T01:00:30.000Z');
      expect(await theirs.note(arrival('c'))).toBe('waits');
      pass(-24 * 3600);
      expect(deliveries(await theirs.claim(9))).toEqual(['a', 'b']);
      expect(await mine.confirm(dead, 1)).toBe(false);
      await theirs.finish({ ...dead, claims: 2 });
      expect(deliveries(await theirs.claim(9))).toEqual(['c']);
    }));

  it('takes up what a process died over before the clock was set back by some minutes', () =>
    withInbox(async (mine, theirs) => {
      await mine.note(arrival('a'));
      pass(-300);
      expect(deliveries(await theirs.claim(9))).toEqual(['a']);
    }));

  it('answers nothing under a delivery that was forestalled, and forestalls none that has come', () =>
    withInbox(async (mine, theirs) => {
      expect([await mine.forestall('a'), await theirs.forestall('a')]).toEqual([true, false]);
      expect(await theirs.note(arrival('a'))).toBe('known');
      await mine.note(arrival('b'));
      expect(await theirs.forestall('b')).toBe(false);
      expect(await mine.sender('b')).toBe('one');
    }));

  it('says of what was put off whether it may have been posted', () =>
    withInbox(async (mine, theirs) => {
      await mine.putOff(claimed(await mine.note(arrival('a'))), at.now, true);
      const [again] = await theirs.claim(9);
      expect(again).toMatchObject({ unsure: true, claims: 2 });
      await theirs.putOff(claimed(again), at.now);
      expect((await mine.claim(9))[0]).toMatchObject({ unsure: false, claims: 3 });
    }));

  it('puts nothing off for longer than two hours', () =>
    withInbox(async (mine) => {
      await mine.putOff(claimed(await mine.note(arrival('a'))), '2027-01-01T00:00:00.000Z');
      pass(7199);
      expect(await mine.claim(9)).toEqual([]);
      pass(1);
      expect(deliveries(await mine.claim(9))).toEqual(['a']);
    }));

  it('leaves a claim to whoever holds on to it', () =>
    withInbox(async (mine, theirs) => {
      const claim = claimed(await mine.note(arrival('a')));
      for (let n = 0; n < 3; n += 1) {
        pass(9);
        await mine.hold([claim]);
      }
      expect(await theirs.claim(9)).toEqual([]);
    }));

  it('gives an arrival to one of several who claim at once', () =>
    withInbox(async (mine, theirs) => {
      await mine.putOff(claimed(await mine.note(arrival('a'))), at.now);
      const claims = await Promise.all([mine, theirs, mine, theirs].map((inbox) => inbox.claim(9)));
      expect(deliveries(claims.flat())).toEqual(['a']);
    }));

  it('keeps nothing of what was said once it is answered, and forgets the delivery in the end', async () => {
    const database = await openDatabase(address());
    const inbox = inboxOf<Noted>(database, 'slack', () => at.now, 10_000);
    await inbox.finish(claimed(await inbox.note(arrival('a'))));
    const [row] = await database('arrivals');
    expect(row).toMatchObject({ delivery: 'a', person: null, arrival: null });
    await inbox.purge(at.now);
    expect(await database('arrivals')).toHaveLength(1);
    pass(1);
    await inbox.purge(at.now);
    expect(await database('arrivals')).toEqual([]);
    await database.destroy();
  });
});
