import type { Knex } from 'knex';
import type { DoorName } from '../desk.ts';
import { gathered } from '../gathered.ts';
import { later } from '../later.ts';
import { rowsFrom } from '../store/raw-rows.ts';

/** What came in at a door, as the door needs it to answer later: kept as JSON until it is answered. */
export interface Arrival {
  readonly incoming: {
    readonly person: string;
    /** The platform's id of the delivery: what has been noted under it is never noted again. */
    readonly delivery: string;
  };
}

/** An arrival that is this process's to answer, for as long as the lease. */
export interface Claim<A extends Arrival> {
  readonly id: number;
  readonly arrival: A;
  /** So many messages of its answer have been confirmed by the platform. */
  readonly posted: number;
  /** Whoever had it before was not heard of again, or was not sure: the next message of the answer may have been posted. */
  readonly unsure: boolean;
  /** How often it was claimed, this time included. */
  readonly claims: number;
  readonly notedAt: string;
}

/**
 * What has come in at one door and is not yet answered. It is written down before the platform is told that it has
 * arrived, so that whoever dies in between loses nothing. Several processes may share it.
 *
 * What is noted is kept in the clear, beside the conversations, which hold the same words; the tokens among it answer
 * one message for some minutes. All of it is dropped when it is answered: only the delivery is remembered then.
 */
export interface Inbox<A extends Arrival> {
  /**
   * Writes an arrival down, and claims it unless an earlier one of the same person is still to be answered.
   * @returns the claim, `waits` when it has to wait its turn, `known` when the delivery had been noted before.
   */
  note(arrival: A): Promise<Claim<A> | 'waits' | 'known'>;
  /** Who sent what is noted under a delivery, until it is answered; null for all else. */
  sender(delivery: string): Promise<string | null>;
  /**
   * Claims what is due: of each person the earliest only, so that everybody is answered in the order they wrote.
   * @param held what this process holds already, whatever the clock says of its lease
   */
  claim(atMost: number, held?: readonly Claim<A>[]): Promise<readonly Claim<A>[]>;
  /** Claims the next of one person, or returns null. */
  claimNextOf(person: string): Promise<Claim<A> | null>;
  /** Holds on to claims for another lease. */
  hold(claims: readonly Claim<A>[]): Promise<void>;
  /** Notes that so many messages of the answer are confirmed. @returns false when another process has taken over. */
  confirm(claim: Claim<A>, posted: number): Promise<boolean>;
  /**
   * Gives a claim back, to be answered at an instant or later.
   * @param unsure the next message of the answer may have been posted
   */
  putOff(claim: Claim<A>, until: string, unsure?: boolean): Promise<void>;
  /** What was put off is due now: the clock was set back, and waiting by it would take too long. */
  hurry(): Promise<void>;
  /** Nothing is to be answered under a delivery, should it still come. @returns false when it has come before */
  forestall(delivery: string): Promise<boolean>;
  /** Nothing more is to be answered. */
  finish(claim: Claim<A>): Promise<void>;
  /** Forgets deliveries finished before an instant: no platform repeats them any more. */
  purge(before: string): Promise<void>;
}

/** Nothing is put off for longer, whatever a platform asks. */
const longestWaitMs = 2 * 3_600_000;
/** So many are written down by one statement; databases take some thousands of values in one. */
const mostAtOnce = 100;

/** So far the clocks of several machines may be apart. */
const skewMs = 60_000;

/** The lease of what nobody holds, and somebody may have begun. Before any instant. */
const longOver = '';

const columns = ['id', 'arrival', 'posted', 'claims', 'noted_at', 'lease_until'];

/**
 * The inbox of a door.
 * @param now the instant it is, in UTC
 * @param leaseMs for how long a claim holds when its holder is not heard of again
 */
export function inboxOf<A extends Arrival>(
  database: Knex,
  door: DoorName,
  now: () => string,
  leaseMs: number,
): Inbox<A> {
  const leaseEnd = () => later(now(), leaseMs);
  const held = ({ id, claims }: Claim<A>) => database('arrivals').where({ id, claims }).whereNull('finished_at');

  /** Of each person the earliest that is due, of those to whom the condition applies. */
  const claimFrom = async (
    condition: string,
    values: readonly (string | number)[],
    atMost: number,
  ): Promise<readonly Claim<A>[]> => {
    // What is to wait for longer than anything is made to was written before the clock was set back.
    const due = [now(), later(now(), longestWaitMs), now(), later(now(), leaseMs + skewMs)];
    // Most rounds find nothing: they must not take the one writer's turn.
    const found = await rowsFrom<{ readonly id: number; readonly lease_until: string | null }>(
      database,
      `select id, lease_until from arrivals as open
       where door = ? and finished_at is null and ${condition}
         and (try_after is null or try_after <= ? or try_after > ?)
         and (lease_until is null or lease_until <= ? or lease_until > ?)
         and not exists (select 1 from arrivals as earlier
           where earlier.door = open.door and earlier.person = open.person and earlier.id < open.id
           and earlier.finished_at is null)
       order by id limit ?`,
      [door, ...values, ...due, atMost],
    );
    const claimed: Claim<A>[] = [];
    for (const { id, lease_until } of found) {
      const [row] = await database('arrivals')
        .where({ id, lease_until })
        .whereNull('finished_at')
        .update({ lease_until: leaseEnd(), claims: database.raw('claims + 1') }, columns);
      if (row) claimed.push({ ...claimIn<A>(row), unsure: lease_until !== null });
    }
    return claimed;
  };

  /** Changes those of some claims that are still held. */
  const change = async (claims: readonly Claim<A>[], columns: string, values: readonly string[]): Promise<void> => {
    if (claims.length === 0) return;
    await rowsFrom(
      database,
      `update arrivals set ${columns}
       where finished_at is null and (id, claims) in (values ${places('(cast(? as bigint), cast(? as integer))', claims)})`,
      [...values, ...claims.flatMap(({ id, claims: times }) => [id, times])],
    );
  };

  /** Platforms wait for this: it is one statement for all that came in at once, and in plain SQL, which costs the least. */
  const noteAll = async (arrivals: readonly A[]): Promise<readonly (Claim<A> | 'waits' | 'known')[]> => {
    const [notedAt, leaseUntil] = [now(), leaseEnd()];
    const people = new Set<string>();
    const values: string[] = [];
    const bindings: string[] = [];
    for (const arrival of arrivals) {
      const { person, delivery } = arrival.incoming;
      // At once, whatever the clock says when it is its turn.
      bindings.push(door, person, delivery, JSON.stringify(arrival), notedAt, '');
      // What comes together in one statement does not see one another.
      const isLater = people.has(person);
      people.add(person);
      values.push(`(?, ?, ?, ?, ?, ?, ${isLater ? '0, null' : `${asFirst('1', '0')}, ${asFirst('?', 'null')}`})`);
      if (!isLater) bindings.push(door, person, door, person, leaseUntil);
    }
    const written = await rowsFrom<NotedRow>(
      database,
      `insert into arrivals (door, person, delivery, arrival, noted_at, try_after, claims, lease_until)
       values ${values.join(', ')} on conflict (door, delivery) do nothing returning id, delivery, lease_until`,
      bindings,
    );
    const noted = new Map(written.map((row) => [row.delivery, row]));
    return arrivals.map((arrival) => {
      const row = noted.get(arrival.incoming.delivery);
      // Of two that are the same the first is noted.
      noted.delete(arrival.incoming.delivery);
      if (!row) return 'known';
      if (row.lease_until === null) return 'waits';
      return { id: Number(row.id), arrival, posted: 0, unsure: false, claims: 1, notedAt };
    });
  };

  const claimNextOfEach = async (people: readonly string[]): Promise<readonly (Claim<A> | null)[]> => {
    const claimed = await claimFrom(`person in (${places('?', people)})`, people, people.length);
    const next = new Map(claimed.map((claim) => [claim.arrival.incoming.person, claim]));
    return people.map((person) => {
      const claim = next.get(person) ?? null;
      // One is not answered twice when two have asked for it.
      next.delete(person);
      return claim;
    });
  };

  const finishAll = async (claims: readonly Claim<A>[]): Promise<readonly undefined[]> => {
    await change(claims, 'person = null, arrival = null, lease_until = null, finished_at = ?', [now()]);
    return claims.map(() => undefined);
  };

  return {
    note: gathered(noteAll, mostAtOnce),
    async sender(delivery) {
      const row = await database('arrivals').where({ door, delivery }).whereNull('finished_at').first('person');
      return row?.person ?? null;
    },
    claim(atMost, held = []) {
      const own = held.map(({ id }) => id);
      return claimFrom(own.length > 0 ? `id not in (${places('?', own)})` : 'true', own, atMost);
    },
    claimNextOf: gathered(claimNextOfEach, mostAtOnce),
    hold: (claims) => change(claims, 'lease_until = ?', [leaseEnd()]),
    confirm: async (claim, posted) => (await held(claim).update({ posted, lease_until: leaseEnd() })) > 0,
    async putOff(claim, until, unsure = false) {
      const latest = later(now(), longestWaitMs);
      const lease_until = unsure ? longOver : null;
      await held(claim).update({ try_after: until < latest ? until : latest, lease_until });
    },
    async hurry() {
      await database('arrivals')
        .where({ door })
        .whereNull('finished_at')
        .where('try_after', '>', now())
        .update({ try_after: '' });
    },
    async forestall(delivery) {
      const instant = now();
      const row = { door, delivery, noted_at: instant, try_after: '', finished_at: instant };
      const added = await database('arrivals').insert(row).onConflict(['door', 'delivery']).ignore().returning(['id']);
      return added.length > 0;
    },
    finish: gathered(finishAll, mostAtOnce),
    async purge(before) {
      await database('arrivals').where({ door }).where('finished_at', '<', before).delete();
    },
  };
}

/** The places of values in SQL, one for each. */
function places(one: string, each: readonly unknown[]): string {
  return each.map(() => one).join(', ');
}

/** What is written when nothing earlier of the same person is to be answered, or otherwise. */
function asFirst(yes: string, no: string): string {
  return `case when exists (select 1 from arrivals where door = ? and person = ? and finished_at is null) then ${no} else ${yes} end`;
}

interface NotedRow {
  readonly id: number | string;
  readonly delivery: string;
  readonly lease_until: string | null;
}

function claimIn<A extends Arrival>(row: {
  id: number | string;
  arrival: string;
  posted: number;
  claims: number;
  noted_at: string;
}): Omit<Claim<A>, 'unsure'> {
  const { id, arrival, posted, claims, noted_at: notedAt } = row;
  return { id: Number(id), arrival: JSON.parse(arrival), posted, claims, notedAt };
}
