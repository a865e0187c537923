import type { Knex } from 'knex';
import type { Recipient } from '../reminders/duty.ts';
import { isPostgres } from '../store/is-postgres.ts';
import type { Letter } from './letter.ts';

/** A letter that has been taken out to be sent. */
export interface TakenLetter {
  readonly id: number;
  readonly to: Recipient;
  readonly letter: Letter;
  /** It was taken out before, and may have arrived: the process died, or the line broke, before the answer was kept. */
  readonly unsure: boolean;
  /** How often it was taken out, this time included. */
  readonly attempts: number;
}

/** Puts a letter into the outbox, in the transaction of what it tells of. */
export async function putInOutbox(
  database: Knex,
  { channel, address }: Recipient,
  letter: Letter,
  sendAfter: string,
): Promise<void> {
  await database('outbox').insert({
    channel,
    address,
    letter: JSON.stringify(letter),
    state: 'waiting',
    send_after: sendAfter,
  });
}

/** A letter that is about several duties. */
type Digest = Extract<Letter, { readonly duties: readonly string[] }>;

/**
 * Puts a letter about duties into the outbox: into the one of its kind that is still waiting for the same person, where
 * there is one, so that an outage ends in one letter and not in many.
 */
export async function putTogether(database: Knex, to: Recipient, digest: Digest, sendAfter: string): Promise<void> {
  const waiting = await database('outbox').where({ ...to, state: 'waiting', unsure: false });
  for (const { id, letter: written } of waiting) {
    const letter = letterIn(written);
    if (!isSameKind(letter, digest)) continue;
    const both = { ...letter, duties: [...new Set([...letter.duties, ...digest.duties])] };
    // Only as it was read: another process may have added to it, or taken it out, meanwhile.
    const added = await database('outbox')
      .where({ id, state: 'waiting', letter: written })
      .update({ letter: JSON.stringify(both) });
    if (added > 0) return;
  }
  await putInOutbox(database, to, digest, sendAfter);
}

function isSameKind(letter: Letter, digest: Digest): letter is Digest {
  if (letter.kind === 'for_staff') return digest.kind === 'for_staff' && letter.why === digest.why;
  return letter.kind === digest.kind;
}

/**
 * Takes letters out to be sent, for as long as the lease: whoever dies with them loses them to the next who asks. No
 * two processes have the same letter at once. At most one of each recipient, so that letters arrive in their order.
 * @param now,leaseUntil instants in UTC
 */
export async function takeLetters(
  database: Knex,
  channels: readonly string[],
  now: string,
  leaseUntil: string,
  atMost: number,
): Promise<readonly TakenLetter[]> {
  const next = database('outbox as next')
    .whereIn('channel', channels)
    // What is being sent was due as well: so that those that are due are found by the index.
    .whereIn('state', ['waiting', 'sending'])
    .where('send_after', '<=', now)
    .where((free) => free.where({ state: 'waiting' }).orWhere('lease_until', '<=', now))
    .whereNotExists((earlier) =>
      earlier
        .from('outbox as earlier')
        .whereRaw('earlier.channel = next.channel and earlier.address = next.address and earlier.id < next.id')
        .whereIn('earlier.state', ['waiting', 'sending']),
    )
    .orderBy('id')
    .limit(atMost)
    .select('id');
  // Most rounds find nothing: they must not take the one writer's turn.
  if ((await next.clone().first()) === undefined) return [];
  const rows = await database('outbox')
    .whereIn('id', isPostgres(database) ? next.forUpdate().skipLocked() : next)
    .update(
      {
        unsure: database.raw("unsure or state = 'sending'"),
        state: 'sending',
        lease_until: leaseUntil,
        attempts: database.raw('attempts + 1'),
      },
      ['id', 'channel', 'address', 'letter', 'unsure', 'attempts'],
    );
  return rows
    .map(({ id, channel, address, letter, unsure, attempts }) => ({
      id: Number(id),
      to: { channel, address },
      letter: letterIn(letter),
      unsure: Boolean(unsure),
      attempts,
    }))
    .sort((one, other) => one.id - other.id);
}

/** Earlier versions wrote to staff of one duty at a time. */
function letterIn(written: string): Letter {
  const { duty, ...letter } = JSON.parse(written);
  if (letter.kind === 'for_staff' && duty !== undefined) return { ...letter, duties: [duty] };
  return duty === undefined ? letter : { ...letter, duty };
}

/** The letter has arrived, or need no longer be sent. */
export async function crossOff(database: Knex, id: number): Promise<void> {
  await database('outbox').where({ id }).delete();
}

/** The letter is sent later. @param unsure whether it may have arrived all the same */
export async function sendLater(database: Knex, id: number, after: string, unsure: boolean): Promise<void> {
  await database('outbox')
    .where({ id })
    .update({
      state: 'waiting',
      send_after: after,
      lease_until: null,
      ...(unsure && { unsure: true }),
    });
}
