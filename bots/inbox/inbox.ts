import type { Knex } from 'knex';
import type { DoorName } from '../desk.ts';
import { later } from '../later.ts';

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
  /** Somebody claimed it before and was not heard of again: the next message of the answer may have been posted. */
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
  /** Claims what is due: of each person the earliest only, so that everybody is answered in the order they wrote. */
  claim(atMost: number): Promise<readonly Claim<A>[]>;
  /** Claims the next of one person, or returns null. */
  claimNextOf(person: string): Promise<Claim<A> | null>;
  /** Holds on to claims for another lease. */
  hold(claims: readonly Claim<A>[]): Promise<void>;
  /** Notes that so many messages of the answer are confirmed. @returns false when another process has taken over. */
  confirm(claim: Claim<A>, posted: number): Promise<boolean>;
  /** Gives a claim back, to be answered at an instant or later. */
  putOff(claim: Claim<A>, until: string): Promise<void>;
  /** Nothing more is to be answered. */
  finish(claim: Claim<A>): Promise<void>;
  /** Forgets deliveries finished before an instant: no platform repeats them any more. */
  purge(before: string): Promise<void>;
}

/** Nothing is put off for longer, whatever a platform asks. */
const longestWaitMs = 2 * 3_600_000;

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
  const open = () => database('arrivals as open').where({ door }).whereNull('finished_at');
  const held = ({ id, claims }: Claim<A>) => database('arrivals').where({ id, claims }).whereNull('finished_at');

  const claimFrom = async (candidates: Knex.QueryBuilder, atMost: number): Promise<readonly Claim<A>[]> => {
    // What is to wait for longer than anything is made to was written before the clock was set back.
    const impossible = later(now(), longestWaitMs);
    const isPast = (column: string) => (at: Knex.QueryBuilder) =>
      at.whereNull(column).orWhere(column, '<=', now()).orWhere(column, '>', impossible);
    const next = candidates
      .where(isPast('try_after'))
      .where(isPast('lease_until'))
      .whereNotExists((earlier) =>
        earlier
          .from('arrivals as earlier')
          .whereRaw('earlier.door = open.door and earlier.person = open.person and earlier.id < open.id')
          .whereNull('earlier.finished_at'),
      )
      .orderBy('id')
      .limit(atMost)
      .select('id', 'lease_until');
    // Most rounds find nothing: they must not take the one writer's turn.
    const found: readonly { id: number; lease_until: string | null }[] = await next;
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

  return {
    async note(arrival) {
      const { person, delivery } = arrival.incoming;
      const earlier = open().where({ person }).select(database.raw('1'));
      const row = {
        door,
        person,
        delivery,
        arrival: JSON.stringify(arrival),
        noted_at: now(),
        // At once, whatever the clock says when it is its turn.
        try_after: '',
        claims: 1,
        lease_until: database.raw('case when exists ? then null else ? end', [earlier, leaseEnd()]),
      };
      const [noted] = await database('arrivals')
        .insert(row)
        .onConflict(['door', 'delivery'])
        .ignore()
        .returning(columns);
      if (!noted) return 'known';
      return noted.lease_until === null ? 'waits' : { ...claimIn<A>(noted), unsure: false };
    },
    sender: async (delivery) => (await open().where({ delivery }).first('person'))?.person ?? null,
    claim: (atMost) => claimFrom(open(), atMost),
    claimNextOf: async (person) => (await claimFrom(open().where({ person }), 1))[0] ?? null,
    async hold(claims) {
      for (const claim of claims) await held(claim).update({ lease_until: leaseEnd() });
    },
    confirm: async (claim, posted) => (await held(claim).update({ posted, lease_until: leaseEnd() })) > 0,
    async putOff(claim, until) {
      const latest = later(now(), longestWaitMs);
      await held(claim).update({ try_after: until < latest ? until : latest, lease_until: null });
    },
    async finish(claim) {
      await held(claim).update({ person: null, arrival: null, lease_until: null, finished_at: now() });
    },
    async purge(before) {
      await database('arrivals').where({ door }).where('finished_at', '<', before).delete();
    },
  };
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
